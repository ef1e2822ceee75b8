//! The page's texts in English, by subject.

pub mod alerts;
pub mod answer;
pub mod app;
pub mod bill;
pub mod commitments;
pub mod credits;
pub mod explanation;
pub mod gallery;
pub mod hours;
pub mod input;
pub mod keys;
pub mod ladder;
pub mod lines;
pub mod matrix;
pub mod organization;
pub mod own_prices;
pub mod paste;
pub mod policies;
pub mod practice;
pub mod prices;
pub mod receipt;
pub mod scenarios;
pub mod search_words;
pub mod settings;
pub mod sharing;
pub mod strip;
pub mod trails;
pub mod tutorial;
pub mod usage;
pub mod week;

/// `Bob`, `Bob and Susan`, `Bob, Susan and Eve`.
#[must_use]
pub fn list(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [most @ .., last] => app::and(&most.join(app::comma()), last),
    }
}

/// A count, in words up to twelve.
fn count_in_words(number: usize) -> String {
    let words = [
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve",
    ];
    match words.get(number) {
        Some(word) => (*word).to_owned(),
        None => crate::count(number),
    }
}

/// The days of the week, from Monday.
#[must_use]
pub const fn days() -> [&'static str; 7] {
    ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
}
