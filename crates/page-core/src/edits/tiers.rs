//! The tiers of the scenario's own prices.

use billfold_messages::texts;
use billfold_scenario::document::{MeteredPrice, Quantity, Rate, Scope, Tier};

use super::PriceOrigin;
use super::{Edit, MeteredPriceRef};

/// A change of a ladder. Tiers are given by their index.
#[derive(Clone, Debug, PartialEq)]
pub enum TierChange {
    /// What a unit costs in a tier.
    Rate(usize, Rate),
    /// The last unit of a tier, in the ladder's unit.
    End(usize, Quantity),
    /// Ends the last tier there, and adds one above it at the same rate.
    Add(Quantity),
    /// Removes a tier; the one before it goes on to its end.
    Remove(usize),
    /// Whose usage adds up before tiering.
    Scope(Scope),
}

impl TierChange {
    /// The field that it comes from, if further keystrokes there belong to the same edit.
    fn field(&self, price: &MeteredPriceRef) -> Option<String> {
        match self {
            Self::Rate(tier, _) => Some(format!("rate {price} {tier}")),
            Self::End(tier, _) => Some(format!("end {price} {tier}")),
            Self::Add(_) | Self::Remove(_) | Self::Scope(_) => None,
        }
    }

    fn apply(&self, price: &mut MeteredPrice) {
        let tiers = &mut price.tiers;
        match *self {
            Self::Rate(index, rate) => {
                if let Some(tier) = tiers.get_mut(index) {
                    tier.rate = rate;
                }
            }
            Self::End(index, end) => {
                if let Some(tier) = tiers.get_mut(index) {
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
            Self::Remove(index) if tiers.len() > 1 && index < tiers.len() => {
                let gone = tiers.remove(index);
                if let Some(before) = index
                    .checked_sub(1)
                    .and_then(|before| tiers.get_mut(before))
                {
                    before.up_to = gone.up_to;
                }
            }
            Self::Remove(_) => {}
            Self::Scope(scope) => price.scope = scope,
        }
    }
}

/// Changes the ladder of one of the scenario's own prices, and of those in a pool with it, which have
/// the same one.
pub fn set_tiers(key: MeteredPriceRef, change: TierChange, what: &str) -> Edit {
    let field = change.field(&key);
    let edit = Edit::new(texts::own_prices::undo_tiers(what), move |document| {
        let Some(own) = key.find(document) else {
            return;
        };
        let prices = &mut document.prices.metered;
        let pool = prices[own].pool.clone();
        for (index, price) in prices.iter_mut().enumerate() {
            if index == own || (pool.is_some() && price.pool == pool) {
                change.apply(price);
                price.source = PriceOrigin::of(price.source.as_ref())
                    .after_entry()
                    .source();
            }
        }
    });
    Edit {
        merge: field.map(Into::into),
        ..edit
    }
}

#[cfg(test)]
mod tests;
