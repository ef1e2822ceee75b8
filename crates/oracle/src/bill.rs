//! Everything that is charged in one run.

use crate::charge::Charge;
use crate::exercised::note;
use crate::fees;
use crate::fraction::{Fraction, zero};
use crate::free_tier;
use crate::month::{self, Coverage};
use crate::order;
use crate::run::Run;
use crate::scenario::Scenario;
use crate::tiers;
use std::collections::BTreeMap;

/// One run, computed.
#[derive(Debug)]
pub struct Computed {
    /// What commitments covered.
    pub coverage: Coverage,
    /// Free units of each line.
    pub free: Vec<Fraction>,
    /// Usage charges, by pool.
    pub usage: BTreeMap<(String, String), Vec<Charge>>,
    /// Fees of commitments.
    pub fees: Vec<Charge>,
}

impl Computed {
    /// All charges.
    pub fn charges(&self) -> impl Iterator<Item = &Charge> {
        self.usage.values().flatten().chain(&self.fees)
    }

    /// Their exact sum.
    pub fn gross(&self) -> Fraction {
        self.charges().map(|charge| &charge.amount).sum()
    }
}

/// What a run's commitments cover and leave.
pub fn cover(scenario: &Scenario, run: Run) -> Coverage {
    month::coverage(scenario, &order::steps(scenario, run))
}

/// The charges and fees of a run, for the usage that its commitments leave.
pub fn rate(scenario: &Scenario, run: Run, coverage: Coverage) -> Result<Computed, String> {
    let free = free_tier::free_units(scenario, run, &coverage.left)?;
    let is_covered = |index: usize| &coverage.reserved[index] + &coverage.planned[index] > zero();
    let is_free = |index: usize| free[index] > zero();
    let mut lines = 0..scenario.lines.len();
    note(
        "16.5",
        lines.any(|index| is_covered(index) && is_free(index)),
    );
    let mut usage = BTreeMap::new();
    for ((pool, account), members) in tiers::pools(scenario, run) {
        let charges = tiers::charges(scenario, &members, &coverage.left, &free);
        usage.insert((pool.to_owned(), account.to_owned()), charges);
    }
    let fees = fees::charges(scenario);
    Ok(Computed {
        coverage,
        free,
        usage,
        fees,
    })
}
