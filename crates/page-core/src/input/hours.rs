//! When something runs: `always`, `Mon-Fri 9-17`, `Mon-Fri 9-17 Europe/Berlin`.

use billfold_billing::calendar::WeeklyPlan;
use billfold_messages::texts;
use billfold_scenario::document::Hours;

use super::Problem;
use super::number::shortened;

/// Reads hours of the week; in UTC, or in the zone that is written last.
pub fn read_hours(text: &str) -> Result<Hours, Problem> {
    let text = text.trim();
    if text.is_empty() || ["always", "24/7"].contains(&text.to_ascii_lowercase().as_str()) {
        return Ok(Hours::Always);
    }
    if text.eq_ignore_ascii_case(texts::week::never()) {
        return Err(texts::week::problem_never().to_owned());
    }
    // Zones have a slash, such as Europe/Berlin; days and hours have none.
    let (plan, zone) = match text.rsplit_once(' ') {
        Some((plan, zone)) if zone.contains('/') => (plan, Some(zone)),
        Some((plan, "UTC")) => (plan, None),
        _ => (text, None),
    };
    let problem = || texts::input::no_hours(&shortened(text));
    let read = WeeklyPlan::parse_everyday(plan).map_err(|_| problem())?;
    let full = read.to_string();
    let parts = |text: &str| text.split([',', ';']).count();
    // Days and hours stay as they were written, and so do nights: `Mon-Sun 20-8` has eight parts in full.
    let weekly = match plan.parse::<WeeklyPlan>().is_ok() || parts(&full) > parts(plan) {
        true => plan.to_owned(),
        false => full,
    };
    Ok(Hours::Weekly {
        weekly: weekly.parse().map_err(|_| problem())?,
        time_zone: zone.map(str::parse).transpose().map_err(|_| problem())?,
    })
}

/// Hours as they are written into a field; stretches of time only a file can have.
pub fn write_hours(hours: &Hours) -> Option<String> {
    match hours {
        Hours::Always => Some("always".to_owned()),
        Hours::Weekly { weekly, time_zone } => Some(match time_zone {
            Some(zone) => format!("{} {}", &**weekly, &**zone),
            None => weekly.to_string(),
        }),
        Hours::Intervals(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The hours as they stand in a field.
    fn understood(text: &str) -> String {
        let hours = read_hours(text).expect("hours");
        write_hours(&hours).expect("a text")
    }

    #[test]
    fn always_has_three_spellings() {
        for text in ["", "  ", "always", "Always", "24/7"] {
            assert_eq!(read_hours(text), Ok(Hours::Always), "{text:?}");
        }
    }

    #[test]
    fn a_plan_as_files_have_it_stays_as_it_was_written() {
        for text in [
            "Mon-Fri 9-17",
            "Mon-Fri 09:00-17:00",
            "Mon-Fri 9-17; Sat 10:00-12:30",
            "Mon-Sun 20-8",
        ] {
            assert_eq!(understood(text), text);
        }
    }

    #[test]
    fn a_time_zone_may_follow() {
        assert_eq!(
            understood("Mon-Fri 9-17 Europe/Berlin"),
            "Mon-Fri 9-17 Europe/Berlin"
        );
    }

    #[test]
    fn utc_is_what_applies_without_a_zone() {
        assert_eq!(understood("Mon-Fri 9-17 UTC"), "Mon-Fri 9-17");
    }

    #[test]
    fn everyday_words_are_understood() {
        assert_eq!(understood("weekdays 9am-5pm"), "Mon-Fri 09:00-17:00");
        assert_eq!(understood("working days 9 to 5"), "Mon-Fri 09:00-17:00");
        assert_eq!(understood("Sat"), "Sat 00:00-24:00");
        assert_eq!(understood("9-17"), "Mon-Sun 09:00-17:00");
    }

    #[test]
    fn everyday_words_take_a_time_zone_too() {
        assert_eq!(
            understood("weekends 9-12 America/New_York"),
            "Sat-Sun 09:00-12:00 America/New_York"
        );
    }

    #[test]
    fn what_is_written_reads_back_the_same() {
        for text in [
            "always",
            "Mon-Fri 9-17",
            "Mon-Fri 22-6",
            "Sun 0-24 Asia/Tokyo",
        ] {
            let written = understood(text);
            assert_eq!(understood(&written), written, "{text}");
        }
    }

    #[test]
    fn a_week_without_hours_asks_for_one() {
        assert_eq!(
            read_hours("never"),
            Err(texts::week::problem_never().to_owned())
        );
    }

    #[test]
    fn other_words_are_named_in_the_problem() {
        let problem = read_hours("sometimes").expect_err("no hours");
        assert!(problem.contains("sometimes"), "{problem}");
    }

    #[test]
    fn stretches_of_time_have_no_text() {
        assert_eq!(write_hours(&Hours::Intervals(Vec::new())), None);
    }
}
