//! The form of a price's tiers.

use billfold_billing::Exact;
use billfold_scenario::document::{MeteredPrice, Quantity, UnitStep};

use crate::format;

/// A tier's end in the unit that reads best, if that says it wholly: `50 TB`.
pub fn tier_end(end: Exact, unit: &str, step: UnitStep) -> String {
    let scaled = format::scaled(end, unit, step);
    match scaled.value.rounded(2) == scaled.value {
        true => scaled.text(),
        false => format!("{} {unit}", format::number(end, 9)),
    }
}

/// Where the last tier would end if there were one more: at twice the end before it.
pub fn next_end(price: &MeteredPrice) -> Option<Quantity> {
    let tiers = &price.tiers;
    let before = tiers
        .len()
        .checked_sub(2)
        .and_then(|index| tiers[index].up_to);
    let end = match before {
        Some(before) => Exact::from(before).times(2),
        None => Exact::from(100),
    };
    end.try_into().ok()
}
