//! Units of price lists in words: the one place for their plurals and long forms.

use std::borrow::Cow;

use billfold_billing::Exact;

/// The words that price lists abbreviate, capitalize or have in the plural, each with one in words. They
/// stand alone or after a hyphen: `Hrs`, `GB-Mo`.
const WORDS: [(&[&str], &str); 5] = [
    (&["hrs", "hr", "hours"], "hour"),
    (&["mo", "months"], "month"),
    (&["seconds", "sec"], "second"),
    (&["requests"], "request"),
    (&["quantity"], "purchase"),
];

/// A unit after a number: `1 hour`, `720 hours`, `8,192 GB`, `30 TB-months`.
#[must_use]
pub fn units(unit: &str, number: Exact) -> Cow<'_, str> {
    let one = per_unit(unit);
    if number == Exact::ONE || !is_word(last_word(&one)) {
        return one;
    }
    let mut several = one.into_owned();
    match several.strip_suffix('y') {
        Some(stem) if !stem.ends_with(['a', 'e', 'o', 'u']) => {
            several.truncate(several.len() - 1);
            several.push_str("ies");
        }
        _ => several.push('s'),
    }
    Cow::Owned(several)
}

/// A unit after `per`: `hour`, `GB`, `GB-month`.
#[must_use]
pub fn per_unit(unit: &str) -> Cow<'_, str> {
    let last = last_word(unit);
    let known = WORDS.iter().find(|(written, one)| {
        let mut written = written.iter().chain([one]);
        written.any(|written| last.eq_ignore_ascii_case(written))
    });
    match known {
        Some((_, one)) if last != *one => {
            Cow::Owned([&unit[..unit.len() - last.len()], one].concat())
        }
        _ => Cow::Borrowed(unit),
    }
}

fn last_word(unit: &str) -> &str {
    unit.rsplit('-').next().unwrap_or(unit)
}

/// Whether it is a word of the language in the singular, and no sign like `GB` or `MAU`.
fn is_word(last: &str) -> bool {
    last.len() > 2 && !last.ends_with('s') && last.bytes().all(|letter| letter.is_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(unit: &str, number: u64) -> String {
        units(unit, Exact::from(number)).into_owned()
    }

    #[test]
    fn one_and_several() {
        assert_eq!(
            (of("Hrs", 1), of("Hrs", 720)),
            ("hour".into(), "hours".into())
        );
        assert_eq!(of("Requests", 0), "requests");
        assert_eq!(of("instance-hours", 1), "instance-hour");
        assert_eq!(of("instance-hours", 2), "instance-hours");
        assert_eq!(
            (of("query", 1), of("query", 2)),
            ("query".into(), "queries".into())
        );
        assert_eq!(of("key", 2), "keys");
        assert_eq!(of("minute", 3), "minutes");
        assert_eq!(
            (of("Quantity", 1), of("Quantity", 5)),
            ("purchase".into(), "purchases".into())
        );
    }

    #[test]
    fn what_is_stored_for_a_month_is_said_so() {
        assert_eq!(
            (of("TB-Mo", 30), of("TB-Mo", 1)),
            ("TB-months".into(), "TB-month".into())
        );
        assert_eq!(of("GB-Seconds", 400_000), "GB-seconds");
        assert_eq!(of("vCPU-Hours", 2), "vCPU-hours");
        assert_eq!(per_unit("GB-Mo"), "GB-month");
        assert_eq!(per_unit("GiBps-mo"), "GiBps-month");
    }

    #[test]
    fn signs_stay_as_price_lists_have_them() {
        for sign in ["GB", "TB", "MAU", "GiB", "h", ""] {
            assert_eq!(of(sign, 2), sign);
            assert_eq!(per_unit(sign), sign);
        }
        assert_eq!(per_unit("Hrs"), "hour");
    }
}
