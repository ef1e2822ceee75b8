//! The values of all figures at once, in time linear in the result.

use rust_decimal::Decimal;
use rustc_hash::FxHashMap;

use super::{CreditMeasure, FigureId, Figures, LineMeasure, Side, UsageMeasure};
use crate::bill::{BlendedItem, LineIndex};
use crate::commitments::CommitmentKind;
use crate::comparison::Statement;
use crate::credits::CreditIndex;
use crate::index::IndexVec;
use crate::organization::AccountIndex;
use crate::rating::Item;
use crate::usage::UsageRef;
use crate::{Exact, Scenario};

impl Figures<'_> {
    /// Every figure with its value, as [`Figures::all`] and [`Figures::value`] have them. The result
    /// is read once; asking for each value by itself would read it once for every figure.
    #[must_use]
    pub fn values(&self) -> Vec<(FigureId, Exact)> {
        let [separate, consolidated] = [Side::Separate, Side::Consolidated]
            .map(|side| Sums::new(self.scenario, self.statement(side)));
        let of = |side| match side {
            Side::Separate => &separate,
            Side::Consolidated => &consolidated,
        };
        let items: FxHashMap<Item, &BlendedItem> = self
            .blended()
            .items
            .iter()
            .map(|item| (item.item, item))
            .collect();
        let costs: FxHashMap<(Item, AccountIndex), Decimal> = items
            .values()
            .flat_map(|item| item.shares.iter().map(|share| (item.item, share)))
            .map(|(item, share)| ((item, share.account), share.cents))
            .collect();
        let value = |figure| match figure {
            FigureId::Share(side, line, account, measure) => {
                let position = of(side).shares[&(line, account)];
                let share = &self.statement(side).bill.lines[line].shares[position];
                match measure {
                    LineMeasure::Cost => share.cents.into(),
                    LineMeasure::Exact => share.exact,
                    LineMeasure::Quantity => share.quantity,
                }
            }
            FigureId::Usage(side, line, measure) => {
                let covered = of(side).covered.get(&line).copied().unwrap_or_default();
                covered.measured(measure, self.scenario_of(side).quantity(line))
            }
            FigureId::BlendedRate(item) => items[&item].rate,
            FigureId::BlendedCost(item, account) => costs[&(item, account)].into(),
            FigureId::Credits(side, None) => {
                of(side).by_account.iter().copied().sum::<Decimal>().into()
            }
            FigureId::Credits(side, Some(account)) => of(side).by_account[account].into(),
            FigureId::Credit(side, credit, measure) => {
                let used = of(side).by_credit[credit];
                match measure {
                    CreditMeasure::Used => used,
                    CreditMeasure::Left => self.scenario.credits[credit].amount - used,
                }
            }
            other => self.value(other),
        };
        let all = self.all().into_iter();
        all.map(|figure| (figure, value(figure))).collect()
    }
}

/// The units of a usage line that commitments cover.
#[derive(Clone, Copy, Default)]
pub(super) struct Covered {
    /// By Reserved Instances.
    pub(super) reserved: Exact,
    /// By Savings Plans.
    pub(super) plans: Exact,
}

impl Covered {
    /// Adds what a commitment of one kind covers.
    pub(super) fn add(&mut self, kind: CommitmentKind, quantity: Exact) {
        match kind {
            CommitmentKind::Reserved => self.reserved += quantity,
            CommitmentKind::Plan => self.plans += quantity,
        }
    }

    /// A measure of the usage line, which has `total` units.
    pub(super) fn measured(self, measure: UsageMeasure, total: Exact) -> Exact {
        let both = self.reserved + self.plans;
        match measure {
            UsageMeasure::Total => total,
            UsageMeasure::Reserved => self.reserved,
            UsageMeasure::Plans => self.plans,
            UsageMeasure::OnDemand => total - both,
            UsageMeasure::CoveredFraction => both.over(total),
        }
    }
}

/// The amounts of one side that its figures add up.
struct Sums {
    /// By usage line; none where nothing is covered.
    covered: FxHashMap<UsageRef, Covered>,
    /// The position of an account's share among those of its line.
    shares: FxHashMap<(LineIndex, AccountIndex), usize>,
    /// The cents that credits pay of an account's charges.
    by_account: IndexVec<AccountIndex, Decimal>,
    /// The payments by each credit.
    by_credit: IndexVec<CreditIndex, Exact>,
}

impl Sums {
    fn new(scenario: &Scenario, statement: &Statement) -> Self {
        let mut sums = Self {
            covered: FxHashMap::default(),
            shares: FxHashMap::default(),
            by_account: IndexVec::repeat(Decimal::ZERO, scenario.organization.accounts.len()),
            by_credit: IndexVec::repeat(Exact::ZERO, scenario.credits.len()),
        };
        for coverage in &statement.matching.coverage {
            let covered = sums.covered.entry(coverage.usage).or_default();
            covered.add(coverage.commitment.kind(), coverage.quantity);
        }
        for (index, line) in statement.bill.lines.iter_enumerated() {
            for (position, share) in line.shares.iter().enumerate() {
                sums.shares
                    .entry((index, share.account))
                    .or_insert(position);
            }
            if let Some(payment) = line.payment {
                sums.by_credit[payment.credit] -= line.exact;
                for share in &line.shares {
                    sums.by_account[share.account] -= share.cents;
                }
            }
        }
        sums
    }
}
