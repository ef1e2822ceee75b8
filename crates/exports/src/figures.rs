//! Every figure of a result, for scripts and tests.

use billfold_billing::comparison::Comparison;
use billfold_billing::explanation::{Figures, Measure};
use billfold_billing::{Exact, Scenario};
use serde::Serialize;

use super::as_exact;

/// A figure of a result: what `billfold figures` prints.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FigureExport {
    /// The id, such as `saving/total`, as `expected` blocks use it.
    pub id: String,
    /// The value that an `expected` block is compared with: not rounded. Only a division that does
    /// not end is cut, at the 24th place.
    #[serde(serialize_with = "as_exact")]
    pub value: Exact,
    /// The unit: the currency, a unit such as `GB` or `instance-hours`, `USD per GB`, or `fraction`.
    pub unit: String,
}

impl FigureExport {
    /// Every figure once, totals first. The time is linear in the number of figures.
    #[must_use]
    pub fn all(scenario: &Scenario, comparison: &Comparison) -> Vec<Self> {
        let figures = Figures::new(scenario, comparison);
        let values = figures.values().into_iter();
        let export = |(figure, value): (_, Exact)| Self {
            id: figures.id(figure),
            value: value.without_dust(),
            unit: unit(figures.measure(figure), &scenario.currency),
        };
        values.map(export).collect()
    }
}

fn unit(measure: Measure, currency: &str) -> String {
    match measure {
        Measure::Money => currency.to_owned(),
        Measure::Units(unit) => unit,
        Measure::Rate(unit) => format!("{currency} per {unit}"),
        Measure::Fraction => "fraction".to_owned(),
    }
}
