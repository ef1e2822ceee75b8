//! Free allowances: the scenario's own, and the catalogue's that it takes.

use std::rc::Rc;

use billfold_messages::texts;
use billfold_scenario::document::{FreeAllowance, FreeTierOffers, Id, Quantity};

use super::{Edit, free_id};

fn step(name: impl Into<Rc<str>>, change: super::Change) -> Edit {
    Edit {
        name: name.into(),
        merge: None,
        change,
    }
}

/// Takes an offer of the catalogue, or leaves it; `all` are the ids of the catalogue's offers.
pub fn take_offer(id: &Id, taken: bool, all: Vec<Id>, what: &str) -> Edit {
    let id = id.clone();
    let name = match taken {
        true => texts::own_prices::undo_offer(what),
        false => texts::own_prices::undo_no_offer(what),
    };
    step(
        name,
        Box::new(move |document| {
            let mut ids = match &document.free_tier_offers {
                FreeTierOffers::Listed(ids) => ids.clone(),
                FreeTierOffers::Catalogue => all,
            };
            ids.retain(|other| *other != id);
            if taken {
                ids.push(id);
            }
            document.free_tier_offers = FreeTierOffers::Listed(ids);
        }),
    )
}

/// Takes all offers of the catalogue, or none.
pub fn take_offers(all: bool) -> Edit {
    let name = match all {
        true => texts::own_prices::undo_all_offers(),
        false => texts::own_prices::undo_no_offers(),
    };
    step(
        name,
        Box::new(move |document| {
            document.free_tier_offers = match all {
                true => FreeTierOffers::Catalogue,
                false => FreeTierOffers::default(),
            };
        }),
    )
}

/// Adds an allowance: with its own id in place of the catalogue's, else with a new one.
pub fn add_free(allowance: FreeAllowance, in_place: bool, what: &str) -> Edit {
    step(
        texts::own_prices::undo_free(what),
        Box::new(move |document| {
            let ids = document.free_tier.iter().map(|one| &one.id);
            let id = match in_place {
                true => Some(allowance.id.clone()),
                false => free_id(&format!("own-{}", &*allowance.id), ids),
            };
            if let Some(id) = id {
                document.free_tier.push(FreeAllowance { id, ..allowance });
            }
        }),
    )
}

/// Sets how many units are free.
pub fn set_free(id: &str, quantity: Quantity, what: &str) -> Edit {
    let id = id.to_owned();
    Edit {
        merge: Some(format!("free {id}").into()),
        ..step(
            texts::own_prices::undo_free(what),
            Box::new(move |document| {
                let mut all = document.free_tier.iter_mut();
                if let Some(one) = all.find(|one| *one.id == *id) {
                    one.quantity = quantity;
                }
            }),
        )
    }
}

/// Takes one of the scenario's own allowances away.
pub fn remove_free(id: &str, what: &str) -> Edit {
    let id = id.to_owned();
    step(
        texts::own_prices::undo_no_free(what),
        Box::new(move |document| document.free_tier.retain(|one| *one.id != *id)),
    )
}
