//! Reads a scenario file. It trusts the file: validation is the engine's business.

mod accounts;
mod commitments;
mod credits;
mod denied;
mod prices;
mod units;
mod usage;

use crate::calendar::Month;
use crate::fraction::zero;
use crate::json::{optional_text, text, text_or};
use crate::scenario::{Assumptions, Mode, Scenario};
use serde_json::Value;

/// Reads what the oracle needs of a scenario file.
pub fn scenario(document: &Value) -> Result<Scenario, String> {
    let month = Month::parse(text(document, "month")?)?;
    let organization = document
        .get("organization")
        .ok_or("organization is missing")?;
    let settings = document.get("assumptions").unwrap_or(&Value::Null);
    let step = units::Step::read(settings)?;
    let prices = prices::prices(document, step, within_tiers(settings)?)?;
    let allowances = prices::allowances(document, &prices)?;
    let lines = usage::lines(document, &prices, step, month)?;
    let held = document.get("commitments").unwrap_or(&Value::Null);
    Ok(Scenario {
        month,
        management: text(organization, "managementAccount")?.to_owned(),
        mode: mode(organization)?,
        accounts: accounts::accounts(document, month)?,
        prices,
        allowances,
        lines,
        reservations: commitments::reservations(held, month)?,
        plans: commitments::plans(held, month)?,
        credits: credits::credits(document)?,
        assumptions: assumptions(settings)?,
    })
}

/// The same without the usage that policies keep out of the organization; none if they keep nothing out.
pub fn permitted(document: &Value) -> Result<Option<Scenario>, String> {
    let denied = denied::denied(document)?;
    if denied.is_empty() {
        return Ok(None);
    }
    let mut scenario = scenario(document)?;
    for line in &mut scenario.lines {
        if denied.contains(&line.id) {
            line.quantity = zero();
        }
    }
    Ok(Some(scenario))
}

/// Whether free units fill the first tiers, where a price or the settings say so.
fn within_tiers(holder: &Value) -> Result<Option<bool>, String> {
    match optional_text(holder, "freeUnits")? {
        None => Ok(None),
        Some("beforeTiers") => Ok(Some(false)),
        Some("withinTiers") => Ok(Some(true)),
        Some(other) => Err(format!("freeUnits: no such choice: {other}")),
    }
}

fn mode(organization: &Value) -> Result<Mode, String> {
    match optional_text(organization, "sharingMode")? {
        None | Some("organizationWide") => Ok(Mode::OrganizationWide),
        Some("prioritizedGroup") => Ok(Mode::PrioritizedGroup),
        Some("restrictedGroup") => Ok(Mode::RestrictedGroup),
        Some(other) => Err(format!("no sharing mode: {other}")),
    }
}

fn assumptions(settings: &Value) -> Result<Assumptions, String> {
    let chosen = |key: &str, default: &str, other: &[&str]| {
        let word = text_or(settings, key, default)?;
        if word != default && !other.contains(&word.as_str()) {
            return Err(format!("{key}: no such choice: {word}"));
        }
        Ok(word != default)
    };
    chosen("allocation", "proportional", &["blended", "fixedOrder"])?;
    let allocation = text_or(settings, "allocation", "proportional")?;
    Ok(Assumptions {
        fixed_order: allocation == "fixedOrder",
        average_rate: allocation == "blended",
        up_to_cent: chosen("centRounding", "nearest", &["upToCent"])?,
        credit_model: chosen("freeTierModel", "twelveMonthOffers", &["credits"])?,
        hours_in_force: chosen("purchaseMonthFee", "fullMonth", &["hoursInForce"])?,
    })
}
