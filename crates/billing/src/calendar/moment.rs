//! A point in time, to the second, in UTC.
//!
//! The calendar's arithmetic is Howard Hinnant's; it needs neither a table nor a loop.

use std::fmt;
use std::str::FromStr;

/// Seconds since 1970-01-01T00:00:00Z.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment(pub i64);

/// A text that is neither a UTC time such as `2026-11-01T00:00:00Z` nor a date such as `2026-11-01`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ParseMomentError;

impl fmt::Display for ParseMomentError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a UTC time like 2026-11-01T09:00:00Z or a date like 2026-11-01")
    }
}

impl std::error::Error for ParseMomentError {}

impl Moment {
    /// Midnight UTC of a calendar day. The day must exist; [`FromStr`] checks that.
    #[must_use]
    pub fn midnight(year: i64, month: i64, day: i64) -> Self {
        Self(days_from_epoch(year, month, day) * 86_400)
    }

    /// The year, month and day in UTC.
    #[must_use]
    pub fn date(self) -> (i64, i64, i64) {
        civil_date(self.0.div_euclid(86_400))
    }

    /// `days` times 24 hours later.
    #[must_use]
    pub fn plus_days(self, days: u32) -> Self {
        Self(self.0.saturating_add(i64::from(days) * 86_400))
    }

    /// The same day and time `years` later; 29 February becomes 1 March.
    #[must_use]
    pub fn plus_years(self, years: i64) -> Self {
        let (year, month, day) = self.date();
        let time = self.0.rem_euclid(86_400);
        Self(Self::midnight(year + years, month, day).0 + time)
    }
}

/// Days from 1970-01-01 to a day of the proleptic Gregorian calendar.
///
/// This is Howard Hinnant's `days_from_civil` ("chrono-Compatible Low-Level Date Algorithms",
/// <https://howardhinnant.github.io/date_algorithms.html>). It counts in eras of 400 years and in
/// years that begin on 1 March, so that the leap day is the last day of its year.
fn days_from_epoch(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468
}

/// Year, month and day of a count of days from 1970-01-01: Hinnant's `civil_from_days`.
fn civil_date(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * day_of_year + 2) / 153;
    let month = if shifted < 10 {
        shifted + 3
    } else {
        shifted - 9
    };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    (year, month, day_of_year - (153 * shifted + 2) / 5 + 1)
}

impl FromStr for Moment {
    type Err = ParseMomentError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (date, time) = match text.split_once('T') {
            Some((date, time)) => (date, Some(time)),
            None => (text, None),
        };
        let [year, month, day] = numbers(date, '-', &[4, 2, 2])?;
        let midnight = Self::midnight(year, month, day);
        if year < 1970 || midnight.date() != (year, month, day) {
            return Err(ParseMomentError);
        }
        let Some(time) = time else {
            return Ok(midnight);
        };
        let [hour, minute, second] = numbers(
            time.strip_suffix('Z').ok_or(ParseMomentError)?,
            ':',
            &[2, 2, 2],
        )?;
        if hour > 23 || minute > 59 || second > 59 {
            return Err(ParseMomentError);
        }
        Ok(Self(midnight.0 + hour * 3_600 + minute * 60 + second))
    }
}

fn numbers(text: &str, separator: char, widths: &[usize; 3]) -> Result<[i64; 3], ParseMomentError> {
    let mut found = [0; 3];
    let mut parts = text.split(separator);
    for (slot, width) in found.iter_mut().zip(widths) {
        let part = parts.next().ok_or(ParseMomentError)?;
        if part.len() != *width || !part.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(ParseMomentError);
        }
        *slot = part.parse().map_err(|_| ParseMomentError)?;
    }
    if parts.next().is_some() {
        Err(ParseMomentError)
    } else {
        Ok(found)
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.date();
        let time = self.0.rem_euclid(86_400);
        let (hour, minute, second) = (time / 3_600, time / 60 % 60, time % 60);
        write!(
            f,
            "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z"
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_moments() {
        // By GNU date: `date -u -d 2026-11-22T07:12:00Z +%s`.
        assert_eq!("2026-11-22T07:12:00Z".parse(), Ok(Moment(1_795_331_520)));
        assert_eq!("2024-02-29".parse(), Ok(Moment(1_709_164_800)));
        assert_eq!(Moment(1_795_331_520).to_string(), "2026-11-22T07:12:00Z");
    }

    #[test]
    fn days_that_do_not_exist_are_refused() {
        for text in [
            "2026-02-29",
            "2026-13-01",
            "2026-11-31",
            "2026-11-01T24:00:00Z",
            "2026-11-01T00:00:00",
            "2026-1-1",
            "",
            "2026-11-01T00:00:00+01:00",
        ] {
            assert_eq!(text.parse::<Moment>(), Err(ParseMomentError), "{text}");
        }
    }

    #[test]
    fn an_anniversary() {
        let leap = Moment::midnight(2024, 2, 29);
        assert_eq!(leap.plus_years(1), Moment::midnight(2025, 3, 1));
        assert_eq!(leap.plus_days(15), Moment::midnight(2024, 3, 15));
    }
}
