//! Rates of Savings Plans: for each plan a price has at most one that fits best (rule 5.4).

use rustc_hash::FxHashMap;

use super::ids::unknown;
use billfold_scenario::document::{Document, PlanRate, SavingsPlan};
use billfold_scenario::{ErrorKind, ScenarioError};

/// Checks the rates of all prices.
pub(super) fn check(document: &Document) -> Result<(), ScenarioError> {
    let plans = &document.commitments.savings_plans;
    let plans: FxHashMap<&str, &SavingsPlan> = plans.iter().map(|plan| (&*plan.id, plan)).collect();
    let metered = document.prices.metered.iter();
    let metered = metered.map(|price| &price.savings_plan_rates);
    let instances = document.prices.instances.iter();
    let instances = instances.map(|price| &price.savings_plan_rates);
    let lists = [
        ("metered", metered.collect::<Vec<_>>()),
        ("instances", instances.collect()),
    ];
    for (list, prices) in lists {
        for (place, rates) in prices.into_iter().enumerate() {
            let path = |at: usize| format!("prices.{list}[{place}].savingsPlanRates[{at}]");
            for (at, rate) in rates.iter().enumerate() {
                of_its_plan(rate, &plans, || path(at))?;
                let mut before = rates[..at].iter();
                if let Some(first) = before.position(|before| is_ambiguous(before, rate)) {
                    let first = path(first);
                    return Err(ScenarioError::new(
                        path(at),
                        ErrorKind::RepeatedPlanRate { first },
                    ));
                }
            }
        }
    }
    Ok(())
}

/// A rate that names a plan fits that plan.
fn of_its_plan(
    rate: &PlanRate,
    plans: &FxHashMap<&str, &SavingsPlan>,
    path: impl Fn() -> String,
) -> Result<(), ScenarioError> {
    let Some(id) = &rate.plan else {
        return Ok(());
    };
    let at = format!("{}.plan", path());
    let Some(plan) = plans.get(&**id) else {
        let mut ids: Vec<&str> = plans.keys().copied().collect();
        ids.sort_unstable();
        let kind = unknown(id, "commitments.savingsPlans".to_owned(), ids);
        return Err(ScenarioError::new(at, kind));
    };
    let fits = rate.plan_type == plan.plan_type
        && rate.term.is_none_or(|term| term == plan.term)
        && rate
            .payment_option
            .is_none_or(|option| option == plan.payment_option);
    match fits {
        true => Ok(()),
        false => {
            let plan = id.to_string();
            Err(ScenarioError::new(at, ErrorKind::RateOfOtherPlan { plan }))
        }
    }
}

/// Whether a plan may have both rates, and neither says more of the plan than the other.
fn is_ambiguous(one: &PlanRate, other: &PlanRate) -> bool {
    fn agree<T: PartialEq>(one: Option<&T>, other: Option<&T>) -> bool {
        one.zip(other).is_none_or(|(one, other)| one == other)
    }
    let detail = |rate: &PlanRate| {
        let named = u8::from(rate.term.is_some()) + u8::from(rate.payment_option.is_some());
        (rate.plan.is_some(), named)
    };
    one.plan_type == other.plan_type
        && agree(one.plan.as_ref(), other.plan.as_ref())
        && agree(one.term.as_ref(), other.term.as_ref())
        && agree(one.payment_option.as_ref(), other.payment_option.as_ref())
        && detail(one) == detail(other)
}
