//! One step of AWS Organizations' console.

use std::fmt;

use billfold_billing::calendar::Moment;
use billfold_organizations::lifecycle::{Action, Operation, Refusal};
use billfold_organizations::policies::apply_under_policies;

use super::Governed;
use billfold_scenario::FileError;
use billfold_scenario::document::{self, Document, ValueError};

/// Why a step was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// AWS says no.
    Refusal(Refusal),
    /// What the step would name cannot be written in a file.
    Value(ValueError),
    /// The document itself is wrong.
    File(FileError),
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refusal(refusal) => fmt::Debug::fmt(refusal, f),
            Self::Value(error) => error.fmt(f),
            Self::File(error) => error.fmt(f),
        }
    }
}

/// The document after a step, or why it is refused. Accounts that go take their usage and their
/// commitments with them; a new account has none.
///
/// # Errors
/// AWS's reason, or what is wrong with the document.
pub fn step(document: &Document, action: &Action) -> Result<Document, Refused> {
    steps(document, std::slice::from_ref(action))
}

/// The document after several steps, of which none is taken if one is refused.
///
/// # Errors
/// AWS's reason for the first that is refused, or what is wrong with the document.
pub fn steps(document: &Document, actions: &[Action]) -> Result<Document, Refused> {
    let governed = Governed::of(document).map_err(Refused::File)?;
    let mut next = governed.organization.clone();
    for action in actions {
        next = apply_under_policies(&next, &governed.policies, action).map_err(Refused::Refusal)?;
    }
    governed.write(document, &next).map_err(Refused::Value)
}

/// The document with a policy in its library, in place of the one with its id; `characters` is how
/// long it is (rule 12.4, [`billfold_scenario::policy::length`]).
///
/// # Errors
/// AWS's reason, or what is wrong with the document.
pub fn save_policy(
    document: &Document,
    at: Moment,
    policy: document::Policy,
    characters: u32,
) -> Result<Document, Refused> {
    let governed = Governed::of(document).map_err(Refused::File)?;
    let now = governed
        .organization
        .apply(&Action::new(at, Operation::Wait));
    let now = now.map_err(Refused::Refusal)?;
    now.check_policy_length(characters)
        .map_err(Refused::Refusal)?;
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
