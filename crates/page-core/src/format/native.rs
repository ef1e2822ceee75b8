//! What the browser's `Intl` writes in English, for native builds: tests have no browser.

use std::fmt::Display;

use billfold_messages::english;

use super::{Formatter, Style};

/// Writes figures as `Intl` does for `en-US`.
pub struct English;

impl Formatter for English {
    fn format(&self, style: Style, currency: &str, figure: &dyn Display) -> String {
        let figure = figure.to_string();
        match style {
            Style::Money => with_currency(&places(&figure, 2, 2), currency),
            Style::Rate => with_currency(&places(&figure, 2, 12), currency),
            Style::Cents => places(&figure, 2, 2),
            Style::Number => places(&figure, 0, 12),
            Style::Percent => format!("{}%", places(&hundredfold(&figure), 0, 1)),
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

/// A decimal text with grouped thousands and between `least` and `most` places, the last one
/// rounded half away from zero.
fn places(figure: &str, least: usize, most: usize) -> String {
    let (sign, digits) = match figure.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", figure),
    };
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
    let mut number: Vec<u8> = whole.bytes().chain(decimals.bytes()).collect();
    let kept = whole.len() + most;
    let up = number.get(kept).is_some_and(|digit| *digit >= b'5');
    number.resize(kept, b'0');
    let mut carry = up;
    for digit in number.iter_mut().rev().take_while(|_| up) {
        if !carry {
            break;
        }
        carry = *digit == b'9';
        *digit = if carry { b'0' } else { *digit + 1 };
    }
    let number = String::from_utf8_lossy(&number).into_owned();
    let (whole, decimals) = number.split_at(whole.len());
    let whole = if carry {
        format!("1{whole}")
    } else {
        whole.to_owned()
    };
    let shown = decimals.trim_end_matches('0').len().max(least);
    let point = if shown > 0 { "." } else { "" };
    format!("{sign}{}{point}{}", grouped(&whole), &decimals[..shown])
}

fn grouped(whole: &str) -> String {
    let mut grouped = String::new();
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

/// A decimal text with its point moved by two places.
fn hundredfold(figure: &str) -> String {
    let (whole, decimals) = figure.split_once('.').unwrap_or((figure, ""));
    let decimals = format!("{decimals:0<2}");
    let moved = format!("{whole}{}.{}", &decimals[..2], &decimals[2..]);
    let (sign, digits) = match moved.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", &*moved),
    };
    let digits = digits.trim_start_matches('0');
    let zero = if digits.starts_with('.') { "0" } else { "" };
    format!("{sign}{zero}{digits}")
}

fn month_name(figure: &str) -> &'static str {
    figure.parse().map_or("", english::month_name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_rounded_half_away_from_zero() {
        assert_eq!(places("0.05", 0, 1), "0.1");
        assert_eq!(places("9.96", 0, 1), "10");
        assert_eq!(places("-9.95", 0, 1), "-10");
        assert_eq!(places("999.95", 0, 1), "1,000");
    }

    #[test]
    fn a_fraction_becomes_a_percentage() {
        let percent = |fraction: &str| English.format(Style::Percent, "", &fraction);
        assert_eq!(percent("0.5"), "50%");
        assert_eq!(percent("0.0004"), "0%");
        assert_eq!(percent("-0.125"), "-12.5%");
        assert_eq!(percent("12"), "1,200%");
    }
}
