//! The figures of a result and their values.

use std::cell::OnceCell;

use super::index::{StatementIndex, UsageIndex};
use super::values::Covered;
use crate::bill::{Blended, BlendedItem, LineIndex, blend};
use crate::commitments::{CommitmentRef, ReservedIndex};
use crate::comparison::{Cause, Comparison, Statement};
use crate::credits::CreditIndex;
use crate::organization::AccountIndex;
use crate::payment::paid_by_credits;
use crate::rating::Item;
use crate::usage::UsageRef;
use crate::{Exact, Scenario};

/// One of the two bills.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Side {
    /// Every account by itself.
    Separate,
    /// All accounts together.
    Consolidated,
}

/// A measure of a line, or of an account's share of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum LineMeasure {
    /// In whole cents.
    Cost,
    /// Before rounding.
    Exact,
    /// Units.
    Quantity,
}

/// A measure of a usage line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum UsageMeasure {
    /// All units or instance-hours of it.
    Total,
    /// The units that Reserved Instances cover.
    Reserved,
    /// The units that Savings Plans cover.
    Plans,
    /// The units that commitments leave.
    OnDemand,
    /// The covered part, as a fraction.
    CoveredFraction,
}

/// A measure of a commitment. Size-flexible reservations are measured in normalized unit-hours,
/// other reservations in instance-hours, plans in money.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum UtilizationMeasure {
    /// The amount that it offers in the month.
    Offered,
    /// The part of that which is used.
    Used,
    /// The part of that which is not used.
    Unused,
    /// Used divided by offered.
    Utilization,
}

/// A measure of a credit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum CreditMeasure {
    /// The amount that it pays in the month, before rounding.
    Used,
    /// Its value after the month.
    Left,
}

/// One figure of a result. Its indices refer to the lists of that result.
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
    Line(LineIndex, LineMeasure),
    /// `SIDE/account/ID/line/SERVICE/REGION/USAGETYPE/RATE/cost`, ….
    Share(Side, LineIndex, AccountIndex, LineMeasure),
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
    /// `commitment/ID/listValue`: of one Reserved Instance.
    ListValue(ReservedIndex),
    /// `SIDE/credits`, `SIDE/account/ID/credits`: payments by all credits, in cents.
    Credits(Side, Option<AccountIndex>),
    /// `SIDE/credit/ID/used`, `…/left`.
    Credit(Side, CreditIndex, CreditMeasure),
}

/// All figures of one result, with their ids and values.
///
/// ```
/// use billfold_billing::comparison::compare;
/// use billfold_billing::explanation::{Figures, explain};
/// use billfold_billing::organization::{Account, Organization};
/// use billfold_billing::{Exact, Scenario};
///
/// let organization = Organization::new([Account::new("111111111111", "Payer")]);
/// let scenario = Scenario::new("2026-11".parse()?, "USD", organization);
/// let comparison = compare(&scenario);
///
/// let figures = Figures::new(&scenario, &comparison);
/// let total = figures.find("separate/account/111111111111/total").expect("a figure");
/// assert_eq!(figures.value(total), Exact::ZERO);
/// assert!(explain(&figures, total).holds());
/// # Ok::<(), billfold_billing::calendar::ParseMonthError>(())
/// ```
pub struct Figures<'a> {
    pub(super) scenario: &'a Scenario,
    pub(super) comparison: &'a Comparison,
    /// Made when a figure of it is asked for.
    blended: OnceCell<Blended>,
    /// Made when a derivation looks something up.
    separate: OnceCell<StatementIndex>,
    consolidated: OnceCell<StatementIndex>,
    usage: OnceCell<UsageIndex>,
}

impl<'a> Figures<'a> {
    /// The figures of a comparison of this scenario.
    #[must_use]
    pub fn new(scenario: &'a Scenario, comparison: &'a Comparison) -> Self {
        Self {
            scenario,
            comparison,
            blended: OnceCell::new(),
            separate: OnceCell::new(),
            consolidated: OnceCell::new(),
            usage: OnceCell::new(),
        }
    }

