//! One step of AWS Organizations' console.

use std::fmt;

use billfold_billing::governance::apply;
use billfold_billing::organization::lifecycle::{Action, Refusal};

use super::Governed;
use crate::document::{Document, ValueError};
use crate::error::FileError;

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
    let governed = Governed::of(document).map_err(Refused::File)?;
    let next = apply(&governed.organization, &governed.policies, action);
    let next = next.map_err(Refused::Refusal)?;
    governed.write(document, &next).map_err(Refused::Value)
}
