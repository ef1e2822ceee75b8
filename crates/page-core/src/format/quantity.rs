//! Quantities in the unit that reads best: `12 TB` rather than `12,288 GB`.

use billfold_billing::Exact;
use billfold_scenario::document::UnitStep;

use super::number;

/// A quantity in a unit that was chosen for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scaled {
    /// How many of the unit.
    pub value: Exact,
    /// The unit: `TB`, `GB-Mo`, or the one that it was in.
    pub unit: String,
}

impl Scaled {
    /// `12 TB`, rounded to two places.
    pub fn text(&self) -> String {
        format!("{} {}", number(self.value, 2), self.unit)
    }
}

/// A quantity in the largest unit of data in which it is at least 1; as it is if its unit is
/// none of data.
pub fn scaled(quantity: Exact, unit: &str, step: UnitStep) -> Scaled {
    let (value, unit) = billfold_resolve::scaled(quantity, unit, step);
    Scaled { value, unit }
}
