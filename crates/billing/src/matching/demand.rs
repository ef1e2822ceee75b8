//! The usage that commitments can cover, as rows with an amount in each hour.

use crate::calendar::HOUR;
use crate::catalogue::InstanceIndex;
use crate::order::Groups;
use crate::organization::AccountIndex;
use crate::rating::Item;
use crate::usage::{InstanceAmount, ProfileIndex};
use crate::{Exact, Scenario};

/// The place of a row. Rows stand by account id, then in the order given: as ties go (rule 16.1).
pub(super) type RowIndex = usize;

/// One usage line of the scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum UsageRef {
    /// By its place in `usage.metered`.
    Metered(usize),
    /// By its place in `usage.instances`.
    Instance(usize),
}

/// Metered lines that some plan has a rate for, and all instance lines.
pub(super) struct Demand {
    rows: Vec<Row>,
    /// Rows by item: metered prices, then instance prices.
    by_item: Groups,
    metered_prices: usize,
}

#[derive(Clone, Copy)]
struct Row {
    usage: UsageRef,
    /// A metered price, or behind all of those an instance price.
    item: usize,
    account: AccountIndex,
    profile: ProfileIndex,
    /// The row's amount in an hour is `base × seconds / divisor`.
    base: Exact,
    divisor: u64,
}

impl Demand {
    pub(super) fn new(scenario: &Scenario, ranks: &[usize]) -> Self {
        let given = rows(scenario);
        let by_account: Vec<usize> = given.iter().map(|row| ranks[row.account]).collect();
        let order = Groups::new(ranks.len(), &by_account);
        let rows: Vec<Row> = order.in_order().iter().map(|&at| given[at]).collect();
        let metered_prices = scenario.prices.metered.len();
        let items: Vec<usize> = rows.iter().map(|row| row.item).collect();
        let count = metered_prices + scenario.prices.instances.len();
        Self {
            rows,
            by_item: Groups::new(count, &items),
            metered_prices,
        }
    }

    pub(super) fn len(&self) -> usize {
        self.rows.len()
    }

    pub(super) fn usage(&self, row: RowIndex) -> UsageRef {
        self.rows[row].usage
    }

    pub(super) fn account(&self, row: RowIndex) -> AccountIndex {
        self.rows[row].account
    }

    /// The number of the item that a row's usage is charged as.
    pub(super) fn item_number(&self, row: RowIndex) -> usize {
        self.rows[row].item
    }

    /// The item with a number.
    pub(super) fn item(&self, number: usize) -> Item {
        match number.checked_sub(self.metered_prices) {
            Some(instance) => Item::Instance(instance),
            None => Item::Metered(number),
        }
    }

    /// How many items there are.
    pub(super) fn item_count(&self) -> usize {
        self.by_item.len()
    }

    /// The rows of an instance price.
    pub(super) fn rows_of(&self, price: InstanceIndex) -> &[RowIndex] {
        self.by_item.of(self.metered_prices + price)
    }

    /// The amount in an hour in which the profiles run for `seconds`.
    pub(super) fn amount(&self, row: RowIndex, seconds: &[u16]) -> Exact {
        let row = &self.rows[row];
        row.base
            .fraction(u64::from(seconds[row.profile]), row.divisor)
    }
}

/// Metered lines, then instance lines, in the order given.
fn rows(scenario: &Scenario) -> Vec<Row> {
    let total = |profile: ProfileIndex| scenario.profiles[profile].total_seconds();
    let metered_prices = scenario.prices.metered.len();
    let mut rows = Vec::new();
    if !scenario.commitments.plans.is_empty() {
        for (at, line) in scenario.usage.metered.iter().enumerate() {
            if !scenario.prices.metered[line.price].plan_rates.is_empty() {
                rows.push(Row {
                    usage: UsageRef::Metered(at),
                    item: line.price,
                    account: line.account,
                    profile: line.profile,
                    base: line.quantity,
                    divisor: total(line.profile),
                });
            }
        }
    }
    rows.extend(
        scenario
            .usage
            .instances
            .iter()
            .enumerate()
            .map(|(at, line)| {
                let (base, divisor) = match line.amount {
                    InstanceAmount::Count(count) => (Exact::from(count), HOUR),
                    InstanceAmount::Hours(hours) => (hours, total(line.profile)),
                };
                Row {
                    usage: UsageRef::Instance(at),
                    item: metered_prices + line.price,
                    account: line.account,
                    profile: line.profile,
                    base,
                    divisor,
                }
            }),
    );
    rows
}
