//! Figures as tests expect them.

use std::fmt;

use billfold_billing::Exact;

use super::value::{ParseValue, string_value};

/// A figure as a test expects it, with as many places as it is written with.
///
/// Tests expect unrounded figures too, which have more digits than a decimal holds: the engine's
/// own number reads them.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ExpectedFigure(String);

impl ExpectedFigure {
    /// The number.
    #[must_use]
    pub fn value(&self) -> Exact {
        self.0.parse().unwrap_or_default()
    }

    /// Places after the point: a figure is rounded to as many before it is compared.
    #[must_use]
    pub fn places(&self) -> u32 {
        let places = self.0.split_once('.').map_or(0, |(_, places)| places.len());
        places as u32
    }

    /// Whether a figure, rounded half away from zero to these places, is the expected one.
    #[must_use]
    pub fn matches(&self, figure: Exact) -> bool {
        figure.without_dust().rounded(self.places()) == self.value()
    }
}

impl ParseValue for ExpectedFigure {
    const EXPECTED: &'static str = "a decimal of at most 43 digits before and 24 after the point";

    fn check(text: &str) -> Result<Self, String> {
        let figure = Self(text.to_owned());
        match text.parse::<Exact>() {
            Ok(_) if figure.places() > 24 => Err("has more than 24 digits after the point".into()),
            Ok(_) => Ok(figure),
            Err(problem) => Err(format!("is {problem}")),
        }
    }
}

impl fmt::Display for ExpectedFigure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

string_value!(ExpectedFigure);

#[cfg(feature = "schema")]
impl schemars::JsonSchema for ExpectedFigure {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "ExpectedFigure".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "description": "A decimal, compared to as many places as it is written with. Its unit is that \
                of the figure: the scenario's currency for costs, totals, savings, credits and the \
                use of a Savings Plan; the price's unit, such as GB, for quantities; instance-hours \
                for instances and reservations; normalized unit-hours for size-flexible \
                reservations; a fraction for utilization and coveredFraction. `billfold figures` \
                prints all.",
            "pattern": "^-?[0-9]{1,43}(\\.[0-9]{1,24})?$",
        })
    }
}
