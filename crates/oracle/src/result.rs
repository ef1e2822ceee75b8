//! What the oracle answers.

use crate::bill::{self, Computed};
use crate::blended;
use crate::charge::Charge;
use crate::credits::{self, Payment};
use crate::exercised::note;
use crate::fraction::{Fraction, zero};
use crate::month::Coverage;
use crate::read;
use crate::rounding;
use crate::run::{RUNS, Run};
use crate::scenario::Scenario;
use num_bigint::BigInt;
use num_traits::Zero;
use serde_json::Value;
use std::collections::BTreeMap;

/// The runs of rule 2.4.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RunName {
    /// Every account alone.
    Separate,
    /// And without the usage that policies deny (rule 12.4).
    Permitted,
    /// And tiers pooled.
    PooledTiers,
    /// And Reserved Instances shared.
    SharedReservations,
    /// And Savings Plans shared.
    SharedPlans,
    /// And one free tier.
    Consolidated,
}

impl RunName {
    /// All, in the order of rule 2.4.
    pub const ALL: [RunName; 6] = [
        RunName::Separate,
        RunName::Permitted,
        RunName::PooledTiers,
        RunName::SharedReservations,
        RunName::SharedPlans,
        RunName::Consolidated,
    ];

    /// As it stands in the ids of figures.
    pub fn id(self) -> &'static str {
        match self {
            RunName::Separate => "separate",
            RunName::Permitted => "permitted",
            RunName::PooledTiers => "pooledTiers",
            RunName::SharedReservations => "sharedReservations",
            RunName::SharedPlans => "sharedPlans",
            RunName::Consolidated => "consolidated",
        }
    }
}

/// Everything computed for one scenario, before support and tax.
#[derive(Debug)]
pub struct OracleResult {
    /// Exact gross charges of each run, before credits, in the order of [`RunName::ALL`].
    pub gross: [Fraction; 6],
    /// The separate bills.
    pub separate: Bill,
    /// The consolidated bill.
    pub consolidated: Bill,
}

/// One of the two bills.
#[derive(Debug)]
pub struct Bill {
    /// Exact totals of all accounts, unblended, tiers dealt by the chosen allocation.
    pub accounts: BTreeMap<String, Fraction>,
    /// Exact totals of all accounts, blended.
    pub blended: BTreeMap<String, Fraction>,
    /// What was used of each commitment: normalized unit-hours of a size-flexible reservation,
    /// instance-hours of any other, money of a plan.
    pub commitments: BTreeMap<String, Fraction>,
    /// What was used of each credit, in money.
    pub credits: BTreeMap<String, Fraction>,
    /// What became of each usage line.
    pub lines: BTreeMap<String, LineUse>,
    /// Cents of the whole bill: the sum of its rounded lines.
    pub rounded_total: BigInt,
    /// Cents of each account.
    pub rounded_accounts: BTreeMap<String, BigInt>,
}

/// The units of a usage line in the month; they add up to its usage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineUse {
    /// Covered by Reserved Instances.
    pub reserved: Fraction,
    /// Covered by Savings Plans.
    pub plan: Fraction,
    /// Free, as the chosen allocation deals free units out.
    pub free: Fraction,
    /// Paid: On-Demand, or in the tiers.
    pub on_demand: Fraction,
}

/// Reads a scenario file and computes all runs.
pub fn compute(document: &Value) -> Result<OracleResult, String> {
    let alone = read::scenario(document)?;
    let permitted = read::permitted(document)?;
    let mut gross: [Fraction; 6] = std::array::from_fn(|_| zero());
    let mut bills = Vec::new();
    let mut covered: Vec<((bool, bool, bool), Coverage)> = Vec::new();
    for (place, run) in RUNS.into_iter().enumerate() {
        let scenario = match run.denied {
            true => &alone,
            false => permitted.as_ref().unwrap_or(&alone),
        };
        // Tiers and the free tier do not change what commitments cover.
        let denied = run.denied && permitted.is_some();
        let key = (denied, run.reservations, run.plans);
        if covered.last().is_none_or(|last| last.0 != key) {
            covered.push((key, bill::cover(scenario, run)));
        }
        let Some((_, coverage)) = covered.last() else {
            return Err("every run is covered".to_owned());
        };
        let computed = bill::rate(scenario, run, coverage.clone())?;
        gross[place] = computed.gross();
        note("2.4", place > 1 && gross[place] != gross[place - 1]);
        if place == 0 || place == 5 {
            bills.push(write_bill(scenario, run, &computed));
        }
    }
    let (Some(consolidated), Some(separate)) = (bills.pop(), bills.pop()) else {
        return Err("two bills were computed".to_owned());
    };
    Ok(OracleResult {
        gross,
        separate,
        consolidated,
    })
}

