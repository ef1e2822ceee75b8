//! The month of a commitment by the hour: who used it, alone and on one bill, what stood idle, and
//! what ran On-Demand.

mod assignment;
mod bars;
mod sums;
mod when;

use std::rc::Rc;

use billfold_billing::Exact;
use billfold_billing::calendar::HourGroups;
use billfold_billing::commitments::CommitmentRef;
use billfold_billing::explanation::Side;
use billfold_billing::matching::{
    CommitmentHour, HourShare, HourUnit, commitment_hours, hour_unit,
};
use billfold_billing::organization::AccountIndex;
use billfold_messages::texts::hours as texts;

pub use assignment::{Assignment, Entry, Pass, assignment};
pub use bars::{Bar, Block, Part, Stretch};
pub use sums::Sum;
pub use when::{Week, hour_in_words, week_of, weeks};

use super::names;
use crate::format;
use crate::ptr_eq_rc::PtrEqRc;
use crate::workspace::Outcome;

/// So many accounts have a colour of their own in a picture; the rest share one.
const SHOWN: usize = 11;

/// Up to so many usage lines, times groups of equal hours, the month is worked out at once.
const COMPUTED_AT_ONCE: usize = 200_000;

/// Whether the month of a commitment takes so little that nobody has to ask for it.
pub fn is_quick(outcome: &Outcome) -> bool {
    let usage = &outcome.scenario.usage;
    let hours = outcome.comparison.consolidated.matching.hours.as_ref();
    let groups = hours.map_or(0, HourGroups::len);
    (usage.metered.len() + usage.instances.len()) * groups <= COMPUTED_AT_ONCE
}

/// An account of a picture, or all that are folded into one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Who {
    /// One account.
    Account(AccountIndex),
    /// The accounts with the smallest parts.
    Others,
}

/// The hours of one bill.
struct Hours {
    groups: Vec<CommitmentHour>,
    /// The group of each hour of the month.
    group_of: Vec<usize>,
}

impl Hours {
    fn new(groups: Vec<CommitmentHour>, hours: usize) -> Self {
        let mut group_of = vec![0; hours];
        for (number, group) in groups.iter().enumerate() {
            for &hour in &group.hours {
                if let Some(of) = group_of.get_mut(usize::from(hour)) {
                    *of = number;
                }
            }
        }
        Self { groups, group_of }
    }

    fn at(&self, hour: u16) -> Option<&CommitmentHour> {
        self.groups.get(*self.group_of.get(usize::from(hour))?)
    }
}

/// The month of one commitment.
pub struct CommitmentMonth {
    outcome: PtrEqRc<Outcome>,
    commitment: CommitmentRef,
    unit: HourUnit,
    alone: Hours,
    together: Hours,
    /// The accounts with a colour of their own, the owner first, then by what they have.
    accounts: Vec<AccountIndex>,
    /// The largest amount of an hour on either bill: where the scale ends.
    top: Exact,
}

impl CommitmentMonth {
    /// The month of the commitment with an id; none if there is no such commitment.
    pub fn new(outcome: PtrEqRc<Outcome>, id: &str) -> Option<Self> {
        let scenario = &outcome.scenario;
        let commitments = &scenario.commitments;
        let commitment = commitments.refs().find(|one| commitments.id(*one) == id)?;
        let hours = scenario.month.hours() as usize;
        let alone = commitment_hours(scenario.alone(), false, commitment);
        let together = commitment_hours(scenario, true, commitment);
        let owner = commitments.owner(commitment);
        let accounts = largest(owner, alone.iter().chain(&together));
        let tops = alone.iter().chain(&together).map(height);
        let top = tops.max().unwrap_or_default();
        Some(Self {
            unit: hour_unit(scenario, commitment),
            alone: Hours::new(alone, hours),
            together: Hours::new(together, hours),
            commitment,
            accounts,
            top,
            outcome,
        })
    }

    fn side(&self, side: Side) -> &Hours {
        match side {
            Side::Separate => &self.alone,
            Side::Consolidated => &self.together,
        }
    }

    /// The number of hours of the month.
    pub fn hours(&self) -> u16 {
        self.alone.group_of.len() as u16
    }

    /// The account that bought it.
    pub fn owner(&self) -> AccountIndex {
        self.outcome.scenario.commitments.owner(self.commitment)
    }

    /// The accounts of the picture, and whether others are folded into one.
    pub fn legend(&self) -> (Vec<AccountIndex>, bool) {
        let all = self.alone.groups.iter().chain(&self.together.groups);
        let mut shares = all.flat_map(|group| group.used.iter().chain(&group.on_demand));
        let folds = shares.any(|share| self.who(share.account) == Who::Others);
        (self.accounts.clone(), folds)
    }

