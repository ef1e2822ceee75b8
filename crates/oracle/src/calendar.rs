//! The billed month in UTC, counted in seconds since 1 January 1970, by counting days.

/// Seconds in a clock-hour.
pub const HOUR: i64 = 3_600;
const DAY: i64 = 86_400;

/// A calendar month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month {
    year: i64,
    month: i64,
}

impl Month {
    /// Reads `2026-11`.
    pub fn parse(text: &str) -> Result<Month, String> {
        let (year, month) = text
            .split_once('-')
            .ok_or_else(|| format!("not a month: {text:?}"))?;
        Ok(Month {
            year: number(year)?,
            month: number(month)?,
        })
    }

    /// Its first second.
    pub fn start(self) -> i64 {
        days_before(self.year, self.month) * DAY
    }

    /// The first second of the next month.
    pub fn end(self) -> i64 {
        self.start() + days_in(self.year, self.month) * DAY
    }

    /// Its clock-hours (720 in November).
    pub fn hours(self) -> i64 {
        (self.end() - self.start()) / HOUR
    }
}

/// Reads a day such as `2026-03-10` as its first second.
pub fn day(text: &str) -> Result<i64, String> {
    let mut parts = text.split('-');
    let mut next = || number(parts.next().ok_or_else(|| format!("not a day: {text:?}"))?);
    let (year, month, day) = (next()?, next()?, next()?);
    Ok((days_before(year, month) + day - 1) * DAY)
}

/// The same day of the month, 12 months later (29 February: 1 March, which no rule can tell from
/// 28 February, since months start on a first).
pub fn twelve_months_after(text: &str) -> Result<i64, String> {
    let (year, rest) = text
        .split_once('-')
        .ok_or_else(|| format!("not a day: {text:?}"))?;
    day(&format!("{}-{rest}", number(year)? + 1))
}

/// Reads an instant such as `2026-11-01T00:00:00Z`; a day alone is its first second.
pub fn instant(text: &str) -> Result<i64, String> {
    if !text.contains('T') {
        return day(text);
    }
    let (date, time) = text
        .strip_suffix('Z')
        .and_then(|utc| utc.split_once('T'))
        .ok_or_else(|| format!("not an instant in UTC: {text:?}"))?;
    Ok(day(date)? + second_of_day(time)?)
}

/// Reads `9`, `9:30` or `09:30:15`; `24` is the day's end.
pub fn second_of_day(text: &str) -> Result<i64, String> {
    let mut seconds = 0;
    let mut unit = HOUR;
    for part in text.split(':') {
        seconds += number(part)? * unit;
        unit /= 60;
    }
    Ok(seconds)
}

/// Monday is 0. The first day of 1970 was a Thursday.
pub fn weekday(second: i64) -> i64 {
    (second.div_euclid(DAY) + 3).rem_euclid(7)
}

/// Days from 1 January 1970 to the first of the month.
fn days_before(year: i64, month: i64) -> i64 {
    let years: i64 = (1970..year)
        .map(|year| 365 + i64::from(is_leap(year)))
        .sum();
    let months: i64 = (1..month).map(|month| days_in(year, month)).sum();
    years + months
}

fn days_in(year: i64, month: i64) -> i64 {
    match month {
        2 => 28 + i64::from(is_leap(year)),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

fn is_leap(year: i64) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

fn number(text: &str) -> Result<i64, String> {
    text.parse().map_err(|error| format!("{text:?}: {error}"))
}

#[cfg(test)]
mod tests {
    use super::{Month, instant, twelve_months_after, weekday};

    #[test]
    fn months_have_their_hours() {
        let hours = |text| Month::parse(text).expect("a month").hours();
        assert_eq!(hours("2026-11"), 720);
        assert_eq!(hours("2026-12"), 744);
        assert_eq!(hours("2026-02"), 672);
        assert_eq!(hours("2024-02"), 696);
    }

    #[test]
    fn instants_count_from_1970() {
        assert_eq!(instant("2001-09-09T01:46:40Z"), Ok(1_000_000_000));
        assert_eq!(instant("2033-05-18T03:33:20Z"), Ok(2_000_000_000));
    }

    #[test]
    fn weekdays_start_on_monday() {
        assert_eq!(weekday(0), 3);
        let sunday = instant("2026-11-22T12:00:00Z").expect("an instant");
        assert_eq!(weekday(sunday), 6);
        assert_eq!(weekday(sunday + 86_400), 0);
    }

    #[test]
    fn a_year_later_is_the_same_day() {
        let later = twelve_months_after("2025-11-30").expect("a day");
        assert_eq!(Ok(later), instant("2026-11-30T00:00:00Z"));
    }
}
