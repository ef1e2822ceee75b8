//! Provenance: the source of a price, its date and its certainty.

use std::fmt;
use std::str::FromStr;

use billfold_billing::calendar::Month;
use billfold_scenario::document::Text;
use serde::{Deserialize, Serialize};

/// A source of prices.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Source {
    /// The key that prices name it by, such as `awsfeed-2025`.
    pub key: Text,
    /// Its description.
    pub name: Text,
}

/// The source of a price, its date and its certainty.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Provenance {
    /// The key of one of the catalogue's sources.
    pub source: Text,
    /// The date of the price.
    pub as_of: AsOf,
    /// The certainty.
    pub certainty: Certainty,
    /// Whether the figure is computed from others, not read.
    #[serde(default, skip_serializing_if = "billfold_scenario::write::is_default")]
    pub derived: bool,
}

/// The certainty of a price.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Certainty {
    /// AWS's own data, checked against a second source.
    A,
    /// AWS's own data, from one source.
    B,
    /// Copied by a person, or old, or derived and not unique.
    C,
}

impl fmt::Display for Certainty {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

/// The date of a price: a day, a month, a year, or `undated`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct AsOf(String);

const UNDATED: &str = "undated";
/// A price is old if its date is more than this many months before the catalogue's.
const OLD: i64 = 24;

impl AsOf {
    /// Whether the price was more than two years old when the catalogue was compiled. An undated price
    /// is old.
    #[must_use]
    pub fn is_old(&self, compiled: &Self) -> bool {
        match (self.months(), compiled.months()) {
            (Some(at), Some(compiled)) => compiled - at > OLD,
            (at, _) => at.is_none(),
        }
    }

    /// Months since year 0; of a year without a month those of its January.
    fn months(&self) -> Option<i64> {
        let mut parts = self.0.split('-').map(str::parse::<i64>);
        let year = parts.next()?.ok()?;
        let month = parts.next().and_then(Result::ok).unwrap_or(1);
        Some(year * 12 + month)
    }
}

impl FromStr for AsOf {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (month, day) = match text.len() {
            4 => (format!("{text}-01"), "01"),
            7 => (text.to_owned(), "01"),
            10 if text.is_ascii() && text.as_bytes()[7] == b'-' => {
                (text[..7].to_owned(), &text[8..])
            }
            _ => (String::new(), ""),
        };
        let is_day = day.parse().is_ok_and(|day: u8| (1..=31).contains(&day));
        if text == UNDATED || (month.parse::<Month>().is_ok() && is_day) {
            return Ok(Self(text.to_owned()));
        }
        Err(format!(
            "{text:?} is not a date; expected one like \"2026-09-24\", \"2026-09\" or \"2026\", \
             or \"{UNDATED}\""
        ))
    }
}

impl fmt::Display for AsOf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

string_value!(AsOf);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_and_their_age() {
        let compiled: AsOf = "2026-11-22".parse().expect("a date");
        let is_old = |text: &str| text.parse::<AsOf>().map(|date| date.is_old(&compiled));
        assert_eq!(is_old("2025-10-22"), Ok(false));
        assert_eq!(is_old("2024-09-25"), Ok(true));
        assert_eq!(is_old("2026"), Ok(false));
        assert_eq!(is_old("undated"), Ok(true));
        assert!(is_old("2026-13").is_err());
        assert!(is_old("yesterday!").is_err());
    }
}