    /// The hour with which the picture begins: the first in which one bill uses it in another way,
    /// else the first in which anybody uses it.
    pub fn telling_hour(&self) -> u16 {
        let hours = || 0..self.hours();
        let differs = |hour: &u16| {
            let sides = [&self.alone, &self.together];
            let [alone, together] = sides.map(|side| side.at(*hour).map(|one| &one.used));
            alone != together
        };
        let is_used = |hour: &u16| {
            let group = self.together.at(*hour);
            group.is_some_and(|group| !group.used.is_empty())
        };
        let telling = hours().find(differs).or_else(|| hours().find(is_used));
        telling.unwrap_or_default()
    }

    /// An amount of one hour with its unit.
    pub fn amount(&self, amount: Exact) -> String {
        amount_in_words(amount, self.unit, self.currency())
    }

    /// The meaning of the picture's height.
    pub fn measure(&self) -> String {
        match self.unit {
            HourUnit::Money => texts::measure_money().to_owned(),
            HourUnit::NormalizedUnits => texts::measure_units().to_owned(),
            HourUnit::Instances => texts::measure_instances().to_owned(),
        }
    }

    /// The unit of amounts of the whole month.
    pub fn month_unit(&self) -> &'static str {
        match self.unit {
            HourUnit::Money => texts::plan_money(),
            HourUnit::NormalizedUnits => texts::unit_hours(),
            HourUnit::Instances => texts::instance_hours(),
        }
    }

    /// The code of the scenario's currency.
    pub fn currency(&self) -> &str {
        &self.outcome.scenario.currency
    }

    /// In how many of its hours some of the commitment stands idle on a bill, and why.
    pub fn idle_in_words(&self, side: Side) -> String {
        let count = |is_meant: &dyn Fn(&CommitmentHour) -> bool| {
            let groups = self
                .side(side)
                .groups
                .iter()
                .filter(|group| is_meant(group));
            let hours: usize = groups.map(|group| group.hours.len()).sum();
            format::number(Exact::from(hours as u64), 0)
        };
        let idle = count(&|group| !group.idle.is_dust());
        let all = count(&|group| !group.offered.is_zero());
        match side {
            Side::Separate => texts::alone_idle(&idle, &all),
            Side::Consolidated => texts::together_idle(&idle, &all),
        }
    }

    fn who(&self, account: AccountIndex) -> Who {
        match self.accounts.contains(&account) {
            true => Who::Account(account),
            false => Who::Others,
        }
    }

    /// The name of an account, or of all others.
    pub fn name(&self, who: Who) -> Rc<str> {
        match who {
            Who::Account(account) => names::account(&self.outcome.scenario, account),
            Who::Others => texts::others().into(),
        }
    }

    /// Shares by who the picture shows, in the order of the legend.
    fn folded(&self, shares: &[HourShare]) -> Vec<(Who, Exact, Exact)> {
        let shown = self.accounts.iter().map(|account| Who::Account(*account));
        let sum = |who: Who| {
            let own = shares.iter().filter(|share| self.who(share.account) == who);
            own.fold(
                (who, Exact::ZERO, Exact::ZERO),
                |(who, amount, cost), share| (who, amount + share.amount, cost + share.cost),
            )
        };
        let sums = shown.chain([Who::Others]).map(sum);
        sums.filter(|(_, amount, _)| !amount.is_zero()).collect()
    }
}

/// An amount of one hour with its unit: `40 units`, `3 instances`, `$1.20`.
fn amount_in_words(amount: Exact, unit: HourUnit, currency: &str) -> String {
    match unit {
        HourUnit::Money => format::rate(amount, currency),
        HourUnit::NormalizedUnits => texts::units(&format::quantity(amount)),
        HourUnit::Instances => texts::instances(&format::quantity(amount)),
    }
}

/// The sum of some shares.
fn total(shares: &[HourShare]) -> Exact {
    shares.iter().map(|share| share.amount).sum()
}

/// All that is drawn of an hour, one above the other.
fn height(group: &CommitmentHour) -> Exact {
    group.offered + total(&group.elsewhere) + total(&group.on_demand)
}

/// The owner, then the accounts with the largest amounts.
fn largest<'a>(
    owner: AccountIndex,
    groups: impl Iterator<Item = &'a CommitmentHour>,
) -> Vec<AccountIndex> {
    let mut sums = std::collections::BTreeMap::<AccountIndex, Exact>::new();
    for group in groups {
        for share in group.used.iter().chain(&group.on_demand) {
            *sums.entry(share.account).or_default() += share.amount.times(group.hours.len() as u64);
        }
    }
    let mut others: Vec<_> = sums
        .into_iter()
        .filter(|(account, _)| *account != owner)
        .collect();
    others.sort_by_key(|(account, sum)| (std::cmp::Reverse(*sum), *account));
    let others = others.into_iter().map(|(account, _)| account);
    std::iter::once(owner).chain(others).take(SHOWN).collect()
}

#[cfg(test)]
mod tests;
