//! Prices and the free allowances on them.

use super::units::Step;
use crate::json::{decimal, list, optional_decimal, optional_text, text, text_or};
use crate::scenario::{Allowance, Item, PlanRate, Price, Tier};
use serde_json::Value;

/// Metered prices, then instance prices. `within_tiers` is where free units lie if a price does not
/// say so.
pub fn prices(
    document: &Value,
    step: Step,
    within_tiers: Option<bool>,
) -> Result<Vec<Price>, String> {
    let given = document.get("prices").unwrap_or(&Value::Null);
    let mut prices = Vec::new();
    for price in list(given, "metered")? {
        let own = super::within_tiers(price)?;
        let mut price = metered(price, step)?;
        price.free_within_tiers = own.or(within_tiers).unwrap_or(false);
        prices.push(price);
    }
    for price in list(given, "instances")? {
        prices.push(instance(price)?);
    }
    check_pools(&prices)?;
    Ok(prices)
}

fn metered(price: &Value, step: Step) -> Result<Price, String> {
    let (service, region) = (text(price, "service")?, text(price, "region")?);
    let (usage_type, unit) = (text(price, "usageType")?, text(price, "unit")?);
    let in_units = step.convert(&text_or(price, "tierUnit", unit)?, unit)?;
    let mut ladder = Vec::new();
    for tier in list(price, "tiers")? {
        ladder.push(Tier {
            up_to: optional_decimal(tier, "upTo")?.map(|bound| bound * &in_units),
            rate: decimal(tier, "rate")?,
        });
    }
    let pool = match optional_text(price, "pool")? {
        Some(name) => format!("pool {name}"),
        None => format!("usage {service} {region} {usage_type}"),
    };
    Ok(Price {
        service: service.to_owned(),
        region: region.to_owned(),
        item: Item::Metered {
            usage_type: usage_type.to_owned(),
        },
        unit: unit.to_owned(),
        ladder,
        per_account: text_or(price, "scope", "organization")? == "account",
        free_within_tiers: false,
        pool,
        plan_rates: plan_rates(price)?,
    })
}

fn instance(price: &Value) -> Result<Price, String> {
    let service = text_or(price, "service", "AmazonEC2")?;
    let region = text(price, "region")?.to_owned();
    let instance_type = text(price, "instanceType")?.to_owned();
    let platform = text_or(price, "platform", "Linux/UNIX")?;
    let tenancy = text_or(price, "tenancy", "default")?;
    let pool = format!("instance {service} {region} {instance_type} {platform} {tenancy}");
    let on_demand = Tier {
        up_to: None,
        rate: decimal(price, "onDemand")?,
    };
    Ok(Price {
        service,
        region,
        item: Item::Instance {
            instance_type,
            platform,
            tenancy,
        },
        unit: "instance-hours".to_owned(),
        ladder: vec![on_demand],
        per_account: false,
        free_within_tiers: false,
        pool,
        plan_rates: plan_rates(price)?,
    })
}

fn plan_rates(price: &Value) -> Result<Vec<PlanRate>, String> {
    let mut rates = Vec::new();
    for rate in list(price, "savingsPlanRates")? {
        rates.push(PlanRate {
            kind: text(rate, "type")?.to_owned(),
            term: optional_text(rate, "term")?.map(str::to_owned),
            payment: optional_text(rate, "paymentOption")?.map(str::to_owned),
            plan: optional_text(rate, "plan")?.map(str::to_owned),
            rate: decimal(rate, "rate")?,
        });
    }
    Ok(rates)
}

/// A pool has one ladder; the format does not say what two would mean.
fn check_pools(prices: &[Price]) -> Result<(), String> {
    for price in prices {
        for other in prices.iter().filter(|other| other.pool == price.pool) {
            let same = price.ladder == other.ladder
                && price.unit == other.unit
                && price.per_account == other.per_account
                && price.free_within_tiers == other.free_within_tiers;
            if !same {
                return Err(format!("{} has two ladders", price.pool));
            }
        }
    }
    Ok(())
}

/// Free allowances, each with the prices that it matches.
pub fn allowances(document: &Value, prices: &[Price]) -> Result<Vec<Allowance>, String> {
    let mut allowances = Vec::new();
    for entry in list(document, "freeTier")? {
        let mut matched = Vec::new();
        for (index, price) in prices.iter().enumerate() {
            for pattern in list(entry, "appliesTo")? {
                if matches(pattern, price)? && !matched.contains(&index) {
                    matched.push(index);
                }
            }
        }
        let per_account = match optional_text(entry, "scope")? {
            Some(scope) => scope == "account",
            // With account tiers, free units are per account too unless said otherwise (16.7).
            None => matched.iter().all(|index| prices[*index].per_account),
        };
        allowances.push(Allowance {
            quantity: decimal(entry, "quantity")?,
            prices: matched,
            per_account,
            twelve_months: text_or(entry, "period", "always")? == "twelveMonths",
        });
    }
    Ok(allowances)
}

fn matches(pattern: &Value, price: &Price) -> Result<bool, String> {
    let usage_type = optional_text(pattern, "usageType")?;
    let instance_type = optional_text(pattern, "instanceType")?;
    let named = match &price.item {
        Item::Metered { usage_type: own } => {
            instance_type.is_none() && usage_type == Some(own.as_str())
        }
        Item::Instance {
            instance_type: own,
            platform,
            tenancy,
        } => {
            let only_platform = optional_text(pattern, "platform")?;
            let only_tenancy = optional_text(pattern, "tenancy")?;
            usage_type.is_none()
                && instance_type == Some(own.as_str())
                && only_platform.is_none_or(|only| only == platform)
                && only_tenancy.is_none_or(|only| only == tenancy)
        }
    };
    let region = optional_text(pattern, "region")?;
    Ok(named
        && text(pattern, "service")? == price.service
        && region.is_none_or(|region| region == price.region))
}
