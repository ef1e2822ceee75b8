//! Derivations of the charge of an account for one item, and of the part of a single usage line.

use super::lines::share;
use super::{Explanation, Figures, LineMeasure, Message, Operation, Side};
use crate::bill::{LineIndex, charged, line_costs, name_of};
use crate::organization::AccountIndex;
use crate::rating::Item;
use crate::usage::UsageRef;

/// The charge of an account for an item, before credits; none if that is not on the bill.
#[must_use]
pub fn explain_charges(
    figures: &Figures,
    side: Side,
    item: Item,
    account: AccountIndex,
) -> Option<Explanation> {
    charges(figures, side, (item, account), LineMeasure::Cost)
}

/// The same in cents, or before rounding.
fn charges(
    figures: &Figures,
    side: Side,
    (item, account): (Item, AccountIndex),
    measure: LineMeasure,
) -> Option<Explanation> {
    let bill = &figures.statement(side).bill;
    let is_own = |line: &LineIndex| {
        let line = &bill.lines[*line];
        line.item == item && line.payment.is_none()
    };
    let mut steps: Vec<Explanation> = figures
        .shares_of(side, account)
        .map(|(line, _)| line)
        .filter(is_own)
        .map(|index| share(figures, side, index, account, measure))
        .collect();
    if steps.len() < 2 {
        return steps.pop();
    }
    let label = figures.item_label(item);
    let (exact, cents) = charged(bill, item, account);
    let node = match measure {
        LineMeasure::Cost => Explanation::money(Message::LineCost { item: label }, cents),
        _ => Explanation::money(Message::ExactCost { item: label }, exact),
    };
    Some(node.sum_of(steps))
}

/// The cost of a usage line before credits: its part of what its account owes for the item.
#[must_use]
pub fn explain_usage_line(figures: &Figures, side: Side, line: UsageRef) -> Option<Explanation> {
    let usage = &figures.scenario.usage;
    let owner = |line: UsageRef| (Item::Usage(usage.item(line)), usage.account(line));
    let (item, account) = owner(line);
    let whole = charges(figures, side, (item, account), LineMeasure::Exact)?;
    let lines = figures.usage_lines(usage.item(line), Some(account));
    if lines.len() < 2 {
        return explain_charges(figures, side, item, account);
    }
    let position = lines.iter().position(|other| *other == line)?;
    let statement = figures.statement(side);
    let costs = line_costs(
        figures.scenario_of(side),
        (&statement.bill, &statement.matching),
        (item, account),
        lines,
    );
    let own = costs[position];
    let unit = name_of(figures.scenario, item).unit;
    let usage = Message::Usage {
        account: figures.account_name(account),
        line: usage.id(line).to_owned(),
    };
    let label = || figures.item_label(item);
    let units = costs.iter().map(|cost| cost.units).sum();
    let exact = Explanation::money(Message::ExactCost { item: label() }, own.exact);
    let exact = if own.units.is_zero() {
        exact
    } else {
        let steps = vec![
            whole,
            Explanation::units(usage, own.units, unit),
            Explanation::units(Message::LinesUnits { count: lines.len() }, units, unit),
        ];
        exact.by(Operation::Share, steps).rule("3.12")
    };
    let node = Explanation::money(Message::UsageLineCost { item: label() }, own.cents);
    Some(node.rounded_from(Operation::Apportioned, exact, "10.4"))
}
