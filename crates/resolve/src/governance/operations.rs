//! Operations of AWS Organizations on a document.

use std::fmt;

use billfold_billing::calendar::Moment;
use billfold_organizations::lifecycle::{Action, Operation, Refusal};
use billfold_organizations::policies::apply_under_policies;

use super::GovernedOrganization;
use billfold_scenario::ScenarioError;
use billfold_scenario::document::{self, Document, ValueError};

/// Why an operation was not performed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OperationError {
    /// AWS refuses the operation.
    Refusal(Refusal),
    /// A name or an id cannot be written in a file.
    Value(ValueError),
    /// The document itself has an error.
    File(ScenarioError),
}

impl fmt::Display for OperationError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refusal(refusal) => fmt::Debug::fmt(refusal, f),
            Self::Value(error) => error.fmt(f),
            Self::File(error) => error.fmt(f),
        }
    }
}

/// The document after an operation. The usage and the commitments of an account that leaves are
/// removed.
///
/// # Errors
/// AWS's reason for the refusal, or an error in the document.
pub fn perform(document: &Document, action: &Action) -> Result<Document, OperationError> {
    perform_all(document, std::slice::from_ref(action))
}

/// The document after several operations. If one is refused, none is performed.
///
/// # Errors
/// AWS's reason for the first refusal, or an error in the document.
pub fn perform_all(document: &Document, actions: &[Action]) -> Result<Document, OperationError> {
    let governed = GovernedOrganization::of(document).map_err(OperationError::File)?;
    let mut next = governed.organization.clone();
    for action in actions {
        next = apply_under_policies(&next, &governed.policies, action)
            .map_err(OperationError::Refusal)?;
    }
    governed
        .write(document, &next)
        .map_err(OperationError::Value)
}

/// The document with a policy added, or replaced if its id exists. `characters` is the length of the
/// policy (rule 12.4, [`billfold_scenario::policy::length`]).
///
/// # Errors
/// AWS's reason for the refusal, or an error in the document.
pub fn save_policy(
    document: &Document,
    at: Moment,
    policy: document::Policy,
    characters: u32,
) -> Result<Document, OperationError> {
    let governed = GovernedOrganization::of(document).map_err(OperationError::File)?;
    let now = governed
        .organization
        .apply(&Action::new(at, Operation::Wait));
    let now = now.map_err(OperationError::Refusal)?;
    now.check_policy_length(characters)
        .map_err(OperationError::Refusal)?;
    let mut settings = governed.settings;
    let mut known = settings.policies.iter_mut();
    match known.find(|known| known.id == policy.id) {
        Some(known) => *known = policy,
        None => settings.policies.push(policy),
    }
    let mut after = document.clone();
    after.set_governance(&settings);
    Ok(after)
}
