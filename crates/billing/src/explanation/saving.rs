//! The saving and its causes (rule 2.4).

use rustc_hash::FxHashMap;

use super::moves::explain_moves;
use super::{Explanation, FigureId, Figures, Message, Operation, Side, credit, totals};
use crate::Exact;
use crate::catalogue::PricedItem;
use crate::comparison::{Cause, step_pools};
use crate::order::group_equal;
use crate::payment::paid_by_credits;
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
        let sides = [Side::Consolidated, Side::Separate];
        let mut steps: Vec<Explanation> = sides.map(|side| credit::exact(figures, side)).into();
        steps.extend(paid_of_denied(figures));
        return node.by(Operation::Difference, steps);
    }
    let Some((before, after)) = step_pools(figures.scenario, cause) else {
        return node;
    };
    // Only the changes of the step are shown: for each item, the units that cost something else.
    let pools: Vec<&RatedPool> = before.iter().chain(&after).collect();
    let widest = Widest::new(after.iter().chain(&before));
    let rows: Vec<&[PricedItem]> = pools.iter().map(|pool| widest.of(&pool.items)).collect();
    let mut changed: Vec<Explanation> = group_equal(rows.len(), &|a, b| rows[a].cmp(rows[b]))
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
    if cause == Cause::DeniedUsage {
        changed.extend(paid_of_denied(figures));
    }
    node.sum_of(changed)
}

/// The payments by credits, on the separate bills, for usage that policies deny. They lessen the part of
/// that usage in the saving.
fn paid_of_denied(figures: &Figures) -> Option<Explanation> {
    let permitted = figures.comparison.permitted.as_ref()?;
    let [with, without] = [&figures.comparison.separate, permitted]
        .map(|statement| paid_by_credits(&statement.bill, None).0);
    let node = Explanation::money(Message::PaidOfDenied, without - with).rule("2.2");
    (with != without).then_some(node)
}

/// The rule by which the step of a cause changes what units cost.
fn rule(cause: Cause) -> &'static str {
    match cause {
        Cause::DeniedUsage => "12.4",
        Cause::ReservedInstances => "4.13",
        Cause::SavingsPlans => "5.3",
        Cause::FreeTier => "6.1",
        _ => "3.1",
    }
}

/// The pool with the most items that has an item. Its items are the key of a row, so that a pool over
/// several services is one row before and after the step.
struct Widest<'p>(FxHashMap<PricedItem, &'p [PricedItem]>);

impl<'p> Widest<'p> {
    fn new(pools: impl Iterator<Item = &'p RatedPool>) -> Self {
        let mut widest: FxHashMap<PricedItem, &[PricedItem]> = FxHashMap::default();
        for pool in pools {
            for &item in &pool.items {
                let known = widest.entry(item).or_insert(&pool.items);
                if known.len() < pool.items.len() {
                    *known = &pool.items;
                }
            }
        }
        Self(widest)
    }

    /// The items of the widest pool with the items of a pool; of these alone if that lacks some. The
    /// items of a pool are sorted.
    fn of(&self, items: &'p [PricedItem]) -> &'p [PricedItem] {
        let first = items.first().and_then(|first| self.0.get(first));
        let has_all =
            |wide: &&[PricedItem]| items.iter().all(|item| wide.binary_search(item).is_ok());
        first.copied().filter(has_all).unwrap_or(items)
    }
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
