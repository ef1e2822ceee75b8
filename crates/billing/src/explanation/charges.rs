//! What an account is charged for one item, and the part of a single usage line.

use super::explain::sum;
use super::lines::share;
use super::{Explanation, FigureId, Figures, LineMeasure, Message, Operation, Side};
use crate::bill::{charged, line_costs, name_of};
use crate::matching::UsageRef;
use crate::organization::AccountIndex;
use crate::rating::{Item, item_and_account};

/// Everything that an account is charged for an item; none if that is not on the bill.
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
    let is_its = |at: usize| {
        let line = &bill.lines[at];
        line.item == item && line.shares.iter().any(|share| share.account == account)
    };
    let mut steps: Vec<Explanation> = (0..bill.charges().len())
        .filter(|at| is_its(*at))
        .map(|at| {
            let figure = FigureId::Share(side, at, account, measure);
            share(figures, side, at, account, measure).figure(figure)
        })
        .collect();
    if steps.len() < 2 {
        return steps.pop();
    }
    let words = figures.item_words(item);
    let (exact, cents) = charged(bill, item, account);
    let node = match measure {
        LineMeasure::Cost => Explanation::money(Message::LineCost { item: words }, cents),
        _ => Explanation::money(Message::ExactCost { item: words }, exact),
    };
    Some(sum(node, steps))
}

/// What a usage line costs; its part, where several lines of its account use the same.
#[must_use]
pub fn explain_usage_line(figures: &Figures, side: Side, line: UsageRef) -> Option<Explanation> {
    let of = item_and_account(figures.scenario, line);
    let (item, account) = of;
    let whole = charges(figures, side, of, LineMeasure::Exact)?;
    let usage = &figures.scenario.usage;
    let metered = (0..usage.metered.len()).map(UsageRef::Metered);
    let lines: Vec<UsageRef> = metered
        .chain((0..usage.instances.len()).map(UsageRef::Instance))
        .filter(|other| item_and_account(figures.scenario, *other) == of)
        .collect();
    if lines.len() < 2 {
        return explain_charges(figures, side, item, account);
    }
    let place = lines.iter().position(|other| *other == line)?;
    let statement = figures.statement(side);
    let costs = line_costs(
        figures.scenario,
        (&statement.bill, &statement.matching),
        of,
        &lines,
    );
    let own = costs[place];
    let unit = name_of(figures.scenario, item).unit;
    let (.., id) = figures.usage_line(line);
    let usage = Message::Usage {
        account: figures.account_name(account),
        line: id,
    };
    let words = || figures.item_words(item);
    let units = costs.iter().map(|cost| cost.units).sum();
    let exact = Explanation::money(Message::ExactCost { item: words() }, own.exact);
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
    let node = Explanation::money(Message::UsageLineCost { item: words() }, own.cents);
    Some(node.rounded_from(Operation::Apportioned, exact, "10.4"))
}
