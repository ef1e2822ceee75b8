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
    /// The hour where it began, counted from Monday 00:00.
    pub from: usize,
    /// Whether it paints hours that run.
    pub runs: bool,
    /// The week before it.
    pub before: Week,
}

/// The week of a text, and the time zone at its end. A text that is not understood counts as an
/// empty week.
pub fn read(text: &str) -> (Week, Option<String>) {
    match read_hours(text) {
        Ok(Hours::Always) => ([true; 168], None),
        Ok(Hours::Weekly { weekly, time_zone }) => {
            let plan = WeeklyPlan::parse_everyday(&weekly).ok();
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

#[cfg(test)]
mod tests {
    use super::*;

    /// The week of a text, and its zone.
    fn hours(text: &str) -> Vec<usize> {
        let week = read(text).0;
        (0..168).filter(|hour| week[*hour]).collect()
    }

    #[test]
    fn a_weekly_plan_is_painted() {
        assert_eq!(hours("Mon 9-12"), [9, 10, 11]);
        assert_eq!(hours("Sun 23-24"), [167]);
    }

    #[test]
    fn nights_end_on_the_next_morning() {
        let nights = hours("Mon-Fri 22-6");
        assert_eq!(nights.len(), 40);
        // Not Monday at 5, but Saturday at 5.
        assert!(!nights.contains(&5) && nights.contains(&(5 * HOURS + 5)));
    }

    #[test]
    fn always_is_every_hour() {
        assert_eq!(hours("always").len(), 168);
        assert_eq!(hours("").len(), 168);
    }

    #[test]
    fn an_hour_that_runs_in_part_is_painted() {
        assert_eq!(hours("Mon 9:30-10:30"), [9, 10]);
    }

    #[test]
    fn what_is_not_understood_is_painted_over() {
        assert!(hours("sometimes").is_empty());
    }

    #[test]
    fn a_time_zone_is_kept() {
        let (week, zone) = read("Mon 9-17 Europe/Berlin");
        assert_eq!(zone.as_deref(), Some("Europe/Berlin"));
        assert_eq!(written(&week, zone.as_deref()), "Mon 9-17 Europe/Berlin");
    }

    #[test]
    fn a_week_is_written_as_people_write_it() {
        assert_eq!(
            written(&read("Mon-Fri 09:00-17:00").0, None),
            "Mon-Fri 9-17"
        );
        assert_eq!(written(&read("Sat 0-24").0, None), "Sat 0-24");
        assert_eq!(written(&[true; 168], None), "always");
    }

    #[test]
    fn a_week_without_hours_is_nothing_to_add() {
        let never = written(&[false; 168], None);
        assert_eq!(never, texts::week::never());
        assert!(read_hours(&never).is_err());
    }

    #[test]
    fn what_is_written_is_painted_again() {
        for text in [
            "Mon-Fri 9-17",
            "Sat-Sun 0-24",
            "Mon 22-24, Tue 0-6",
            "Wed 0-1",
        ] {
            assert_eq!(written(&read(text).0, None), text);
        }
    }

    #[test]
    fn a_stroke_paints_the_rectangle_of_its_ends() {
        let stroke = Stroke {
            from: 9,
            runs: true,
            before: [false; 168],
        };
        // From Monday 9 to Wednesday 11: three hours on three days.
        let week = painted(stroke, 2 * HOURS + 11);
        let running: Vec<usize> = (0..168).filter(|hour| week[*hour]).collect();
        assert_eq!(running, [9, 10, 11, 33, 34, 35, 57, 58, 59]);
    }

    #[test]
    fn a_stroke_may_go_backwards() {
        let forwards = Stroke {
            from: 9,
            runs: true,
            before: [false; 168],
        };
        let backwards = Stroke {
            from: 2 * HOURS + 11,
            ..forwards
        };
        assert_eq!(painted(forwards, 2 * HOURS + 11), painted(backwards, 9));
    }

    #[test]
    fn a_stroke_takes_hours_off_too() {
        let stroke = Stroke {
            from: 0,
            runs: false,
            before: [true; 168],
        };
        assert_eq!(
            painted(stroke, 23).iter().filter(|runs| **runs).count(),
            144
        );
    }

    #[test]
    fn a_stroke_begins_with_the_week_before_it() {
        let stroke = Stroke {
            from: 0,
            runs: true,
            before: read("Sun 23-24").0,
        };
        let week = painted(stroke, 0);
        assert_eq!((week[0], week[167], week[1]), (true, true, false));
    }
}