fn write_bill(scenario: &Scenario, run: Run, computed: &Computed) -> Bill {
    let up_to_cent = scenario.assumptions.up_to_cent;
    let ids = || scenario.accounts.keys().cloned();
    let mut accounts: BTreeMap<_, _> = ids().map(|id| (id, zero())).collect();
    for charge in computed.charges() {
        *accounts.entry(charge.account.clone()).or_insert_with(zero) += &charge.amount;
    }
    let mut blended: BTreeMap<_, _> = ids().map(|id| (id, zero())).collect();
    blended.extend(blended::totals(scenario, run, computed));
    let mut rounded: BTreeMap<_, _> = ids().map(|id| (id, BigInt::zero())).collect();
    let paid = credits::payments(scenario, computed.charges(), run.tiers);
    let mut used: BTreeMap<_, _> = scenario
        .credits
        .iter()
        .map(|one| (one.id.clone(), zero()))
        .collect();
    for payment in &paid {
        *used.entry(payment.credit.clone()).or_insert_with(zero) += &payment.amount;
        for totals in [&mut accounts, &mut blended] {
            *totals.entry(payment.account.clone()).or_insert_with(zero) -= &payment.amount;
        }
    }
    if run.tiers {
        rounded.extend(rounding::cents(computed.charges(), up_to_cent));
    } else {
        // Each account's bill rounds its own lines.
        for account in scenario.accounts.keys() {
            let own = computed.charges().filter(|it| it.account == *account);
            rounded.extend(rounding::cents(own, up_to_cent));
        }
    }
    for (account, cents) in paid_cents(scenario, &paid, run.tiers) {
        *rounded.entry(account).or_insert_with(BigInt::zero) -= cents;
    }
    Bill {
        accounts,
        blended,
        commitments: commitments(scenario, computed),
        credits: used,
        lines: lines(scenario, computed),
        rounded_total: rounded.values().sum(),
        rounded_accounts: rounded,
    }
}

/// Cents that credits take off each account's bill: they round per credit and line (rule 16.8), on
/// separate bills per account too.
fn paid_cents(scenario: &Scenario, paid: &[Payment], together: bool) -> Vec<(String, BigInt)> {
    let mut bills: BTreeMap<(&str, &str), Vec<Charge>> = BTreeMap::new();
    for payment in paid {
        let bill = if together { "" } else { &*payment.account };
        let own = bills.entry((&payment.credit, bill)).or_default();
        own.push(Charge {
            account: payment.account.clone(),
            line: payment.line.clone(),
            amount: payment.amount.clone(),
        });
    }
    let up_to_cent = scenario.assumptions.up_to_cent;
    let cents = bills
        .into_values()
        .map(|own| rounding::cents(own.iter(), up_to_cent));
    cents.flatten().collect()
}

fn commitments(scenario: &Scenario, computed: &Computed) -> BTreeMap<String, Fraction> {
    let mut used = BTreeMap::new();
    for (reservation, units) in scenario
        .reservations
        .iter()
        .zip(&computed.coverage.reservations)
    {
        used.insert(reservation.id.clone(), units.clone());
    }
    for (plan, money) in scenario.plans.iter().zip(&computed.coverage.plans) {
        used.insert(plan.id.clone(), money.clone());
    }
    used
}

fn lines(scenario: &Scenario, computed: &Computed) -> BTreeMap<String, LineUse> {
    let mut lines = BTreeMap::new();
    for (index, line) in scenario.lines.iter().enumerate() {
        let free = computed.free[index].clone();
        let line_use = LineUse {
            reserved: computed.coverage.reserved[index].clone(),
            plan: computed.coverage.planned[index].clone(),
            on_demand: &computed.coverage.left[index] - &free,
            free,
        };
        lines.insert(line.id.clone(), line_use);
    }
    lines
}
