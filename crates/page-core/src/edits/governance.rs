//! The organization's life and its rules.

use std::rc::Rc;

use billfold_billing::calendar::Moment;
use billfold_organizations::lifecycle::{Action, FeatureSet, Operation};
use billfold_resolve::governance::{self, GovernedOrganization, OperationError, perform};
use billfold_scenario::document::{Governance, Id, Policy};
use billfold_scenario::{Document, ScenarioError};

use super::{Edit, member};

/// Does an operation of AWS Organizations' console on a day of the scenario's calendar.
///
/// # Errors
/// Why AWS refuses it.
pub fn take_step(
    document: &Document,
    at: Moment,
    operation: Operation,
    name: String,
) -> Result<Edit, OperationError> {
    let after = perform(document, &Action::new(at, operation))?;
    Ok(Edit::new(name, move |document| *document = after))
}

/// Saves a policy of so many characters.
///
/// # Errors
/// Why AWS refuses it.
pub fn save_policy(
    document: &Document,
    at: Moment,
    policy: Policy,
    characters: u32,
    name: String,
) -> Result<Edit, OperationError> {
    let after = governance::save_policy(document, at, policy, characters)?;
    Ok(Edit::new(name, move |document| *document = after))
}

/// Changes the organization's policies, alerts, trail and checklist. `merge` is the field that the
/// change comes from, if further keystrokes there belong to the same edit.
///
/// # Errors
/// If the document's organization makes no sense.
pub fn govern(
    document: &Document,
    name: String,
    merge: Option<Rc<str>>,
    change: impl FnOnce(&mut Governance),
) -> Result<Edit, ScenarioError> {
    let mut settings = GovernedOrganization::of(document)?.settings;
    change(&mut settings);
    let edit = Edit::new(name, move |document| document.set_governance(&settings));
    Ok(Edit { merge, ..edit })
}

/// One account creates an organization: it alone is left, without usage, commitments and credits.
pub fn start_organization(feature_set: FeatureSet, id: Id, payer: &str, name: String) -> Edit {
    let payer = payer.to_owned();
    Edit::new(name, move |document| {
        document.usage = Default::default();
        document.commitments = Default::default();
        // They would be of accounts that are gone.
        document.credits.clear();
        document.organization.units.clear();
        document.organization.management_account = id.clone();
        document.accounts = vec![member(id, Some(payer))];
        document.set_governance(&Governance {
            feature_set: feature_set.into(),
            ..Governance::default()
        });
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edits::no_id;
    use crate::test_support::{edited, shop, value};

    #[test]
    fn an_operation_is_done_on_its_day() {
        let shop = shop();
        let operation = Operation::CreateAccount {
            account: "444444444444".to_owned(),
            name: "Zoe".to_owned(),
        };
        let edit = take_step(
            &shop.document,
            value("2026-11-05"),
            operation,
            "Add Zoe".to_owned(),
        );
        let after = edited(&shop, edit.expect("an edit"));
        assert_eq!(after.document.accounts.len(), 4);
    }

    #[test]
    fn an_operation_that_aws_refuses_is_no_edit() {
        let shop = shop();
        let operation = Operation::CreateAccount {
            account: "222222222222".to_owned(),
            name: "Susan".to_owned(),
        };
        let edit = take_step(
            &shop.document,
            value("2026-11-05"),
            operation,
            String::new(),
        );
        assert!(matches!(edit, Err(OperationError::Refusal(_))));
    }

    #[test]
    fn a_change_of_the_rules_is_an_edit_of_its_field() {
        let shop = shop();
        let edit = govern(
            &shop.document,
            "Alert".to_owned(),
            Some("alert".into()),
            |_| {},
        );
        assert_eq!(edit.expect("an edit").merge.as_deref(), Some("alert"));
    }

    #[test]
    fn an_organization_begins_with_one_account_and_nothing_else() {
        let id = value("999999999999");
        let edit = start_organization(FeatureSet::AllFeatures, id, "Payer", "Start".to_owned());
        let after = edited(&shop(), edit);
        assert_eq!(after.document.accounts.len(), 1);
        assert_eq!(after.document.accounts[0].name.as_deref(), Some("Payer"));
        assert_eq!(
            &*after.document.organization.management_account,
            "999999999999"
        );
        assert!(after.document.usage.metered.is_empty());
        assert_eq!(after.document.commitments, Default::default());
        assert_eq!(after.document.prices, shop().document.prices);
    }

    #[test]
    fn what_is_not_added_yet_has_an_id_too() {
        assert!(no_id().is_some());
    }
}
