//! A usage line before it is added: how much it is, and the price that will apply.

use billfold_billing::usage::{InstanceUsageIndex, MeteredUsageIndex, UsageRef};
use billfold_scenario::Document;
use billfold_scenario::document::{Commitments, Entries, FreeTierOffers, Usage};

use super::price::{PriceNote, note};
use super::usage::{echo_of_instances, echo_of_metered};
use crate::edits::NewUsage;
use crate::workspace::{Calculator, PriceList};

/// What would come of a line.
#[derive(Clone, Debug, PartialEq)]
pub struct Trial {
    /// How much it is, as it was understood.
    pub echo: String,
    pub price: PriceNote,
}

/// Resolves the line in a scenario that has no other, so that the price is exactly the one that
/// the bill will have, private pricing included.
pub fn trial(
    document: &Document,
    prices: &PriceList,
    calculator: &dyn Calculator,
    line: &NewUsage,
) -> Result<Trial, String> {
    let mut usage = Usage::default();
    let at = match line {
        NewUsage::Metered(line) => {
            usage.metered.push(line.clone().into());
            UsageRef::Metered(MeteredUsageIndex::new(0))
        }
        NewUsage::Instance(line) => {
            usage.instances.push(line.clone().into());
            UsageRef::Instance(InstanceUsageIndex::new(0))
        }
    };
    let alone = Document {
        version: document.version,
        name: None,
        note: None,
        month: document.month,
        currency: document.currency.clone(),
        organization: document.organization.clone(),
        governance: None,
        accounts: document.accounts.clone(),
        prices: document.prices.clone(),
        discounts: document.discounts.clone(),
        free_tier: Vec::new(),
        free_tier_offers: FreeTierOffers::default(),
        usage,
        commitments: Commitments::default(),
        credits: Vec::new(),
        cost_categories: Vec::new(),
        assumptions: document.assumptions.clone(),
        expected: Entries::default(),
    };
    let resolved = calculator
        .open(&alone, prices)
        .map_err(|problem| problem.message)?;
    let scenario = &resolved.scenario;
    Ok(Trial {
        echo: match at {
            UsageRef::Metered(index) => echo_of_metered(scenario, index),
            UsageRef::Instance(index) => echo_of_instances(scenario, index),
        },
        price: note(&alone, prices, scenario, &resolved.unpriced, at),
    })
}
