//! Reads a scenario file. It trusts the file: validation is the engine's business.

mod accounts;
mod commitments;
mod credits;
mod prices;
mod units;
mod usage;

use crate::calendar::Month;
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
    let prices = prices::prices(document, step)?;
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
    // Blended and proportional are the same money (rule 3.12 ii).
    let fixed_order = text_or(settings, "allocation", "proportional")? == "fixedOrder";
    chosen("allocation", "proportional", &["blended", "fixedOrder"])?;
    Ok(Assumptions {
        fixed_order,
        free_within_tiers: chosen("freeUnits", "beforeTiers", &["withinTiers"])?,
        up_to_cent: chosen("centRounding", "nearest", &["upToCent"])?,
        credit_model: chosen("freeTierModel", "twelveMonthOffers", &["credits"])?,
        hours_in_force: chosen("purchaseMonthFee", "fullMonth", &["hoursInForce"])?,
    })
}
