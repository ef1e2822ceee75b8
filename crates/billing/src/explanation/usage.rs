//! Measures of usage lines, and the commitments that covered them.

use super::commitment;
use super::{Explanation, FigureId, Figures, Message, Operation, Side, UsageMeasure};
use crate::bill::name_of;
use crate::commitments::CommitmentKind;
use crate::matching::Coverage;
use crate::rating::Item;
use crate::usage::UsageRef;

pub(super) fn explain(
    figures: &Figures,
    side: Side,
    line: UsageRef,
    measure: UsageMeasure,
) -> Explanation {
    let value = |measure| figures.value(FigureId::Usage(side, line, measure));
    let node = |measure| explain(figures, side, line, measure);
    let lines = &figures.scenario.usage;
    let unit = name_of(figures.scenario, Item::Usage(lines.item(line))).unit;
    let units = |message| Explanation::units(message, value(measure), unit);
    let explanation = match measure {
        UsageMeasure::Total => units(Message::Usage {
            account: figures.account_name(lines.account(line)),
            line: lines.id(line).to_owned(),
        }),
        UsageMeasure::Reserved => {
            let steps = covered(figures, side, &[line], CommitmentKind::Reserved, unit);
            units(Message::CoveredByReserved).sum_of(steps).rule("4.15")
        }
        UsageMeasure::Plans => {
            let steps = covered(figures, side, &[line], CommitmentKind::Plan, unit);
            units(Message::CoveredByPlans).sum_of(steps).rule("5.2")
        }
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
            let covered = Explanation::units(Message::CoveredUnits, both, unit).sum_of(parts);
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

/// What commitments of one kind covered of some usage lines, one by one.
pub(super) fn covered(
    figures: &Figures,
    side: Side,
    lines: &[UsageRef],
    kind: CommitmentKind,
    unit: &str,
) -> Vec<Explanation> {
    let lines = lines.iter();
    let coverage = lines.flat_map(|line| figures.coverage_of(side, *line));
    let mut wanted: Vec<&Coverage> = coverage
        .filter(|coverage| coverage.commitment.kind() == kind)
        .collect();
    // As all coverage is sorted: by commitment.
    wanted.sort_by_key(|coverage| coverage.commitment);
    let wanted = wanted.into_iter();
    wanted
        .map(|coverage| commitment::covered(figures, coverage, unit))
        .collect()
}
