//! Billing alerts as definitions of CloudWatch alarms, ready to paste.

use std::collections::BTreeSet;

use billfold_organizations::alerts::{Alarm, BILLING_METRICS_REGION};

use billfold_scenario::document::Entries;
use billfold_scenario::write;
use serde::Serialize;

/// The topic that alarms of the payer notify; people make one of this name, or write their own.
#[must_use]
pub fn topic(payer: &str) -> String {
    format!("arn:aws:sns:{BILLING_METRICS_REGION}:{payer}:billing-alerts")
}

/// A text in single quotes, as shells take it.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', r"'\''"))
}

/// The command that defines an alarm.
#[must_use]
pub fn command(alarm: &Alarm, payer: &str) -> String {
    let dimensions = alarm.dimensions.iter();
    let dimensions: Vec<String> = dimensions
        .map(|(name, value)| format!("Name={name},Value={value}"))
        .collect();
    [
        format!("aws cloudwatch put-metric-alarm --region {BILLING_METRICS_REGION}"),
        format!("--alarm-name {}", quoted(&alarm.name)),
        format!(
            "--namespace {} --metric-name {}",
            alarm.namespace, alarm.metric
        ),
        format!("--dimensions {}", dimensions.join(" ")),
        format!(
            "--statistic {} --period {}",
            alarm.statistic, alarm.period_seconds
        ),
        format!("--evaluation-periods {}", alarm.evaluation_periods),
        format!(
            "--comparison-operator {} --threshold {}",
            alarm.comparison, alarm.threshold
        ),
        format!("--alarm-actions {}", topic(payer)),
    ]
    .join(" \\\n  ")
}

/// A CloudFormation template of alarms, in the payer and in the Region of billing metrics.
#[must_use]
pub fn template(alarms: &[Alarm], payer: &str) -> String {
    let mut taken = BTreeSet::new();
    let resources = alarms.iter().enumerate().map(|(place, alarm)| {
        let mut name = logical_id(alarm);
        if !taken.insert(name.clone()) {
            name = format!("{name}No{}", place + 1);
        }
        (name, Resource::new(alarm, payer))
    });
    write::pretty(&Template {
        version: "2010-09-09",
        resources: Entries(resources.collect()),
    })
}

/// What the template calls an alarm: it stays the same when others come and go. It can have letters
/// and digits only.
fn logical_id(alarm: &Alarm) -> String {
    let mut dimensions = alarm.dimensions.iter();
    let linked = dimensions.find(|(name, _)| name == "LinkedAccount");
    let watched = linked.map_or("Organization", |(_, id)| id.as_str());
    let threshold = alarm.threshold.to_string().replace('.', "Point");
    let id = format!("BillingAlarm{watched}Above{threshold}");
    id.chars().filter(char::is_ascii_alphanumeric).collect()
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct Template<'a> {
    #[serde(rename = "AWSTemplateFormatVersion")]
    version: &'static str,
    resources: Entries<Resource<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct Resource<'a> {
    r#type: &'static str,
    properties: Properties<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct Properties<'a> {
    alarm_name: &'a str,
    namespace: &'a str,
    metric_name: &'a str,
    dimensions: Vec<Dimension<'a>>,
    statistic: &'a str,
    period: u32,
    evaluation_periods: u32,
    comparison_operator: &'a str,
    /// CloudFormation takes numbers as texts, which keeps every digit.
    threshold: String,
    alarm_actions: [String; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct Dimension<'a> {
    name: &'a str,
    value: &'a str,
}

impl<'a> Resource<'a> {
    fn new(alarm: &'a Alarm, payer: &str) -> Self {
        let dimensions = alarm.dimensions.iter();
        Self {
            r#type: "AWS::CloudWatch::Alarm",
            properties: Properties {
                alarm_name: &alarm.name,
                namespace: alarm.namespace,
                metric_name: alarm.metric,
                dimensions: dimensions
                    .map(|(name, value)| Dimension { name, value })
                    .collect(),
                statistic: alarm.statistic,
                period: alarm.period_seconds,
                evaluation_periods: alarm.evaluation_periods,
                comparison_operator: alarm.comparison,
                threshold: alarm.threshold.to_string(),
                alarm_actions: [topic(payer)],
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use billfold_billing::organization::AccountIndex;
    use billfold_organizations::alerts::Alert;

    use super::*;

    /// The options are those of the reference of `aws cloudwatch put-metric-alarm`.
    #[test]
    fn an_alarm_as_a_command_and_as_a_template() {
        let alert = Alert {
            name: "Bob's budget".to_owned(),
            account: Some(AccountIndex::new(0)),
            threshold: "250.50".parse().expect("a decimal"),
        };
        let alarm = alert.alarm(Some("222222222222"), "USD");
        let command = command(&alarm, "111111111111");
        assert!(
            command.contains(r"--alarm-name 'Bob'\''s budget (222222222222) above 250.5 USD'"),
            "{command}"
        );
        assert!(command.contains(
            "--dimensions Name=LinkedAccount,Value=222222222222 Name=Currency,Value=USD"
        ));
        let template = template(&[alarm], "111111111111");
        let written: serde_json::Value = serde_json::from_str(&template).expect("JSON");
        let properties =
            &written["Resources"]["BillingAlarm222222222222Above250Point5"]["Properties"];
        assert_eq!(properties["MetricName"], "EstimatedCharges");
        assert_eq!(properties["Threshold"], "250.5");
        assert_eq!(properties["Dimensions"][1]["Value"], "USD");
    }

    #[test]
    fn every_alarm_of_a_template_is_a_resource_of_its_own() {
        let alarm = |name: &str, threshold: &str| {
            let alert = Alert {
                name: name.to_owned(),
                account: None,
                threshold: threshold.parse().expect("a decimal"),
            };
            alert.alarm(None, "USD")
        };
        let alarms = [alarm("All", "50"), alarm("All", "80"), alarm("Again", "80")];
        let template = template(&alarms, "111111111111");
        let written: serde_json::Value = serde_json::from_str(&template).expect("JSON");
        let name = |id: &str| written["Resources"][id]["Properties"]["AlarmName"].clone();
        assert_eq!(name("BillingAlarmOrganizationAbove50"), "All above 50 USD");
        assert_eq!(name("BillingAlarmOrganizationAbove80"), "All above 80 USD");
        assert_eq!(
            name("BillingAlarmOrganizationAbove80No3"),
            "Again above 80 USD"
        );
    }
}
