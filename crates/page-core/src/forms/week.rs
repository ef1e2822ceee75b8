//! The hours of a week, between text and grid.

use billfold_billing::calendar::WeeklyPlan;
use billfold_messages::texts;
use billfold_scenario::document::Hours;

use crate::input::read_hours;

/// The hours of a week from Monday 00:00, day by day. `true` means that the usage runs.
pub type Week = [bool; 168];

/// The hours of a day.
pub const HOURS: usize = 24;

/// A stroke of the pointer: where it began, whether it turns hours on, and the week before.
#[derive(Clone, Copy)]
pub struct Stroke {
    pub from: usize,
    pub runs: bool,
    pub before: Week,
}

/// The week of a text, and the time zone at its end. A text that is not understood counts as an
/// empty week.
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

/// A week as text. A week without hours cannot be added, which the field says.
pub fn written(week: &Week, zone: Option<&str>) -> String {
    if week.iter().all(|runs| *runs) {
        return "always".to_owned();
    }
    if !week.contains(&true) {
        return texts::week::never().to_owned();
    }
    let plan = WeeklyPlan::from_grid(week).to_string();
    // People write `9-17` for `09:00-17:00`.
    let plan = plan
        .replace(":00", "")
        .replace(" 0", " ")
        .replace("-0", "-");
    match zone {
        Some(zone) => format!("{plan} {zone}"),
        None => plan,
    }
}

/// The week with the rectangle from the beginning of the stroke to an hour.
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
