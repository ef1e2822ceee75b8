//! Reserved Instances and Savings Plans, each with its owner and the hours in which it counts.

use billfold_billing::commitments::{Commitments, InstanceFamily, ReservedInstances, SavingsPlan};
use billfold_billing::organization::AccountIndex;

use super::hours::Profiles;
use super::ids::Ids;
use super::prices::{instance_kind, provenance};
use billfold_scenario::document::{self, Document, PlanType};
use billfold_scenario::{ScenarioError, shown};

pub(super) fn commitments<'d>(
    document: &'d Document,
    accounts: &Ids<'d, AccountIndex>,
    profiles: &mut Profiles<'d>,
) -> Result<Commitments, ScenarioError> {
    let document::Commitments {
        reserved_instances,
        savings_plans,
    } = &document.commitments;
    let mut ids: Ids<'_, ()> = Ids::with_capacity(reserved_instances.len() + savings_plans.len());
    let mut commitments = Commitments::default();
    ids.begin("commitments.reservedInstances");
    for (place, reserved) in reserved_instances.iter().enumerate() {
        ids.add(&reserved.id)?;
        let resolved = reserved_instance(place, reserved, accounts, profiles)?;
        commitments.reserved.push(resolved);
    }
    ids.begin("commitments.savingsPlans");
    for (place, plan) in savings_plans.iter().enumerate() {
        ids.add(&plan.id)?;
        let resolved = savings_plan(place, plan, accounts, profiles)?;
        commitments.plans.push(resolved);
    }
    Ok(commitments)
}

fn reserved_instance(
    place: usize,
    reserved: &document::ReservedInstances,
    accounts: &Ids<'_, AccountIndex>,
    profiles: &mut Profiles<'_>,
) -> Result<ReservedInstances, ScenarioError> {
    let path = |field: &str| format!("commitments.reservedInstances[{place}]{field}");
    let key = reserved.key();
    Ok(ReservedInstances {
        id: reserved.id.to_string(),
        owner: accounts.find(&reserved.account, "accounts", || path(".account"))?,
        kind: instance_kind(&key, || path(".instanceType"))?,
        zone: reserved.availability_zone.as_ref().map(ToString::to_string),
        count: reserved.count.value(),
        class: reserved.offering_class.into(),
        term: reserved.term.into(),
        payment: reserved.payment_option.into(),
        upfront: reserved.upfront.into(),
        hourly: reserved.hourly.into(),
        start: reserved.start.map(|start| start.0),
        active: profiles.in_force(reserved.start, reserved.end, || path(""))?,
        provenance: provenance(reserved.source.as_ref(), reserved.as_of.as_ref()),
    })
}

fn savings_plan(
    place: usize,
    plan: &document::SavingsPlan,
    accounts: &Ids<'_, AccountIndex>,
    profiles: &mut Profiles<'_>,
) -> Result<SavingsPlan, ScenarioError> {
    let path = |field: &str| format!("commitments.savingsPlans[{place}]{field}");
    Ok(SavingsPlan {
        id: plan.id.to_string(),
        owner: accounts.find(&plan.account, "accounts", || path(".account"))?,
        plan_type: plan.plan_type.into(),
        family: family(plan, path)?,
        commitment: plan.commitment.into(),
        term: plan.term.into(),
        payment: plan.payment_option.into(),
        start: plan.start.map(|start| start.0),
        active: profiles.in_force(plan.start, plan.end, || path(""))?,
    })
}

/// Family and Region, which an EC2 Instance Savings Plan has and no other (rule 5.8).
fn family(
    plan: &document::SavingsPlan,
    path: impl Fn(&str) -> String,
) -> Result<Option<InstanceFamily>, ScenarioError> {
    let is_for_a_family = plan.plan_type == PlanType::Ec2Instance;
    for (field, value) in [(".region", &plan.region), (".family", &plan.family)] {
        let message = match value {
            None if is_for_a_family => {
                "missing; expected for a plan of type \"ec2Instance\"".to_owned()
            }
            Some(value) if !is_for_a_family => format!(
                "{} limits a plan that has no such limit; expected only for type \"ec2Instance\"",
                shown(value)
            ),
            _ => continue,
        };
        return Err(ScenarioError::new(path(field), message));
    }
    let family = plan.region.as_ref().zip(plan.family.as_ref());
    Ok(family.map(|(region, family)| InstanceFamily {
        family: family.to_string(),
        region: region.to_string(),
    }))
}
