//! The worth of each commitment, for scripts.

use billfold_billing::comparison::{Comparison, unused, worth};
use billfold_billing::{Exact, Scenario};
use rust_decimal::Decimal;
use serde::Serialize;

use super::{as_cents, as_exact};

/// The one bill with one commitment and without it, as `billfold worth` prints it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WorthExport {
    /// The commitment's id.
    pub id: String,
    /// The id of the account that bought it.
    pub account: String,
    /// The total of the one bill without it.
    #[serde(serialize_with = "as_cents")]
    pub without: Decimal,
    /// The total of the one bill with it.
    #[serde(serialize_with = "as_cents")]
    pub with: Decimal,
    /// How much cheaper it makes the one bill; below zero if it makes it dearer.
    #[serde(serialize_with = "as_cents")]
    pub saved: Decimal,
    /// Hours of the month in which some of it stood idle on the one bill.
    pub idle_hours: u64,
    /// Hours of the month in which it was in force.
    pub hours_in_force: u64,
    /// The idle part of its fees, not rounded; an upfront fee is spread over the hours of its term.
    #[serde(serialize_with = "as_exact")]
    pub idle_cost: Exact,
}

impl WorthExport {
    /// All commitments, Reserved Instances first. Each takes the one bill computed again.
    #[must_use]
    pub fn all(scenario: &Scenario, comparison: &Comparison) -> Vec<Self> {
        let commitments = &scenario.commitments;
        let accounts = &scenario.organization.accounts;
        let export = |one| {
            let worth = worth(scenario, comparison, &|other| other == one);
            let unused = unused(scenario, &comparison.consolidated.matching, one);
            Self {
                id: commitments.id(one).to_owned(),
                account: accounts[commitments.owner(one)].id.clone(),
                without: worth.without,
                with: worth.with,
                saved: worth.saved(),
                idle_hours: unused.hours,
                hours_in_force: unused.in_force,
                idle_cost: unused.cost,
            }
        };
        commitments.refs().map(export).collect()
    }
}
