//! Names of weekdays and times of day: the words that both ways to write weekly hours share.

/// Minutes of a day.
pub(super) const DAY_MINUTES: u16 = 24 * 60;

/// The days of a week, which begins on Monday.
const WEEKDAYS: [&str; 7] = [
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
];
/// Letters of the short name of a day: `Mon`.
const SHORT: usize = 3;

/// The short name of a day, counted from Monday as 0.
pub(super) fn short_name(day: u8) -> &'static str {
    &WEEKDAYS[usize::from(day)][..SHORT]
}

/// The day with a full or a short name in any case, counted from Monday as 0.
pub(super) fn weekday(text: &str) -> Option<u8> {
    find(|name| text.eq_ignore_ascii_case(&name[..SHORT]) || text.eq_ignore_ascii_case(name))
}

/// The day that a name can be short for, in lower case and in the plural too: `mon`, `thurs`,
/// `mondays`.
pub(super) fn weekday_begun(text: &str) -> Option<u8> {
    find(|name| {
        let begins =
            |text: &str| text.len() >= SHORT && name.to_ascii_lowercase().starts_with(text);
        begins(text) || text.strip_suffix('s').is_some_and(begins)
    })
}

fn find(is_meant: impl Fn(&str) -> bool) -> Option<u8> {
    (0_u8..)
        .zip(WEEKDAYS)
        .find(|(_, name)| is_meant(name))
        .map(|(day, _)| day)
}

/// Hour and minute of a text such as `9`, `09:30` or `24:00`, of one or two digits each. The
/// hour may be any number; the minute is below 60.
pub(super) fn hour_and_minute(text: &str) -> Option<(u16, u16)> {
    let (hour, minute) = text.split_once(':').unwrap_or((text, "0"));
    let number = |digits: &str| {
        let valid = digits.len() <= 2 && digits.bytes().all(|byte| byte.is_ascii_digit());
        valid.then(|| digits.parse().ok()).flatten()
    };
    let (hour, minute): (u16, u16) = (number(hour)?, number(minute)?);
    (minute < 60).then_some((hour, minute))
}

/// Both ends of a range such as `Mon-Fri`; a single value is both its ends.
pub(super) fn range<T: Copy>(text: &str, read: impl Fn(&str) -> Option<T>) -> Option<(T, T)> {
    match text.split_once('-') {
        Some((first, last)) => Some((read(first.trim())?, read(last.trim())?)),
        None => read(text).map(|only| (only, only)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn full_and_short_names_of_days() {
        assert_eq!(weekday("Mon"), Some(0));
        assert_eq!(weekday("sunday"), Some(6));
        for text in ["", "M", "Monk", "Tues", "Mondays"] {
            assert_eq!(weekday(text), None, "{text:?}");
        }
    }

    #[test]
    fn names_that_are_cut_off_or_in_the_plural() {
        let days = ["mon", "tues", "weds", "thurs", "fridays", "satur", "sunday"];
        for (day, text) in (0..).zip(days) {
            assert_eq!(weekday_begun(text), Some(day), "{text}");
        }
        for text in ["", "mo", "s", "monk", "monsday", "Mon"] {
            assert_eq!(weekday_begun(text), None, "{text:?}");
        }
    }

    #[test]
    fn times_of_day_have_at_most_two_digits_each() {
        assert_eq!(hour_and_minute("9"), Some((9, 0)));
        assert_eq!(hour_and_minute("09:05"), Some((9, 5)));
        for text in ["", ":", "9:60", "009", "+9", "9:", "9:30:00"] {
            assert_eq!(hour_and_minute(text), None, "{text:?}");
        }
    }
}
