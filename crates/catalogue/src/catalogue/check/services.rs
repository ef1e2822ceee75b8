//! Checks services: their units, Regions and sources, and that no usage type has two prices.

use super::{Checked, Names};
use crate::entry::UsageType;
use crate::error::CatalogueError;
use rustc_hash::{FxHashMap, FxHashSet};

pub(super) fn check(names: &Names<'_>) -> Checked {
    let mut ids = FxHashSet::default();
    // Whose usage type it is, under each service that bills it.
    let mut billed: FxHashMap<(&str, &str), String> = FxHashMap::default();
    for (index, service) in names.catalogue.services.iter().enumerate() {
        let path = format!("services[{index}]");
        names.source(&service.from, || format!("{path}.from.source"))?;
        for (at, usage) in service.usage_types.iter().enumerate() {
            let path = format!("{path}.usageTypes[{at}]");
            if !ids.insert(&*usage.id) {
                let message = format!("{:?} is there already; expected each id once", &*usage.id);
                return Err(CatalogueError::new(format!("{path}.id"), message));
            }
            let codes = std::iter::once(&service.code).chain(&usage.also_under);
            for code in codes {
                names.service(code, || format!("{path}.alsoUnder"))?;
                if let Some(other) = billed.insert((code, &usage.usage_type), path.clone()) {
                    let message = format!(
                        "{code} has {:?} in {other} already; expected each once",
                        &*usage.usage_type
                    );
                    return Err(CatalogueError::new(format!("{path}.type"), message));
                }
            }
            usage_type(names, usage, &path)?;
        }
    }
    Ok(())
}

fn usage_type(names: &Names<'_>, usage: &UsageType, path: &str) -> Checked {
    names.unit(&usage.unit, || format!("{path}.unit"))?;
    if let Some(from) = &usage.from {
        names.source(from, || format!("{path}.from.source"))?;
    }
    if usage.pool.is_none() && !usage.also_under.is_empty() {
        let message = "missing; expected one, so that usage under other services adds up";
        return Err(CatalogueError::new(format!("{path}.pool"), message));
    }
    let mut regions = FxHashSet::default();
    for (at, price) in usage.prices.iter().enumerate() {
        let path = || format!("{path}.prices[{at}]");
        names.regions(&price.regions, &mut regions, || {
            format!("{}.regions", path())
        })?;
        if let Some(from) = &price.from {
            names.source(from, || format!("{}.from.source", path()))?;
        }
    }
    if usage.prices.is_empty() {
        let message = "the list is empty; expected at least one price";
        return Err(CatalogueError::new(format!("{path}.prices"), message));
    }
    Ok(())
}
