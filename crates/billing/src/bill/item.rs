//! What an item is called.

use std::borrow::Cow;

use crate::Scenario;
use crate::catalogue::{InstanceKind, Provenance};
use crate::commitments::PlanType;
use crate::rating::Item;

/// AWS's names for what a line charges.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ItemName<'a> {
    /// The service code, such as `AmazonS3`.
    pub service: &'a str,
    /// The Region; none for a Compute Savings Plan, which has none.
    pub region: &'a str,
    /// The usage type; for instances the type with platform and tenancy where they are not the
    /// usual ones: `m5.24xlarge;Windows;dedicated`.
    pub usage_type: Cow<'a, str>,
    /// In words, where the catalogue has them.
    pub words: Option<&'a str>,
    /// The unit that is counted; hours for instances and fees.
    pub unit: &'a str,
}

/// The unit of instances and of fees by the hour.
const HOURS: &str = "Hrs";
/// The service under which Savings Plans are billed.
const SAVINGS_PLANS: &str = "ComputeSavingsPlans";

/// The names of an item.
#[must_use]
pub fn name_of(scenario: &Scenario, item: Item) -> ItemName<'_> {
    match item {
        Item::Metered(at) => {
            let price = &scenario.prices.metered[at];
            ItemName {
                service: &price.service,
                region: &price.region,
                usage_type: Cow::Borrowed(&price.usage_type),
                words: Some(&price.name),
                unit: &price.unit,
            }
        }
        Item::Instance(at) => instance_name(&scenario.prices.instances[at].kind),
        Item::Reserved(at) => instance_name(&scenario.commitments.reserved[at].kind),
        Item::Plan(at) => {
            let plan = &scenario.commitments.plans[at];
            ItemName {
                service: SAVINGS_PLANS,
                region: plan.family.as_ref().map_or("", |family| &family.region),
                usage_type: Cow::Borrowed(&plan.id),
                words: Some(plan_name(plan.plan_type)),
                unit: HOURS,
            }
        }
    }
}

/// Where the rate of an item comes from.
#[must_use]
pub(crate) fn provenance_of(scenario: &Scenario, item: Item) -> Option<&Provenance> {
    match item {
        Item::Metered(at) => Some(&scenario.prices.metered[at].provenance),
        Item::Instance(at) => Some(&scenario.prices.instances[at].provenance),
        Item::Reserved(at) => Some(&scenario.commitments.reserved[at].provenance),
        Item::Plan(_) => None,
    }
}

/// AWS's own names.
fn plan_name(plan_type: PlanType) -> &'static str {
    match plan_type {
        PlanType::Ec2Instance => "EC2 Instance Savings Plan",
        PlanType::Compute => "Compute Savings Plan",
        PlanType::SageMaker => "SageMaker Savings Plan",
        PlanType::Database => "Database Savings Plan",
    }
}

fn instance_name(kind: &InstanceKind) -> ItemName<'_> {
    let mut usage_type = Cow::Borrowed(kind.instance_type.name());
    if kind.platform != crate::catalogue::LINUX {
        usage_type = Cow::Owned(format!("{usage_type};{}", kind.platform));
    }
    if kind.tenancy != crate::catalogue::DEFAULT_TENANCY {
        usage_type = Cow::Owned(format!("{usage_type};{}", kind.tenancy));
    }
    ItemName {
        service: &kind.service,
        region: &kind.region,
        usage_type,
        words: None,
        unit: HOURS,
    }
}
