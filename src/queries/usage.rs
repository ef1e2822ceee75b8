//! The rows of the usage table.

use std::collections::HashSet;
use std::rc::Rc;

use billfold_billing::bill::Bill;
use billfold_billing::explanation::Side;
use billfold_billing::rating::Item;
use billfold_billing::usage::InstanceAmount;
use billfold_billing::{Decimal, Scenario};

use super::names;
use super::price::PriceNote;
use super::receipts::Amount;
use super::why::Asked;
use crate::format;
use crate::later;
use crate::messages::{fill, texts};
use crate::state::edits::LineAt;
use crate::state::{Outcome, State};

/// One usage line.
#[derive(Clone, Debug, PartialEq)]
pub struct UsageRow {
    pub at: LineAt,
    pub id: Rc<str>,
    pub account: usize,
    pub account_name: Rc<str>,
    /// What is used, in words and as AWS calls it.
    pub name: String,
    pub code: String,
    /// How much, as it stands in the field.
    pub value: String,
    /// The same as it was understood.
    pub echo: String,
    /// The unit of the price, and the one in which the field stands.
    pub price_unit: String,
    pub usual_unit: String,
    pub price: Option<PriceNote>,
    /// What the account pays for it, alone and together; none where an earlier row of the same
    /// account and item has it.
    pub alone: Option<Amount>,
    pub together: Option<Amount>,
}

/// What an account is charged for an item, on one bill; what credits pay of it is not taken off.
fn charged(bill: &Bill, item: Item, account: usize) -> Decimal {
    let lines = bill.charges().iter().filter(|line| line.item == item);
    let shares = lines.filter_map(|line| line.shares.iter().find(|share| share.account == account));
    shares.map(|share| share.cents).sum()
}

/// What rows are made from.
pub struct Rows<'s> {
    state: &'s State,
    seen: HashSet<(Item, usize)>,
}

impl<'s> Rows<'s> {
    pub fn new(state: &'s State) -> Self {
        Self {
            state,
            seen: HashSet::new(),
        }
    }

    /// Notes that a line stands in the table; whether it is the first of its account and item.
    pub fn passes(&mut self, at: LineAt) -> bool {
        self.seen.insert(item_of(&self.state.outcome.scenario, at))
    }

    /// A line's row; the first of its account and item has what both bills charge for that.
    pub fn row(&self, at: LineAt, first: bool) -> UsageRow {
        let outcome = &*self.state.outcome;
        let price = later::arrived().map(|later| (later.price_note)(self.state, at));
        let (mut row, item) = match at {
            LineAt::Metered(place) => metered_row(self.state, place, price),
            LineAt::Instance(place) => instance_row(self.state, place, price),
        };
        row.account_name = names::account(&outcome.scenario, row.account);
        if first {
            let on = |side| Some(amount(outcome, side, item, row.account));
            (row.alone, row.together) = (on(Side::Separate), on(Side::Consolidated));
        }
        row
    }
}

/// All lines in the order of the table: metered usage before instances.
pub fn places(state: &State) -> impl Iterator<Item = LineAt> {
    let usage = &state.document.usage;
    let metered = (0..usage.metered.len()).map(LineAt::Metered);
    metered.chain((0..usage.instances.len()).map(LineAt::Instance))
}

/// The first rows.
pub fn rows(state: &State, most: usize) -> Vec<UsageRow> {
    let mut rows = Rows::new(state);
    places(state)
        .take(most)
        .map(|at| {
            let first = rows.passes(at);
            rows.row(at, first)
        })
        .collect()
}

/// What a line uses, and whose it is.
fn item_of(scenario: &Scenario, at: LineAt) -> (Item, usize) {
    match at {
        LineAt::Metered(place) => {
            let line = &scenario.usage.metered[place];
            (Item::Metered(line.price), line.account)
        }
        LineAt::Instance(place) => {
            let line = &scenario.usage.instances[place];
            (Item::Instance(line.price), line.account)
        }
    }
}

/// How many rows there are.
pub fn lines(state: &State) -> usize {
    state.document.usage.metered.len() + state.document.usage.instances.len()
}

/// How much a metered line is: `8,192 GB`.
pub fn echo_of_metered(scenario: &Scenario, place: usize) -> String {
    let line = &scenario.usage.metered[place];
    let unit = &scenario.prices.metered[line.price].unit;
    format!("{} {unit}", format::number(line.quantity, 9))
}

/// How much an instance line is: `2,976 instance-hours`.
pub fn echo_of_instances(scenario: &Scenario, place: usize) -> String {
    let line = &scenario.usage.instances[place];
    let hours = match line.amount {
        InstanceAmount::Count(count) => {
            let seconds = scenario.profiles[line.profile].total_seconds();
            Decimal::from(seconds).times(count).divided_by(3_600)
        }
        InstanceAmount::Hours(hours) => hours,
    };
    fill(texts().echo_hours, &[("hours", &format::number(hours, 4))])
}

fn amount(outcome: &Outcome, side: Side, item: Item, account: usize) -> Amount {
    let bill = match side {
        Side::Separate => &outcome.comparison.separate.bill,
        Side::Consolidated => &outcome.comparison.consolidated.bill,
    };
    Amount {
        text: format::amount(charged(bill, item, account)),
        asked: Asked::Charges {
            side,
            item,
            account,
        },
    }
}

fn metered_row(state: &State, place: usize, note: Option<PriceNote>) -> (UsageRow, Item) {
    let scenario = &state.outcome.scenario;
    let line = &scenario.usage.metered[place];
    let price = &scenario.prices.metered[line.price];
    let written = &state.document.usage.metered[place];
    let unit = written.unit.as_deref().unwrap_or(&price.unit).to_owned();
    let row = UsageRow {
        at: LineAt::Metered(place),
        id: Rc::from(&*line.id),
        account: line.account,
        account_name: "".into(),
        name: price.name.clone(),
        code: format!("{}, {}, {}", price.service, price.usage_type, price.region),
        value: format!("{} {unit}", format::number(written.quantity.value(), 9)),
        echo: echo_of_metered(scenario, place),
        price_unit: price.unit.clone(),
        usual_unit: unit,
        price: note,
        alone: None,
        together: None,
    };
    (row, Item::Metered(line.price))
}

fn instance_row(state: &State, place: usize, note: Option<PriceNote>) -> (UsageRow, Item) {
    let scenario = &state.outcome.scenario;
    let line = &scenario.usage.instances[place];
    let kind = &scenario.prices.instances[line.price].kind;
    let value = match line.amount {
        InstanceAmount::Count(count) => format::number(Decimal::from(count), 0),
        InstanceAmount::Hours(hours) => format!("{} h", format::number(hours, 9)),
    };
    let row = UsageRow {
        at: LineAt::Instance(place),
        id: Rc::from(&*line.id),
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
        echo: echo_of_instances(scenario, place),
        price_unit: String::new(),
        usual_unit: String::new(),
        price: note,
        alone: None,
        together: None,
    };
    (row, Item::Instance(line.price))
}
