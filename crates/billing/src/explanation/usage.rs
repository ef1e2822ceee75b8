//! Usage lines: what commitments covered of them.

use super::commitment;
use super::explain::sum;
use super::{Explanation, FigureId, Figures, Message, Operation, Side, UsageMeasure};
use crate::bill::name_of;
use crate::matching::{CommitmentRef, Coverage, UsageRef};
use crate::organization::AccountIndex;
use crate::rating::Item;

pub(super) fn explain(
    figures: &Figures,
    side: Side,
    line: UsageRef,
    measure: UsageMeasure,
) -> Explanation {
    let value = |measure| figures.value(FigureId::Usage(side, line, measure));
    let node = |measure| explain(figures, side, line, measure);
    let (item, account, id) = figures.usage_line(line);
    let unit = name_of(figures.scenario, item).unit;
    let units = |message| Explanation::units(message, value(measure), unit);
    let explanation = match measure {
        UsageMeasure::Total => units(Message::Usage {
            account: figures.account_name(account),
            line: id,
        }),
        UsageMeasure::Reserved => sum(
            units(Message::CoveredByReserved),
            covered(figures, side, &[line], false, unit),
        )
        .rule("4.15"),
        UsageMeasure::Plans => sum(
            units(Message::CoveredByPlans),
            covered(figures, side, &[line], true, unit),
        )
        .rule("5.2"),
        UsageMeasure::OnDemand => {
            let parts = [
                UsageMeasure::Total,
                UsageMeasure::Reserved,
                UsageMeasure::Plans,
            ];
            units(Message::OnDemandUnits).by(Operation::Difference, parts.map(node).into())
        }
        UsageMeasure::CoveredFraction => {
            let both = value(UsageMeasure::Reserved) + value(UsageMeasure::Plans);
            let parts = [UsageMeasure::Reserved, UsageMeasure::Plans]
                .map(node)
                .into();
            let covered = sum(Explanation::units(Message::CoveredUnits, both, unit), parts);
            Explanation::fraction(Message::CoveredFraction, value(measure))
                .by(
                    Operation::Quotient,
                    vec![covered, node(UsageMeasure::Total)],
                )
                .rule("4.11")
        }
    };
    explanation.figure(FigureId::Usage(side, line, measure))
}

/// What commitments covered of some usage lines, one by one: Savings Plans, or Reserved Instances.
pub(super) fn covered(
    figures: &Figures,
    side: Side,
    lines: &[UsageRef],
    plans: bool,
    unit: &str,
) -> Vec<Explanation> {
    let is_wanted = |coverage: &&Coverage| {
        lines.contains(&coverage.usage)
            && matches!(coverage.commitment, CommitmentRef::Plan(_)) == plans
    };
    let coverage = figures
        .statement(side)
        .matching
        .coverage
        .iter()
        .filter(is_wanted);
    coverage
        .map(|coverage| commitment::covered(figures, coverage, unit))
        .collect()
}

impl Figures<'_> {
    /// The item, the account and the id of a usage line.
    pub(super) fn usage_line(&self, line: UsageRef) -> (Item, AccountIndex, String) {
        match line {
            UsageRef::Metered(at) => {
                let line = &self.scenario.usage.metered[at];
                (Item::Metered(line.price), line.account, line.id.to_string())
            }
            UsageRef::Instance(at) => {
                let line = &self.scenario.usage.instances[at];
                (
                    Item::Instance(line.price),
                    line.account,
                    line.id.to_string(),
                )
            }
        }
    }

    /// The id and the owner of a commitment.
    pub(super) fn commitment(&self, one: CommitmentRef) -> (String, AccountIndex) {
        match one {
            CommitmentRef::Reserved(at) => {
                let reserved = &self.scenario.commitments.reserved[at];
                (reserved.id.clone(), reserved.owner)
            }
            CommitmentRef::Plan(at) => {
                let plan = &self.scenario.commitments.plans[at];
                (plan.id.clone(), plan.owner)
            }
        }
    }
}
