//! Compiles the files in `prices/` into the shipped catalogue.

use billfold_scenario::read::{self, DeserializeError};
use billfold_scenario::write;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::catalogue::Catalogue;
use crate::entry::{
    AsOf, Credits, FreeOffer, Region, ReservedCapacity, Service, Source, SupportPlan, Table,
};
use crate::error::CatalogueError;
use billfold_scenario::document::{Currency, Text};

/// `catalogue.toml`.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Head {
    compiled: AsOf,
    currency: Currency,
    regions: Vec<Region>,
    units: Vec<Text>,
    sources: Vec<Source>,
}

/// A file of `instances/`.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Tables {
    tables: Vec<Table>,
}

/// `reserved-capacity.toml`.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Capacity {
    reserved_capacity: Vec<ReservedCapacity>,
}

/// `support.toml`.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Support {
    plans: Vec<SupportPlan>,
}

/// `free-tier.toml`.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct FreeTier {
    offers: Vec<FreeOffer>,
    credits: Option<Credits>,
}

/// Compiles a catalogue from the files of `prices/`: paths below that folder, separated by `/`, and
/// their contents, in any order.
///
/// # Errors
/// The first error. Its path is that of a file, or a position in the catalogue as a whole.
pub fn assemble(files: &[(String, String)]) -> Result<Catalogue, CatalogueError> {
    let mut files: Vec<_> = files.iter().collect();
    files.sort();
    let one = |name: &str| {
        let file = files.iter().find(|(path, _)| path == name);
        file.ok_or_else(|| CatalogueError::new(name, "missing; expected it in prices/"))
    };
    let within = |folder: &'static str| {
        files
            .iter()
            .filter(move |(path, _)| path.starts_with(folder))
    };
    let head: Head = read(one("catalogue.toml")?)?;
    let free: FreeTier = read(one("free-tier.toml")?)?;
    let mut services: Vec<Service> = within("services/")
        .map(|file| read(file))
        .collect::<Result<_, _>>()?;
    services.sort_by(|one, other| one.code.cmp(&other.code));
    let tables: Vec<Tables> = within("instances/")
        .map(|file| read(file))
        .collect::<Result<_, _>>()?;
    let catalogue = Catalogue {
        compiled: head.compiled,
        currency: head.currency,
        regions: head.regions,
        units: head.units,
        sources: head.sources,
        services,
        tables: tables.into_iter().flat_map(|file| file.tables).collect(),
        reserved_capacity: read::<Capacity>(one("reserved-capacity.toml")?)?.reserved_capacity,
        support: read::<Support>(one("support.toml")?)?.plans,
        free_offers: free.offers,
        credits: free.credits,
    };
    catalogue.checked()
}

/// The catalogue as the text of `static/catalogue.json`.
#[must_use]
pub fn to_json(catalogue: &Catalogue) -> String {
    let mut json = write::compact(catalogue);
    json.push('\n');
    json
}

fn read<T: DeserializeOwned>((path, text): &(String, String)) -> Result<T, CatalogueError> {
    let not_toml = |error: toml::de::Error| {
        let line = error
            .span()
            .map(|span| text[..span.start].matches('\n').count() + 1);
        let line = line.map_or_else(String::new, |line| format!(":{line}"));
        CatalogueError::new(format!("prices/{path}{line}"), error.message())
    };
    let format = toml::Deserializer::parse(text).map_err(not_toml)?;
    read::deserialize(format).map_err(|error| match error {
        DeserializeError::Format { error, .. } => not_toml(error),
        DeserializeError::Value(error) => {
            let place = format!("prices/{path}: {}", error.path);
            CatalogueError::new(place, error.kind.to_string())
        }
    })
}
