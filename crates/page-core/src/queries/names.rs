//! What things are called.

use billfold_messages::texts;
use std::rc::Rc;

use billfold_billing::Scenario;
use billfold_billing::bill::name_of;
use billfold_billing::organization::AccountIndex;
use billfold_billing::rating::Item;

use super::choices::GLOBAL;
use crate::workspace::PriceList;

/// Colours that accounts take turns in; tokens.css has as many.
const COLOURS: usize = 8;

/// An account's name.
pub fn account(scenario: &Scenario, account: AccountIndex) -> Rc<str> {
    scenario.organization.accounts[account].name.as_str().into()
}

/// The number of an account's colour.
pub fn colour(account: AccountIndex) -> usize {
    account.index() % COLOURS
}

/// An item in words, or its code if there are none.
pub fn item(scenario: &Scenario, item: Item) -> String {
    let name = name_of(scenario, item);
    match name.label {
        Some(label) => label.to_owned(),
        None => name.usage_type.into_owned(),
    }
}

/// A service's name, or its code if no list has one.
pub fn service(prices: &PriceList, code: &str) -> String {
    let known = prices.catalogue().and_then(|known| known.service(code));
    known.map_or(code, |service| &*service.name).to_owned()
}

/// A Region's name, or its code if no list has one.
pub fn region(prices: &PriceList, code: &str) -> String {
    if code == GLOBAL {
        return texts::usage::global().to_owned();
    }
    let mut known = prices
        .catalogue()
        .into_iter()
        .flat_map(|known| &known.regions);
    let found = known.find(|region| *region.code == *code);
    found.map_or(code, |region| &*region.name).to_owned()
}
