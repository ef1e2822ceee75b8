//! Figures as people read them.

use billfold_billing::Exact;

/// Places after the point that are shown of a number without end.
const SHOWN_PLACES: u32 = 10;

/// A number with its thousands grouped by commas: `-1,392.64`. Digits that a division left beyond
/// the tenth place are rounded away.
#[must_use]
pub fn grouped(value: impl Into<Exact>) -> String {
    let clean = value.into().without_dust();
    let text = if clean.rounded(SHOWN_PLACES) == clean {
        clean.to_string()
    } else {
        format!("{}…", clean.rounded(SHOWN_PLACES))
    };
    group_thousands(&text)
}

/// A number as text with its thousands grouped by commas: `1,392.64`.
#[must_use]
pub fn group_thousands(text: &str) -> String {
    let digits = text.trim_start_matches('-');
    let sign = &text[..text.len() - digits.len()];
    let (whole, rest) = digits.split_at(digits.find(['.', '…']).unwrap_or(digits.len()));
    let mut grouped = String::with_capacity(text.len() + whole.len() / 3);
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    format!("{sign}{grouped}{rest}")
}

/// A count, such as `1,500`.
#[must_use]
pub fn count(number: usize) -> String {
    group_thousands(&number.to_string())
}

/// An amount of whole cents: `1,740.80`.
#[must_use]
pub fn money(cents: impl Into<Exact>) -> String {
    let cents: Exact = cents.into();
    group_thousands(&format!("{cents:.2}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decimal(text: &str) -> Exact {
        text.parse().expect("a decimal")
    }

    #[test]
    fn thousands_and_places() {
        assert_eq!(grouped(decimal("-1234567.5")), "-1,234,567.5");
        assert_eq!(grouped(decimal("999")), "999");
        assert_eq!(grouped(Exact::from(2).divided_by(3)), "0.6666666667…");
    }
}