    pub(super) fn statement(&self, side: Side) -> &'a Statement {
        match side {
            Side::Separate => &self.comparison.separate,
            Side::Consolidated => &self.comparison.consolidated,
        }
    }

    /// The scenario of a side: what policies deny is used on the separate bills only.
    pub(super) fn scenario_of(&self, side: Side) -> &'a Scenario {
        match side {
            Side::Separate => self.scenario.alone(),
            Side::Consolidated => self.scenario,
        }
    }

    pub(super) fn index(&self, side: Side) -> &StatementIndex {
        let index = match side {
            Side::Separate => &self.separate,
            Side::Consolidated => &self.consolidated,
        };
        index.get_or_init(|| StatementIndex::new(self.scenario, self.statement(side)))
    }

    pub(super) fn usage_index(&self) -> &UsageIndex {
        let index = || UsageIndex::new(&self.scenario.usage);
        self.usage.get_or_init(index)
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
            let accounts = self.scenario.organization.accounts.indices();
            all.extend(accounts.map(|account| FigureId::AccountTotal(side, account)));
            self.lines(side, &mut all);
            self.coverage(side, &mut all);
            self.credits(side, &mut all);
        }
        let reserved = self.scenario.commitments.reserved.indices();
        all.extend(reserved.map(FigureId::ListValue));
        for one in &self.blended().items {
            all.push(FigureId::BlendedRate(one.item));
            let costs = one
                .shares
                .iter()
                .map(|share| FigureId::BlendedCost(one.item, share.account));
            all.extend(costs);
        }
        let accounts = self.blended().accounts.indices();
        all.extend(accounts.map(FigureId::BlendedTotal));
        all
    }

    /// Figures of credits, if the scenario has any.
    fn credits(&self, side: Side, all: &mut Vec<FigureId>) {
        if !self.scenario.credits.is_empty() {
            let accounts = self.scenario.organization.accounts.indices();
            all.push(FigureId::Credits(side, None));
            all.extend(accounts.map(|account| FigureId::Credits(side, Some(account))));
        }
        for credit in self.scenario.credits.indices() {
            let measures = [CreditMeasure::Used, CreditMeasure::Left];
            all.extend(measures.map(|measure| FigureId::Credit(side, credit, measure)));
        }
    }

    fn lines(&self, side: Side, all: &mut Vec<FigureId>) {
        let measures = [LineMeasure::Cost, LineMeasure::Exact, LineMeasure::Quantity];
        for (index, line) in self.statement(side).bill.lines.iter_enumerated() {
            if side == Side::Consolidated {
                all.extend(measures.map(|measure| FigureId::Line(index, measure)));
            }
            for share in &line.shares {
                all.extend(measures.map(|m| FigureId::Share(side, index, share.account, m)));
            }
        }
    }

    fn coverage(&self, side: Side, all: &mut Vec<FigureId>) {
        use UsageMeasure::{CoveredFraction, OnDemand, Plans, Reserved, Total};
        use UtilizationMeasure::{Offered, Unused, Used, Utilization};
        for line in self.scenario.usage.refs() {
            let measures = [Total, Reserved, Plans, OnDemand, CoveredFraction];
            all.extend(measures.map(|measure| FigureId::Usage(side, line, measure)));
        }
        for commitment in self.scenario.commitments.refs() {
            let measures = [Offered, Used, Unused, Utilization];
            all.extend(measures.map(|measure| FigureId::Commitment(side, commitment, measure)));
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
            FigureId::Total(side) => self.statement(side).bill.total.into(),
            FigureId::Exact(side) => self.statement(side).bill.exact,
            FigureId::AccountTotal(side, account) => {
                self.statement(side).bill.accounts[account].into()
            }
            FigureId::Saving => self.comparison.saving.total.into(),
            FigureId::SavingBy(cause) => self.comparison.saving.part(cause).into(),
            FigureId::ExactSavingBy(cause) => self.comparison.saving.exact[cause as usize],
            FigureId::Line(line, measure) => {
                let line = &self.comparison.consolidated.bill.lines[line];
                measured(measure, line.cents.into(), line.exact, line.quantity)
            }
            FigureId::Share(side, line, account, measure) => {
                let line = &self.statement(side).bill.lines[line];
                line.shares
                    .iter()
                    .find(|share| share.account == account)
                    .map_or(Exact::ZERO, |share| {
                        measured(measure, share.cents.into(), share.exact, share.quantity)
                    })
            }
            FigureId::BlendedRate(item) => {
                let one = self.blended_item(item);
                one.map_or(Exact::ZERO, |one| one.rate)
            }
            FigureId::BlendedCost(item, account) => {
                let one = self.blended_item(item);
                let share = one.and_then(|one| one.share_of(account));
                share.map_or(Exact::ZERO, |share| share.cents.into())
            }
            FigureId::BlendedTotal(account) => self.blended().accounts[account].into(),
            FigureId::Usage(side, line, measure) => self.usage(side, line, measure),
            FigureId::ListValue(index) => self.scenario.commitments.reserved[index].list_value(),
            FigureId::Credits(side, account) => {
                paid_by_credits(&self.statement(side).bill, account)
                    .1
                    .into()
            }
            FigureId::Credit(side, credit, measure) => {
                let used = self.paid_by(side, credit);
                match measure {
                    CreditMeasure::Used => used,
                    CreditMeasure::Left => self.scenario.credits[credit].amount - used,
                }
            }
            FigureId::Commitment(side, commitment, measure) => {
                let utilization = self.statement(side).matching.utilization(commitment);
                let (offered, used) = (utilization.offered, utilization.used);
                // Matching counts reservations in quarters of a normalized unit.
                let scale = |value: Exact| value.divided_by(self.units_per_measure(commitment));
                match measure {
                    UtilizationMeasure::Offered => scale(offered),
                    UtilizationMeasure::Used => scale(used),
                    UtilizationMeasure::Unused => scale(offered - used),
                    UtilizationMeasure::Utilization => used.over(offered),
                }
            }
        }
    }

    /// The number of units of [`crate::matching::Coverage::used`] in one unit of a figure.
    pub(super) fn units_per_measure(&self, commitment: CommitmentRef) -> u64 {
        match commitment {
            CommitmentRef::Reserved(index) => {
                let reserved = &self.scenario.commitments.reserved[index];
                let flexible = reserved.zone.is_none() && reserved.kind.is_size_flexible();
                if flexible { 4 } else { 1 }
            }
            CommitmentRef::Plan(_) => 1,
        }
    }

    fn usage(&self, side: Side, line: UsageRef, measure: UsageMeasure) -> Exact {
        let mut covered = Covered::default();
        for coverage in self.coverage_of(side, line) {
            covered.add(coverage.commitment.kind(), coverage.quantity);
        }
        covered.measured(measure, self.scenario_of(side).quantity(line))
    }
}

fn measured(measure: LineMeasure, cents: Exact, exact: Exact, quantity: Exact) -> Exact {
    match measure {
        LineMeasure::Cost => cents,
        LineMeasure::Exact => exact,
        LineMeasure::Quantity => quantity,
    }
}
