//! When the hours of a month are.

use std::ops::Range;

use billfold_billing::calendar::{Moment, Month};
use billfold_messages::english::page::days;
use billfold_messages::texts::hours as texts;

use crate::format;

/// Seven days of a month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Week {
    /// Its hours of the month.
    pub hours: Range<u16>,
    /// `2 to 8 November`.
    pub name: String,
    /// Its days: `Mon 2`.
    pub days: Vec<String>,
}

/// The weeks of a month, from Monday. The first and the last are moved so that all have seven days
/// of the month.
pub fn weeks(month: Month) -> Vec<Week> {
    let days = month.days() as i64;
    // The first Monday, as a day of the month.
    let monday = 1 + (7 - weekday(month, 1)) % 7;
    let mondays = (monday - 7..=days).step_by(7);
    let mut starts: Vec<i64> = mondays.map(|day| day.clamp(1, days - 6)).collect();
    starts.dedup();
    starts.into_iter().map(|start| week(month, start)).collect()
}

/// The index of the week that shows an hour: the last that has it.
pub fn week_of(weeks: &[Week], hour: u16) -> usize {
    let has = |week: &Week| week.hours.contains(&hour);
    weeks.iter().rposition(has).unwrap_or_default()
}

/// `Tuesday 3 November, 10:00 to 11:00 UTC`, of the hour of a month, counted from 0.
pub fn hour_in_words(month: Month, hour: u16) -> String {
    let (day, hour) = (i64::from(hour / 24) + 1, hour % 24);
    texts::when(
        days()[weekday(month, day) as usize],
        &day.to_string(),
        &format::month_name(month),
        &hour.to_string(),
        &(hour + 1).to_string(),
    )
}

fn week(month: Month, start: i64) -> Week {
    let end = start + 6;
    let name = texts::week(
        &start.to_string(),
        &end.to_string(),
        &format::month_name(month),
    );
    let day = |day: i64| {
        let name = days()[weekday(month, day) as usize];
        texts::day(name, &day.to_string())
    };
    Week {
        hours: (start as u16 - 1) * 24..end as u16 * 24,
        name,
        days: (start..=end).map(day).collect(),
    }
}

/// The day of the week of a day of the month, Monday as 0.
fn weekday(month: Month, day: i64) -> i64 {
    const DAY: i64 = 86_400;
    let Moment(at) = month.start();
    // 1 January 1970 was a Thursday.
    (at.div_euclid(DAY) + day - 1 + 3).rem_euclid(7)
}
