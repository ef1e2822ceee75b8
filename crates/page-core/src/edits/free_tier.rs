//! Free allowances: the scenario's own, and the catalogue's offers that it includes.

use billfold_messages::texts;
use billfold_scenario::document::{FreeAllowance, FreeTierOffers, Id, Quantity};

use super::{Edit, free_id};

/// Includes an offer of the catalogue, or leaves it out; `all` are the ids of the catalogue's
/// offers.
pub fn include_offer(id: &Id, included: bool, all: Vec<Id>, what: &str) -> Edit {
    let id = id.clone();
    let undo = match included {
        true => texts::own_prices::undo_offer(what),
        false => texts::own_prices::undo_no_offer(what),
    };
    Edit::new(undo, move |document| {
        let mut ids = match &document.free_tier_offers {
            FreeTierOffers::Listed(ids) => ids.clone(),
            FreeTierOffers::Catalogue => all,
        };
        ids.retain(|other| *other != id);
        if included {
            ids.push(id);
        }
        document.free_tier_offers = FreeTierOffers::Listed(ids);
    })
}

/// Includes all offers of the catalogue, or none.
pub fn include_all_offers(included: bool) -> Edit {
    let (undo, offers) = match included {
        true => (
            texts::own_prices::undo_all_offers(),
            FreeTierOffers::Catalogue,
        ),
        false => (
            texts::own_prices::undo_no_offers(),
            FreeTierOffers::default(),
        ),
    };
    Edit::new(undo, move |document| document.free_tier_offers = offers)
}

/// Adds an allowance: with its own id in place of the catalogue's, else with a new one.
pub fn add_free(allowance: FreeAllowance, in_place: bool, what: &str) -> Edit {
    let undo = texts::own_prices::undo_free(what);
    Edit::new(undo, move |document| {
        let ids = document.free_tier.iter().map(|one| &one.id);
        let id = match in_place {
            true => Some(allowance.id.clone()),
            false => free_id(&format!("own-{}", &*allowance.id), ids),
        };
        if let Some(id) = id {
            document.free_tier.push(FreeAllowance { id, ..allowance });
        }
    })
}

/// Sets how many units are free.
pub fn set_free(id: &str, quantity: Quantity, what: &str) -> Edit {
    let undo = texts::own_prices::undo_free(what);
    let field = format!("free {id}");
    let id = id.to_owned();
    let edit = Edit::new(undo, move |document| {
        let mut all = document.free_tier.iter_mut();
        if let Some(one) = all.find(|one| *one.id == *id) {
            one.quantity = quantity;
        }
    });
    edit.in_field(field)
}

/// Removes one of the scenario's own allowances.
pub fn remove_free(id: &str, what: &str) -> Edit {
    let id = id.to_owned();
    Edit::new(texts::own_prices::undo_no_free(what), move |document| {
        document.free_tier.retain(|one| *one.id != *id);
    })
}
