//! The bill: lines as AWS lays them out, their shares per account, and totals in whole cents.

mod assemble;
mod blended;
mod category;
mod grouping;
mod item;
mod layout;
mod line_costs;
mod shares;

use rust_decimal::Decimal;

use crate::Exact;
use crate::credits::CreditIndex;
use crate::index::{IndexVec, index_type};
use crate::organization::AccountIndex;
use crate::rating::{ChargeKind, Item};

pub(crate) use assemble::assemble;
pub use blended::{Blended, BlendedItem, blend};
pub(crate) use grouping::each_part;
pub use grouping::{Dimension, Group, group};
pub(crate) use item::provenance_of;
pub use item::{ItemName, name_of};
pub use line_costs::{LineCost, charged, line_costs};

index_type!(
    /// An index into [`Bill::lines`].
    pub LineIndex
);

/// A bill for a month: of the organization, or of accounts that each pay alone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bill {
    /// The lines, sorted by service, Region and usage type. Separate bills have lines of their own
    /// for each account. Payments by credits come last.
    pub lines: IndexVec<LineIndex, Line>,
    /// The charges of each account, in cents.
    pub accounts: IndexVec<AccountIndex, Decimal>,
    /// The sum of all lines in cents.
    pub total: Decimal,
    /// The sum of all charges before rounding.
    pub exact: Exact,
}

/// One line: an item at one rate (rule 16.8).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The item that is charged for.
    pub item: Item,
    /// The kind of charge.
    pub kind: ChargeKind,
    /// Currency per unit.
    pub rate: Exact,
    /// Units.
    pub quantity: Exact,
    /// Exact cost.
    pub exact: Exact,
    /// The cost in whole cents, rounded once (rule 10.4).
    pub cents: Decimal,
    /// The share of each account, sorted by account id. Their cents add up to the line's.
    pub shares: Vec<Share>,
    /// The payment, on a line of a credit.
    pub payment: Option<Payment>,
}

/// A payment of a line by a credit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Payment {
    /// The credit.
    pub credit: CreditIndex,
    /// The line that it pays.
    pub line: LineIndex,
    /// The kind of charge of that line.
    pub kind: ChargeKind,
}

/// One account's share of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// The account.
    pub account: AccountIndex,
    /// Units.
    pub quantity: Exact,
    /// Exact cost.
    pub exact: Exact,
    /// Whole cents, by largest remainder (rule 10.4).
    pub cents: Decimal,
}

impl Bill {
    /// The lines without payments by credits.
    #[must_use]
    pub fn charges(&self) -> &[Line] {
        let count = self.lines.partition_point(|line| line.payment.is_none());
        let lines: &[Line] = &self.lines;
        &lines[..count]
    }

    /// The lines in which an account has a share, with that share.
    pub fn lines_of(&self, account: AccountIndex) -> impl Iterator<Item = (&Line, &Share)> {
        self.lines.iter().filter_map(move |line| {
            let share = line.shares.iter().find(|share| share.account == account)?;
            Some((line, share))
        })
    }
}
