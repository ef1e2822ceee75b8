//! Builds the tier ladder of a price. Errors quote the numbers as the file has them.

use billfold_billing::catalogue::{LadderError, Tier, TierLadder};

use super::units::convert;
use billfold_scenario::document::{self, UnitStep};
use billfold_scenario::{ErrorKind, ScenarioError};

/// The volume tiers of a price, in the price's unit.
pub(super) fn ladder(
    place: usize,
    price: &document::MeteredPrice,
    step: UnitStep,
) -> Result<TierLadder, ScenarioError> {
    let path = format!("prices.metered[{place}]");
    let tier_unit = price.tier_unit.as_ref().unwrap_or(&price.unit);
    let mut tiers = Vec::with_capacity(price.tiers.len());
    for (at, tier) in price.tiers.iter().enumerate() {
        let converted = tier.up_to.map(|up_to| {
            convert(up_to, tier_unit, &price.unit, step).map_err(|problem| {
                let field = match at {
                    0 => format!("{path}.tierUnit"),
                    _ => format!("{path}.tiers[{at}].upTo"),
                };
                ScenarioError::new(field, problem)
            })
        });
        tiers.push(Tier {
            up_to: converted.transpose()?,
            rate: tier.rate.into(),
        });
    }
    TierLadder::new(tiers).map_err(|error| ladder_error(&path, &price.tiers, &error))
}

/// The error of a ladder. It quotes the file's numbers, which may be in another unit than the
/// engine's.
fn ladder_error(path: &str, tiers: &[document::Tier], error: &LadderError) -> ScenarioError {
    let end = |at: usize| {
        let up_to = tiers.get(at).and_then(|tier| tier.up_to);
        up_to.unwrap_or_default().to_string()
    };
    let (field, kind) = match *error {
        LadderError::Empty => {
            let expected = "one tier";
            (".tiers".to_owned(), ErrorKind::EmptyList { expected })
        }
        LadderError::NotAscending { tier, .. } => (
            format!(".tiers[{tier}].upTo"),
            ErrorKind::TierNotAscending {
                end: end(tier),
                before: tier.checked_sub(1).map(end),
            },
        ),
        LadderError::OpenBeforeLast { tier } => {
            (format!(".tiers[{tier}].upTo"), ErrorKind::TierWithoutEnd)
        }
        LadderError::LastIsClosed { .. } => {
            let last = tiers.len().saturating_sub(1);
            (
                format!(".tiers[{last}].upTo"),
                ErrorKind::LastTierEnds { end: end(last) },
            )
        }
        LadderError::NegativeRate { tier, rate } => (
            format!(".tiers[{tier}].rate"),
            ErrorKind::NegativeRate {
                rate: rate.to_string(),
            },
        ),
    };
    ScenarioError::new(format!("{path}{field}"), kind)
}
