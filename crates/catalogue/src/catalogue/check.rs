//! Cross-reference checks of a catalogue.

mod free;
mod services;
mod tables;

use crate::catalogue::Catalogue;
use crate::entry::{GLOBAL, Provenance, Regions};
use crate::error::CatalogueError;
use rustc_hash::FxHashSet;

type Checked<T = ()> = Result<T, CatalogueError>;

/// The names that parts of a catalogue refer to.
struct Names<'c> {
    catalogue: &'c Catalogue,
    regions: FxHashSet<&'c str>,
    units: FxHashSet<&'c str>,
    sources: FxHashSet<&'c str>,
    services: FxHashSet<&'c str>,
}

pub(crate) fn check(catalogue: &Catalogue) -> Checked {
    let names = Names {
        catalogue,
        regions: unique(
            catalogue.regions.iter().map(|region| &*region.code),
            "regions",
            ".code",
        )?,
        units: unique(catalogue.units.iter().map(|unit| &**unit), "units", "")?,
        sources: unique(
            catalogue.sources.iter().map(|source| &*source.key),
            "sources",
            ".key",
        )?,
        services: unique(
            catalogue.services.iter().map(|s| &*s.code),
            "services",
            ".code",
        )?,
    };
    services::check(&names)?;
    tables::check(&names)?;
    tables::capacity(&names)?;
    free::check(&names)
}

fn unique<'c>(
    texts: impl Iterator<Item = &'c str>,
    list: &str,
    field: &str,
) -> Checked<FxHashSet<&'c str>> {
    let mut seen = FxHashSet::default();
    for (index, text) in texts.enumerate() {
        if !seen.insert(text) {
            let message = format!("{text:?} is there already; expected each once");
            return Err(CatalogueError::new(
                format!("{list}[{index}]{field}"),
                message,
            ));
        }
    }
    Ok(seen)
}

impl<'c> Names<'c> {
    fn region(&self, code: &str, path: impl FnOnce() -> String) -> Checked {
        if code == GLOBAL || self.regions.contains(code) {
            return Ok(());
        }
        let known: Vec<&str> = self
            .catalogue
            .regions
            .iter()
            .map(|known| &*known.code)
            .collect();
        let known = known.join(", ");
        let message =
            format!("{code:?} is not a known Region; expected {GLOBAL} or one of {known}");
        Err(CatalogueError::new(path(), message))
    }

    fn unit(&self, unit: &str, path: impl FnOnce() -> String) -> Checked {
        if self.units.contains(unit) {
            return Ok(());
        }
        let known: Vec<&str> = self.catalogue.units.iter().map(|known| &**known).collect();
        let message = format!(
            "{unit:?} is not in units; expected one of {}",
            known.join(", ")
        );
        Err(CatalogueError::new(path(), message))
    }

    fn service(&self, code: &str, path: impl FnOnce() -> String) -> Checked {
        if self.services.contains(code) {
            return Ok(());
        }
        let message = format!("{code:?} is not in services; expected the code of one");
        Err(CatalogueError::new(path(), message))
    }

    fn source(&self, from: &Provenance, path: impl FnOnce() -> String) -> Checked {
        if self.sources.contains(&*from.source) {
            return Ok(());
        }
        let message = format!(
            "{:?} is not in sources; expected the key of one",
            &*from.source
        );
        Err(CatalogueError::new(path(), message))
    }

    /// Checks that each Region is known and is not yet among the `seen`.
    fn regions(
        &self,
        regions: &'c Regions,
        seen: &mut FxHashSet<&'c str>,
        path: impl Fn() -> String,
    ) -> Checked {
        let mut add = |code: &'c str| {
            self.region(code, &path)?;
            if seen.insert(code) {
                return Ok(());
            }
            let message = format!("{code:?} has a price already; expected each Region once");
            Err(CatalogueError::new(path(), message))
        };
        match regions.codes() {
            Some(codes) => codes.iter().try_for_each(|code| add(code)),
            None => self
                .catalogue
                .regions
                .iter()
                .try_for_each(|region| add(&region.code)),
        }
    }
}
