//! The figures of a result and their values.

use std::cell::OnceCell;

use crate::bill::{Blended, BlendedItem, blend};
use crate::comparison::{Cause, Comparison, Statement};
use crate::credits::{paid_by_credit, paid_by_credits};
use crate::matching::{CommitmentRef, UsageRef};
use crate::organization::AccountIndex;
use crate::rating::Item;
use crate::{Exact, Scenario};

/// One of the two bills.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Side {
    /// Every account alone.
    Separate,
    /// All accounts as one.
    Consolidated,
}

/// What is asked of a line or of an account's share of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum LineMeasure {
    /// In whole cents.
    Cost,
    /// Before rounding.
    Exact,
    /// Units.
    Quantity,
}

/// What is asked of a usage line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum UsageMeasure {
    /// All units or instance-hours.
    Total,
    /// Those that Reserved Instances cover.
    Reserved,
    /// Those that Savings Plans cover.
    Plans,
    /// Those that commitments leave.
    OnDemand,
    /// The covered part.
    CoveredFraction,
}

/// What is asked of a commitment. Reservations are measured in normalized unit-hours where they
/// are size-flexible and in instance-hours where not; plans in money.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum UtilizationMeasure {
    /// What it offers in the month.
    Offered,
    /// What is used of it.
    Used,
    /// What is not.
    Unused,
    /// Used divided by offered.
    Utilization,
}

/// What is asked of a credit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum CreditMeasure {
    /// What it pays this month, before rounding.
    Used,
    /// What it is still worth after the month.
    Left,
}

/// One figure of a result. Lines, items and accounts are named by their places in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FigureId {
    /// `separate/total`, `consolidated/total`.
    Total(Side),
    /// `…/exact`: before rounding.
    Exact(Side),
    /// `…/account/ID/total`.
    AccountTotal(Side, AccountIndex),
    /// `saving/total`.
    Saving,
    /// `saving/volumeTiers`, ….
    SavingBy(Cause),
    /// `saving/volumeTiers/exact`, ….
    ExactSavingBy(Cause),
    /// `consolidated/line/SERVICE/REGION/USAGETYPE/RATE/cost`, `…/exact`, `…/quantity`.
    Line(usize, LineMeasure),
    /// `SIDE/account/ID/line/SERVICE/REGION/USAGETYPE/RATE/cost`, ….
    Share(Side, usize, AccountIndex, LineMeasure),
    /// `consolidated/blended/rate/SERVICE/REGION/USAGETYPE`.
    BlendedRate(Item),
    /// `consolidated/blended/account/ID/cost/SERVICE/REGION/USAGETYPE`.
    BlendedCost(Item, AccountIndex),
    /// `consolidated/blended/account/ID/total`.
    BlendedTotal(AccountIndex),
    /// `SIDE/usage/ID/total`, `…/reserved`, `…/plans`, `…/onDemand`, `…/coveredFraction`.
    Usage(Side, UsageRef, UsageMeasure),
    /// `SIDE/commitment/ID/offered`, `…/used`, `…/unused`, `…/utilization`.
    Commitment(Side, CommitmentRef, UtilizationMeasure),
    /// `commitment/ID/listValue`: of one Reserved Instance, by its place.
    ListValue(usize),
    /// `SIDE/credits`, `SIDE/account/ID/credits`: what credits pay, in cents.
    Credits(Side, Option<AccountIndex>),
    /// `SIDE/credit/ID/used`, `…/left`: of a credit, by its place.
    Credit(Side, usize, CreditMeasure),
}

/// The figures of one result: all of them, by id, with their values.
pub struct Figures<'a> {
    pub(super) scenario: &'a Scenario,
    pub(super) comparison: &'a Comparison,
    /// Made when a figure of it is asked for.
    blended: OnceCell<Blended>,
}

impl<'a> Figures<'a> {
    /// The figures of a comparison of this scenario.
    #[must_use]
    pub fn new(scenario: &'a Scenario, comparison: &'a Comparison) -> Self {
        Self {
            scenario,
            comparison,
            blended: OnceCell::new(),
        }
    }

