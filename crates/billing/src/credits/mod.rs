//! Promotional credits: what they are and what they pay (section 8).

mod payment;
mod spend;

#[cfg(test)]
mod tests;

use crate::calendar::{Moment, Month};
use crate::organization::AccountIndex;
use crate::{Exact, Scenario};

pub(crate) use payment::pay;
pub use payment::{paid_by_credit, paid_by_credits};

/// A promotional credit of an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Credit {
    /// The credit's id in the scenario.
    pub id: String,
    /// The name that people use.
    pub name: String,
    /// The account that redeemed it.
    pub owner: AccountIndex,
    /// What it is worth at the beginning of the month.
    pub amount: Exact,
    /// When it expires. It pays for the whole of that month.
    pub expires: Moment,
    /// When it was issued; before all others if unknown.
    pub issued: Option<Moment>,
    /// The codes of the services that it pays for; every service but support if there are none
    /// (rule 16.10).
    pub services: Vec<String>,
}

/// What the codes of AWS's support plans begin with.
const SUPPORT: &str = "AWSSupport";

impl Credit {
    /// Whether it pays in a month: neither expired before it nor issued after it.
    #[must_use]
    pub fn counts_in(&self, month: Month) -> bool {
        self.expires >= month.start() && self.issued.is_none_or(|issued| issued < month.end())
    }

    /// Whether it pays charges of a service (rule 16.10).
    #[must_use]
    pub fn pays_for(&self, service: &str) -> bool {
        match self.services.is_empty() {
            true => !service.starts_with(SUPPORT),
            false => self.services.iter().any(|own| own == service),
        }
    }
}

/// The credits that pay this month, in the order in which they are used: soonest expiry, fewest
/// services, oldest, then the order given (rules 8.1 and 16.1).
#[must_use]
pub fn in_order(scenario: &Scenario) -> Vec<usize> {
    let credits = &scenario.credits;
    // A credit for every service has the most of them.
    let services = |at: usize| credits[at].services.len().wrapping_sub(1);
    let mut order = crate::order::sorted_places(credits.len(), &|a, b| {
        let (one, other) = (&credits[a], &credits[b]);
        one.expires
            .cmp(&other.expires)
            .then(services(a).cmp(&services(b)))
            .then(one.issued.cmp(&other.issued))
    });
    order.retain(|&at| credits[at].counts_in(scenario.month));
    order
}
