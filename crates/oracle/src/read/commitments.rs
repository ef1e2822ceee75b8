//! Reserved Instances and Savings Plans.

use crate::calendar::{self, HOUR, Month};
use crate::fraction::zero;
use crate::json::{decimal, list, optional_count, optional_decimal, optional_text, text, text_or};
use crate::profile;
use crate::scenario::{Payment, Plan, Reservation};
use serde_json::Value;

/// Reads all Reserved Instances.
pub fn reservations(held: &Value, month: Month) -> Result<Vec<Reservation>, String> {
    let mut reservations = Vec::new();
    for item in list(held, "reservedInstances")? {
        let (start, end) = (
            optional_instant(item, "start")?,
            optional_instant(item, "end")?,
        );
        reservations.push(Reservation {
            id: text(item, "id")?.to_owned(),
            owner: text(item, "account")?.to_owned(),
            service: text_or(item, "service", "AmazonEC2")?,
            region: text(item, "region")?.to_owned(),
            instance_type: text(item, "instanceType")?.to_owned(),
            platform: text_or(item, "platform", "Linux/UNIX")?,
            tenancy: text_or(item, "tenancy", "default")?,
            zone: optional_text(item, "availabilityZone")?.map(str::to_owned),
            count: optional_count(item, "count")?.unwrap_or(1),
            upfront: optional_decimal(item, "upfront")?.unwrap_or_else(zero),
            hourly: optional_decimal(item, "hourly")?.unwrap_or_else(zero),
            start,
            seconds: profile::in_force(start, end_of(item, start, end)?, month),
        });
    }
    Ok(reservations)
}

/// Reads all Savings Plans. Without a word on it a plan is for one year with nothing upfront.
pub fn plans(held: &Value, month: Month) -> Result<Vec<Plan>, String> {
    let mut plans = Vec::new();
    for item in list(held, "savingsPlans")? {
        let (start, end) = (
            optional_instant(item, "start")?,
            optional_instant(item, "end")?,
        );
        let payment_name = text_or(item, "paymentOption", "noUpfront")?;
        let payment = match payment_name.as_str() {
            "noUpfront" => Payment::Hourly,
            "partialUpfront" => Payment::Half,
            "allUpfront" => Payment::AtOnce,
            other => return Err(format!("no payment option: {other}")),
        };
        plans.push(Plan {
            id: text(item, "id")?.to_owned(),
            owner: text(item, "account")?.to_owned(),
            kind: text(item, "type")?.to_owned(),
            region: optional_text(item, "region")?.map(str::to_owned),
            family: optional_text(item, "family")?.map(str::to_owned),
            commitment: decimal(item, "commitment")?,
            term: text_or(item, "term", "1yr")?,
            payment_name,
            payment,
            start,
            seconds: profile::in_force(start, end_of(item, start, end)?, month),
        });
    }
    Ok(plans)
}

/// A commitment ends as written, or 365 or 1,095 days after its start (rule 4.1).
fn end_of(item: &Value, start: Option<i64>, end: Option<i64>) -> Result<Option<i64>, String> {
    let days = match text_or(item, "term", "1yr")?.as_str() {
        "3yr" => 1_095,
        _ => 365,
    };
    Ok(end.or(start.map(|start| start + days * 24 * HOUR)))
}

fn optional_instant(item: &Value, key: &str) -> Result<Option<i64>, String> {
    optional_text(item, key)?.map(calendar::instant).transpose()
}
