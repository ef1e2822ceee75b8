//! Credits: added, removed, and what they are worth.

use billfold_messages::texts;
use billfold_scenario::document::{Amount, Credit};

use super::{Edit, free_id};

/// Adds a credit; it gets an id of its own.
pub fn add_credit(credit: Credit, what: &str) -> Edit {
    Edit::new(texts::app::undo_add(what), move |document| {
        let taken = document.credits.iter().map(|one| &one.id);
        let base = credit.name.as_deref().unwrap_or("credit");
        if let Some(id) = free_id(base, taken) {
            document.credits.push(Credit { id, ..credit });
        }
    })
}

/// Sets what a credit is worth.
pub fn set_credit(id: &str, amount: Amount, what: &str) -> Edit {
    let undo = texts::app::undo_amount(what);
    let field = format!("credit {id}");
    let id = id.to_owned();
    let edit = Edit::new(undo, move |document| {
        let mut all = document.credits.iter_mut();
        if let Some(one) = all.find(|one| *one.id == *id) {
            one.amount = amount;
        }
    });
    edit.in_field(field)
}

/// Removes a credit.
pub fn remove_credit(id: &str, what: &str) -> Edit {
    let id = id.to_owned();
    Edit::new(texts::app::undo_remove(what), move |document| {
        document.credits.retain(|one| *one.id != *id);
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edits::no_id;
    use crate::test_support::{changes_nothing, edited, refused, shop, value};

    fn credit(name: Option<&str>, account: &str) -> Credit {
        Credit {
            id: no_id().expect("an id"),
            name: name.map(str::to_owned),
            account: value(account),
            amount: value("50"),
            expires: value("2026-12-31"),
            issued: None,
            services: Vec::new(),
        }
    }

    #[test]
    fn a_credit_gets_an_id_from_its_name() {
        let after = edited(
            &shop(),
            add_credit(credit(Some("Summer 2026"), "222222222222"), "it"),
        );
        assert_eq!(*after.document.credits[1].id, *"summer-2026");
    }

    #[test]
    fn a_credit_without_a_name_is_called_credit() {
        let after = edited(&shop(), add_credit(credit(None, "222222222222"), "it"));
        assert_eq!(*after.document.credits[1].id, *"credit");
    }

    #[test]
    fn a_credit_needs_an_account_of_the_scenario() {
        let problem = refused(&shop(), add_credit(credit(None, "999999999999"), "it"));
        assert!(problem.contains("999999999999"), "{problem}");
    }

    #[test]
    fn a_credit_pays_for_the_bill() {
        let shop = shop();
        let paid = |workspace: &crate::workspace::Workspace| {
            workspace.outcome.comparison.consolidated.bill.total
        };
        let after = edited(&shop, set_credit("welcome", value("150"), "Welcome"));
        assert_eq!((paid(&shop) - paid(&after)).normalize().to_string(), "50");
    }

    #[test]
    fn an_amount_is_a_field_of_its_credit() {
        let edit = set_credit("welcome", value("150"), "Welcome");
        assert_eq!(edit.merge.as_deref(), Some("credit welcome"));
        assert_eq!(*edit.name, *texts::app::undo_amount("Welcome"));
    }

    #[test]
    fn a_credit_is_removed_by_its_id() {
        let after = edited(&shop(), remove_credit("welcome", "Welcome"));
        assert!(after.document.credits.is_empty());
        assert!(changes_nothing(&after, remove_credit("welcome", "Welcome")));
    }
}
