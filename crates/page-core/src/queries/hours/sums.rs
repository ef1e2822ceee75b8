//! The month in sums.

use std::collections::BTreeMap;

use billfold_billing::Exact;
use billfold_billing::explanation::Side;
use billfold_billing::matching::CommitmentHour;
use billfold_messages::texts::hours as texts;

use super::{CommitmentMonth, Part, Who};
use crate::format;

/// One row: a part in the whole month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sum {
    /// The part that it is about.
    pub part: Part,
    /// Its name.
    pub name: String,
    /// Its amount and its cost alone.
    pub alone: [String; 2],
    /// Its amount and its cost on one bill.
    pub together: [String; 2],
}

/// Rows in the order of the picture.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Row {
    Used(Who),
    Idle,
    Elsewhere,
    OnDemand(Who),
    Total,
}

impl CommitmentMonth {
    /// The month in sums: who used how much at what part of the fees, what stood idle, what was paid
    /// On-Demand, and the total of the costs.
    pub fn sums(&self) -> Vec<Sum> {
        let sides = [Side::Separate, Side::Consolidated].map(|side| self.by_row(side));
        let mut rows: Vec<Row> = sides.iter().flat_map(|sums| sums.keys().copied()).collect();
        rows.sort_by_key(|row| self.rank(*row));
        rows.dedup();
        let texts = |row: Row, sums: &BTreeMap<Row, (Exact, Exact)>| {
            let (amount, cost) = sums.get(&row).copied().unwrap_or_default();
            let amount = match row {
                Row::Total => String::new(),
                _ => format::number(amount, 2),
            };
            let cost = match row {
                Row::Elsewhere => String::new(),
                _ => format::money(cost, &self.outcome.scenario.currency),
            };
            [amount, cost]
        };
        let sum = |row: Row| Sum {
            part: part(row),
            name: self.row_name(row),
            alone: texts(row, &sides[0]),
            together: texts(row, &sides[1]),
        };
        rows.into_iter().map(sum).collect()
    }

    /// The place of a row: as the picture is stacked, accounts as in the legend.
    fn rank(&self, row: Row) -> (u8, usize) {
        let place = |who: Who| match who {
            Who::Account(account) => self.accounts.iter().position(|one| *one == account),
            Who::Others => None,
        };
        match row {
            Row::Used(who) => (0, place(who).unwrap_or(usize::MAX)),
            Row::Idle => (1, 0),
            Row::Elsewhere => (2, 0),
            Row::OnDemand(who) => (3, place(who).unwrap_or(usize::MAX)),
            Row::Total => (4, 0),
        }
    }

    fn row_name(&self, row: Row) -> String {
        match row {
            Row::Used(who) => texts::sum_used(&self.name(who)),
            Row::Idle => texts::sum_idle().to_owned(),
            Row::Elsewhere => texts::elsewhere().to_owned(),
            Row::OnDemand(who) => texts::sum_on_demand(&self.name(who)),
            Row::Total => texts::sum_total().to_owned(),
        }
    }

    fn by_row(&self, side: Side) -> BTreeMap<Row, (Exact, Exact)> {
        let mut sums = BTreeMap::new();
        for group in &self.side(side).groups {
            let count = group.hours.len() as u64;
            let mut add = |row: Row, amount: Exact, cost: Exact| {
                for row in [row, Row::Total] {
                    let sum: &mut (Exact, Exact) = sums.entry(row).or_default();
                    sum.0 += amount.times(count);
                    sum.1 += cost.times(count);
                }
            };
            self.add_group(group, &mut add);
        }
        sums
    }

    fn add_group(&self, group: &CommitmentHour, add: &mut dyn FnMut(Row, Exact, Exact)) {
        for (who, amount, cost) in self.folded(&group.used) {
            add(Row::Used(who), amount, cost);
        }
        add(Row::Idle, group.idle, group.idle_cost);
        for share in &group.elsewhere {
            add(Row::Elsewhere, share.amount, share.cost);
        }
        for (who, amount, cost) in self.folded(&group.on_demand) {
            add(Row::OnDemand(who), amount, cost);
        }
    }
}

/// The part of the picture that a row shows; the total stands for what is saved.
fn part(row: Row) -> Part {
    match row {
        Row::Used(who) => Part::Used(who),
        Row::Idle => Part::Idle,
        Row::Elsewhere => Part::Elsewhere,
        Row::OnDemand(who) => Part::OnDemand(who),
        Row::Total => Part::Saved,
    }
}
