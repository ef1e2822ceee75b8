//! What can be done to a document. One file a subject; each verb returns an [`Edit`] with the name
//! under which it can be undone.
//!
//! Edits name what they change by its id, which stays the same over other edits: a usage line, a
//! commitment, a credit, an account. Prices have no id and are named by their [`PriceRef`].

mod account_id;
mod accounts;
mod assumptions;
mod commitments;
mod credits;
mod discounts;
mod free_tier;
mod governance;
mod lines;
mod new_accounts;
mod price_origin;
mod price_ref;
mod prices;
mod scenario;
mod sharing;
mod tiers;
mod usage;

use std::ops::Deref;
use std::rc::Rc;

use billfold_scenario::Document;
use billfold_scenario::document::Id;

pub use account_id::change_account_id;
pub use accounts::{add_account, creation, free_account, member, rename_account, set_created};
pub use assumptions::{Assumption, set_assumption};
pub use commitments::{
    NewCommitment, add_commitment, remove_commitment, set_plan_commitment, set_reserved_count,
};
pub use credits::{add_credit, remove_credit, set_credit};
pub use discounts::{remove_discount, set_discount};
pub use free_tier::{add_free, include_all_offers, include_offer, remove_free, set_free};
pub use governance::{govern, save_policy, start_organization, take_step};
pub use lines::{
    Direction, Ids, Lines, duplicate_lines, move_lines, reassign_lines, remove_lines, tag_lines,
};
pub use new_accounts::{NewAccounts, Owner};
pub use price_origin::PriceOrigin;
pub use price_ref::{InstancePriceRef, MeteredPriceRef, PriceRef};
pub use prices::{
    add_custom_price, reset_price, set_on_demand, set_price, take_list_prices, use_list_price,
    use_own_price,
};
pub use scenario::{rename_scenario, set_month};
pub use sharing::{set_group, set_mode, set_sharing};
pub use tiers::{TierChange, set_tiers};
pub use usage::{
    NewUsage, add_usage, paste_usage, remove_usage, set_count, set_hours, set_quantity,
};

/// A change of a document.
type Change = Box<dyn FnOnce(&mut Document)>;

/// A named change of a document.
pub struct Edit {
    /// What it does, for the undo button: `Change Susan's data transfer`.
    pub name: Rc<str>,
    /// The field that it comes from, if further keystrokes there belong to the same edit.
    pub merge: Option<Rc<str>>,
    /// What it does to the document.
    pub change: Change,
}

impl Edit {
    /// An edit of its own, as a press of a button is.
    fn new(name: impl Into<Rc<str>>, change: impl FnOnce(&mut Document) + 'static) -> Self {
        Self {
            name: name.into(),
            merge: None,
            change: Box::new(change),
        }
    }

    /// The same as the first edit of an example, which is an example no longer: it gets another name,
    /// and loses the note that describes the example, unless the edit changes them itself. An edit that
    /// changes nothing leaves the example as it is.
    #[must_use]
    pub fn of_example(self, name: String) -> Self {
        let change = self.change;
        Self {
            change: Box::new(move |document| {
                let example = document.clone();
                change(document);
                if *document == example {
                    return;
                }
                if document.name == example.name {
                    document.name = Some(name);
                }
                if document.note == example.note {
                    document.note = None;
                }
            }),
            ..self
        }
    }

    /// The same as a further edit of what was an example. If it leads back to the example, but for the
    /// name that [`Edit::of_example`] gave and the note and expected figures that it took, the document is the example again.
    #[must_use]
    pub fn near_example(
        self,
        example: impl Deref<Target = Document> + 'static,
        changed_name: String,
    ) -> Self {
        let change = self.change;
        Self {
            change: Box::new(move |document| {
                change(document);
                if document.name.as_deref() != Some(changed_name.as_str()) {
                    return;
                }
                let name = std::mem::replace(&mut document.name, example.name.clone());
                let note = std::mem::replace(&mut document.note, example.note.clone());
                let expected = std::mem::replace(&mut document.expected, example.expected.clone());
                if *document != *example {
                    (document.name, document.note, document.expected) = (name, note, expected);
                }
            }),
            ..self
        }
    }

