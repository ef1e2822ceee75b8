//! Random scenario files from a seed: small, crowded, and full of ties and boundaries.
//!
//! Whatever `docs/rules.md` and the format leave open is avoided here, so that a difference between
//! two implementations is a mistake in one of them:
//! ladders differ within a pool, overlapping intervals, time zones, plan rates on usage that is
//! free anyway, groups of the management account, reservations of services other than EC2.

mod accounts;
mod commitments;
mod credits;
mod dice;
mod free_tier;
mod half_cents;
mod hours;
mod instances;
mod metered;
mod plan_rates;
mod policies;
mod usage;

use dice::Dice;
use hours::Calendar;
use serde_json::{Map, Value, json};

/// The scenario file of a seed; the same seed gives the same file.
pub fn scenario(seed: u64) -> Value {
    let mut dice = Dice::new(seed);
    let calendar = Calendar::roll(&mut dice);
    let shares_half_cents = dice.chance(12);
    let mut accounts = accounts::roll(&mut dice, &calendar);
    if shares_half_cents {
        half_cents::more_accounts(&mut dice, &mut accounts);
    }
    let mut metered = metered::prices(&mut dice);
    let mut instances = instances::prices(&mut dice);
    let free_tier = free_tier::roll(&mut dice, &metered, &instances);
    let ids = accounts::ids(&accounts);
    let mut usage = usage::roll(&mut dice, &calendar, &ids, &metered, &instances);
    if shares_half_cents {
        half_cents::add(&mut dice, &ids, &mut metered, &mut usage);
    }
    let commitments = commitments::roll(&mut dice, &calendar, &ids, &instances);
    for prices in [&mut metered, &mut instances] {
        plan_rates::of_single_plans(&mut dice, &commitments["savingsPlans"], prices);
    }
    let mut organization = json!({"managementAccount": ids[0]});
    if let Some(mode) = accounts::mode(&mut dice) {
        organization["sharingMode"] = json!(mode);
    }
    // The payer need not stand first in the file.
    dice.shuffle(&mut accounts);
    let assumptions = assumptions(&mut dice);
    let credits = credits::roll(&mut dice, &calendar, &mut accounts, &metered);
    let mut document = json!({
        "version": 1,
        "name": format!("random scenario {seed}"),
        "month": calendar.month,
        "organization": organization,
        "accounts": accounts,
        "prices": {"metered": metered, "instances": instances},
        "freeTier": free_tier,
        "usage": usage,
        "commitments": commitments,
        "credits": credits,
        "assumptions": assumptions,
    });
    if dice.chance(12) {
        policies::add(&mut dice, &mut document);
    }
    document
}

fn assumptions(dice: &mut Dice) -> Value {
    let choices: [(&str, &[Value]); 6] = [
        (
            "allocation",
            &[json!("proportional"), json!("blended"), json!("fixedOrder")],
        ),
        ("gigabytesPerTerabyte", &[json!(1024), json!(1000)]),
        ("freeUnits", &[json!("beforeTiers"), json!("withinTiers")]),
        ("centRounding", &[json!("nearest"), json!("upToCent")]),
        (
            "freeTierModel",
            &[json!("twelveMonthOffers"), json!("credits")],
        ),
        (
            "purchaseMonthFee",
            &[json!("fullMonth"), json!("hoursInForce")],
        ),
    ];
    let mut chosen = Map::new();
    for (key, values) in choices {
        if dice.chance(40) {
            chosen.insert(key.to_owned(), dice.of(values).clone());
        }
    }
    Value::Object(chosen)
}

#[cfg(test)]
mod tests {
    use super::scenario;
    use crate::compute;

    #[test]
    fn seeds_repeat() {
        assert_eq!(scenario(7), scenario(7));
        assert_ne!(scenario(7), scenario(8));
    }

    #[test]
    fn every_scenario_can_be_computed() {
        for seed in 0..100 {
            let document = scenario(seed);
            if let Err(error) = compute(&document) {
                panic!("seed {seed}: {error}\n{document:#}");
            }
        }
    }
}
