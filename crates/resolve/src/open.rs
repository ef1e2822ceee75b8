//! Opening a document: resolution, then evaluation of the organization's policies.

use billfold_billing::Scenario;
use billfold_scenario::{Document, ScenarioError};

use crate::context::Context;
use crate::governance::PolicyReport;
use crate::hours::TimeZones;
use crate::incremental::resolve_incremental;
use crate::resolve::{Resolved, resolve};
use crate::unpriced::Unpriced;

/// A document that the engine can compute, with the report on its policies.
///
/// All lists of the scenario are in the document's order; prices and free offers from a source come
/// after the document's own.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Opened {
    /// The scenario. If the document asks for a bill without denied usage, denied lines use nothing
    /// there, and what they use outside the organization is in [`Scenario::without_policies`].
    pub scenario: Scenario,
    /// Usage that is not charged, or not wholly, because a price is missing: the totals are
    /// incomplete. In the document's order.
    pub unpriced: Vec<Unpriced>,
    /// What the organization's policies say about the usage.
    pub policy_report: PolicyReport,
}

/// Checks a document as a whole, with its own prices, prepares it for the engine, and evaluates the
/// policies of its organization (rule 12.4).
///
/// # Errors
/// The first thing that is wrong, in one line.
///
/// ```
/// use billfold_resolve::{UtcOnly, open};
/// use billfold_scenario::Document;
/// let document = Document::from_json(
///     r#"{
///         "version": 1,
///         "month": "2026-11",
///         "organization": { "managementAccount": "111111111111" },
///         "accounts": [{ "id": "111111111111", "unit": "sandbox" }]
///     }"#,
/// )?;
/// let error = open(&document, &UtcOnly).expect_err("there is no such unit");
/// assert_eq!(
///     error.to_string(),
///     r#"accounts[0].unit: "sandbox" is not in organization.units; expected an id from there, but it is empty"#
/// );
/// # Ok::<(), billfold_scenario::ScenarioError>(())
/// ```
pub fn open(document: &Document, zones: &dyn TimeZones) -> Result<Opened, ScenarioError> {
    open_with(document, &Context::without_catalogue(zones))
}

/// The same as [`open`] in a context.
///
/// # Errors
/// The first thing that is wrong, in one line.
pub fn open_with(document: &Document, context: &Context<'_>) -> Result<Opened, ScenarioError> {
    evaluate(resolve(document, context)?, document, context)
}

/// The same as [`open_with`], and faster if `document` is `before` with other amounts in a few usage
/// lines, as between two keystrokes: then only those lines are resolved. `previous` is what
/// [`open_with`] returned for `before` with the same context.
///
/// # Errors
/// The first thing that is wrong, in one line.
pub fn open_incremental(
    document: &Document,
    before: &Document,
    previous: (&Scenario, &[Unpriced]),
    context: &Context<'_>,
) -> Result<Opened, ScenarioError> {
    let resolved = resolve_incremental(document, before, previous, context)?;
    evaluate(resolved, document, context)
}

fn evaluate(
    resolved: Resolved,
    document: &Document,
    context: &Context<'_>,
) -> Result<Opened, ScenarioError> {
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
