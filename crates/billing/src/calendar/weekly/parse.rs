//! Weekly hours as the scenario file writes them: `Mon-Fri 9-17, Sat 10:00-12:30`.

use std::fmt;
use std::str::FromStr;

use super::words::{DAY_MINUTES, hour_and_minute, range, weekday};
use super::{Span, WeeklyPlan};

/// A text that is not a weekly plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseWeeklyPlanError {
    /// The part of the text that was not understood.
    pub part: String,
}

impl fmt::Display for ParseWeeklyPlanError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "not days and hours like Mon-Fri 9-17 or Sat 10:00-12:30: {:?}",
            self.part
        )
    }
}

impl std::error::Error for ParseWeeklyPlanError {}

impl FromStr for WeeklyPlan {
    type Err = ParseWeeklyPlanError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut spans = Vec::new();
        for part in text.split([',', ';']) {
            let error = || ParseWeeklyPlanError {
                part: part.trim().to_owned(),
            };
            let (days, hours) = part
                .trim()
                .split_once(char::is_whitespace)
                .ok_or_else(error)?;
            let (first_day, last_day) = range(days, weekday).ok_or_else(error)?;
            let (from, until) = range(hours.trim(), minute_of_day).ok_or_else(error)?;
            if from >= until || !hours.contains('-') {
                return Err(error());
            }
            // Sat-Mon: to the end of the week, and on from its beginning.
            let runs: &[(u8, u8)] = if first_day <= last_day {
                &[(first_day, last_day)]
            } else {
                &[(first_day, 6), (0, last_day)]
            };
            spans.extend(runs.iter().map(|&(first_day, last_day)| Span {
                first_day,
                last_day,
                from,
                until,
            }));
        }
        Ok(Self { spans })
    }
}

/// Minutes since midnight, up to 24:00.
fn minute_of_day(text: &str) -> Option<u16> {
    let (hour, minute) = hour_and_minute(text)?;
    let total = hour * 60 + minute;
    (total <= DAY_MINUTES).then_some(total)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_that_are_not_weekly_plans_are_refused() {
        for text in [
            "",
            "Mon",
            "Mon 9",
            "Mon 17-9",
            "Mon 9-25",
            "Foo 9-17",
            "Mon-Fri 9-17,",
            "Monk 9-17",
            "Mon 9:60-10",
            "Mon 9-17-18",
            "M 1-2",
            "weekdays 9am-5pm",
            "Mondays 9-17",
        ] {
            assert!(text.parse::<WeeklyPlan>().is_err(), "{text:?}");
        }
    }
}
