//! Numbers as people write them: `1,500`, `1.5k`, `2 million`.

use billfold_messages::texts;
use billfold_scenario::document::{Quantity, Rate};
use rust_decimal::Decimal;

use super::Problem;

/// A number and the letters after it: `1.5k GB` is 1.5 and `k GB`.
pub fn split(text: &str) -> Result<(Decimal, &str), Problem> {
    let text = text.trim();
    let end = text
        .find(|c: char| {
            !(c.is_ascii_digit()
                || matches!(c, '.' | ',' | ' ' | '_' | '\u{a0}' | '\u{202f}' | '\''))
        })
        .unwrap_or(text.len());
    let (digits, rest) = text.split_at(end);
    let digits = digits.trim();
    if digits.is_empty() {
        return Err(if text.starts_with(['-', '−']) {
            texts::input::negative().to_owned()
        } else {
            texts::input::no_number(&shortened(text))
        });
    }
    Ok((plain(digits)?, rest.trim()))
}

fn plain(digits: &str) -> Result<Decimal, Problem> {
    let not_a_number = || texts::input::no_number(&shortened(digits));
    let (whole, places) = digits.split_once('.').unwrap_or((digits, ""));
    if !places.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(not_a_number());
    }
    let groups: Vec<&str> = whole.split(|c: char| !c.is_ascii_digit()).collect();
    let grouped = groups.len() > 1;
    // `0,096` is meant as a decimal: no number of thousands begins with a zero.
    let is_whole = |first: &str| (1..=3).contains(&first.len()) && !first.starts_with('0');
    if grouped && (!is_whole(groups[0]) || groups[1..].iter().any(|group| group.len() != 3)) {
        return Err(texts::input::thousands(&shortened(digits)));
    }
    let whole = groups.concat();
    let whole = if whole.is_empty() { "0" } else { &whole };
    if whole.trim_start_matches('0').len() > Quantity::WHOLE_DIGITS || places.len() > Rate::PLACES {
        return Err(texts::input::too_many_digits(&shortened(digits)));
    }
    let text = match places {
        "" => whole.to_owned(),
        _ => format!("{whole}.{places}"),
    };
    Decimal::from_str_exact(&text).map_err(|_| not_a_number())
}

/// What a suffix multiplies by: `k`, `thousand`, `million`, … `m` alone is a million only where
/// it cannot be a unit.
pub fn multiplier(word: &str) -> Option<u64> {
    Some(match word.to_ascii_lowercase().as_str() {
        "k" | "thousand" => 1_000,
        "m" | "mio" | "million" | "millions" => 1_000_000,
        "bn" | "billion" | "billions" => 1_000_000_000,
        _ => return None,
    })
}

/// A text as a message shows it.
pub fn shortened(text: &str) -> String {
    match text.char_indices().nth(24) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> String {
        split(text).expect("a number").0.to_string()
    }

    fn problem(text: &str) -> String {
        split(text).map(|_| ()).expect_err("no number")
    }

    #[test]
    fn what_follows_a_number_is_left_over() {
        let (number, rest) = split("1.5k GB").expect("a number");
        assert_eq!((number.to_string().as_str(), rest), ("1.5", "k GB"));
    }

    #[test]
    fn blanks_around_a_text_do_not_count() {
        let (number, rest) = split("  8   TB  ").expect("a number");
        assert_eq!((number.to_string().as_str(), rest), ("8", "TB"));
    }

    #[test]
    fn thousands_are_grouped_by_commas_blanks_underscores_or_apostrophes() {
        for text in [
            "1,234,567",
            "1 234 567",
            "1_234_567",
            "1'234'567",
            "1\u{202f}234\u{a0}567",
        ] {
            assert_eq!(number(text), "1234567", "{text}");
        }
    }

    #[test]
    fn decimals_come_after_a_point() {
        assert_eq!(number("12.5"), "12.5");
        assert_eq!(number("1,500.25"), "1500.25");
    }

    #[test]
    fn a_number_may_begin_or_end_with_its_point() {
        assert_eq!(number(".5"), "0.5");
        assert_eq!(number("8."), "8");
    }

    #[test]
    fn a_comma_is_no_decimal_point() {
        // Who writes 1,5 may mean one and a half, or have lost two digits of 1,500.
        for text in ["1,5", "1,2,3", "12,50,000", "1234,567", "0,096", ",500"] {
            assert_eq!(problem(text), texts::input::thousands(text), "{text}");
        }
    }

    #[test]
    fn two_points_make_no_number() {
        assert!(problem("1.2.3").contains("1.2.3"));
        assert!(problem("1.234,5").contains("1.234,5"));
    }

    #[test]
    fn below_zero_is_said_as_such() {
        for text in ["-3 TB", "−3"] {
            assert_eq!(problem(text), texts::input::negative(), "{text}");
        }
    }

    #[test]
    fn words_alone_are_no_number() {
        assert!(problem("four").contains("four"));
    }

    #[test]
    fn fifteen_digits_fit_before_the_point() {
        assert_eq!(number(&"9".repeat(15)), "9".repeat(15));
        assert!(split(&"9".repeat(16)).is_err());
    }

    #[test]
    fn leading_zeros_are_no_digits_of_a_number() {
        assert_eq!(number(&format!("{}7", "0".repeat(20))), "7");
    }

    #[test]
    fn twelve_digits_fit_after_the_point() {
        assert_eq!(number("0.000000000001"), "0.000000000001");
        assert!(split("0.0000000000001").is_err());
    }

    #[test]
    fn words_for_thousands_and_more() {
        for (word, factor) in [
            ("k", 1_000),
            ("K", 1_000),
            ("thousand", 1_000),
            ("m", 1_000_000),
            ("mio", 1_000_000),
            ("Million", 1_000_000),
            ("bn", 1_000_000_000),
            ("billion", 1_000_000_000),
        ] {
            assert_eq!(multiplier(word), Some(factor), "{word}");
        }
        assert_eq!(multiplier("dozen"), None);
        assert_eq!(multiplier(""), None);
    }

    #[test]
    fn long_texts_are_cut_after_24_characters() {
        assert_eq!(shortened("8 potatoes"), "8 potatoes");
        assert_eq!(shortened(&"ä".repeat(24)), "ä".repeat(24));
        assert_eq!(shortened(&"ä".repeat(25)), format!("{}…", "ä".repeat(24)));
    }
}
