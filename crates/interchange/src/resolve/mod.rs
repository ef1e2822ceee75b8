//! From the document to the engine's scenario.
//!
//! Checks what takes more than one value to see, and turns ids into places. Each list is gone
//! through once, with hash maps beside it: a million lines take about as long as reading them.

mod accounts;
mod commitments;
mod free;
mod hours;
mod ids;
mod ladder;
mod prices;
mod source;
mod units;
mod usage;

#[cfg(test)]
mod tests;

use billfold_billing::Scenario;
use billfold_billing::assumptions::Assumptions;

pub use hours::{TimeZones, UtcOnly};
pub use source::{Context, MissingPrices, NoCatalogue, PriceSource};

use crate::document::Document;
use crate::error::FileError;

/// A document that the engine can compute.
///
/// All lists of the scenario are in the document's order, place by place.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Resolved {
    /// What the engine computes.
    pub scenario: Scenario,
}

/// Checks a document as a whole and prepares it for the engine.
///
/// # Errors
/// The first thing that is wrong, in one line.
///
/// ```
/// use billfold_interchange::{Document, UtcOnly, resolve};
/// let document = Document::from_json(
///     r#"{
///         "version": 1,
///         "month": "2026-11",
///         "organization": { "managementAccount": "111111111111" },
///         "accounts": [{ "id": "111111111111", "unit": "sandbox" }]
///     }"#,
/// )?;
/// let error = resolve(&document, &UtcOnly).expect_err("there is no such unit");
/// assert_eq!(
///     error.to_string(),
///     r#"accounts[0].unit: "sandbox" is not in organization.units; expected an id from there, but it is empty"#
/// );
/// # Ok::<(), billfold_interchange::FileError>(())
/// ```
pub fn resolve(document: &Document, zones: &dyn TimeZones) -> Result<Resolved, FileError> {
    let month = document.month.0;
    let assumptions = &document.assumptions;
    let step = assumptions.gigabytes_per_terabyte;
    let (organization, accounts) = accounts::organization(document)?;
    let mut profiles = hours::Profiles::new(month, zones);
    let (mut prices, table) = prices::prices(&document.prices, step)?;
    prices.free = free::allowances(&document.free_tier, &prices)?;
    let usage = usage::usage(document, &accounts, &prices, &table, &mut profiles)?;
    let commitments = commitments::commitments(document, &accounts, &mut profiles)?;
    Ok(Resolved {
        scenario: Scenario {
            month,
            currency: document.currency.to_string(),
            organization,
            prices,
            profiles: profiles.finish(),
            usage,
            commitments,
            assumptions: Assumptions {
                allocation: assumptions.allocation.into(),
                free_units: assumptions.free_units.into(),
                cent_rounding: assumptions.cent_rounding.into(),
                free_tier_model: assumptions.free_tier_model.into(),
                purchase_month_fee: assumptions.purchase_month_fee.into(),
            },
        },
    })
}
