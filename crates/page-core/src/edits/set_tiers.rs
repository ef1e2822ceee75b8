//! The tiers of the scenario's own prices.

use billfold_messages::texts;
use billfold_scenario::Document;
use billfold_scenario::document::{MeteredPrice, Quantity, Rate, Scope, Tier};

use super::Edit;
use super::set_price::{changed, entered, listed_metered};
use crate::workspace::PriceList;

/// What is changed of a ladder.
#[derive(Clone, Debug, PartialEq)]
pub enum TierChange {
    /// What a unit costs in a tier.
    Rate(usize, Rate),
    /// The last unit of a tier, in the ladder's unit.
    End(usize, Quantity),
    /// One more tier above the last, which ends there.
    Add(Quantity),
    /// One tier less: the one before it goes on to its end.
    Remove(usize),
    /// Whose usage adds up.
    Scope(Scope),
}

impl TierChange {
    /// The field that it comes from, if further keystrokes there belong to the same step.
    fn merge(&self, price: usize) -> Option<String> {
        match self {
            Self::Rate(tier, _) => Some(format!("rate {price} {tier}")),
            Self::End(tier, _) => Some(format!("end {price} {tier}")),
            _ => None,
        }
    }

    fn apply(&self, price: &mut MeteredPrice) {
        let tiers = &mut price.tiers;
        match *self {
            Self::Rate(at, rate) => {
                if let Some(tier) = tiers.get_mut(at) {
                    tier.rate = rate;
                }
            }
            Self::End(at, end) => {
                if let Some(tier) = tiers.get_mut(at) {
                    tier.up_to = Some(end);
                }
            }
            Self::Add(end) => {
                if let Some(last) = tiers.last_mut() {
                    last.up_to = Some(end);
                    let rate = last.rate;
                    tiers.push(Tier { up_to: None, rate });
                }
            }
            Self::Remove(at) if tiers.len() > 1 && at < tiers.len() => {
                let gone = tiers.remove(at);
                if let Some(before) = at.checked_sub(1).and_then(|at| tiers.get_mut(at)) {
                    before.up_to = gone.up_to;
                }
            }
            Self::Remove(_) => {}
            Self::Scope(scope) => price.scope = scope,
        }
    }
}

/// Changes the ladder of the scenario's own price at a place, and of those in a pool with it,
/// which have the same one.
pub fn set_tiers(place: usize, change: TierChange, what: &str) -> Edit {
    Edit {
        name: texts::own_prices::undo_tiers(what).into(),
        merge: change.merge(place).map(Into::into),
        change: Box::new(move |document| {
            let prices = &mut document.prices.metered;
            let pool = prices.get(place).and_then(|price| price.pool.clone());
            for (at, price) in prices.iter_mut().enumerate() {
                if at == place || (pool.is_some() && price.pool == pool) {
                    change.apply(price);
                    price.source = changed(price.source.take());
                }
            }
        }),
    }
}

/// Gives the scenario the catalogue's whole ladder of what a metered line uses, to be changed.
pub fn own_ladder(place: usize, prices: &PriceList, what: &str) -> Edit {
    let prices = prices.clone();
    Edit {
        name: texts::own_prices::undo_own(what).into(),
        merge: None,
        change: Box::new(move |document| {
            let used = document.usage.metered.get(place);
            let listed = used.and_then(|line| listed_metered(document, line, &prices));
            if let Some(mut price) = listed {
                // A changed ladder cannot be in a pool with those of others.
                price.pool = None;
                price.source = entered(price.source.as_deref());
                if let Some(last) = price.tiers.last_mut() {
                    last.up_to = None;
                }
                document.prices.metered.push(price);
            }
        }),
    }
}

/// Gives the scenario a price of something that no catalogue has.
pub fn add_custom(price: MeteredPrice, what: &str) -> Edit {
    Edit {
        name: texts::own_prices::undo_custom(what).into(),
        merge: None,
        change: Box::new(move |document| document.prices.metered.push(price)),
    }
}

/// One of the two lists of prices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PriceAt {
    Metered(usize),
    Instance(usize),
}

/// Takes one of the scenario's own prices away.
pub fn take_price(at: PriceAt, what: &str) -> Edit {
    Edit {
        name: texts::own_prices::undo_taken(what).into(),
        merge: None,
        change: Box::new(move |document: &mut Document| match at {
            PriceAt::Metered(at) if at < document.prices.metered.len() => {
                document.prices.metered.remove(at);
            }
            PriceAt::Instance(at) if at < document.prices.instances.len() => {
                document.prices.instances.remove(at);
            }
            _ => {}
        }),
    }
}

/// Sets the On-Demand rate of the scenario's own price of an instance.
pub fn set_on_demand(place: usize, rate: Rate, what: &str) -> Edit {
    Edit {
        name: texts::own_prices::undo_tiers(what).into(),
        merge: Some(format!("on demand {place}").into()),
        change: Box::new(move |document| {
            if let Some(price) = document.prices.instances.get_mut(place) {
                price.on_demand = rate;
            }
        }),
    }
}
