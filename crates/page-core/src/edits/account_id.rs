//! The id of an account: twelve digits at AWS, and in every ARN that is made of it.

use billfold_messages::texts;
use billfold_paste::is_id;
use billfold_scenario::Document;
use billfold_scenario::document::{Governance, Id};

use super::Edit;

/// Gives an account another id, everywhere in the document.
///
/// # Errors
/// The new id has not twelve digits, or another account has or had it.
pub fn change_account_id(document: &Document, old: &str, new: &str) -> Result<Edit, String> {
    let new = new.trim();
    if !is_id(new) {
        return Err(texts::organization::no_account_id(new));
    }
    let id: Id = new
        .parse()
        .map_err(|_| texts::organization::no_account_id(new))?;
    let mut probe = document.clone();
    let mut is_taken = false;
    visit(&mut probe, &mut |other| is_taken |= *other == id);
    if is_taken && *old != *new {
        return Err(texts::organization::account_id_taken(new));
    }
    // The field is the account's, whatever id that has while somebody writes.
    let place = (document.accounts.iter()).position(|account| *account.id == *old);
    let field = format!("account id {}", place.unwrap_or(document.accounts.len()));
    let old = old.to_owned();
    let edit = Edit::new(texts::organization::undo_account_id(new), move |document| {
        let from = format!("/account/{old}/");
        let to = format!("/account/{id}/");
        for (figure, _) in &mut document.expected.0 {
            *figure = figure.replacen(&from, &to, 1);
        }
        visit(document, &mut |one| {
            if **one == *old {
                one.clone_from(&id);
            }
        });
    });
    Ok(edit.in_field(field))
}

/// Calls a function with every account id of a document.
fn visit(document: &mut Document, each: &mut dyn FnMut(&mut Id)) {
    each(&mut document.organization.management_account);
    for account in &mut document.accounts {
        each(&mut account.id);
    }
    for line in &mut document.usage.metered {
        each(&mut std::sync::Arc::make_mut(line).account);
    }
    for line in &mut document.usage.instances {
        each(&mut std::sync::Arc::make_mut(line).account);
    }
    for reserved in &mut document.commitments.reserved_instances {
        each(&mut reserved.account);
    }
    for plan in &mut document.commitments.savings_plans {
        each(&mut plan.account);
    }
    for credit in &mut document.credits {
        each(&mut credit.account);
    }
    let rules = document.cost_categories.iter_mut();
    for rule in rules.flat_map(|category| &mut category.rules) {
        rule.accounts.iter_mut().for_each(&mut *each);
    }
    let governance = document.governance.as_ref();
    // One that cannot be read would not have been opened.
    if let Some(mut read) = governance.and_then(|written| written.read("governance").ok()) {
        visit_governance(&mut read, each);
        document.set_governance(&read);
    }
}

fn visit_governance(governance: &mut Governance, each: &mut dyn FnMut(&mut Id)) {
    for member in &mut governance.members {
        each(&mut member.account);
    }
    for former in &mut governance.former_members {
        each(&mut former.account);
    }
    for invitation in &mut governance.invitations {
        each(&mut invitation.account);
    }
    for attachment in &mut governance.attachments {
        attachment.account.iter_mut().for_each(&mut *each);
    }
    for alert in &mut governance.alerts {
        alert.account.iter_mut().for_each(&mut *each);
    }
    if let Some(upgrade) = &mut governance.upgrade {
        for (account, _) in &mut upgrade.approvals.0 {
            visit_key(account, each);
        }
    }
    if let Some(trail) = &mut governance.trail {
        trail.accounts.iter_mut().for_each(&mut *each);
        for (account, _) in &mut trail.single_region.0 {
            visit_key(account, each);
        }
    }
    let practice = &mut governance.good_practice;
    let kept = practice.root_mfa.iter_mut();
    kept.chain(&mut practice.strong_passwords).for_each(each);
}

/// An id that is the key of an object.
fn visit_key(key: &mut String, each: &mut dyn FnMut(&mut Id)) {
    if let Ok(mut id) = key.parse::<Id>() {
        each(&mut id);
        *key = id.to_string();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::test_support::{edited, open, shop};
    use crate::workspace::PriceList;

    const EVERYWHERE: &str = include_str!("account_id/everywhere.json");

    fn everywhere() -> Document {
        Document::from_json(EVERYWHERE).expect("a document")
    }

    #[test]
    fn an_id_changes_everywhere_and_nothing_else_does() {
        let mut document = everywhere();
        let count = |document: &Document| document.to_json().matches("old-id").count();
        // 18 kinds of places, one of them a figure; the usage line `old-id` is none.
        assert_eq!(count(&document), 19);
        let edit = change_account_id(&document, "old-id", "999999999999").expect("an edit");
        (edit.change)(&mut document);
        assert_eq!(count(&document), 1, "{}", document.to_json());
        let expected = EVERYWHERE.replace("old-id", "999999999999").replacen(
            "\"id\": \"999999999999\", \"account\"",
            "\"id\": \"old-id\", \"account\"",
            1,
        );
        assert_eq!(
            document.to_json(),
            Document::from_json(expected).expect("a document").to_json()
        );
    }

    #[test]
    fn the_bills_stay() {
        let document = Document::clone(&shop().document);
        let before = open(document, PriceList::Unavailable);
        let edit = change_account_id(&before.document, "222222222222", "123456789012");
        let after = edited(&before, edit.expect("an edit"));
        assert_eq!(
            before.outcome.comparison.consolidated.bill,
            after.outcome.comparison.consolidated.bill
        );
        assert_eq!(&*after.document.accounts[1].id, "123456789012");
    }

    #[test]
    fn an_id_is_written_as_one_edit_per_account() {
        let before = shop();
        let field = |document: &Document, old: &str, new: &str| {
            let edit = change_account_id(document, old, new);
            edit.expect("an edit").merge
        };
        let first = field(&before.document, "222222222222", "123456789012");
        let edit = change_account_id(&before.document, "222222222222", "123456789012");
        let after = edited(&before, edit.expect("an edit"));
        let second = field(&after.document, "123456789012", "222222222222");
        let other = field(&after.document, "333333333333", "444444444444");
        assert_eq!(first, second);
        assert_ne!(first, other);
    }

    #[test]
    fn an_id_has_twelve_digits_and_is_nobody_elses() {
        let shop = shop();
        let problem = |new: &str| {
            let edit = change_account_id(&shop.document, "222222222222", new);
            edit.err().expect("a problem")
        };
        for new in ["", "susan", "12345678901", "1234567890123", "12345678901x"] {
            assert_eq!(problem(new), texts::organization::no_account_id(new));
        }
        let taken = "111111111111";
        assert_eq!(problem(taken), texts::organization::account_id_taken(taken));
        assert!(change_account_id(&shop.document, "222222222222", " 222222222222 ").is_ok());
    }
}
