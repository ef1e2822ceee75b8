//! The catalogue of list prices that the program carries.

use billfold_catalogue::Catalogue;

use crate::failure::Failure;

const CATALOGUE: &str = include_str!("../../../static/catalogue.json");

/// Opens the catalogue.
pub(crate) fn shipped() -> Result<Catalogue, Failure> {
    Catalogue::from_json(CATALOGUE).map_err(|error| Failure::about("static/catalogue.json", error))
}
