//! What can be done to a document: one verb a file, each with the name under which it can be
//! undone.

mod add_account;
mod add_commitment;
mod add_usage;
mod credits;
mod govern;
mod lines;
mod paste_usage;
mod remove_commitment;
mod remove_usage;
mod rename_scenario;
mod set_amount;
mod set_commitment;
mod set_discount;
mod set_free;
mod set_group;
mod set_month;
mod set_price;
mod set_sharing;
mod set_tiers;
mod take_step;

use std::rc::Rc;

pub use billfold_resolve::UsageLine as LineAt;
use billfold_scenario::Document;
use billfold_scenario::document::Id;

pub use add_account::{add_account, creation, free_account, member, rename_account};
pub use add_commitment::{NewCommitment, add_commitment, no_id};
pub use add_usage::{NewUsage, add_usage};
pub use credits::{add_credit, remove_credit, set_credit};
pub use govern::govern;
pub use lines::{Ids, Lines, duplicate_lines, give_lines, remove_lines, shift_lines, tag_lines};
pub use paste_usage::{Arrivals, Owner, paste_usage};
pub use remove_commitment::remove_commitment;
pub use remove_usage::remove_usage;
pub use rename_scenario::rename_scenario;
pub use set_amount::{set_count, set_hours, set_quantity};
pub use set_commitment::{set_plan_commitment, set_reserved_count};
pub use set_discount::{remove_discount, set_discount};
pub use set_free::{add_free, remove_free, set_free, take_offer, take_offers};
pub use set_group::{set_group, set_mode};
pub use set_month::set_month;
pub use set_price::{ENTERED, own_price, remove_price, set_price};
pub use set_sharing::{Switch, set_sharing};
pub use set_tiers::{
    PriceAt, TierChange, add_custom, own_ladder, set_on_demand, set_tiers, take_price,
};
pub use take_step::{save_policy, start_organization, take_step};

/// What becomes of a document.
type Change = Box<dyn FnOnce(&mut Document)>;

/// A named change of a document.
pub struct Edit {
    /// What it does, for the undo button: `Change Susan's data transfer`.
    pub name: Rc<str>,
    /// The field that it comes from, if further keystrokes there belong to the same step.
    pub merge: Option<Rc<str>>,
    pub change: Change,
}

/// An id that none of `taken` has: `base`, or `base-2`, `base-3`, …
pub fn free_id<'a>(base: &str, taken: impl Iterator<Item = &'a Id> + Clone) -> Option<Id> {
    let clean: String = base
        .chars()
        .map(|letter| match letter {
            'A'..='Z' | 'a'..='z' | '0'..='9' | '.' | '_' | '-' => letter.to_ascii_lowercase(),
            _ => '-',
        })
        .take(48)
        .collect();
    let clean = clean.trim_matches('-');
    let clean = if clean.is_empty() { "line" } else { clean };
    (1..)
        .map(|number| match number {
            1 => clean.to_owned(),
            _ => format!("{clean}-{number}"),
        })
        .find(|id| !taken.clone().any(|other| **other == **id))
        .and_then(|id| id.parse().ok())
}
