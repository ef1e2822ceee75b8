//! Names of items.

use std::borrow::Cow;

use crate::Scenario;
use crate::catalogue::{InstanceKind, PlanType, PricedItem, Provenance};
use crate::commitments::CommitmentRef;
use crate::rating::Item;

/// AWS's names for an item.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ItemName<'a> {
    /// The service code, such as `AmazonS3`.
    pub service: &'a str,
    /// The Region's code; empty for a Savings Plan that holds in all Regions.
    pub region: &'a str,
    /// The usage type. For instances it is the instance type, with the platform if that is not
    /// Linux and the tenancy if that is not the default: `m5.24xlarge;Windows;dedicated`.
    pub usage_type: Cow<'a, str>,
    /// A label for people, such as `S3 Standard storage`, if the price has one.
    pub label: Option<&'a str>,
    /// The unit of quantities; hours for instances and fees.
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
        Item::Usage(PricedItem::Metered(price)) => {
            let price = &scenario.prices.metered[price];
            ItemName {
                service: &price.service,
                region: &price.region,
                usage_type: Cow::Borrowed(&price.usage_type),
                label: Some(&price.name),
                unit: &price.unit,
            }
        }
        Item::Usage(PricedItem::Instance(price)) => {
            instance_name(&scenario.prices.instances[price].kind)
        }
        Item::Fee(CommitmentRef::Reserved(index)) => {
            instance_name(&scenario.commitments.reserved[index].kind)
        }
        Item::Fee(CommitmentRef::Plan(index)) => {
            let plan = &scenario.commitments.plans[index];
            ItemName {
                service: SAVINGS_PLANS,
                region: plan.family.as_ref().map_or("", |family| &family.region),
                usage_type: Cow::Borrowed(&plan.id),
                label: Some(plan_name(plan.plan_type)),
                unit: HOURS,
            }
        }
    }
}

/// The source of an item's rate, if it has one.
#[must_use]
pub(crate) fn provenance_of(scenario: &Scenario, item: Item) -> Option<&Provenance> {
    match item {
        Item::Usage(PricedItem::Metered(price)) => Some(&scenario.prices.metered[price].provenance),
        Item::Usage(PricedItem::Instance(price)) => {
            Some(&scenario.prices.instances[price].provenance)
        }
        Item::Fee(CommitmentRef::Reserved(index)) => {
            Some(&scenario.commitments.reserved[index].provenance)
        }
        Item::Fee(CommitmentRef::Plan(_)) => None,
    }
}

/// AWS's name of a type of plan.
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
        label: None,
        unit: HOURS,
    }
}
