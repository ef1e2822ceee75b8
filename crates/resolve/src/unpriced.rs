//! Usage that has no price.

use std::fmt;

use billfold_billing::Exact;
use billfold_billing::usage::UsageRef;
use billfold_scenario::did_you_mean;

/// A usage line that is not charged, or not wholly, because its price is not known.
#[derive(Clone, Debug, PartialEq)]
pub struct Unpriced {
    /// The line.
    pub line: UsageRef,
    /// The line's id.
    pub id: String,
    /// What has no price: `AmazonS3 / us-east-1 / TimedStorage-ByteHrs`.
    pub price: String,
    /// Why.
    pub reason: Shortage,
    /// A name that a price list knows and that the price's may have been meant to be. Who has the price
    /// list fills it in.
    pub near: Option<String>,
}

impl Unpriced {
    /// Why it is not charged, and the name that may have been meant: `no price is known; not charged;
    /// did you mean "us-east-1"?`.
    #[must_use]
    pub fn why(&self) -> String {
        let reason = self.reason.to_string();
        match &self.near {
            Some(near) => format!("{reason}; {}", did_you_mean(near)),
            None => reason,
        }
    }
}

/// Why a usage line is not charged, or not wholly.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Shortage {
    /// Neither the scenario nor the catalogue has a price.
    NoPrice,
    /// The catalogue is in this currency, which is not the scenario's.
    OtherCurrency(String),
    /// The rate above so many units is not known, and more was used; what is above is not charged.
    Beyond {
        /// The last unit that has a rate.
        up_to: Exact,
        /// The price's unit.
        unit: String,
    },
}

/// The path of a usage line in the file: `usage.metered[1]`.
#[must_use]
pub fn usage_path(line: UsageRef) -> String {
    match line {
        UsageRef::Metered(index) => format!("usage.metered[{}]", index.index()),
        UsageRef::Instance(index) => format!("usage.instances[{}]", index.index()),
    }
}

impl fmt::Display for Shortage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoPrice => f.write_str("no price is known; not charged"),
            Self::OtherCurrency(currency) => {
                write!(f, "the catalogue is in {currency}; not charged")
            }
            Self::Beyond { up_to, unit } => {
                write!(
                    f,
                    "no rate is known above {up_to} {unit}; what is above is not charged"
                )
            }
        }
    }
}

impl fmt::Display for Unpriced {
    /// One line: `usage.metered[1] (id): AmazonS3 / …: no price is known; not charged`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} ({}): {}: {}",
            usage_path(self.line),
            self.id,
            self.price,
            self.why()
        )
    }
}
