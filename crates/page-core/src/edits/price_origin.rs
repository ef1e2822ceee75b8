//! Where a price of the scenario comes from.

use billfold_scenario::document::Text;

/// Where a price comes from, as its `source` records it in the scenario file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PriceOrigin<'a> {
    /// Somebody entered it. Rates that were not entered are of the listed source.
    Entered {
        /// The source of the other rates, if there are any.
        listed: Option<&'a str>,
    },
    /// It is of this source.
    Listed(&'a str),
    /// The file does not say.
    Unknown,
}

/// How the file marks a price that somebody entered.
const ENTERED: &str = "entered by hand";
/// What stands between the mark and the source of the other rates.
const SEPARATOR: &str = "; ";

impl<'a> PriceOrigin<'a> {
    /// A price of which all rates were entered.
    pub const ENTERED: Self = Self::Entered { listed: None };

    /// Reads a price's `source`.
    #[must_use]
    pub fn of(source: Option<&'a Text>) -> Self {
        let Some(source) = source else {
            return Self::Unknown;
        };
        match source.strip_prefix(ENTERED) {
            Some("") => Self::ENTERED,
            Some(rest) => match rest.strip_prefix(SEPARATOR) {
                Some(listed) => Self::Entered {
                    listed: Some(listed),
                },
                None => Self::Listed(source),
            },
            None => Self::Listed(source),
        }
    }

    /// Whether somebody entered it.
    #[must_use]
    pub fn is_entered(self) -> bool {
        matches!(self, Self::Entered { .. })
    }

    /// The origin after a rate was entered.
    #[must_use]
    pub fn after_entry(self) -> Self {
        match self {
            Self::Entered { .. } => self,
            Self::Listed(listed) => Self::Entered {
                listed: Some(listed),
            },
            Self::Unknown => Self::ENTERED,
        }
    }

    /// Writes a price's `source`.
    #[must_use]
    pub fn source(self) -> Option<Text> {
        match self {
            Self::Entered { listed: None } => ENTERED.parse().ok(),
            Self::Entered {
                listed: Some(listed),
            } => [ENTERED, SEPARATOR, listed].concat().parse().ok(),
            Self::Listed(source) => source.parse().ok(),
            Self::Unknown => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::test_support::value;

    #[test]
    fn every_origin_is_read_as_it_was_written() {
        let origins = [
            PriceOrigin::ENTERED,
            PriceOrigin::Entered {
                listed: Some("AWS price list"),
            },
            PriceOrigin::Listed("AWS price list"),
            PriceOrigin::Unknown,
        ];
        for origin in origins {
            assert_eq!(PriceOrigin::of(origin.source().as_ref()), origin);
        }
    }

    #[test]
    fn the_file_marks_prices_that_were_entered() {
        let listed: Text = value("AWS price list");
        let entered = PriceOrigin::of(Some(&listed)).after_entry();
        assert_eq!(
            entered.source().as_deref(),
            Some("entered by hand; AWS price list")
        );
        assert_eq!(entered.after_entry(), entered);
        assert_eq!(PriceOrigin::Unknown.after_entry(), PriceOrigin::ENTERED);
    }

    #[test]
    fn a_source_that_only_begins_like_the_mark_is_listed() {
        let source: Text = value("entered by hands of others");
        assert!(!PriceOrigin::of(Some(&source)).is_entered());
    }
}
