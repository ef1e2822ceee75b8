//! What the browser's `Intl` writes in English, for native builds: tests have no browser.

use std::fmt::Display;

use billfold_billing::Exact;
use billfold_messages::{english, group_thousands};

use super::{Formatter, Style};

/// Writes figures as `Intl` does for `en-US`.
pub struct English;

impl Formatter for English {
    fn format(&self, style: Style, currency: &str, figure: &dyn Display) -> String {
        let figure = figure.to_string();
        let number: Exact = figure.parse().unwrap_or_default();
        match style {
            Style::Money => with_currency(&places(number, 2, 2), currency),
            Style::Rate => with_currency(&places(number, 2, 12), currency),
            Style::Cents => places(number, 2, 2),
            Style::Number => places(number, 0, 12),
            Style::Percent => format!("{}%", places(number.times(100), 1, 1)),
            Style::Month => month_name(&figure).to_owned(),
            Style::Year => {
                let year = figure.split('-').next().unwrap_or_default();
                format!("{} {year}", month_name(&figure))
            }
        }
    }
}

/// The currency's symbol as people in the United States know it, or its code.
fn with_currency(amount: &str, currency: &str) -> String {
    let symbol = match currency {
        "USD" => "$",
        "EUR" => "€",
        "GBP" => "£",
        "JPY" => "¥",
        code => &format!("{code}\u{a0}"),
    };
    match amount.strip_prefix('-') {
        Some(amount) => format!("-{symbol}{amount}"),
        None => format!("{symbol}{amount}"),
    }
}

/// A number with grouped thousands and between `least` and `most` places, the last one rounded half
/// away from zero. The sign stays where nothing else is left of a number, as `Intl` has it.
fn places(number: Exact, least: usize, most: u32) -> String {
    let rounded = number.abs().rounded(most);
    let shortest = rounded.to_string();
    let decimals = shortest
        .split_once('.')
        .map_or(0, |(_, places)| places.len());
    let text = format!("{rounded:.*}", decimals.max(least));
    let sign = if number.is_negative() { "-" } else { "" };
    format!("{sign}{}", group_thousands(&text))
}

fn month_name(figure: &str) -> &'static str {
    figure.parse().map_or("", english::month_name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_rounded_half_away_from_zero() {
        let places = |figure: &str, least, most| {
            super::places(figure.parse().expect("a number"), least, most)
        };
        assert_eq!(places("0.05", 0, 1), "0.1");
        assert_eq!(places("9.96", 0, 1), "10");
        assert_eq!(places("-9.95", 0, 1), "-10");
        assert_eq!(places("999.95", 0, 1), "1,000");
    }

    #[test]
    fn a_fraction_becomes_a_percentage() {
        let percent = |fraction: &str| English.format(Style::Percent, "", &fraction);
        assert_eq!(percent("0.5"), "50.0%");
        assert_eq!(percent("0.0004"), "0.0%");
        assert_eq!(percent("-0.125"), "-12.5%");
        assert_eq!(percent("12"), "1,200.0%");
    }
}
