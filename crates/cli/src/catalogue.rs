//! The catalogue of list prices that the program carries.

use billfold_catalogue::Catalogue;
use billfold_interchange::Unpriced;

use crate::failure::Failure;

const CATALOGUE: &str = include_str!("../../../static/catalogue.json");

/// Opens the catalogue.
pub(crate) fn shipped() -> Result<Catalogue, Failure> {
    Catalogue::from_json(CATALOGUE).map_err(|error| Failure::about("static/catalogue.json", error))
}

/// What is said under totals that are incomplete; nothing if no price is missing.
pub(crate) fn incomplete(unpriced: &[Unpriced]) -> String {
    if unpriced.is_empty() {
        return String::new();
    }
    let mut text = "\nIncomplete, because prices are missing:\n".to_owned();
    for line in unpriced {
        text.push_str(&format!("- {line}\n"));
    }
    text.push_str("Add them to prices in the scenario.\n");
    text
}
