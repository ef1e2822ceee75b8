//! Usage lines: metered first, then instances.

use super::units::Step;
use crate::calendar::Month;
use crate::fraction::whole;
use crate::json::{decimal, list, optional_decimal, optional_number, optional_text, text, text_or};
use crate::profile;
use crate::scenario::{Item, Line, Price};
use serde_json::Value;

/// Reads all usage lines.
pub fn lines(
    document: &Value,
    prices: &[Price],
    step: Step,
    month: Month,
) -> Result<Vec<Line>, String> {
    let usage = document.get("usage").unwrap_or(&Value::Null);
    let mut lines = Vec::new();
    for line in list(usage, "metered")? {
        lines.push(metered(line, prices, step, month)?);
    }
    for line in list(usage, "instances")? {
        lines.push(instances(line, prices, month)?);
    }
    Ok(lines)
}

fn metered(line: &Value, prices: &[Price], step: Step, month: Month) -> Result<Line, String> {
    let item = Item::Metered {
        usage_type: text(line, "usageType")?.to_owned(),
    };
    let price = find(prices, text(line, "service")?, text(line, "region")?, &item)?;
    let unit = &prices[price].unit;
    let in_units = step.convert(&text_or(line, "unit", unit)?, unit)?;
    let seconds = profile::seconds(line.get("hours"), month)?;
    Ok(Line {
        id: text(line, "id")?.to_owned(),
        account: text(line, "account")?.to_owned(),
        price,
        zone: None,
        quantity: decimal(line, "quantity")? * in_units,
        per_seconds: seconds.iter().map(|part| u64::from(*part)).sum(),
        seconds,
    })
}

fn instances(line: &Value, prices: &[Price], month: Month) -> Result<Line, String> {
    let item = Item::Instance {
        instance_type: text(line, "instanceType")?.to_owned(),
        platform: text_or(line, "platform", "Linux/UNIX")?,
        tenancy: text_or(line, "tenancy", "default")?,
    };
    let service = text_or(line, "service", "AmazonEC2")?;
    let price = find(prices, &service, text(line, "region")?, &item)?;
    let seconds = profile::seconds(line.get("hours"), month)?;
    let (quantity, per_seconds) = match optional_decimal(line, "total")? {
        Some(total) => (total, seconds.iter().map(|part| u64::from(*part)).sum()),
        None => (
            optional_number(line, "count")?.unwrap_or_else(|| whole(1)),
            3_600,
        ),
    };
    Ok(Line {
        id: text(line, "id")?.to_owned(),
        account: text(line, "account")?.to_owned(),
        price,
        zone: optional_text(line, "availabilityZone")?.map(str::to_owned),
        quantity,
        per_seconds,
        seconds,
    })
}

fn find(prices: &[Price], service: &str, region: &str, item: &Item) -> Result<usize, String> {
    let wanted =
        |price: &Price| price.service == service && price.region == region && price.item == *item;
    let place = prices.iter().position(wanted);
    place.ok_or_else(|| format!("no price for {service} {region} {item:?}"))
}
