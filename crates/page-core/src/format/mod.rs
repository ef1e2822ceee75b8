//! Figures, money and dates as people read them, in the locale of the page's language. Amounts go
//! in as decimal text, so that no digit is lost.
//!
//! The page installs a [`Formatter`] that asks the browser's `Intl`. Native builds have a twin of it
//! in English.

mod month;
#[cfg(not(target_family = "wasm"))]
mod native;
mod quantity;

use std::fmt::Display;
use std::sync::OnceLock;

use billfold_billing::Exact;

pub use billfold_resolve::is_data;
pub use month::{month_and_year, month_name};
pub use quantity::{Scaled, scaled};

/// How a figure is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// Money with two places and its currency: `$1,392.64`.
    Money,
    /// A rate with two to twelve places and its currency: `$0.17`, `$0.0000004`.
    Rate,
    /// Money with two places without its currency: `1,392.64`.
    Cents,
    /// A number with up to twelve places: `8,192.5`.
    Number,
    /// A fraction of one as a percentage with one place: `3.9%`, `2.0%`.
    Percent,
    /// A month's name: `November`.
    Month,
    /// A month's name with its year: `November 2026`.
    Year,
}

/// Writes figures in the locale of the page's language.
pub trait Formatter: Sync {
    /// Writes a decimal text, or a month as `2026-11`. `currency` is empty for styles that have
    /// none.
    fn format(&self, style: Style, currency: &str, figure: &dyn Display) -> String;
}

static FORMATTER: OnceLock<&'static dyn Formatter> = OnceLock::new();

/// Takes the formatter that all figures are written with from now on. Only the first one counts.
pub fn install(formatter: &'static dyn Formatter) {
    // A second one would be of the same page.
    let _ = FORMATTER.set(formatter);
}

fn format(style: Style, currency: &str, figure: &dyn Display) -> String {
    let text = formatted(style, currency, figure);
    match text.strip_prefix('-') {
        // A hyphen is shorter than the minus that belongs before figures.
        Some(amount) => [MINUS, amount].concat(),
        None => text,
    }
}

/// The sign before figures below zero.
const MINUS: &str = "−";

fn formatted(style: Style, currency: &str, figure: &dyn Display) -> String {
    match FORMATTER.get() {
        Some(formatter) => formatter.format(style, currency, figure),
        #[cfg(not(target_family = "wasm"))]
        None => native::English.format(style, currency, figure),
        #[cfg(target_family = "wasm")]
        None => figure.to_string(),
    }
}

/// An amount of money, rounded to cents: `$1,392.64`.
pub fn money(amount: impl Into<Exact>, currency: &str) -> String {
    cents(Style::Money, currency, amount.into())
}

/// An amount on a receipt, where the currency is known: `1,392.64`.
pub fn amount(amount: impl Into<Exact>) -> String {
    cents(Style::Cents, "", amount.into())
}

fn cents(style: Style, currency: &str, amount: Exact) -> String {
    let clean = amount.without_dust();
    format(style, currency, &format_args!("{clean:.2}"))
}

/// A rate with all its places: `$0.17`, `$0.0000004`.
pub fn rate(rate: impl Into<Exact>, currency: &str) -> String {
    let clean = rate.into().without_dust();
    let style = match clean.rounded(2) == clean {
        true => Style::Money,
        false => Style::Rate,
    };
    format(style, currency, &clean.rounded(12))
}

/// A number with its thousands grouped, with up to `places` after the point.
pub fn number(value: impl Into<Exact>, places: u32) -> String {
    let value: Exact = value.into();
    format(Style::Number, "", &value.without_dust().rounded(places))
}

/// A number of units on a bill: with two places, or with six below one.
pub fn quantity(value: impl Into<Exact>) -> String {
    let value: Exact = value.into();
    let places = if value.abs() < Exact::ONE { 6 } else { 2 };
    number(value, places)
}

/// A fraction of one as a percentage with one place: `3.9%`, `2.0%`.
pub fn percent(fraction: Exact) -> String {
    format(Style::Percent, "", &fraction.rounded(6))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn exact(text: &str) -> Exact {
        text.parse().expect("a decimal")
    }

    #[test]
    fn money_has_two_places_and_grouped_thousands() {
        assert_eq!(money(exact("1392.64"), "USD"), "$1,392.64");
        assert_eq!(money(exact("0"), "USD"), "$0.00");
        assert_eq!(money(exact("1234567"), "USD"), "$1,234,567.00");
    }

    #[test]
    fn money_below_zero_has_its_sign_before_the_currency() {
        assert_eq!(money(exact("-81.92"), "USD"), "−$81.92");
    }

    #[test]
    fn a_currency_without_a_symbol_is_written_as_its_code() {
        assert_eq!(money(exact("5"), "EUR"), "€5.00");
        assert_eq!(money(exact("5"), "CHF"), "CHF\u{a0}5.00");
    }

    #[test]
    fn receipts_leave_the_currency_out() {
        assert_eq!(amount(exact("2088.96")), "2,088.96");
    }

    #[test]
    fn a_rate_of_whole_cents_reads_like_money() {
        assert_eq!(rate(exact("0.17"), "USD"), "$0.17");
        assert_eq!(rate(exact("0.1"), "USD"), "$0.10");
    }

    #[test]
    fn a_rate_keeps_all_its_places() {
        assert_eq!(rate(exact("0.0000004"), "USD"), "$0.0000004");
        assert_eq!(rate(exact("0.023"), "USD"), "$0.023");
    }

    #[test]
    fn a_rate_is_rounded_to_twelve_places() {
        let third = exact("1").divided_by(3);
        assert_eq!(rate(third, "USD"), "$0.333333333333");
    }

    #[test]
    fn numbers_are_rounded_to_the_places_that_are_asked_for() {
        assert_eq!(number(exact("8192"), 0), "8,192");
        assert_eq!(number(exact("12.345"), 2), "12.35");
        assert_eq!(number(exact("12.5"), 9), "12.5");
    }

    #[test]
    fn quantities_of_a_bill_have_two_places() {
        assert_eq!(quantity(exact("3413.333333")), "3,413.33");
        assert_eq!(quantity(exact("8192")), "8,192");
        assert_eq!(quantity(exact("0.0004")), "0.0004");
    }

    #[test]
    fn what_a_division_leaves_behind_is_not_shown() {
        let almost = exact("1").divided_by(3).times(3);
        assert_eq!(number(almost, 9), "1");
    }

    #[test]
    fn percentages_have_one_place() {
        assert_eq!(percent(exact("0.0392")), "3.9%");
        assert_eq!(percent(exact("0.5")), "50.0%");
        assert_eq!(percent(exact("1")), "100.0%");
    }
}
