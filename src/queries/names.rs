//! What things are called.

use std::rc::Rc;

use billfold_billing::Scenario;
use billfold_billing::bill::name_of;
use billfold_billing::rating::Item;

/// Colours that accounts take turns in; tokens.css has as many.
const COLOURS: usize = 8;

/// An account's name.
pub fn account(scenario: &Scenario, at: usize) -> Rc<str> {
    scenario.organization.accounts[at].name.as_str().into()
}

/// The number of an account's colour.
pub fn colour(at: usize) -> usize {
    at % COLOURS
}

/// An item in words, or its code if there are none.
pub fn item(scenario: &Scenario, item: Item) -> String {
    let name = name_of(scenario, item);
    match name.words {
        Some(words) => words.to_owned(),
        None => name.usage_type.into_owned(),
    }
}
