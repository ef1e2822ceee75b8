//! Fees of reservations, written as one short text.

use std::fmt;
use std::str::FromStr;

use billfold_scenario::document::{Rate, UpfrontFee};

/// A figure of a table, or the fees of a reservation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fee {
    /// `0.06`: an hourly rate, nothing upfront.
    Hourly(Rate),
    /// `252+0.029`: an upfront fee and an hourly rate.
    Split(UpfrontFee, Rate),
    /// `~1.35474`: one figure for the hourly rate and the upfront fee spread over the term; the parts
    /// are not known.
    Effective(Rate),
    /// `?+0.0456`: an hourly rate beside an upfront fee that is not known.
    HourlyPart(Rate),
}

impl Fee {
    /// The upfront fee, if known.
    #[must_use]
    pub fn upfront(&self) -> Option<UpfrontFee> {
        match self {
            Self::Hourly(_) => Some(UpfrontFee::default()),
            Self::Split(upfront, _) => Some(*upfront),
            Self::Effective(_) | Self::HourlyPart(_) => None,
        }
    }

    /// The hourly rate, if known.
    #[must_use]
    pub fn hourly(&self) -> Option<Rate> {
        match self {
            Self::Hourly(rate) | Self::Split(_, rate) | Self::HourlyPart(rate) => Some(*rate),
            Self::Effective(_) => None,
        }
    }

    /// The effective hourly rate, if only that is known.
    #[must_use]
    pub fn effective(&self) -> Option<Rate> {
        match self {
            Self::Effective(rate) => Some(*rate),
            _ => None,
        }
    }
}

impl FromStr for Fee {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let rate = |text: &str| text.parse::<Rate>().map_err(|error| error.to_string());
        if let Some(effective) = text.strip_prefix('~') {
            return rate(effective).map(Self::Effective);
        }
        match text.split_once('+') {
            None => rate(text).map(Self::Hourly),
            Some(("?", hourly)) => rate(hourly).map(Self::HourlyPart),
            Some((upfront, hourly)) => {
                let upfront = upfront.parse().map_err(|error| format!("{error}"))?;
                Ok(Self::Split(upfront, rate(hourly)?))
            }
        }
    }
}

impl fmt::Display for Fee {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Hourly(rate) => write!(f, "{rate}"),
            Self::Split(upfront, rate) => write!(f, "{upfront}+{rate}"),
            Self::Effective(rate) => write!(f, "~{rate}"),
            Self::HourlyPart(rate) => write!(f, "?+{rate}"),
        }
    }
}

string_value!(Fee);
