//! A week between its text and what is painted of it.

use billfold_billing::calendar::WeeklyPlan;
use billfold_messages::texts;
use billfold_scenario::document::Hours;

use crate::input::read_hours;

/// The hours of a week from Monday 00:00, day by day; those with `true` run.
pub type Week = [bool; 168];

/// So many hours has a day.
pub const HOURS: usize = 24;

/// A stretch that is being painted: where it began, with what, and the week before.
#[derive(Clone, Copy)]
pub struct Stroke {
    pub from: usize,
    pub runs: bool,
    pub before: Week,
}

/// The week of a text, and the time zone that stands behind it. A text that is not understood is
/// painted over.
pub fn read(text: &str) -> (Week, Option<String>) {
    match read_hours(text) {
        Ok(Hours::Always) => ([true; 168], None),
        Ok(Hours::Weekly { weekly, time_zone }) => {
            let plan: Option<WeeklyPlan> = weekly.to_string().parse().ok();
            let week = plan.map_or([false; 168], |plan| plan.grid());
            (week, time_zone.map(|zone| zone.to_string()))
        }
        Ok(Hours::Intervals(_)) | Err(_) => ([false; 168], None),
    }
}

/// A week as it is written. One without hours is nothing that could be added, which the field
/// says.
pub fn written(week: &Week, zone: Option<&str>) -> String {
    if week.iter().all(|runs| *runs) {
        return "always".to_owned();
    }
    if !week.contains(&true) {
        return texts::week::never().to_owned();
    }
    let plan = WeeklyPlan::from_grid(week).to_string();
    // `09:00-17:00` as people write it: `9-17`.
    let plan = plan
        .replace(":00", "")
        .replace(" 0", " ")
        .replace("-0", "-");
    match zone {
        Some(zone) => format!("{plan} {zone}"),
        None => plan,
    }
}

/// The week with the rectangle between the stroke's beginning and an hour.
pub fn painted(stroke: Stroke, until: usize) -> Week {
    let ordered = |one: usize, other: usize| one.min(other)..=one.max(other);
    let mut week = stroke.before;
    for day in ordered(stroke.from / HOURS, until / HOURS) {
        for hour in ordered(stroke.from % HOURS, until % HOURS) {
            week[day * HOURS + hour] = stroke.runs;
        }
    }
    week
}