    pub(super) fn statement(&self, side: Side) -> &'a Statement {
        match side {
            Side::Separate => &self.comparison.separate,
            Side::Consolidated => &self.comparison.consolidated,
        }
    }

    /// The blended view that some of the figures are about.
    #[must_use]
    pub fn blended(&self) -> &Blended {
        let bill = &self.comparison.consolidated.bill;
        self.blended.get_or_init(|| blend(self.scenario, bill))
    }

    /// What the blended view says of one usage type.
    pub(super) fn blended_item(&self, item: Item) -> Option<&BlendedItem> {
        self.blended().items.iter().find(|one| one.item == item)
    }

    /// Every figure, totals first.
    #[must_use]
    pub fn all(&self) -> Vec<FigureId> {
        let mut all = vec![FigureId::Saving];
        for cause in Cause::ALL {
            all.extend([FigureId::SavingBy(cause), FigureId::ExactSavingBy(cause)]);
        }
        for side in [Side::Separate, Side::Consolidated] {
            all.extend([FigureId::Total(side), FigureId::Exact(side)]);
            let accounts = 0..self.scenario.organization.accounts.len();
            all.extend(accounts.map(|account| FigureId::AccountTotal(side, account)));
            self.lines(side, &mut all);
            self.coverage(side, &mut all);
            self.credits(side, &mut all);
        }
        all.extend((0..self.scenario.commitments.reserved.len()).map(FigureId::ListValue));
        for one in &self.blended().items {
            all.push(FigureId::BlendedRate(one.item));
            let costs = one
                .shares
                .iter()
                .map(|share| FigureId::BlendedCost(one.item, share.account));
            all.extend(costs);
        }
        all.extend((0..self.blended().accounts.len()).map(FigureId::BlendedTotal));
        all
    }

    /// None where nobody has a credit.
    fn credits(&self, side: Side, all: &mut Vec<FigureId>) {
        let credits = self.scenario.credits.len();
        if credits > 0 {
            let accounts = 0..self.scenario.organization.accounts.len();
            all.push(FigureId::Credits(side, None));
            all.extend(accounts.map(|at| FigureId::Credits(side, Some(at))));
        }
        for at in 0..credits {
            let measures = [CreditMeasure::Used, CreditMeasure::Left];
            all.extend(measures.map(|measure| FigureId::Credit(side, at, measure)));
        }
    }

    fn lines(&self, side: Side, all: &mut Vec<FigureId>) {
        let measures = [LineMeasure::Cost, LineMeasure::Exact, LineMeasure::Quantity];
        for (at, line) in self.statement(side).bill.lines.iter().enumerate() {
            if side == Side::Consolidated {
                all.extend(measures.map(|measure| FigureId::Line(at, measure)));
            }
            for share in &line.shares {
                all.extend(measures.map(|m| FigureId::Share(side, at, share.account, m)));
            }
        }
    }

    fn coverage(&self, side: Side, all: &mut Vec<FigureId>) {
        use UsageMeasure::{CoveredFraction, OnDemand, Plans, Reserved, Total};
        use UtilizationMeasure::{Offered, Unused, Used, Utilization};
        let usage = &self.scenario.usage;
        let metered = (0..usage.metered.len()).map(UsageRef::Metered);
        for line in metered.chain((0..usage.instances.len()).map(UsageRef::Instance)) {
            let measures = [Total, Reserved, Plans, OnDemand, CoveredFraction];
            all.extend(measures.map(|measure| FigureId::Usage(side, line, measure)));
        }
        let commitments = &self.scenario.commitments;
        let reserved = (0..commitments.reserved.len()).map(CommitmentRef::Reserved);
        for one in reserved.chain((0..commitments.plans.len()).map(CommitmentRef::Plan)) {
            let measures = [Offered, Used, Unused, Utilization];
            all.extend(measures.map(|measure| FigureId::Commitment(side, one, measure)));
        }
    }

    /// The figure with an id as [`Figures::id`] writes it.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<FigureId> {
        self.all().into_iter().find(|figure| self.id(*figure) == id)
    }

    /// The value of a figure.
    #[must_use]
    pub fn value(&self, figure: FigureId) -> Exact {
        match figure {
            FigureId::Total(side) => self.statement(side).bill.total,
            FigureId::Exact(side) => self.statement(side).bill.exact,
            FigureId::AccountTotal(side, account) => self.statement(side).bill.accounts[account],
            FigureId::Saving => self.comparison.saving.total,
            FigureId::SavingBy(cause) => self.comparison.saving.part(cause),
            FigureId::ExactSavingBy(cause) => self.comparison.saving.exact[cause as usize],
            FigureId::Line(at, measure) => {
                let line = &self.comparison.consolidated.bill.lines[at];
                measured(measure, line.cents, line.exact, line.quantity)
            }
            FigureId::Share(side, at, account, measure) => {
                let line = &self.statement(side).bill.lines[at];
                line.shares
                    .iter()
                    .find(|share| share.account == account)
                    .map_or(Exact::ZERO, |share| {
                        measured(measure, share.cents, share.exact, share.quantity)
                    })
            }
            FigureId::BlendedRate(item) => {
                let one = self.blended_item(item);
                one.map_or(Exact::ZERO, |one| one.rate)
            }
            FigureId::BlendedCost(item, account) => {
                let one = self.blended_item(item);
                let share = one.and_then(|one| one.share_of(account));
                share.map_or(Exact::ZERO, |share| share.cents)
            }
            FigureId::BlendedTotal(account) => self.blended().accounts[account],
            FigureId::Usage(side, line, measure) => self.usage(side, line, measure),
            FigureId::ListValue(at) => self.scenario.commitments.reserved[at].list_value(),
            FigureId::Credits(side, account) => {
                paid_by_credits(&self.statement(side).bill, account).1
            }
            FigureId::Credit(side, at, measure) => {
                let used = paid_by_credit(&self.statement(side).bill, at);
                match measure {
                    CreditMeasure::Used => used,
                    CreditMeasure::Left => self.scenario.credits[at].amount - used,
                }
            }
            FigureId::Commitment(side, one, measure) => {
                let matching = &self.statement(side).matching;
                let utilization = match one {
                    CommitmentRef::Reserved(at) => &matching.reserved[at],
                    CommitmentRef::Plan(at) => &matching.plans[at],
                };
                let (offered, used) = (utilization.offered, utilization.used);
                // Reservations count in quarters of a normalized unit within the engine.
                let scale = |value: Exact| value.divided_by(self.units_per_measure(one));
                match measure {
                    UtilizationMeasure::Offered => scale(offered),
                    UtilizationMeasure::Used => scale(used),
                    UtilizationMeasure::Unused => scale(offered - used),
                    UtilizationMeasure::Utilization => used.over(offered),
                }
            }
        }
    }

    /// What the engine's count of a commitment is divided by to give its public measure.
    pub(super) fn units_per_measure(&self, commitment: CommitmentRef) -> u64 {
        match commitment {
            CommitmentRef::Reserved(at) => {
                let reserved = &self.scenario.commitments.reserved[at];
                let flexible = reserved.zone.is_none() && reserved.kind.is_size_flexible();
                if flexible { 4 } else { 1 }
            }
            CommitmentRef::Plan(_) => 1,
        }
    }

    fn usage(&self, side: Side, line: UsageRef, measure: UsageMeasure) -> Exact {
        let coverage = self.statement(side).matching.coverage.iter();
        let covered = |plans: bool| -> Exact {
            coverage
                .clone()
                .filter(|covered| covered.usage == line)
                .filter(|covered| matches!(covered.commitment, CommitmentRef::Plan(_)) == plans)
                .map(|covered| covered.quantity)
                .sum()
        };
        let total = match line {
            UsageRef::Metered(at) => self.scenario.usage.metered[at].quantity,
            UsageRef::Instance(at) => {
                crate::rating::hours(self.scenario, &self.scenario.usage.instances[at])
            }
        };
        match measure {
            UsageMeasure::Total => total,
            UsageMeasure::Reserved => covered(false),
            UsageMeasure::Plans => covered(true),
            UsageMeasure::OnDemand => total - covered(false) - covered(true),
            UsageMeasure::CoveredFraction => (covered(false) + covered(true)).over(total),
        }
    }
}

fn measured(measure: LineMeasure, cents: Exact, exact: Exact, quantity: Exact) -> Exact {
    match measure {
        LineMeasure::Cost => cents,
        LineMeasure::Exact => exact,
        LineMeasure::Quantity => quantity,
    }
}
