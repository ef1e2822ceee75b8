//! Promotional credits, and the order in which they are used (rules 8.x of docs/rules.md).

#[cfg(test)]
mod tests;

use crate::Exact;
use crate::calendar::{Moment, Month};
use crate::index::{IndexVec, index_type};
use crate::organization::AccountIndex;

index_type!(
    /// An index into [`crate::Scenario::credits`].
    pub CreditIndex
);

/// A promotional credit of an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Credit {
    /// The credit's id in the scenario.
    pub id: String,
    /// The name that people use.
    pub name: String,
    /// The account that redeemed it.
    pub owner: AccountIndex,
    /// The value when the month begins.
    pub amount: Exact,
    /// The time of expiry. The credit pays for all of that month.
    pub expires: Moment,
    /// The time of issue; before all others if unknown.
    pub issued: Option<Moment>,
    /// The codes of the services that it pays for; empty for all services but support (rule 16.10).
    pub services: Vec<String>,
}

/// The prefix of the service codes of AWS's support plans.
const SUPPORT: &str = "AWSSupport";

impl Credit {
    /// Whether the credit pays in a month: it has not expired before, nor is it issued after it.
    #[must_use]
    pub fn counts_in(&self, month: Month) -> bool {
        self.expires >= month.start() && self.issued.is_none_or(|issued| issued < month.end())
    }

    /// Whether the credit pays charges of a service (rule 16.10).
    #[must_use]
    pub fn pays_for(&self, service: &str) -> bool {
        match self.services.is_empty() {
            true => !service.starts_with(SUPPORT),
            false => self.services.iter().any(|own| own == service),
        }
    }
}

/// The credits that pay in the month, in the order of their use: soonest expiry, fewest services,
/// oldest issue, then the order of the scenario (rules 8.1 and 16.1).
#[must_use]
pub fn in_order(credits: &IndexVec<CreditIndex, Credit>, month: Month) -> Vec<CreditIndex> {
    // A credit for every service has the most of them.
    let services = |credit: &Credit| credit.services.len().wrapping_sub(1);
    let mut order = credits.sorted_indices(&|a, b| {
        let (one, other) = (&credits[a], &credits[b]);
        one.expires
            .cmp(&other.expires)
            .then(services(one).cmp(&services(other)))
            .then(one.issued.cmp(&other.issued))
    });
    order.retain(|&credit| credits[credit].counts_in(month));
    order
}
