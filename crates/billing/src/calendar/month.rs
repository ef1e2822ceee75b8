//! The calendar month that a bill covers. Its first and last moments come from [`Moment`], whose
//! date arithmetic is Howard Hinnant's.

use std::fmt;
use std::str::FromStr;

use super::Moment;

/// A calendar month in UTC; AWS bills and resets volume tiers by it (rule 3.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    year: u16,
    number: u8,
}

/// A text that is not a month such as `2026-11`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ParseMonthError;

impl fmt::Display for ParseMonthError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a month like 2026-11, from 1970-01 to 9998-12")
    }
}

impl std::error::Error for ParseMonthError {}

impl Month {
    /// The year, four digits.
    #[must_use]
    pub fn year(self) -> u16 {
        self.year
    }

    /// The month of the year, 1 to 12.
    #[must_use]
    pub fn number(self) -> u8 {
        self.number
    }

    /// Days of the month, 28 to 31.
    #[must_use]
    pub fn days(self) -> u64 {
        self.hours() / 24
    }

    /// Hours of the month: 672 to 744, never a flat 730 (rule 4.2).
    #[must_use]
    pub fn hours(self) -> u64 {
        (self.end().0 - self.start().0).unsigned_abs() / super::HOUR
    }

    /// The first second of the month.
    #[must_use]
    pub fn start(self) -> Moment {
        Moment::midnight(i64::from(self.year), i64::from(self.number), 1)
    }

    /// The first second after the month; preferences in force one second earlier count for the
    /// whole month (rule 7.3).
    #[must_use]
    pub fn end(self) -> Moment {
        match self.number {
            12 => Moment::midnight(i64::from(self.year) + 1, 1, 1),
            number => Moment::midnight(i64::from(self.year), i64::from(number) + 1, 1),
        }
    }

    /// Whether a moment lies in the month.
    #[must_use]
    pub fn contains(self, moment: Moment) -> bool {
        self.start() <= moment && moment < self.end()
    }
}

impl FromStr for Month {
    type Err = ParseMonthError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let first: Moment = format!("{text}-01").parse().map_err(|_| ParseMonthError)?;
        let (year, month, _) = first.date();
        if text.len() != 7 || year > 9998 {
            return Err(ParseMonthError);
        }
        let narrow = |_| ParseMonthError;
        Ok(Self {
            year: year.try_into().map_err(narrow)?,
            number: month.try_into().map_err(narrow)?,
        })
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_have_their_real_hours() {
        let hours = |text: &str| text.parse::<Month>().expect(text).hours();
        assert_eq!(hours("2026-11"), 720);
        assert_eq!(hours("2026-12"), 744);
        assert_eq!(hours("2026-02"), 672);
        assert_eq!(hours("2024-02"), 696);
    }

    #[test]
    fn texts_that_are_not_months_are_refused() {
        for text in [
            "2026",
            "2026-00",
            "2026-13",
            "26-11",
            "2026-11-01",
            "1969-12",
            "9999-01",
        ] {
            assert_eq!(text.parse::<Month>(), Err(ParseMonthError), "{text}");
        }
    }
}
