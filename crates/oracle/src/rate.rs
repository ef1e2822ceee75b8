//! Which usage a Savings Plan can cover, and at what rate (rules 5.2, 5.8 and 16.3).

use crate::fraction::Fraction;
use crate::scenario::{Item, Plan, Price};
use crate::sizes;

/// The plan's rate for one unit of this price, if the plan covers it at all: the price lists a rate
/// for the plan's type that fits its term and payment option; an entry for the plan alone wins, then the
/// most specific one, a term before a payment option, then the first given.
pub fn plan_rate<'a>(plan: &Plan, price: &'a Price) -> Option<&'a Fraction> {
    if plan.kind == "ec2Instance" && !in_family(plan, price) {
        return None;
    }
    let mut best: Option<(u32, &Fraction)> = None;
    for entry in &price.plan_rates {
        let term_fits = entry.term.as_ref().is_none_or(|term| *term == plan.term);
        let payment_fits = entry
            .payment
            .as_ref()
            .is_none_or(|payment| *payment == plan.payment_name);
        if entry.kind != plan.kind || !term_fits || !payment_fits {
            continue;
        }
        if entry.plan.as_ref().is_some_and(|only| *only != plan.id) {
            continue;
        }
        let detail = 4 * u32::from(entry.plan.is_some())
            + 2 * u32::from(entry.term.is_some())
            + u32::from(entry.payment.is_some());
        if best.is_none_or(|(most, _)| detail > most) {
            best = Some((detail, &entry.rate));
        }
    }
    best.map(|(_, rate)| rate)
}

/// One family in one Region, any size, platform, tenancy and zone (rule 5.8).
fn in_family(plan: &Plan, price: &Price) -> bool {
    match &price.item {
        Item::Metered { .. } => false,
        Item::Instance { instance_type, .. } => {
            plan.region.as_ref() == Some(&price.region)
                && plan.family.as_deref() == Some(sizes::family(instance_type))
        }
    }
}
