//! Numbers as people write them: `1,500`, `1.5k`, `2 million`.

use billfold_billing::Exact;
use billfold_interchange::document::{Quantity, Rate};

use super::Problem;
use crate::messages::{fill, texts};

/// A number and the letters after it: `1.5k GB` is 1.5 and `k GB`.
pub fn split(text: &str) -> Result<(Exact, &str), Problem> {
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
            texts().problem_negative.to_owned()
        } else {
            fill(texts().problem_no_number, &[("text", &shortened(text))])
        });
    }
    Ok((plain(digits)?, rest.trim()))
}

fn plain(digits: &str) -> Result<Exact, Problem> {
    let not_a_number = || fill(texts().problem_no_number, &[("text", &shortened(digits))]);
    let (whole, places) = digits.split_once('.').unwrap_or((digits, ""));
    if !places.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(not_a_number());
    }
    let groups: Vec<&str> = whole.split(|c: char| !c.is_ascii_digit()).collect();
    let grouped = groups.len() > 1;
    if grouped && (groups[0].len() > 3 || groups[1..].iter().any(|group| group.len() != 3)) {
        return Err(fill(
            texts().problem_thousands,
            &[("text", &shortened(digits))],
        ));
    }
    let whole = groups.concat();
    let whole = if whole.is_empty() { "0" } else { &whole };
    if whole.trim_start_matches('0').len() > Quantity::WHOLE_DIGITS || places.len() > Rate::PLACES {
        return Err(fill(
            texts().problem_digits,
            &[("text", &shortened(digits))],
        ));
    }
    let text = match places {
        "" => whole.to_owned(),
        _ => format!("{whole}.{places}"),
    };
    text.parse().map_err(|_| not_a_number())
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
