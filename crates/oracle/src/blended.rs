//! The blended view: one average rate for each pool (rules 3.10, 4.4 and 16.4).

use crate::bill::Computed;
use crate::fraction::{Fraction, zero};
use crate::run::Run;
use crate::scenario::Scenario;
use crate::tiers;
use num_traits::Zero;
use std::collections::BTreeMap;

/// Exact totals of the accounts: each pool's cost in proportion to all its usage, covered or not,
/// free or not; the fees of commitments stay with their owners.
pub fn totals(scenario: &Scenario, run: Run, computed: &Computed) -> BTreeMap<String, Fraction> {
    let mut totals: BTreeMap<String, Fraction> = BTreeMap::new();
    for ((pool, account), members) in tiers::pools(scenario, run) {
        let charges = &computed.usage[&(pool.to_owned(), account.to_owned())];
        let cost: Fraction = charges.iter().map(|charge| &charge.amount).sum();
        let usage: Fraction = members.iter().map(|line| used(computed, *line)).sum();
        if usage.is_zero() {
            continue;
        }
        let rate = cost / usage;
        for line in members {
            let account = scenario.lines[line].account.clone();
            *totals.entry(account).or_insert_with(zero) += &rate * used(computed, line);
        }
    }
    for charge in &computed.fees {
        *totals.entry(charge.account.clone()).or_insert_with(zero) += &charge.amount;
    }
    totals
}

/// All units of a line in the month.
fn used(computed: &Computed, line: usize) -> Fraction {
    let coverage = &computed.coverage;
    &coverage.reserved[line] + &coverage.planned[line] + &coverage.left[line]
}
