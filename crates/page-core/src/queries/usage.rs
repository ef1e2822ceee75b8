//! The rows of the usage table.

use billfold_billing::usage::UsageRef;
use billfold_messages::english;
use std::rc::Rc;

use billfold_billing::Scenario;
use billfold_billing::bill::charged;
use billfold_billing::catalogue::PricedItem;
use billfold_billing::explanation::Side;
use billfold_billing::organization::AccountIndex;
use billfold_billing::rating::Item;
use billfold_billing::usage::{InstanceAmount, InstanceUsageIndex, MeteredUsageIndex};

use super::names;
use super::price::PriceNote;
use super::receipts::Amount;
use super::why::Asked;
use crate::format;
use crate::workspace::{Outcome, Workspace};

/// One usage line.
#[derive(Clone, Debug, PartialEq)]
pub struct UsageRow {
    /// The line.
    pub at: UsageRef,
    /// The line's id in the file.
    pub id: Rc<str>,
    /// The account whose usage it is.
    pub account: AccountIndex,
    /// The account's name.
    pub account_name: Rc<str>,
    /// What is used, in words and as AWS calls it.
    pub name: String,
    /// AWS's codes: service, usage type or instance type, Region or zone.
    pub code: String,
    /// How much, as it stands in the field.
    pub value: String,
    /// The same as it was understood.
    pub echo: String,
    /// The unit of the price, and the one in which the field stands.
    pub price_unit: String,
    /// The unit that a number alone is in.
    pub usual_unit: String,
    /// `None` in rows without details.
    pub price: Option<PriceNote>,
    /// What the account pays for it, alone and together.
    pub alone: Amount,
    /// What the account pays for it on the consolidated bill.
    pub together: Amount,
}

/// A line's row, with what both bills charge its account for what it uses.
pub fn row(workspace: &Workspace, at: UsageRef) -> UsageRow {
    let outcome = &*workspace.outcome;
    let mut row = match at {
        UsageRef::Metered(index) => metered_row(workspace, index),
        UsageRef::Instance(index) => instance_row(workspace, index),
    };
    row.account_name = names::account(&outcome.scenario, row.account);
    row
}

/// The rows of some lines, without prices and hours. Lines of an account that use the same show
/// their common charge.
pub fn rows(workspace: &Workspace, lines: &[UsageRef]) -> Vec<UsageRow> {
    lines.iter().map(|at| row(workspace, *at)).collect()
}

/// All lines in the order of the table: metered usage before instances.
pub fn places(workspace: &Workspace) -> impl Iterator<Item = UsageRef> {
    workspace.outcome.scenario.usage.refs()
}

/// How many rows there are.
pub fn lines(workspace: &Workspace) -> usize {
    workspace.document.usage.metered.len() + workspace.document.usage.instances.len()
}

/// How much a metered line is: `8,192 GB`.
pub fn echo_of_metered(scenario: &Scenario, index: MeteredUsageIndex) -> String {
    let line = &scenario.usage.metered[index];
    let unit = &scenario.prices.metered[line.price].unit;
    [
        &format::number(line.quantity, 9),
        " ",
        &english::units(unit, line.quantity),
    ]
    .concat()
}

/// How much an instance line is: `2,976 instance-hours`.
pub fn echo_of_instances(scenario: &Scenario, index: InstanceUsageIndex) -> String {
    let hours = scenario.quantity(UsageRef::Instance(index));
    let unit = english::units("instance-hours", hours);
    [&format::number(hours, 4), " ", &*unit].concat()
}

/// What a line's account pays for what the line uses, on both bills.
fn amounts(outcome: &Outcome, item: Item, account: AccountIndex, line: &Rc<str>) -> [Amount; 2] {
    let comparison = &outcome.comparison;
    let sides = [
        (Side::Separate, &comparison.separate.bill),
        (Side::Consolidated, &comparison.consolidated.bill),
    ];
    sides.map(|(side, bill)| Amount {
        text: format::amount(charged(bill, item, account).1),
        asked: Asked::Charges {
            side,
            line: line.clone(),
        },
    })
}

fn metered_row(workspace: &Workspace, index: MeteredUsageIndex) -> UsageRow {
    // What is written stays in sight, also where a policy denies it.
    let scenario = workspace.outcome.scenario.alone();
    let line = &scenario.usage.metered[index];
    let price = &scenario.prices.metered[line.price];
    let written = &workspace.document.usage.metered[index.index()];
    let unit = written.unit.as_deref().unwrap_or(&price.unit).to_owned();
    let id: Rc<str> = Rc::from(&*line.id);
    let [alone, together] = amounts(
        &workspace.outcome,
        Item::Usage(PricedItem::Metered(line.price)),
        line.account,
        &id,
    );
    UsageRow {
        at: UsageRef::Metered(index),
        id,
        account: line.account,
        account_name: "".into(),
        name: price.name.clone(),
        code: format!("{}, {}, {}", price.service, price.usage_type, price.region),
        value: format!(
            "{} {}",
            format::number(written.quantity.value(), 9),
            english::units(&unit, written.quantity.value().into())
        ),
        echo: echo_of_metered(scenario, index),
        price_unit: price.unit.clone(),
        usual_unit: unit,
        price: None,
        alone,
        together,
    }
}

fn instance_row(workspace: &Workspace, index: InstanceUsageIndex) -> UsageRow {
    // What is written stays in sight, also where a policy denies it.
    let scenario = workspace.outcome.scenario.alone();
    let line = &scenario.usage.instances[index];
    let kind = &scenario.prices.instances[line.price].kind;
    let value = match line.amount {
        InstanceAmount::Count(count) => format::number(count, 9),
        InstanceAmount::Hours(hours) => format!("{} h", format::number(hours, 9)),
    };
    let id: Rc<str> = Rc::from(&*line.id);
    let [alone, together] = amounts(
        &workspace.outcome,
        Item::Usage(PricedItem::Instance(line.price)),
        line.account,
        &id,
    );
    UsageRow {
        at: UsageRef::Instance(index),
        id,
        account: line.account,
        account_name: "".into(),
        name: kind.instance_type.name().to_owned(),
        code: format!(
            "{}, {}, {}",
            kind.service,
            line.zone.as_deref().unwrap_or(&kind.region),
            kind.platform
        ),
        value,
        echo: echo_of_instances(scenario, index),
        price_unit: String::new(),
        usual_unit: String::new(),
        price: None,
        alone,
        together,
    }
}

#[cfg(test)]
mod tests;
