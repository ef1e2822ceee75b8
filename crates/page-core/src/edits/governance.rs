//! The organization's life and its rules.

use std::rc::Rc;

use billfold_billing::calendar::Moment;
use billfold_organizations::lifecycle::{Action, FeatureSet, Operation};
use billfold_resolve::governance::{self, GovernedOrganization, OperationError, perform};
use billfold_scenario::document::{Governance, Id, Policy};
use billfold_scenario::{Document, FileError};

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
) -> Result<Edit, FileError> {
    let mut settings = GovernedOrganization::of(document)?.settings;
    change(&mut settings);
    let edit = Edit::new(name, move |document| document.set_governance(&settings));
    Ok(Edit { merge, ..edit })
}

/// One account creates an organization: it alone is left, without its usage and its commitments.
pub fn start_organization(feature_set: FeatureSet, id: Id, payer: &str, name: String) -> Edit {
    let payer = payer.to_owned();
    Edit::new(name, move |document| {
        document.usage = Default::default();
        document.commitments = Default::default();
        document.organization.units.clear();
        document.organization.management_account = id.clone();
        document.accounts = vec![member(id, Some(payer))];
        document.set_governance(&Governance {
            feature_set: feature_set.into(),
            ..Governance::default()
        });
    })
}
