//! What things are called.

use billfold_messages::texts;
use std::borrow::Cow;
use std::rc::Rc;

use billfold_billing::Scenario;
use billfold_billing::bill::name_of;
use billfold_billing::organization::AccountIndex;
use billfold_billing::rating::Item;

use super::choices::GLOBAL;
use crate::workspace::PriceList;

/// Colours that accounts take turns in; tokens.css has as many.
const COLOURS: usize = 12;

/// An account's name, to be put into sentences.
pub fn account(scenario: &Scenario, account: AccountIndex) -> Rc<str> {
    isolated(&scenario.organization.accounts[account].name).into()
}

/// A text in which letters that are written from right to left leave the order of the words around
/// them alone: they stand between Unicode's isolating marks.
pub fn isolated(text: &str) -> Cow<'_, str> {
    if !text.contains(is_turned) {
        return Cow::Borrowed(text);
    }
    let mut isolated = String::with_capacity(text.len() + 12);
    let mut rest = text;
    while let Some(from) = rest.find(is_turned) {
        // Spaces and marks between such letters belong to them.
        let until =
            rest[from..].find(|letter: char| letter.is_alphanumeric() && !is_turned(letter));
        let run = &rest[..until.map_or(rest.len(), |until| from + until)];
        let last = run
            .char_indices()
            .rev()
            .find(|(_, letter)| is_turned(*letter));
        let end = last.map_or(run.len(), |(at, letter)| at + letter.len_utf8());
        isolated.push_str(&rest[..from]);
        isolated.push('\u{2068}');
        isolated.push_str(&rest[from..end]);
        isolated.push('\u{2069}');
        rest = &rest[end..];
    }
    isolated.push_str(rest);
    Cow::Owned(isolated)
}

/// Whether a letter is written from right to left.
fn is_turned(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}'
        | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

/// Up to three accounts by name; of more, how many there are.
pub fn few_accounts(scenario: &Scenario, accounts: &[AccountIndex]) -> String {
    if accounts.len() > 3 {
        return texts::answer::accounts(accounts.len());
    }
    let names = accounts.iter();
    let names = names.map(|one| account(scenario, *one).to_string());
    texts::list(&names.collect::<Vec<String>>())
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::test_support::{account as account_index, document, open, prices, shop};

    #[test]
    fn an_account_is_called_by_its_name_or_its_id() {
        let json = r#"{
            "version": 1, "month": "2026-11",
            "organization": { "managementAccount": "111111111111" },
            "accounts": [{ "id": "111111111111" }, { "id": "222222222222", "name": "Susan" }]
        }"#;
        let workspace = open(document(json), PriceList::Unavailable);
        let scenario = &workspace.outcome.scenario;
        assert_eq!(&*account(scenario, account_index(0)), "111111111111");
        assert_eq!(&*account(scenario, account_index(1)), "Susan");
    }

    #[test]
    fn names_from_right_to_left_are_isolated() {
        assert_eq!(isolated("Bob"), "Bob");
        assert_eq!(isolated("שלום"), "\u{2068}שלום\u{2069}");
        assert_eq!(isolated("שלום עולם 2"), "\u{2068}שלום עולם\u{2069} 2");
        assert_eq!(
            isolated("Bob and مثال save $2, says אבא."),
            "Bob and \u{2068}مثال\u{2069} save $2, says \u{2068}אבא\u{2069}."
        );
        assert_eq!(isolated("日本 Zoë"), "日本 Zoë");
    }

    #[test]
    fn accounts_take_turns_in_twelve_colours() {
        assert_eq!(
            [0, 8, 11, 12, 25].map(|position| colour(account_index(position))),
            [0, 8, 11, 0, 1]
        );
    }

    #[test]
    fn an_item_is_called_by_its_name_or_its_code() {
        let shop = shop();
        let scenario = &shop.outcome.scenario;
        let lines = shop.outcome.comparison.consolidated.bill.lines.iter();
        let names: Vec<String> = lines.map(|line| item(scenario, line.item)).collect();
        assert!(
            names.iter().any(|name| name == "S3 Standard storage"),
            "{names:?}"
        );
        assert!(names.iter().any(|name| name == "m5.large"), "{names:?}");
    }

    #[test]
    fn services_and_regions_are_called_by_the_price_list() {
        assert_eq!(service(&prices(), "AWSQueueService"), "Amazon SQS");
        assert_eq!(region(&prices(), "eu-central-1"), "EU (Frankfurt)");
    }

    #[test]
    fn what_no_list_has_is_called_by_its_code() {
        assert_eq!(service(&prices(), "Printing"), "Printing");
        assert_eq!(
            region(&PriceList::Unavailable, "eu-central-1"),
            "eu-central-1"
        );
    }

    #[test]
    fn prices_of_no_region_are_global() {
        assert_ne!(region(&PriceList::Unavailable, GLOBAL), GLOBAL);
    }
}
