//! The saving and its causes (rule 2.4).

use super::explain::{explain, sum};
use super::{Explanation, FigureId, Figures, Message, Operation, Side, credit};
use crate::Decimal;
use crate::comparison::{Cause, step_pools};
use crate::order::alike;
use crate::rating::{Item, RatedPool};

pub(super) fn total(figures: &Figures) -> Explanation {
    let bills = [Side::Separate, Side::Consolidated];
    let steps = bills
        .map(|side| explain(figures, FigureId::Total(side)))
        .into();
    Explanation::money(Message::Saving, figures.comparison.saving.total)
        .by(Operation::Difference, steps)
        .rule("2.3")
}

pub(super) fn part(figures: &Figures, cause: Cause) -> Explanation {
    let value = figures.comparison.saving.part(cause);
    let node = Explanation::money(Message::SavingBy(cause), value);
    if cause == Cause::Rounding {
        return rounding(figures, node, FigureId::SavingBy).rule("2.4");
    }
    node.by(
        Operation::Rounded,
        vec![explain(figures, FigureId::ExactSavingBy(cause))],
    )
    .rule("2.4")
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
    // Only what the step changes is shown: item by item, what it cost before and after.
    let pools = before.iter().chain(&after);
    let rows: Vec<Vec<Item>> = pools
        .clone()
        .map(|pool| widest(&after, &before, &pool.items))
        .collect();
    let costs: Vec<Decimal> = pools.map(RatedPool::cost).collect();
    let changed: Vec<Explanation> = alike(rows.len(), &|a, b| rows[a].cmp(&rows[b]))
        .into_iter()
        .map(|members| {
            let sum_of = |is_before: bool| -> Decimal {
                let own = members
                    .iter()
                    .filter(|&&at| (at < before.len()) == is_before);
                own.map(|&at| costs[at]).sum()
            };
            (&rows[members[0]], (sum_of(true), sum_of(false)))
        })
        .filter(|(_, (before, after))| !(*before - *after).is_dust())
        .map(|(items, (before, after))| {
            let item = figures.item_words(items[0]);
            let of = |step: Option<Cause>, cost: Decimal| {
                Explanation::money(Message::ChargesWith(step), cost)
            };
            let steps = vec![of(cause.previous(), before), of(Some(cause), after)];
            Explanation::money(Message::ChargesFor { item }, before - after)
                .by(Operation::Difference, steps)
        })
        .collect();
    sum(node, changed)
}

/// The pool of the most accounts that an item belongs to names the row, so that a pool over
/// several services stays one row before and after.
fn widest(after: &[RatedPool], before: &[RatedPool], items: &[Item]) -> Vec<Item> {
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
