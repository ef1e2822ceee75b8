//! The gallery: a card for each example scenario, with what its accounts pay alone and together.
//!
//! `bills.txt` has the amounts, so that a card shows them before its scenario and the price list are
//! here. `cargo xtask gallery` writes it with the engine; a test holds it to the files.

use std::fmt::Write as _;

use billfold_billing::comparison::{Comparison, Verdict};
use billfold_billing::{Exact, Scenario};
use billfold_messages::texts;
use billfold_messages::texts::gallery as words;
use rust_decimal::Decimal;

/// What the accounts of each example pay: the name of its file, then for each account the amount
/// alone, a colon, and its part of the one bill. After ` week ` stands which account runs instances
/// in each hour of a week, where that is never more than one.
const BILLS: &str = include_str!("gallery/bills.txt");

/// What stands before the week.
const WEEK: &str = " week ";

/// The letter of the first account; the dash of an idle hour is below it.
const FIRST_ACCOUNT: u8 = b'a';

/// The hours of a day.
const DAY: usize = 24;

const SECONDS_OF_DAY: i64 = 24 * 60 * 60;

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
    /// The week of its instances, if they take turns.
    pub week: Option<Week>,
    /// Another scenario of the same story, with what its accounts pay.
    pub other: Option<(Example, Bills)>,
}

/// What the accounts of an example pay, alone and on one bill.
#[derive(Clone, Debug, PartialEq)]
pub struct Bills {
    accounts: Vec<[Decimal; 2]>,
}

/// Which account runs instances in each hour of a week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Week(&'static str);

/// Hours of a day, one after the other, in which one account runs instances.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turn {
    /// The account's place in the scenario.
    pub account: usize,
    /// The first hour.
    pub from: usize,
    /// The hour after the last.
    pub to: usize,
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
            week: Week::of(file),
            other: other.and_then(|other| Some((other, Bills::of(other.file)?))),
        })
    };
    stories.into_iter().filter_map(card).collect()
}

/// The line of the file of amounts for an example, without its name: the amounts and the week.
fn parts_of(file: &str) -> Option<(&'static str, Option<&'static str>)> {
    let mut lines = BILLS.lines();
    let line = lines.find_map(|line| line.strip_prefix(file)?.strip_prefix(' '))?;
    Some(match line.split_once(WEEK) {
        Some((amounts, week)) => (amounts, Some(week)),
        None => (line, None),
    })
}

impl Week {
    fn of(file: &str) -> Option<Self> {
        parts_of(file)?.1.map(Self)
    }

    /// The turns of each day, from Monday.
    pub fn days(self) -> Vec<Vec<Turn>> {
        let day = |hours: &[u8]| {
            let mut turns: Vec<Turn> = Vec::new();
            for (hour, letter) in hours.iter().enumerate() {
                let Some(account) = letter.checked_sub(FIRST_ACCOUNT).map(usize::from) else {
                    continue;
                };
                match turns.last_mut() {
                    Some(turn) if turn.account == account && turn.to == hour => turn.to += 1,
                    _ => turns.push(Turn {
                        account,
                        from: hour,
                        to: hour + 1,
                    }),
                }
            }
            turns
        };
        self.0.as_bytes().chunks(DAY).map(day).collect()
    }
}

impl Bills {
    /// What the file of amounts has for an example.
    fn of(file: &str) -> Option<Self> {
        let (amounts, _) = parts_of(file)?;
        let account = |both: &str| {
            let (alone, together) = both.split_once(':')?;
            Some([alone.parse().ok()?, together.parse().ok()?])
        };
        let accounts: Option<Vec<_>> = amounts.split(' ').map(account).collect();
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
pub fn line(file: &str, scenario: &Scenario, comparison: &Comparison) -> String {
    let mut line = file.to_owned();
    let alone = &comparison.separate.bill.accounts;
    let together = &comparison.consolidated.bill.accounts;
    for (alone, together) in alone.iter().zip(together.iter()) {
        // Writing to a string cannot fail.
        let _ = write!(line, " {alone}:{together}");
    }
    if let Some(week) = week(scenario) {
        line += WEEK;
        line += &week;
    }
    line.push('\n');
    line
}

/// A letter for each hour of the month's first whole week: of the account that runs instances, or a
/// dash. None if there are no instances, or two accounts run some at once.
fn week(scenario: &Scenario) -> Option<String> {
    let lines = &scenario.usage.instances;
    let days_since_1970 = usize::try_from(scenario.month.start().0 / SECONDS_OF_DAY).ok()?;
    // The first of January 1970 was a Thursday.
    let monday = (7 - (days_since_1970 + 3) % 7) % 7 * DAY;
    let mut week = String::new();
    for hour in monday..monday + 7 * DAY {
        let running = lines
            .iter()
            .filter(|line| scenario.profiles[line.profile].seconds(hour) > 0);
        let mut accounts = running.map(|line| line.account.index());
        let first = accounts.next();
        if accounts.any(|account| Some(account) != first) {
            return None;
        }
        let letter = first.map(|account| u8::try_from(account).ok()?.checked_add(FIRST_ACCOUNT));
        week.push(letter.map_or(Some('-'), |letter| letter.map(char::from))?);
    }
    (!lines.is_empty()).then_some(week)
}

#[cfg(test)]
mod tests;
