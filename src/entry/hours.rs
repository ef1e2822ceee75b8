//! When something runs: `always`, `Mon-Fri 9-17`, `Mon-Fri 9-17 Europe/Berlin`.

use billfold_billing::calendar::WeeklyPlan;
use billfold_interchange::document::Hours;

use super::Problem;
use super::number::shortened;
use crate::messages::{fill, later_texts, week_texts};

/// Reads hours of the week; in UTC, or in the zone that is written last.
pub fn read_hours(text: &str) -> Result<Hours, Problem> {
    let text = text.trim();
    if text.is_empty() || ["always", "24/7"].contains(&text.to_ascii_lowercase().as_str()) {
        return Ok(Hours::Always);
    }
    if text.eq_ignore_ascii_case(week_texts().never) {
        return Err(week_texts().problem_never.to_owned());
    }
    // Zones have a slash, such as Europe/Berlin; days and hours have none.
    let (plan, zone) = match text.rsplit_once(' ') {
        Some((plan, zone)) if zone.contains('/') => (plan, Some(zone)),
        Some((plan, "UTC")) => (plan, None),
        _ => (text, None),
    };
    let problem = || fill(later_texts().problem_hours, &[("text", &shortened(text))]);
    let plan = WeeklyPlan::parse_everyday(plan).map_err(|_| problem())?;
    Ok(Hours::Weekly {
        weekly: plan.to_string().parse().map_err(|_| problem())?,
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
