//! The gallery: a card for each example scenario, with what its accounts pay alone and together.
//!
//! `bills.txt` has the amounts, so that a card shows them before its scenario and the price list are
//! here. `cargo xtask gallery` writes it with the engine; a test holds it to the files.

use std::fmt::Write as _;

use billfold_billing::Exact;
use billfold_billing::comparison::{Comparison, Verdict};
use billfold_messages::texts;
use billfold_messages::texts::gallery as words;
use rust_decimal::Decimal;

/// What the accounts of each example pay: the name of its file, then for each account the amount
/// alone, a colon, and its part of the one bill.
const BILLS: &str = include_str!("gallery/bills.txt");

/// An example scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Example {
    /// The name of its file, without the ending.
    pub file: &'static str,
    /// The name of the scenario.
    pub name: &'static str,
}

/// A card of the gallery.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    /// The scenario that it opens.
    pub example: Example,
    /// What to notice in it.
    pub notice: &'static str,
    /// What its accounts pay.
    pub bills: Bills,
    /// Another scenario of the same story, with what its accounts pay.
    pub other: Option<(Example, Bills)>,
}

/// What the accounts of an example pay, alone and on one bill.
#[derive(Clone, Debug, PartialEq)]
pub struct Bills {
    accounts: Vec<[Decimal; 2]>,
}

/// All cards, in the order of the gallery. The first is the scenario on which the page opens.
pub fn cards() -> Vec<Card> {
    let stories = [
        (
            "bob-and-susan",
            texts::scenarios::example_tiers(),
            words::tiers_notice(),
        ),
        (
            "day-and-night",
            words::day_and_night(),
            words::day_and_night_notice(),
        ),
        ("zonal-and-regional", words::zonal(), words::zonal_notice()),
        (
            "one-free-tier",
            words::free_tier(),
            words::free_tier_notice(),
        ),
        (
            "plan-in-the-wrong-account",
            words::plan(),
            words::plan_notice(),
        ),
        (
            "cloudfront-ten",
            words::cloudfront(),
            words::cloudfront_notice(),
        ),
        ("class-of-20", words::class(), words::class_notice()),
        (
            "credits-that-run-out",
            words::credits(),
            words::credits_notice(),
        ),
        ("company-of-40", words::company(), words::company_notice()),
        (
            "shared-with-one-group",
            words::group(),
            words::group_notice(),
        ),
    ];
    let five = Example {
        file: "cloudfront-five",
        name: words::cloudfront_five(),
    };
    let card = |(file, name, notice)| {
        let other = (file == "cloudfront-ten").then_some(five);
        Some(Card {
            example: Example { file, name },
            notice,
            bills: Bills::of(file)?,
            other: other.and_then(|other| Some((other, Bills::of(other.file)?))),
        })
    };
    stories.into_iter().filter_map(card).collect()
}

impl Bills {
    /// What the file of amounts has for an example.
    fn of(file: &str) -> Option<Self> {
        let mut lines = BILLS.lines();
        let line = lines.find_map(|line| line.strip_prefix(file)?.strip_prefix(' '))?;
        let account = |both: &str| {
            let (alone, together) = both.split_once(':')?;
            Some([alone.parse().ok()?, together.parse().ok()?])
        };
        let accounts: Option<Vec<_>> = line.split(' ').map(account).collect();
        Some(Self {
            accounts: accounts?,
        })
    }

    /// How many accounts there are.
    pub fn accounts(&self) -> usize {
        self.accounts.len()
    }

    fn total(&self, side: usize) -> Decimal {
        self.accounts.iter().map(|bills| bills[side]).sum()
    }

    /// What all pay alone.
    pub fn separate(&self) -> Decimal {
        self.total(0)
    }

    /// The one bill.
    pub fn consolidated(&self) -> Decimal {
        self.total(1)
    }

    /// Whether one bill saves, and how much it saves or costs.
    pub fn saving(&self) -> (Verdict, Decimal) {
        let saved = self.separate() - self.consolidated();
        (Verdict::of(saved), saved.abs())
    }

    /// What each account pays alone, and its part of the one bill.
    pub fn by_account(&self) -> [Vec<Exact>; 2] {
        [0, 1].map(|side| {
            self.accounts
                .iter()
                .map(|bills| bills[side].into())
                .collect()
        })
    }
}

/// The line of the file of amounts for an example.
pub fn line(file: &str, comparison: &Comparison) -> String {
    let mut line = file.to_owned();
    let alone = &comparison.separate.bill.accounts;
    let together = &comparison.consolidated.bill.accounts;
    for (alone, together) in alone.iter().zip(together.iter()) {
        // Writing to a string cannot fail.
        let _ = write!(line, " {alone}:{together}");
    }
    line.push('\n');
    line
}

#[cfg(test)]
mod tests;
