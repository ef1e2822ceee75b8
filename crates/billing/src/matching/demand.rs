//! The usage that commitments can cover, as rows with an amount in each hour.

use crate::calendar::{HOUR, ProfileIndex};
use crate::catalogue::{InstancePriceIndex, ItemIndex, PricedItem};
use crate::index::{IndexVec, index_type};
use crate::order::Groups;
use crate::organization::AccountIndex;
use crate::usage::{InstanceAmount, UsageRef};
use crate::{Exact, Scenario};

index_type!(
    /// An index into the rows of a [`Demand`]. Rows are sorted by account id, then as the scenario
    /// gives them: the order in which ties are decided (rule 16.1).
    pub(super) RowIndex
);

/// Metered lines that some Savings Plan has a rate for, and all instance lines.
pub(super) struct Demand {
    rows: IndexVec<RowIndex, Row>,
    /// Positions of rows, grouped by item.
    by_item: Groups,
    item_count: usize,
    /// The item index of the first instance price.
    first_instance: usize,
}

/// The part of a usage line that commitments can cover.
#[derive(Clone, Copy)]
struct Row {
    usage: UsageRef,
    item: ItemIndex,
    account: AccountIndex,
    profile: ProfileIndex,
    /// The row's amount in an hour is `base × seconds / divisor`.
    base: Exact,
    divisor: u64,
}

impl Demand {
    pub(super) fn new(scenario: &Scenario, ranks: &IndexVec<AccountIndex, usize>) -> Self {
        let given = rows(scenario);
        let by_account: Vec<usize> = given.iter().map(|row| ranks[row.account]).collect();
        let order = Groups::new(ranks.len(), &by_account);
        let rows: IndexVec<RowIndex, Row> = order
            .in_order()
            .iter()
            .map(|&position| given[position])
            .collect();
        let items: Vec<usize> = rows.iter().map(|row| row.item.index()).collect();
        let item_count = scenario.prices.item_count();
        Self {
            rows,
            by_item: Groups::new(item_count, &items),
            item_count,
            first_instance: scenario.prices.metered.len(),
        }
    }

    pub(super) fn len(&self) -> usize {
        self.rows.len()
    }

    pub(super) fn rows(&self) -> impl Iterator<Item = RowIndex> + use<> {
        self.rows.indices()
    }

    /// The usage line of a row.
    pub(super) fn usage(&self, row: RowIndex) -> UsageRef {
        self.rows[row].usage
    }

    pub(super) fn account(&self, row: RowIndex) -> AccountIndex {
        self.rows[row].account
    }

    /// The item that a row's usage is charged as.
    pub(super) fn item(&self, row: RowIndex) -> ItemIndex {
        self.rows[row].item
    }

    /// The number of items, with and without rows.
    pub(super) fn item_count(&self) -> usize {
        self.item_count
    }

    /// The rows of an instance price, in order.
    pub(super) fn rows_of(
        &self,
        price: InstancePriceIndex,
    ) -> impl Iterator<Item = RowIndex> + use<'_> {
        let rows = self.by_item.of(self.first_instance + price.index());
        rows.iter().map(|&position| RowIndex::new(position))
    }

    /// The amount of a row in an hour in which each profile runs for `seconds`.
    pub(super) fn amount(&self, row: RowIndex, seconds: &IndexVec<ProfileIndex, u16>) -> Exact {
        let row = &self.rows[row];
        row.base
            .fraction(u64::from(seconds[row.profile]), row.divisor)
    }
}

/// Metered lines, then instance lines, in the order of the scenario.
fn rows(scenario: &Scenario) -> Vec<Row> {
    let prices = &scenario.prices;
    let total = |profile: ProfileIndex| scenario.profiles[profile].total_seconds();
    let mut rows = Vec::new();
    if !scenario.commitments.plans.is_empty() {
        for (index, line) in scenario.usage.metered.iter_enumerated() {
            if !prices.metered[line.price].plan_rates.is_empty() {
                rows.push(Row {
                    usage: UsageRef::Metered(index),
                    item: prices.item_index(PricedItem::Metered(line.price)),
                    account: line.account,
                    profile: line.profile,
                    base: line.quantity,
                    divisor: total(line.profile),
                });
            }
        }
    }
    let instances = scenario.usage.instances.iter_enumerated();
    rows.extend(instances.map(|(index, line)| {
        let (base, divisor) = match line.amount {
            InstanceAmount::Count(count) => (count, HOUR),
            InstanceAmount::Hours(hours) => (hours, total(line.profile)),
        };
        Row {
            usage: UsageRef::Instance(index),
            item: prices.item_index(PricedItem::Instance(line.price)),
            account: line.account,
            profile: line.profile,
            base,
            divisor,
        }
    }));
    rows
}
