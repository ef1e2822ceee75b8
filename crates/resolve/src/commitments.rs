//! Reserved Instances and Savings Plans, each with its owner and the hours in which it counts.

use billfold_billing::Exact;
use billfold_billing::assumptions::Reading;
use billfold_billing::catalogue::Provenance;
use billfold_billing::commitments::{Commitments, InstanceFamily, ReservedInstances, SavingsPlan};
use billfold_billing::organization::AccountIndex;

use super::hours::Profiles;
use super::ids::Ids;
use super::plan_rates;
use super::price_source::FeeSource;
use super::prices::{instance_kind, provenance};
use super::reservable;
use billfold_scenario::document::{self, Document, PaymentOption, PlanType, Term, Time};
use billfold_scenario::{ErrorKind, ScenarioError};

pub(super) fn commitments<'d>(
    document: &'d Document,
    accounts: &Ids<'d, AccountIndex>,
    profiles: &mut Profiles<'d>,
    fees: &dyn FeeSource,
    readings: &mut Vec<Reading>,
) -> Result<Commitments, ScenarioError> {
    plan_rates::check(document)?;
    let document::Commitments {
        reserved_instances,
        savings_plans,
    } = &document.commitments;
    let mut ids: Ids<'_, ()> = Ids::with_capacity(reserved_instances.len() + savings_plans.len());
    let mut commitments = Commitments::default();
    ids.begin("commitments.reservedInstances");
    for (place, reserved) in reserved_instances.iter().enumerate() {
        ids.add(&reserved.id)?;
        let placed = (document, place, reserved);
        let resolved = reserved_instance(placed, accounts, profiles, (fees, readings))?;
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
    (document, place, reserved): (&Document, usize, &document::ReservedInstances),
    accounts: &Ids<'_, AccountIndex>,
    profiles: &mut Profiles<'_>,
    (fees, readings): (&dyn FeeSource, &mut Vec<Reading>),
) -> Result<ReservedInstances, ScenarioError> {
    let path = |field: &str| format!("commitments.reservedInstances[{place}]{field}");
    reservable::check(document, reserved, path)?;
    let key = reserved.key();
    let fees = fees_of(reserved, fees, readings, path)?;
    let end = ends(reserved.start, reserved.end, reserved.term, path)?;
    Ok(ReservedInstances {
        id: reserved.id.to_string(),
        owner: accounts.find(&reserved.account, "accounts", || path(".account"))?,
        kind: instance_kind(&key, || path(".instanceType"))?,
        zone: reserved.availability_zone.as_ref().map(ToString::to_string),
        count: reserved.count.value(),
        class: reserved.offering_class.into(),
        term: reserved.term.into(),
        payment: reserved.payment_option.into(),
        upfront: fees.upfront,
        hourly: fees.hourly,
        start: reserved.start.map(|start| start.0),
        active: profiles.in_force(reserved.start, end, || path(""))?,
        provenance: fees.provenance,
    })
}

/// The fees of one instance, and where they come from.
struct Fees {
    upfront: Exact,
    hourly: Exact,
    provenance: Provenance,
}

/// The fees that a reservation has, or those of the catalogue (rule 4.1).
fn fees_of(
    reserved: &document::ReservedInstances,
    fees: &dyn FeeSource,
    readings: &mut Vec<Reading>,
    path: impl Fn(&str) -> String,
) -> Result<Fees, ScenarioError> {
    let (mut upfront, mut hourly) = (reserved.upfront, reserved.hourly);
    let (mut source, mut as_of) = (reserved.source.clone(), reserved.as_of.clone());
    if upfront.is_none() && hourly.is_none() {
        let listed = fees.listed(reserved);
        readings.push(match listed {
            Some(_) => Reading::ListedFees,
            None => Reading::NoFees,
        });
        if let Some(listed) = listed {
            (upfront, hourly) = (Some(listed.upfront), Some(listed.hourly));
            (source, as_of) = (listed.source, listed.as_of);
        }
    }
    let (upfront, hourly) = (upfront.unwrap_or_default(), hourly.unwrap_or_default());
    let against = |field, fee: String, payment| {
        let kind = ErrorKind::FeeAgainstPayment { fee, payment };
        Err(ScenarioError::new(path(field), kind))
    };
    match reserved.payment_option {
        PaymentOption::NoUpfront if !upfront.value().is_zero() => {
            return against(".upfront", upfront.to_string(), "noUpfront");
        }
        PaymentOption::AllUpfront if !hourly.value().is_zero() => {
            return against(".hourly", hourly.to_string(), "allUpfront");
        }
        _ => {}
    }
    Ok(Fees {
        upfront: upfront.into(),
        hourly: hourly.into(),
        provenance: provenance(source.as_ref(), as_of.as_ref()),
    })
}

/// When a commitment ends: as given, or with its term (rule 4.1). A term that is counted in
/// calendar years may end a day later, in a leap year.
fn ends(
    start: Option<Time>,
    end: Option<Time>,
    term: Term,
    path: impl Fn(&str) -> String,
) -> Result<Option<Time>, ScenarioError> {
    let Some(start) = start else {
        return Ok(end);
    };
    let days = match term {
        Term::OneYear => 365,
        Term::ThreeYears => 1_095,
    };
    let Some(end) = end else {
        return Ok(Some(Time(start.0.plus_days(days))));
    };
    let last = Time(start.0.plus_days(days + 1));
    if end > last {
        return Err(ScenarioError::new(
            path(".end"),
            ErrorKind::EndsAfterTerm {
                end: end.to_string(),
                last: last.to_string(),
            },
        ));
    }
    Ok(Some(end))
}

fn savings_plan(
    place: usize,
    plan: &document::SavingsPlan,
    accounts: &Ids<'_, AccountIndex>,
    profiles: &mut Profiles<'_>,
) -> Result<SavingsPlan, ScenarioError> {
    let path = |field: &str| format!("commitments.savingsPlans[{place}]{field}");
    let end = ends(plan.start, plan.end, plan.term, path)?;
    Ok(SavingsPlan {
        id: plan.id.to_string(),
        owner: accounts.find(&plan.account, "accounts", || path(".account"))?,
        plan_type: plan.plan_type.into(),
        family: family(plan, path)?,
        commitment: plan.commitment.into(),
        term: plan.term.into(),
        payment: plan.payment_option.into(),
        start: plan.start.map(|start| start.0),
        active: profiles.in_force(plan.start, end, || path(""))?,
    })
}

/// Family and Region, which an EC2 Instance Savings Plan has and no other (rule 5.8).
fn family(
    plan: &document::SavingsPlan,
    path: impl Fn(&str) -> String,
) -> Result<Option<InstanceFamily>, ScenarioError> {
    let is_for_a_family = plan.plan_type == PlanType::Ec2Instance;
    for (field, value) in [(".region", &plan.region), (".family", &plan.family)] {
        let kind = match value {
            None if is_for_a_family => ErrorKind::PlanWithoutLimit,
            Some(value) if !is_for_a_family => ErrorKind::PlanHasNoLimit {
                limit: value.to_string(),
            },
            _ => continue,
        };
        return Err(ScenarioError::new(path(field), kind));
    }
    let family = plan.region.as_ref().zip(plan.family.as_ref());
    Ok(family.map(|(region, family)| InstanceFamily {
        family: family.to_string(),
        region: region.to_string(),
    }))
}
