//! Lines of a bill, and everything charged in one run.

use crate::fees;
use crate::fraction::Fraction;
use crate::free_tier;
use crate::month::{self, Coverage};
use crate::order;
use crate::run::Run;
use crate::scenario::{Item, Price, Reservation, Scenario};
use crate::tiers;
use std::collections::BTreeMap;

/// What is one line for rounding (rule 16.8).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum BillLine {
    /// Service, Region, usage type, rate.
    Metered(String, String, String, Fraction),
    /// Service, Region, type, platform, tenancy, rate; all zones in one.
    Instances([String; 5], Fraction),
    /// The same of reservations: hourly fees, or upfront fees, of one rate.
    Reservations([String; 5], bool, Fraction),
    /// One Savings Plan, all its fees.
    SavingsPlan(String),
}

impl BillLine {
    /// The line of usage at a rate.
    pub fn usage(price: &Price, rate: &Fraction) -> BillLine {
        let (service, region) = (price.service.clone(), price.region.clone());
        match &price.item {
            Item::Metered { usage_type } => {
                BillLine::Metered(service, region, usage_type.clone(), rate.clone())
            }
            Item::Instance {
                instance_type,
                platform,
                tenancy,
            } => {
                let (kind, platform) = (instance_type.clone(), platform.clone());
                let place = [service, region, kind, platform, tenancy.clone()];
                BillLine::Instances(place, rate.clone())
            }
        }
    }

    /// The line of a reservation's hourly or upfront fee.
    pub fn reservation(reservation: &Reservation, upfront: bool, rate: &Fraction) -> BillLine {
        let place = [
            reservation.service.clone(),
            reservation.region.clone(),
            reservation.instance_type.clone(),
            reservation.platform.clone(),
            reservation.tenancy.clone(),
        ];
        BillLine::Reservations(place, upfront, rate.clone())
    }
}

/// An exact amount on one account's share of one line.
#[derive(Debug)]
pub struct Charge {
    /// Who used or bought it.
    pub account: String,
    /// The line that it belongs to.
    pub line: BillLine,
    /// Money.
    pub amount: Fraction,
}

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

/// Steps 1 to 3 of section 14.
pub fn cover(scenario: &Scenario, run: Run) -> Coverage {
    month::coverage(scenario, &order::steps(scenario, run))
}

/// Steps 4 to 6 of section 14, on what a run's commitments leave.
pub fn rate(scenario: &Scenario, run: Run, coverage: Coverage) -> Result<Computed, String> {
    let free = free_tier::free_units(scenario, run, &coverage.left)?;
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
