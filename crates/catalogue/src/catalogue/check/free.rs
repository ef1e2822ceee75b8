//! Checks free offers, credits and support plans.

use super::{Checked, Names, unique};
use crate::entry::FreeOffer;
use crate::error::CatalogueError;

pub(super) fn check(names: &Names<'_>) -> Checked {
    let catalogue = names.catalogue;
    unique(
        catalogue.free_offers.iter().map(|offer| &*offer.id),
        "freeOffers",
        ".id",
    )?;
    for (index, offer) in catalogue.free_offers.iter().enumerate() {
        let path = format!("freeOffers[{index}]");
        names.source(&offer.from, || format!("{path}.from.source"))?;
        covers_something(names, offer, &path)?;
    }
    for (index, plan) in catalogue.support.iter().enumerate() {
        names.source(&plan.from, || format!("support[{index}].from.source"))?;
        if let Some(end) = plan.bands.as_ref().and_then(|bands| bands.known_up_to()) {
            let path = format!("support[{index}].bands");
            let message = format!("nothing is said above {end}; expected a last band without end");
            return Err(CatalogueError::new(path, message));
        }
    }
    match &catalogue.credits {
        Some(credits) => names.source(&credits.from, || "credits.from.source".to_owned()),
        None => Ok(()),
    }
}

/// Checks that every usage type that an offer applies to exists and has the unit of the offer.
fn covers_something(names: &Names<'_>, offer: &FreeOffer, path: &str) -> Checked {
    let services = names.catalogue.services.iter();
    let usage_types: Vec<_> = services.flat_map(|service| &service.usage_types).collect();
    for (at, id) in offer.applies_to.iter().enumerate() {
        let beginning = id.strip_suffix('*');
        let mut covered = usage_types.iter().filter(|usage| match beginning {
            Some(beginning) => usage.id.starts_with(beginning),
            None => *usage.id == **id,
        });
        let mut found = false;
        if let Some(other) = covered.find(|usage| {
            found = true;
            usage.unit != offer.unit && !offer.in_tiers
        }) {
            let message = format!(
                "{} is measured in {:?}; expected usage types in {:?}, the offer's unit",
                other.id, &*other.unit, &*offer.unit
            );
            return Err(CatalogueError::new(
                format!("{path}.appliesTo[{at}]"),
                message,
            ));
        }
        if !found {
            let message = format!("{:?} is no usage type's id; expected one", &**id);
            return Err(CatalogueError::new(
                format!("{path}.appliesTo[{at}]"),
                message,
            ));
        }
    }
    Ok(())
}
