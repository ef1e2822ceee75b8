//! The saving and its causes (rule 2.4).

use super::moves::explain_moves;
use super::{Explanation, FigureId, Figures, Message, Operation, Side, credit, totals};
use crate::Exact;
use crate::catalogue::PricedItem;
use crate::comparison::{Cause, step_pools};
use crate::order::group_equal;
use crate::rating::{Item, RatedPool};

pub(super) fn total(figures: &Figures) -> Explanation {
    let bills = [Side::Separate, Side::Consolidated];
    let steps = bills.map(|side| totals::total(figures, side)).into();
    let saving = &figures.comparison.saving;
    let causes = Cause::ALL.into_iter();
    let parts = causes
        .filter(|cause| !saving.part(*cause).is_zero())
        .map(|cause| part(figures, cause).figure(FigureId::SavingBy(cause)));
    Explanation {
        parts: parts.collect(),
        ..Explanation::money(Message::Saving, saving.total)
    }
    .by(Operation::Difference, steps)
    .rule("2.3")
}

pub(super) fn part(figures: &Figures, cause: Cause) -> Explanation {
    let value = figures.comparison.saving.part(cause);
    let node = Explanation::money(Message::SavingBy(cause), value);
    if cause == Cause::Rounding {
        return rounding(figures, node, FigureId::SavingBy).rule("2.4");
    }
    let exact = exact(figures, cause).figure(FigureId::ExactSavingBy(cause));
    node.rounded_from(Operation::Rounded, exact, "2.4")
}

pub(super) fn exact(figures: &Figures, cause: Cause) -> Explanation {
    let value = figures.comparison.saving.exact[cause as usize];
    let node = Explanation::money(Message::ExactSavingBy(cause), value).rule("2.4");
    if cause == Cause::Rounding {
        return rounding(figures, node, FigureId::ExactSavingBy);
    }
    if cause == Cause::Credits {
        let steps = [Side::Consolidated, Side::Separate].map(|side| credit::exact(figures, side));
        return node.by(Operation::Difference, steps.into());
    }
    let Some((before, after)) = step_pools(figures.scenario, cause) else {
        return node;
    };
    // Only the changes of the step are shown: for each item, the units that cost something else.
    let pools: Vec<&RatedPool> = before.iter().chain(&after).collect();
    let rows: Vec<Vec<PricedItem>> = pools
        .iter()
        .map(|pool| widest(&after, &before, &pool.items))
        .collect();
    let changed = group_equal(rows.len(), &|a, b| rows[a].cmp(&rows[b]))
        .into_iter()
        .map(|members| {
            let of: Vec<&RatedPool> = members.iter().map(|&member| pools[member]).collect();
            // Pools of before the step come first.
            let (before, after) = of.split_at(members.partition_point(|&at| at < before.len()));
            let cost = |pools: &[&RatedPool]| pools.iter().map(|pool| pool.cost()).sum::<Exact>();
            let less = cost(before) - cost(after);
            let item = Item::Usage(rows[members[0]][0]);
            (item, less, explain_moves(figures, item, before, after))
        })
        .filter(|(_, less, _)| !less.is_dust())
        .map(|(item, less, moves)| {
            let item = figures.item_label(item);
            let node = Explanation::money(Message::ChargesFor { item }, less);
            node.sum_of(moves).rule(rule(cause))
        })
        .collect();
    node.sum_of(changed)
}

/// The rule by which the step of a cause changes what units cost.
fn rule(cause: Cause) -> &'static str {
    match cause {
        Cause::ReservedInstances => "4.13",
        Cause::SavingsPlans => "5.3",
        Cause::FreeTier => "6.1",
        _ => "3.1",
    }
}

/// The items of the pool with the most items that contains all of `items`. They are the key of a
/// row, so that a pool over several services is one row before and after the step.
fn widest(after: &[RatedPool], before: &[RatedPool], items: &[PricedItem]) -> Vec<PricedItem> {
    after
        .iter()
        .chain(before)
        .filter(|pool| items.iter().all(|item| pool.items.contains(item)))
        .map(|pool| &pool.items)
        .max_by_key(|wide| wide.len())
        .cloned()
        .unwrap_or_else(|| items.to_vec())
}

fn rounding(
    figures: &Figures,
    node: Explanation,
    other: impl Fn(Cause) -> FigureId,
) -> Explanation {
    let mut steps = vec![
        Explanation::money(Message::Saving, figures.comparison.saving.total)
            .figure(FigureId::Saving),
    ];
    let causes = Cause::ALL
        .into_iter()
        .filter(|cause| *cause != Cause::Rounding);
    steps.extend(causes.filter_map(|cause| {
        let figure = other(cause);
        let value = figures.value(figure);
        let message = match figure {
            FigureId::SavingBy(cause) => Message::SavingBy(cause),
            _ => Message::ExactSavingBy(cause),
        };
        (!value.is_zero()).then(|| Explanation::money(message, value).figure(figure))
    }));
    node.by(Operation::Difference, steps).rule("10.4")
}