    /// The same as a keystroke in a field: the next one in the same field belongs to it.
    fn in_field(self, field: impl Into<Rc<str>>) -> Self {
        Self {
            merge: Some(field.into()),
            ..self
        }
    }
}

/// The id of what is not added yet.
pub fn no_id() -> Option<Id> {
    "new".parse().ok()
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::test_support::{bob_and_susan, changes_nothing, edited, open, value};
    use crate::workspace::PriceList;

    #[test]
    fn the_first_edit_of_an_example_takes_its_name_and_its_note_off() {
        let mut document = Document::clone(&bob_and_susan().document);
        document.note = Some("From AWS's guide.".to_owned());
        let example = open(document, PriceList::Unavailable);
        let edit = add_account(&example.document, "Cara".to_owned()).expect("an edit");
        let after = edited(&example, edit.of_example("Another".to_owned()));
        assert_eq!(after.document.accounts.len(), 3);
        assert_eq!(after.document.name.as_deref(), Some("Another"));
        assert_eq!(after.document.note, None);
        let renamed = rename_scenario("Mine".to_owned()).of_example("Another".to_owned());
        let renamed = edited(&example, renamed);
        assert_eq!(renamed.document.name.as_deref(), Some("Mine"));
    }

    #[test]
    fn an_edit_that_leads_back_to_the_example_leaves_nothing_to_undo() {
        let example = bob_and_susan();
        let quantity = |text: &str| {
            let unit = Some(value("TB"));
            set_quantity("susan-transfer", value(text), unit, "transfer")
        };
        let changed = edited(&example, quantity("8").of_example("Another".to_owned()));
        let near = |edit: Edit| edit.near_example(example.document.clone(), "Another".to_owned());
        let further = edited(&changed, near(quantity("9")));
        assert_eq!(further.document.name.as_deref(), Some("Another"));
        let back = edited(&further, near(quantity("4")));
        assert!(back.document == example.document);
        assert!(back.history.undoable().is_none());
    }

    /// While the page is slow to draw, a wrong text restores the value from before it more than once.
    #[test]
    fn an_edit_that_changes_nothing_leaves_the_example_as_it_is() {
        let example = bob_and_susan();
        let same = set_quantity("susan-transfer", value("4"), Some(value("TB")), "transfer");
        let same = same.of_example("Another".to_owned());
        assert!(changes_nothing(&example, same));
    }

    fn free(base: &str, taken: &[&str]) -> String {
        let taken: Vec<Id> = taken.iter().map(|id| value(id)).collect();
        free_id(base, taken.iter()).expect("an id").to_string()
    }

    #[test]
    fn a_free_id_is_what_was_asked_for() {
        assert_eq!(free("bob-storage", &[]), "bob-storage");
    }

    #[test]
    fn a_taken_id_gets_the_next_number() {
        assert_eq!(free("web", &["web"]), "web-2");
        assert_eq!(free("web", &["web", "web-2", "web-3"]), "web-4");
    }

    #[test]
    fn ids_are_in_small_letters_without_blanks_and_accents() {
        assert_eq!(free("Susan Müller: S3", &[]), "susan-m-ller--s3");
    }

    #[test]
    fn an_id_does_not_begin_or_end_with_a_hyphen() {
        assert_eq!(free("(Redis)", &[]), "redis");
    }

    #[test]
    fn a_name_without_letters_becomes_a_line() {
        assert_eq!(free("日本", &[]), "line");
    }

    #[test]
    fn long_names_are_cut() {
        assert_eq!(free(&"a".repeat(100), &[]).len(), 48);
    }
}
