//! Opening a document: resolution, then evaluation of the organization's policies.

use billfold_billing::Scenario;
use billfold_scenario::{Document, FileError};

use crate::again::resolve_again;
use crate::context::Context;
use crate::governance::PolicyReport;
use crate::resolve::{Resolved, resolve_with};
use crate::unpriced::Unpriced;

/// A document that the engine can compute, with the report on its policies.
///
/// All lists of the scenario are in the document's order; prices and free offers from a source come
/// after the document's own.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Opened {
    /// The scenario. If the document asks for a bill without denied usage, denied lines use nothing.
    pub scenario: Scenario,
    /// Usage that is not charged, or not wholly, because a price is missing: the totals are
    /// incomplete. In the document's order.
    pub unpriced: Vec<Unpriced>,
    /// What the organization's policies say about the usage.
    pub policy_report: PolicyReport,
}

/// Resolves a document and evaluates the policies of its organization (rule 12.4).
///
/// # Errors
/// The first thing that is wrong, in one line.
pub fn open(document: &Document, context: &Context<'_>) -> Result<Opened, FileError> {
    evaluate(resolve_with(document, context)?, document, context)
}

/// The same as [`open`], and faster if `document` is `before` with other amounts in a few usage lines
/// (see [`resolve_again`]).
///
/// # Errors
/// The first thing that is wrong, in one line.
pub fn open_again(
    document: &Document,
    before: &Document,
    previous: (&Scenario, &[Unpriced]),
    context: &Context<'_>,
) -> Result<Opened, FileError> {
    let resolved = resolve_again(document, before, previous, context)?;
    evaluate(resolved, document, context)
}

fn evaluate(
    resolved: Resolved,
    document: &Document,
    context: &Context<'_>,
) -> Result<Opened, FileError> {
    let Resolved {
        mut scenario,
        unpriced,
    } = resolved;
    let sections = context.sections;
    let policy_report = sections.policies(document, &mut scenario, context.prices)?;
    Ok(Opened {
        scenario,
        unpriced,
        policy_report,
    })
}
