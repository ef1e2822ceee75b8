//! The rows of the usage table.

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use billfold_billing::Decimal;
use billfold_billing::bill::Bill;
use billfold_billing::explanation::Side;
use billfold_billing::rating::Item;
use billfold_billing::usage::InstanceAmount;

use super::names;
use super::receipts::Amount;
use super::why::Asked;
use crate::format;
use crate::messages::{fill, texts};
use crate::state::State;
use crate::state::edits::LineAt;

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
    /// What the account pays for it, alone and together; none where an earlier row of the same
    /// account and item has it.
    pub alone: Option<Amount>,
    pub together: Option<Amount>,
}

/// What each account pays for each item, on one bill.
type Charges = HashMap<(Item, usize), Decimal>;

fn charges(bill: &Bill) -> Charges {
    let mut charges = Charges::new();
    for line in &bill.lines {
        for share in &line.shares {
            *charges.entry((line.item, share.account)).or_default() += share.cents;
        }
    }
    charges
}

/// All rows, metered usage first.
pub fn rows(state: &State) -> Vec<UsageRow> {
    let comparison = &state.outcome.comparison;
    let alone = charges(&comparison.separate.bill);
    let together = charges(&comparison.consolidated.bill);
    let mut seen = HashSet::new();
    let metered = (0..state.document.usage.metered.len()).map(LineAt::Metered);
    let instances = (0..state.document.usage.instances.len()).map(LineAt::Instance);
    metered
        .chain(instances)
        .map(|at| {
            let (mut row, item) = match at {
                LineAt::Metered(place) => metered_row(state, place),
                LineAt::Instance(place) => instance_row(state, place),
            };
            row.account_name = names::account(&state.outcome.scenario, row.account);
            if seen.insert((item, row.account)) {
                row.alone = Some(amount(&alone, Side::Separate, item, row.account));
                row.together = Some(amount(&together, Side::Consolidated, item, row.account));
            }
            row
        })
        .collect()
}

fn amount(charges: &Charges, side: Side, item: Item, account: usize) -> Amount {
    let charged = charges.get(&(item, account)).copied().unwrap_or_default();
    Amount {
        text: format::amount(charged),
        asked: Asked::Charges {
            side,
            item,
            account,
        },
    }
}

fn metered_row(state: &State, place: usize) -> (UsageRow, Item) {
    let scenario = &state.outcome.scenario;
    let line = &scenario.usage.metered[place];
    let price = &scenario.prices.metered[line.price];
    let written = &state.document.usage.metered[place];
    let unit = written.unit.as_deref().unwrap_or(&price.unit).to_owned();
    let row = UsageRow {
        at: LineAt::Metered(place),
        id: line.id.as_str().into(),
        account: line.account,
        account_name: "".into(),
        name: price.name.clone(),
        code: format!("{}, {}", price.usage_type, price.region),
        value: format!("{} {unit}", format::number(written.quantity.value(), 9)),
        echo: format!("{} {}", format::number(line.quantity, 9), price.unit),
        price_unit: price.unit.clone(),
        usual_unit: unit,
        alone: None,
        together: None,
    };
    (row, Item::Metered(line.price))
}

fn instance_row(state: &State, place: usize) -> (UsageRow, Item) {
    let scenario = &state.outcome.scenario;
    let line = &scenario.usage.instances[place];
    let kind = &scenario.prices.instances[line.price].kind;
    let profile = &scenario.profiles[line.profile];
    let hours = profile.total_seconds();
    let (value, hours) = match line.amount {
        InstanceAmount::Count(count) => (
            format::number(Decimal::from(count), 0),
            Decimal::from(hours).times(count).divided_by(3_600),
        ),
        InstanceAmount::Hours(hours) => (format!("{} h", format::number(hours, 9)), hours),
    };
    let row = UsageRow {
        at: LineAt::Instance(place),
        id: line.id.as_str().into(),
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
        echo: fill(texts().echo_hours, &[("hours", &format::number(hours, 4))]),
        price_unit: String::new(),
        usual_unit: String::new(),
        alone: None,
        together: None,
    };
    (row, Item::Instance(line.price))
}
