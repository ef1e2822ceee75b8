//! Days and hours the way people say them, written as a weekly plan: `weekdays 9am-5pm`, `Sat`,
//! `Mon, Wed 8-12`, `Mon-Fri 22-6`.

const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const DAY: u16 = 24 * 60;

/// Days, and minutes from midnight on; hours that end before they begin end on the next day.
type Days = (usize, usize);
type Minutes = (u16, u16);

/// The same as a plan of days and hours; none if it makes no sense either.
pub fn written_out(text: &str) -> Option<String> {
    let text = text
        .to_lowercase()
        .replace(['–', '—'], "-")
        .replace(" to ", "-");
    let text = text.replace(" - ", "-").replace("every day", "daily");
    let text = text.replace("working days", "weekdays");
    let words = text.split([' ', ',', ';']).filter(|word| !word.is_empty());
    let (mut days, mut hours) = (Vec::new(), Vec::new());
    let mut spans = Vec::new();
    for word in words.filter(|word| *word != "and") {
        if let Some(more) = days_of(word) {
            if !hours.is_empty() {
                put(&mut spans, &days, &hours);
                (days, hours) = (Vec::new(), Vec::new());
            }
            days.push(more);
        } else {
            hours.push(hours_of(word)?);
        }
    }
    put(&mut spans, &days, &hours);
    (!spans.is_empty()).then(|| spans.join(", "))
}

/// Each of the days has each of the hours; all days or all hours, where none are said.
fn put(spans: &mut Vec<String>, days: &[Days], hours: &[Minutes]) {
    if days.is_empty() && hours.is_empty() {
        return;
    }
    let days = if days.is_empty() { &[(0, 6)] } else { days };
    let hours = if hours.is_empty() { &[(0, DAY)] } else { hours };
    for &(from, until) in hours {
        for &(first, last) in days {
            if from < until {
                spans.push(span(first, last, from, until));
            } else {
                spans.push(span(first, last, from, DAY));
                for day in (first..=last).filter(|_| until > 0) {
                    let next = (day + 1) % 7;
                    spans.push(span(next, next, 0, until));
                }
            }
        }
    }
}

fn span(first: usize, last: usize, from: u16, until: u16) -> String {
    let clock = |minutes: u16| format!("{}:{:02}", minutes / 60, minutes % 60);
    let (first, last) = (DAYS[first], DAYS[last]);
    format!("{first}-{last} {}-{}", clock(from), clock(until))
}

fn days_of(word: &str) -> Option<Days> {
    match word {
        "daily" => return Some((0, 6)),
        "weekdays" | "workdays" => return Some((0, 4)),
        "weekends" | "weekend" => return Some((5, 6)),
        _ => {}
    }
    let day = |word: &str| {
        let known = DAYS.iter().position(|day| word.starts_with(day))?;
        let whole = ["day", "sday", "nesday", "rsday", "urday", "s", "rs"];
        let rest = &word[3..];
        (rest.is_empty() || whole.contains(&rest) || rest == "days").then_some(known)
    };
    let (first, last) = word.split_once('-').unwrap_or((word, word));
    let (first, last) = (day(first)?, day(last)?);
    (first <= last).then_some((first, last))
}

fn hours_of(word: &str) -> Option<Minutes> {
    let (from, until) = word.split_once('-')?;
    let (from, until) = (clock(from)?, clock(until)?);
    // Who says 9-5 means five in the afternoon; 22-6 passes midnight.
    let plain = !word.contains([':', 'm']);
    let afternoon = plain && from < DAY / 2 && until < from && until <= 7 * 60;
    let until = until + if afternoon { DAY / 2 } else { 0 };
    (from < DAY && until <= DAY && from != until).then_some((from, until))
}

/// Minutes from midnight on: of `9`, `9:30`, `9am`, `5:30pm`.
fn clock(text: &str) -> Option<u16> {
    let (digits, half) = match (text.strip_suffix("am"), text.strip_suffix("pm")) {
        (Some(digits), _) => (digits, Some(0)),
        (_, Some(digits)) => (digits, Some(12)),
        _ => (text.strip_suffix('h').unwrap_or(text), None),
    };
    let (hour, minute) = digits.split_once(':').unwrap_or((digits, "0"));
    let (hour, minute): (u16, u16) = (hour.parse().ok()?, minute.parse().ok()?);
    let hour = match half {
        Some(_) if !(1..=12).contains(&hour) => return None,
        Some(half) => hour % 12 + half,
        None => hour,
    };
    (hour <= 24 && minute < 60).then_some(hour * 60 + minute)
}
