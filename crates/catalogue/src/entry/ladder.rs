//! Volume tiers, written as one text: `0.023 to 51200, 0.022 to 512000, 0.021`.

use std::fmt;
use std::str::FromStr;

use billfold_scenario::document::{Quantity, Tier};

/// The word for a last rate that is not known.
const UNKNOWN: &str = "unknown";

/// Volume tiers: rates with the last unit of each, then the rate of all units above or the word
/// `unknown`.
#[derive(Clone, Debug, PartialEq)]
pub struct Ladder(Vec<Tier>);

impl Ladder {
    /// The tiers in ascending order. The last one has an end if the rate above it is not known.
    #[must_use]
    pub fn tiers(&self) -> &[Tier] {
        &self.0
    }

    /// The last unit with a rate, if the rate above it is not known.
    #[must_use]
    pub fn known_up_to(&self) -> Option<Quantity> {
        self.0.last().and_then(|tier| tier.up_to)
    }
}

impl FromStr for Ladder {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let mut parts: Vec<&str> = text.split(',').map(str::trim).collect();
        let is_known = parts.last() != Some(&UNKNOWN);
        if !is_known {
            parts.pop();
        }
        let mut tiers: Vec<Tier> = Vec::with_capacity(parts.len());
        for part in &parts {
            let tier = tier(part).map_err(|problem| format!("{text:?}: {problem}"))?;
            if let Some(before) = tiers.last() {
                let Some(end) = before.up_to else {
                    return Err(format!(
                        "{text:?}: {} has no end; expected \"rate to end\" in every tier but the \
                         last",
                        before.rate
                    ));
                };
                if tier.up_to.is_some_and(|up_to| up_to <= end) {
                    return Err(format!(
                        "{text:?}: \"{part}\" ends at or below {end}, where the tier before it \
                         ends; expected tiers that do not overlap"
                    ));
                }
            } else if tier.up_to.is_some_and(|up_to| up_to.value().is_zero()) {
                return Err(format!("{text:?}: \"{part}\" ends at 0; expected more"));
            }
            tiers.push(tier);
        }
        match tiers.last().map(|tier| tier.up_to) {
            Some(None) if is_known => Ok(Self(tiers)),
            Some(Some(_)) if !is_known => Ok(Self(tiers)),
            Some(Some(end)) => Err(format!(
                "{text:?}: nothing is said of units above {end}; expected a rate for them, or \
                 \"{UNKNOWN}\""
            )),
            _ => Err(format!(
                "{text:?}: expected tiers like \"0.023 to 51200, 0.022\""
            )),
        }
    }
}

fn tier(text: &str) -> Result<Tier, String> {
    let (rate, up_to) = match text.split_once(" to ") {
        Some((rate, up_to)) => (rate, Some(up_to)),
        None => (text, None),
    };
    Ok(Tier {
        rate: rate.trim().parse().map_err(|error| format!("{error}"))?,
        up_to: match up_to {
            Some(up_to) => Some(up_to.trim().parse().map_err(|error| format!("{error}"))?),
            None => None,
        },
    })
}

impl fmt::Display for Ladder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, tier) in self.0.iter().enumerate() {
            let joint = if at == 0 { "" } else { ", " };
            write!(f, "{joint}{}", tier.rate)?;
            if let Some(up_to) = tier.up_to {
                write!(f, " to {up_to}")?;
            }
        }
        match self.known_up_to() {
            Some(_) => write!(f, ", {UNKNOWN}"),
            None => Ok(()),
        }
    }
}

string_value!(Ladder);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_and_writes() {
        for text in [
            "0.5",
            "0.023 to 51200, 0.022 to 512000, 0.021",
            "1 to 2, unknown",
        ] {
            let ladder: Ladder = text.parse().expect("a ladder");
            assert_eq!(ladder.to_string(), text);
        }
        let open: Ladder = "0.4 to 10, unknown".parse().expect("a ladder");
        assert_eq!(
            open.known_up_to().map(|end| end.to_string()).as_deref(),
            Some("10")
        );
    }

    #[test]
    fn what_is_no_ladder() {
        let error = |text: &str| text.parse::<Ladder>().expect_err("no ladder");
        assert_eq!(
            error("0.2 to 10, 0.1 to 5, 0.05"),
            "\"0.2 to 10, 0.1 to 5, 0.05\": \"0.1 to 5\" ends at or below 10, where the tier before \
             it ends; expected tiers that do not overlap"
        );
        assert_eq!(
            error("0.2 to 10"),
            "\"0.2 to 10\": nothing is said of units above 10; expected a rate for them, or \"unknown\""
        );
        assert_eq!(
            error("0.2, 0.1"),
            "\"0.2, 0.1\": 0.2 has no end; expected \"rate to end\" in every tier but the last"
        );
        assert!(error("-0.2").contains("\"-0.2\" is below zero"));
        assert!(error("").contains("is not a decimal number"));
        assert!(error("unknown").contains("expected tiers like"));
    }
}
