//! Weekly hours as people write them: `weekdays 9am-5pm`, `Sat`, `Mon, Wed 8-12`, `Mon-Fri 22-6`.
//!
//! Files may have these too; the page keeps a plan in the notation of `parse`.

use super::words::{DAY_MINUTES, hour_and_minute, weekday_begun};
use super::{ParseWeeklyPlanError, Span, WeeklyPlan};

/// First and last day, counted from Monday as 0.
type Days = (u8, u8);
/// Minutes since midnight. Hours that end before they begin end on the next day.
type Minutes = (u16, u16);

impl WeeklyPlan {
    /// Reads weekly hours in the file's notation or in everyday words.
    ///
    /// A day without hours is the whole day; hours without a day are every day. Where only plain
    /// hours are given and the second is the smaller one, `9-5` ends at five in the afternoon and
    /// `22-6` ends on the next day.
    ///
    /// # Errors
    /// When a word is neither a day nor a range of hours. The error names the whole text.
    ///
    /// ```
    /// use billfold_billing::calendar::WeeklyPlan;
    /// let plan = WeeklyPlan::parse_everyday("weekdays 9am-5pm, Sat")?;
    /// assert_eq!(plan.to_string(), "Mon-Fri 09:00-17:00, Sat 00:00-24:00");
    /// # Ok::<(), billfold_billing::calendar::ParseWeeklyPlanError>(())
    /// ```
    pub fn parse_everyday(text: &str) -> Result<Self, ParseWeeklyPlanError> {
        text.parse().or_else(|_| {
            spans(text)
                .filter(|spans| !spans.is_empty())
                .map(|spans| Self { spans })
                .ok_or_else(|| ParseWeeklyPlanError {
                    part: text.trim().to_owned(),
                })
        })
    }
}

fn spans(text: &str) -> Option<Vec<Span>> {
    let text = text
        .to_lowercase()
        .replace(['–', '—'], "-")
        .replace(" to ", "-")
        .replace(" - ", "-")
        .replace("every day", "daily")
        .replace("working days", "weekdays");
    let words = text.split([' ', ',', ';']);
    let (mut days, mut hours) = (Vec::new(), Vec::new());
    let mut spans = Vec::new();
    for word in words.filter(|word| !word.is_empty() && *word != "and") {
        if let Some(more) = days_of(word) {
            if !hours.is_empty() {
                add_spans(&mut spans, &days, &hours);
                (days, hours) = (Vec::new(), Vec::new());
            }
            days.push(more);
        } else {
            hours.push(hours_of(word)?);
        }
    }
    add_spans(&mut spans, &days, &hours);
    Some(spans)
}

/// Adds all hours on each of the days; every day or the whole day, if only the others are given.
fn add_spans(spans: &mut Vec<Span>, days: &[Days], hours: &[Minutes]) {
    if days.is_empty() && hours.is_empty() {
        return;
    }
    let days = if days.is_empty() { &[(0, 6)] } else { days };
    let hours = if hours.is_empty() {
        &[(0, DAY_MINUTES)]
    } else {
        hours
    };
    let mut add = |first_day, last_day, from, until| {
        spans.push(Span {
            first_day,
            last_day,
            from,
            until,
        });
    };
    for &(from, until) in hours {
        for &(first, last) in days {
            if from < until {
                add(first, last, from, until);
                continue;
            }
            add(first, last, from, DAY_MINUTES);
            for day in (first..=last).filter(|_| until > 0) {
                let next = (day + 1) % 7;
                add(next, next, 0, until);
            }
        }
    }
}

fn days_of(word: &str) -> Option<Days> {
    match word {
        "daily" => return Some((0, 6)),
        "weekdays" | "workdays" => return Some((0, 4)),
        "weekends" | "weekend" => return Some((5, 6)),
        _ => {}
    }
    let (first, last) = word.split_once('-').unwrap_or((word, word));
    let (first, last) = (weekday_begun(first)?, weekday_begun(last)?);
    (first <= last).then_some((first, last))
}

fn hours_of(word: &str) -> Option<Minutes> {
    let (from, until) = word.split_once('-')?;
    let (from, until) = (clock(from)?, clock(until)?);
    // 9-5 ends at five in the afternoon; 22-6 passes midnight.
    let is_plain = !word.contains([':', 'm']);
    let noon = DAY_MINUTES / 2;
    let ends_in_afternoon = is_plain && from < noon && until < from && until <= 7 * 60;
    let until = until + if ends_in_afternoon { noon } else { 0 };
    (from < DAY_MINUTES && until <= DAY_MINUTES && from != until).then_some((from, until))
}

/// Minutes since midnight of `9`, `9h`, `9:30`, `9am` or `5:30pm`.
fn clock(text: &str) -> Option<u16> {
    let (digits, half_day) = match (text.strip_suffix("am"), text.strip_suffix("pm")) {
        (Some(digits), _) => (digits, Some(0)),
        (_, Some(digits)) => (digits, Some(12)),
        _ => (text.strip_suffix('h').unwrap_or(text), None),
    };
    let (hour, minute) = hour_and_minute(digits)?;
    let hour = match half_day {
        Some(_) if !(1..=12).contains(&hour) => return None,
        Some(half_day) => hour % 12 + half_day,
        None => hour,
    };
    (hour <= 24).then_some(hour * 60 + minute)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn reads(text: &str, expected: &str) {
        let plan = WeeklyPlan::parse_everyday(text).expect("a plan");
        assert_eq!(plan.to_string(), expected, "{text}");
    }

    #[test]
    fn the_notation_of_files_is_read_as_files_are() {
        reads("Mon-Fri 9-17", "Mon-Fri 09:00-17:00");
        reads("Sat-Mon 0-1", "Sat-Sun 00:00-01:00, Mon 00:00-01:00");
    }

    #[test]
    fn names_of_several_days() {
        reads("weekdays 9-17", "Mon-Fri 09:00-17:00");
        reads("working days 9-17", "Mon-Fri 09:00-17:00");
        reads("weekends", "Sat-Sun 00:00-24:00");
        reads("every day 6:30-7", "Mon-Sun 06:30-07:00");
        reads("Monday to Thursday 9–17", "Mon-Thu 09:00-17:00");
    }

    #[test]
    fn days_without_hours_and_hours_without_days() {
        reads("Sat", "Sat 00:00-24:00");
        reads("8-12", "Mon-Sun 08:00-12:00");
        reads(
            "Mon, Wed 8-12 and 13-17",
            "Mon 08:00-12:00, Wed 08:00-12:00, Mon 13:00-17:00, Wed 13:00-17:00",
        );
    }

    #[test]
    fn halves_of_the_day() {
        reads("Mon 9am-5pm", "Mon 09:00-17:00");
        reads("Mon 12am-12pm", "Mon 00:00-12:00");
        reads("Mon 9-5", "Mon 09:00-17:00");
        reads("Mon 9h - 17h", "Mon 09:00-17:00");
    }

    #[test]
    fn hours_over_midnight_end_on_the_next_day() {
        reads("Fri 22-6", "Fri 22:00-24:00, Sat 00:00-06:00");
        reads("Sun 22-6", "Sun 22:00-24:00, Mon 00:00-06:00");
        reads("Fri 20-0", "Fri 20:00-24:00");
    }

    #[test]
    fn other_words_are_refused() {
        for text in [
            "",
            "and",
            "noon",
            "Mon 25-26",
            "Mon 13pm-14",
            "Fri-Mon",
            "9",
            "Mon 9-9",
        ] {
            let error = WeeklyPlan::parse_everyday(text).expect_err(text);
            assert_eq!(error.part, text);
        }
    }
}
