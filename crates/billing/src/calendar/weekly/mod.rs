//! Hours of a week in which something runs, such as `Mon-Fri 9-17`.

mod everyday;
mod parse;
mod words;

use std::fmt;

use super::{HOUR, HourProfile, Moment, Month, ZoneOffsets};

pub use parse::ParseWeeklyPlanError;
use words::{DAY_MINUTES, short_name};

/// Hours of the week in which something runs, to the minute.
///
/// ```
/// use billfold_billing::calendar::WeeklyPlan;
/// let plan: WeeklyPlan = "Mon-Fri 9-17, Sat 10:00-12:30".parse()?;
/// assert_eq!(plan.minutes_a_week(), 5 * 8 * 60 + 150);
/// assert_eq!(plan.to_string(), "Mon-Fri 09:00-17:00, Sat 10:00-12:30");
/// # Ok::<(), billfold_billing::calendar::ParseWeeklyPlanError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct WeeklyPlan {
    spans: Vec<Span>,
}

/// Days in a row with the same hours. Days count from Monday as 0, `from` and `until` in minutes
/// since midnight; 24:00 ends a day, and no span passes midnight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Span {
    first_day: u8,
    last_day: u8,
    from: u16,
    until: u16,
}

impl WeeklyPlan {
    /// Minutes that the plan runs in a week.
    #[must_use]
    pub fn minutes_a_week(&self) -> usize {
        self.week().iter().filter(|runs| **runs).count()
    }

    /// The seconds that the plan runs in each UTC hour of a month, if it is in the local time of
    /// `zone`.
    #[must_use]
    pub fn profile(&self, month: Month, zone: &ZoneOffsets) -> HourProfile {
        // How many minutes of the week run before each minute, over two weeks, so that an hour may
        // reach past Sunday's midnight.
        let week = self.week();
        let mut before = vec![0_u16];
        for runs in week.iter().chain(&week) {
            before.push(before[before.len() - 1] + u16::from(*runs));
        }
        let start = month.start().0;
        let minutes = |from: i64, until: i64| -> u16 {
            let local = from + i64::from(zone.at(Moment(from)));
            // 1970-01-01 was a Thursday, the fourth day of a week that begins on Monday.
            let first = (local.div_euclid(60) + 3 * 1_440).rem_euclid(7 * 1_440) as usize;
            before[first + ((until - from) / 60) as usize] - before[first]
        };
        let seconds = (0..month.hours() as i64)
            .map(|hour| {
                let from = start + hour * HOUR as i64;
                let until = from + HOUR as i64;
                // A change of the zone's offset within the hour parts it.
                match zone.change_between(from, until) {
                    Some(change) => minutes(from, change) + minutes(change, until),
                    None => minutes(from, until),
                }
            })
            .map(|minutes| minutes * 60)
            .collect();
        HourProfile::new(seconds)
    }

    /// The plan from the hours of a week that run, 168 of them from Monday 00:00.
    #[must_use]
    pub fn from_grid(grid: &[bool; 168]) -> Self {
        let mut by_day: Vec<Vec<(u16, u16)>> = Vec::with_capacity(7);
        for day in grid.chunks(24) {
            let mut spans: Vec<(u16, u16)> = Vec::new();
            for (hour, _) in day.iter().enumerate().filter(|(_, runs)| **runs) {
                let from = hour as u16 * 60;
                match spans.last_mut() {
                    Some(last) if last.1 == from => last.1 = from + 60,
                    _ => spans.push((from, from + 60)),
                }
            }
            by_day.push(spans);
        }
        let mut spans: Vec<Span> = Vec::new();
        let mut day = 0;
        while day < 7 {
            let same = by_day[day..]
                .iter()
                .take_while(|hours| **hours == by_day[day])
                .count();
            spans.extend(by_day[day].iter().map(|&(from, until)| Span {
                first_day: day as u8,
                last_day: (day + same - 1) as u8,
                from,
                until,
            }));
            day += same;
        }
        Self { spans }
    }

    /// Whether each of the 168 hours of a week, from Monday 00:00, runs at all.
    #[must_use]
    pub fn grid(&self) -> [bool; 168] {
        let week = self.week();
        std::array::from_fn(|hour| week[hour * 60..(hour + 1) * 60].iter().any(|runs| *runs))
    }

    fn week(&self) -> Vec<bool> {
        let mut week = vec![false; 7 * usize::from(DAY_MINUTES)];
        for span in &self.spans {
            for day in span.first_day..=span.last_day {
                let midnight = usize::from(day) * usize::from(DAY_MINUTES);
                week[midnight + usize::from(span.from)..midnight + usize::from(span.until)]
                    .fill(true);
            }
        }
        week
    }
}

impl fmt::Display for WeeklyPlan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, span) in self.spans.iter().enumerate() {
            let first = short_name(span.first_day);
            let last = short_name(span.last_day);
            f.write_str(if at == 0 { "" } else { ", " })?;
            f.write_str(first)?;
            if first != last {
                write!(f, "-{last}")?;
            }
            let clock = |minutes: u16| format!("{:02}:{:02}", minutes / 60, minutes % 60);
            write!(f, " {}-{}", clock(span.from), clock(span.until))?;
        }
        Ok(())
    }
}

const _: () = assert!(HOUR == 60 * 60);

#[cfg(test)]
mod tests {
    use super::*;

    fn hours(plan: &str, month: &str, zone: &ZoneOffsets) -> u64 {
        let plan: WeeklyPlan = plan.parse().expect("a plan");
        plan.profile(month.parse().expect("a month"), zone)
            .total_seconds()
            / HOUR
    }

    #[test]
    fn office_hours_of_november_2026() {
        // November 2026 begins on a Sunday and has 21 weekdays.
        assert_eq!(
            hours("Mon-Fri 9-17", "2026-11", &ZoneOffsets::utc()),
            21 * 8
        );
        assert_eq!(hours("Sun 0-24", "2026-11", &ZoneOffsets::utc()), 5 * 24);
        assert_eq!(hours("Sat-Mon 0-1", "2026-11", &ZoneOffsets::utc()), 14);
    }

    #[test]
    fn a_zone_moves_the_plan_over_the_months_edge() {
        // At UTC+10 the month begins on Sunday 10:00 local time and ends on Tuesday 10:00.
        let zone = ZoneOffsets::new(36_000, Vec::new());
        assert_eq!(hours("Tue 0-24", "2026-11", &zone), 4 * 24 + 10);
    }

    #[test]
    fn summer_time_ends_within_the_month() {
        // New York leaves daylight time on 1 November 2026 at 06:00 UTC: 01:00 comes twice.
        let change = "2026-11-01T06:00:00Z".parse().expect("a moment");
        let zone = ZoneOffsets::new(-14_400, vec![(change, -18_000)]);
        assert_eq!(hours("Sun 1-2", "2026-11", &zone), 6);
    }

    #[test]
    fn half_hours_count_by_the_second() {
        let plan: WeeklyPlan = "Sun 9:30-10".parse().expect("a plan");
        let profile = plan.profile("2026-11".parse().expect("a month"), &ZoneOffsets::utc());
        assert_eq!(profile.seconds(9), 1_800);
        assert_eq!(profile.seconds(10), 0);
    }

    #[test]
    fn a_painted_grid_reads_back() {
        let plan: WeeklyPlan = "Mon-Fri 09:00-17:00, Sat 10:00-12:00"
            .parse()
            .expect("a plan");
        assert_eq!(WeeklyPlan::from_grid(&plan.grid()), plan);
    }
}
