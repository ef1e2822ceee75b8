//! `hours`: how many seconds of each hour of the month a usage line is active.

use crate::calendar::{self, HOUR, Month};
use crate::json::{list, text, text_or};
use serde_json::Value;

/// Seconds of each hour of the month, from `hours`; always if it is absent.
pub fn seconds(hours: Option<&Value>, month: Month) -> Result<Vec<u32>, String> {
    let spans = match hours {
        None => vec![(month.start(), month.end())],
        Some(Value::String(word)) if word == "always" => vec![(month.start(), month.end())],
        Some(weekly) if weekly.get("weekly").is_some() => weekly_spans(weekly, month)?,
        Some(other) => interval_spans(other)?,
    };
    Ok(within_hours(&spans, month))
}

/// Seconds of each hour of the month in which a commitment is in force, from `start` to `end`.
pub fn in_force(start: Option<i64>, end: Option<i64>, month: Month) -> Vec<u32> {
    let span = (start.unwrap_or(month.start()), end.unwrap_or(month.end()));
    within_hours(&[span], month)
}

/// Seconds of every hour that lie in any of the spans; a second in two spans counts once.
fn within_hours(spans: &[(i64, i64)], month: Month) -> Vec<u32> {
    let mut spans = spans.to_vec();
    spans.sort_unstable();
    let mut result = Vec::new();
    let (first, hours) = (month.start(), month.hours());
    for hour in 0..hours {
        let from = first + hour * HOUR;
        let mut reached = from;
        let mut inside = 0;
        for (start, end) in &spans {
            let start = (*start).max(reached);
            let end = (*end).min(from + HOUR);
            if end > start {
                inside += end - start;
                reached = end;
            }
        }
        result.push(u32::try_from(inside).unwrap_or_default());
    }
    result
}

fn interval_spans(hours: &Value) -> Result<Vec<(i64, i64)>, String> {
    let mut spans = Vec::new();
    for interval in list(hours, "intervals")? {
        let from = calendar::instant(text(interval, "from")?)?;
        let to = calendar::instant(text(interval, "to")?)?;
        spans.push((from, to));
    }
    Ok(spans)
}

/// `Mon-Fri 9-17`, `Sat,Sun 0-24`, `Sat`, `Mon 22-6`: days, then the part of each day; the whole day
/// without one. A part that ends before it begins ends on the next day. UTC only.
fn weekly_spans(hours: &Value, month: Month) -> Result<Vec<(i64, i64)>, String> {
    let zone = text_or(hours, "timeZone", "UTC")?;
    if zone != "UTC" {
        return Err(format!("the oracle knows no time zone but UTC: {zone}"));
    }
    let mut spans = Vec::new();
    let mut days = Vec::new();
    let words = text(hours, "weekly")?.replace(',', " ");
    let mut words = words.split_whitespace().peekable();
    while let Some(word) = words.next() {
        if word.starts_with(|letter: char| letter.is_ascii_digit()) {
            return Err(format!("a part of a day without a day: {word:?}"));
        }
        days.extend(weekdays(word)?);
        let times = match words.peek() {
            Some(next) if next.starts_with(|letter: char| letter.is_ascii_digit()) => words.next(),
            Some(_) => continue,
            None => None,
        };
        let (from, to) = times
            .unwrap_or("0-24")
            .split_once('-')
            .ok_or_else(|| format!("not a part of a day: {times:?}"))?;
        let (from, mut to) = (calendar::second_of_day(from)?, calendar::second_of_day(to)?);
        if to <= from {
            to += 24 * HOUR;
        }
        // From the day before the month on, whose night may reach into it.
        let mut midnight = month.start() - 24 * HOUR;
        while midnight < month.end() {
            if days.contains(&calendar::weekday(midnight)) {
                spans.push((midnight + from, midnight + to));
            }
            midnight += 24 * HOUR;
        }
        days.clear();
    }
    Ok(spans)
}

fn weekdays(word: &str) -> Result<Vec<i64>, String> {
    const NAMES: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    let named = |word: &str| {
        let place = NAMES.iter().position(|name| *name == word);
        let place = place.and_then(|place| i64::try_from(place).ok());
        place.ok_or_else(|| format!("not a day of the week: {word:?}"))
    };
    let (first, last) = word.split_once('-').unwrap_or((word, word));
    let (mut day, last) = (named(first)?, named(last)?);
    let mut days = vec![day];
    while day != last {
        day = (day + 1) % 7;
        days.push(day);
    }
    Ok(days)
}

#[cfg(test)]
mod tests {
    use super::seconds;
    use crate::calendar::Month;
    use serde_json::{Value, json};

    fn total(hours: &Value) -> u32 {
        let month = Month::parse("2026-11").expect("a month");
        let seconds = seconds(Some(hours), month).expect("a profile");
        assert_eq!(seconds.len(), 720);
        seconds.iter().sum()
    }

    #[test]
    fn weekly_profiles_follow_the_calendar() {
        // November 2026 has 21 working days and five Sundays; it starts on a Sunday.
        assert_eq!(total(&json!({"weekly": "Mon-Fri 9-17"})), 21 * 8 * 3_600);
        assert_eq!(total(&json!({"weekly": "Sun 0-24"})), 5 * 24 * 3_600);
        assert_eq!(total(&json!({"weekly": "Sat-Mon 9:30-10"})), 14 * 1_800);
        assert_eq!(total(&json!("always")), 720 * 3_600);
        assert_eq!(total(&json!({"weekly": "Sat"})), 4 * 24 * 3_600);
        assert_eq!(
            total(&json!({"weekly": "Mon,Tue 9-17"})),
            (5 + 4) * 8 * 3_600
        );
        // The last Monday's night ends in December.
        assert_eq!(
            total(&json!({"weekly": "Mon 22-6"})),
            (5 * 2 + 4 * 6) * 3_600
        );
    }

    #[test]
    fn intervals_are_cut_at_the_month_and_overlaps_count_once() {
        let hours = json!({"intervals": [
            {"from": "2026-10-31T23:00:00Z", "to": "2026-11-01T00:30:00Z"},
            {"from": "2026-11-01T00:15:00Z", "to": "2026-11-01T00:45:01Z"},
        ]});
        assert_eq!(total(&hours), 45 * 60 + 1);
    }
}
