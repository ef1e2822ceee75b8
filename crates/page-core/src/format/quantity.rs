//! Quantities in the unit that reads best: `12 TB` rather than `12,288 GB`.

use billfold_billing::Exact;
use billfold_scenario::document::UnitStep;

use super::number;

const SIZES: [&str; 7] = ["B", "KB", "MB", "GB", "TB", "PB", "EB"];

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
    let (size, suffix) = match unit.find(|letter: char| !letter.is_ascii_alphabetic()) {
        Some(end) => unit.split_at(end),
        None => (unit, ""),
    };
    // Nobody says petabyte-seconds.
    let usual = matches!(suffix, "" | "-Mo");
    let place = SIZES.iter().position(|known| usual && *known == size);
    let Some(mut place) = place else {
        return Scaled {
            value: quantity,
            unit: unit.to_owned(),
        };
    };
    let mut value = quantity;
    while place + 1 < SIZES.len() && value >= Exact::from(step.factor()) {
        value = value.divided_by(step.factor());
        place += 1;
    }
    while place > 0 && value.is_positive() && value < Exact::ONE {
        value = value.times(step.factor());
        place -= 1;
    }
    Scaled {
        value,
        unit: format!("{}{suffix}", SIZES[place]),
    }
}

/// Whether a unit is one of data, such as `GB` or `TB-Mo`.
pub fn is_data(unit: &str) -> bool {
    let size = unit.split('-').next().unwrap_or_default();
    SIZES.contains(&size)
}
