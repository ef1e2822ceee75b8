//! From a document to the engine's scenario.

use billfold_billing::Scenario;
use billfold_billing::assumptions::{Assumptions, UnitStep};
use billfold_scenario::document;
use billfold_scenario::{Document, ScenarioError};

use crate::context::Context;
use crate::unpriced::Unpriced;
use crate::{accounts, free, hours, pricelist, prices, usage};

/// A document that the engine can compute.
///
/// All lists of the scenario are in the document's order; prices and free offers from a source come
/// after the document's own.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Resolved {
    /// What the engine computes.
    pub scenario: Scenario,
    /// Usage that is not charged, or not wholly, because a price is missing: the totals are
    /// incomplete. In the document's order.
    pub unpriced: Vec<Unpriced>,
}

/// Checks a document as a whole and prepares it for the engine. Policies are not evaluated.
///
/// # Errors
/// The first thing that is wrong, in one line.
pub(crate) fn resolve(
    document: &Document,
    context: &Context<'_>,
) -> Result<Resolved, ScenarioError> {
    document.check_names()?;
    let month = document.month.0;
    let assumptions = &document.assumptions;
    let (organization, accounts) = accounts::organization(document)?;
    let mut profiles = hours::Profiles::new(month, context.zones, context.sections);
    let mut list = pricelist::Pricelist::new(document, *context)?;
    let usage = usage::usage(document, &accounts, &mut list, &mut profiles)?;
    prices::pools(&list.prices.metered, list.own_metered())?;
    list.prices.free = free::allowances(document, &list, context)?.into();
    let sections = context.sections;
    sections.discounts(&document.discounts, &mut list.prices)?;
    let mut readings = Vec::new();
    let commitments =
        sections.commitments(document, &accounts, &mut profiles, &list, &mut readings)?;
    let credits = sections.credits(document)?;
    let cost_categories = sections.cost_categories(&document.cost_categories, &accounts)?;
    let (prices, unpriced, of_prices) = list.finish(&usage);
    readings.extend(of_prices);
    let scenario = Scenario {
        month,
        currency: document.currency.to_string(),
        organization,
        prices,
        profiles: profiles.finish(),
        usage,
        commitments,
        credits: credits.into(),
        cost_categories: cost_categories.into(),
        assumptions: Assumptions {
            allocation: assumptions.allocation.into(),
            unit_step: match assumptions.gigabytes_per_terabyte {
                document::UnitStep::Binary => UnitStep::Binary,
                document::UnitStep::Decimal => UnitStep::Decimal,
            },
            cent_rounding: assumptions.cent_rounding.into(),
            free_tier_model: assumptions.free_tier_model.into(),
            purchase_month_fee: assumptions.purchase_month_fee.into(),
        },
        readings,
        without_policies: None,
    };
    Ok(Resolved { scenario, unpriced })
}
