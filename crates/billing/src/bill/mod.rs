//! The bill: lines as AWS lays them out, their shares per account, and totals in whole cents.

mod assemble;
mod blended;
mod category;
mod grouping;
mod item;
mod layout;
mod line_costs;
mod shares;

use crate::Exact;
use crate::organization::AccountIndex;
use crate::rating::{ChargeKind, Item};

pub(crate) use assemble::assemble;
pub use blended::{Blended, BlendedItem, blend};
pub use category::{CategoryRule, CostCategory};
pub(crate) use grouping::each_part;
pub use grouping::{Dimension, Group, group};
pub(crate) use item::provenance_of;
pub use item::{ItemName, name_of};
pub use line_costs::{LineCost, charged, line_costs};

/// A bill for a month: of the organization, or of accounts that each pay alone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bill {
    /// The lines, by service, Region and usage type. A bill of separate accounts has a line of
    /// its own for each account. Behind them all stands what credits pay of them.
    pub lines: Vec<Line>,
    /// What each account's charges come to in cents, in the scenario's order.
    pub accounts: Vec<Exact>,
    /// The sum of all lines in cents.
    pub total: Exact,
    /// The sum of all charges before rounding.
    pub exact: Exact,
}

/// One line: an item at one rate (rule 16.8).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What is charged.
    pub item: Item,
    /// Why.
    pub kind: ChargeKind,
    /// Currency per unit.
    pub rate: Exact,
    /// Units.
    pub quantity: Exact,
    /// Exact cost.
    pub exact: Exact,
    /// The cost in whole cents, rounded once (rule 10.4).
    pub cents: Exact,
    /// What each account has of it, by account id. The cents add up to the line's.
    pub shares: Vec<Share>,
    /// What pays what, on a line of a credit.
    pub payment: Option<Payment>,
}

/// What a credit pays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Payment {
    /// The credit, by its place in `credits`.
    pub credit: usize,
    /// The line that it pays, by its place on the bill.
    pub line: usize,
    /// What that is charged for.
    pub kind: ChargeKind,
}

/// One account's part of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// The account.
    pub account: AccountIndex,
    /// Units.
    pub quantity: Exact,
    /// Exact cost.
    pub exact: Exact,
    /// Whole cents, by largest remainder (rule 10.4).
    pub cents: Exact,
}

impl Bill {
    /// The lines of what is charged; those of what credits pay stand behind them.
    #[must_use]
    pub fn charges(&self) -> &[Line] {
        let count = self.lines.partition_point(|line| line.payment.is_none());
        &self.lines[..count]
    }

    /// The lines in which an account has a share, with that share.
    pub fn lines_of(&self, account: AccountIndex) -> impl Iterator<Item = (&Line, &Share)> {
        self.lines.iter().filter_map(move |line| {
            let share = line.shares.iter().find(|share| share.account == account)?;
            Some((line, share))
        })
    }
}
