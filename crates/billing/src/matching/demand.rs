//! The usage that commitments can cover, as rows with an amount in each hour.

use crate::calendar::HOUR;
use crate::catalogue::InstanceKind;
use crate::organization::AccountIndex;
use crate::rating::Item;
use crate::usage::{InstanceAmount, ProfileIndex};
use crate::{Decimal, Scenario};

/// The place of a row.
pub(super) type RowIndex = usize;

/// One usage line of the scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum UsageRef {
    /// By its place in `usage.metered`.
    Metered(usize),
    /// By its place in `usage.instances`.
    Instance(usize),
}

/// Usage lines in the order given: metered lines that some plan has a rate for, then instances.
pub(super) struct Demand {
    rows: Vec<Row>,
}

struct Row {
    usage: UsageRef,
    account: AccountIndex,
    profile: ProfileIndex,
    /// The row's amount in an hour is `base × seconds / divisor`.
    base: Decimal,
    divisor: u64,
}

impl Demand {
    pub(super) fn new(scenario: &Scenario) -> Self {
        let spread: Vec<u64> = scenario
            .profiles
            .iter()
            .map(|p| p.total_seconds())
            .collect();
        let mut rows = Vec::new();
        if !scenario.commitments.plans.is_empty() {
            for (at, line) in scenario.usage.metered.iter().enumerate() {
                if !scenario.prices.metered[line.price].plan_rates.is_empty() {
                    rows.push(Row {
                        usage: UsageRef::Metered(at),
                        account: line.account,
                        profile: line.profile,
                        base: line.quantity,
                        divisor: spread[line.profile],
                    });
                }
            }
        }
        for (at, line) in scenario.usage.instances.iter().enumerate() {
            let (base, divisor) = match line.amount {
                InstanceAmount::Count(count) => (Decimal::from(count), HOUR),
                InstanceAmount::Hours(hours) => (hours, spread[line.profile]),
            };
            let (account, profile) = (line.account, line.profile);
            rows.push(Row {
                usage: UsageRef::Instance(at),
                account,
                profile,
                base,
                divisor,
            });
        }
        Self { rows }
    }

    pub(super) fn len(&self) -> usize {
        self.rows.len()
    }

    pub(super) fn indices(&self) -> std::ops::Range<RowIndex> {
        0..self.rows.len()
    }

    pub(super) fn usage(&self, row: RowIndex) -> UsageRef {
        self.rows[row].usage
    }

    pub(super) fn account(&self, row: RowIndex) -> AccountIndex {
        self.rows[row].account
    }

    /// The amount in an hour in which the profiles run for `seconds`.
    pub(super) fn amount(&self, row: RowIndex, seconds: &[u16]) -> Decimal {
        let row = &self.rows[row];
        let seconds = u64::from(seconds[row.profile]);
        if seconds == row.divisor {
            row.base
        } else {
            row.base.fraction(seconds, row.divisor)
        }
    }

    /// What kind of instance a row is, if it is one.
    pub(super) fn kind<'s>(
        &self,
        row: RowIndex,
        scenario: &'s Scenario,
    ) -> Option<&'s InstanceKind> {
        match self.rows[row].usage {
            UsageRef::Metered(_) => None,
            UsageRef::Instance(at) => {
                let price = scenario.usage.instances[at].price;
                Some(&scenario.prices.instances[price].kind)
            }
        }
    }

    /// What a row's usage is charged as.
    pub(super) fn item(&self, row: RowIndex, scenario: &Scenario) -> Item {
        match self.rows[row].usage {
            UsageRef::Metered(at) => Item::Metered(scenario.usage.metered[at].price),
            UsageRef::Instance(at) => Item::Instance(scenario.usage.instances[at].price),
        }
    }
}
