//! One step of AWS Organizations' console.

use billfold_billing::calendar::Moment;
use billfold_organizations::lifecycle::{Action, FeatureSet, Operation};
use billfold_resolve::governance::{self, Refused, step};
use billfold_scenario::Document;
use billfold_scenario::document::{Governance, Id, Policy};

use super::Edit;
use super::add_account::member;

/// Takes a step on a day of the scenario's calendar, or says why AWS refuses it.
pub fn take_step(
    document: &Document,
    at: Moment,
    taken: Operation,
    name: String,
) -> Result<Edit, Refused> {
    let after = step(document, &Action::new(at, taken))?;
    Ok(Edit {
        name: name.into(),
        merge: None,
        change: Box::new(move |document| *document = after),
    })
}

/// Saves a policy of so many characters, or says why AWS refuses it.
pub fn save_policy(
    document: &Document,
    at: Moment,
    policy: Policy,
    characters: u32,
    name: String,
) -> Result<Edit, Refused> {
    let after = governance::save_policy(document, at, policy, characters)?;
    Ok(Edit {
        name: name.into(),
        merge: None,
        change: Box::new(move |document| *document = after),
    })
}

/// One account creates an organization: it alone is left, with its usage and its commitments.
pub fn start_organization(feature_set: FeatureSet, id: Id, payer: &str, name: String) -> Edit {
    let payer = payer.to_owned();
    Edit {
        name: name.into(),
        merge: None,
        change: Box::new(move |document| {
            document.usage = Default::default();
            document.commitments = Default::default();
            document.organization.units.clear();
            document.organization.management_account = id.clone();
            document.accounts = vec![member(id, Some(payer))];
            document.set_governance(&Governance {
                feature_set: feature_set.into(),
                ..Governance::default()
            });
        }),
    }
}
