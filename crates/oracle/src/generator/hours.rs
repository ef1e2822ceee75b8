//! The month, and when things run. Lines share a few windows, so that they meet in an hour.

use super::dice::Dice;
use serde_json::{Value, json};

/// A month with its neighbours, and the windows of a scenario.
pub struct Calendar {
    /// Such as `2026-11`.
    pub month: &'static str,
    /// The month's last day, and the days beside the month.
    pub last_day: &'static str,
    /// The day before it.
    pub day_before: &'static str,
    /// The day after it.
    pub day_after: &'static str,
    /// The same month of the year before.
    pub year_before: &'static str,
    windows: Vec<Value>,
}

const MONTHS: [[&str; 5]; 5] = [
    [
        "2026-11",
        "2026-11-30",
        "2026-10-31",
        "2026-12-01",
        "2025-11",
    ],
    [
        "2026-12",
        "2026-12-31",
        "2026-11-30",
        "2027-01-01",
        "2025-12",
    ],
    [
        "2026-02",
        "2026-02-28",
        "2026-01-31",
        "2026-03-01",
        "2025-02",
    ],
    [
        "2024-02",
        "2024-02-29",
        "2024-01-31",
        "2024-03-01",
        "2023-02",
    ],
    [
        "2025-04",
        "2025-04-30",
        "2025-03-31",
        "2025-05-01",
        "2024-04",
    ],
];

const WEEKLY: [&str; 10] = [
    "Mon-Fri 9-17",
    "Mon-Sun 0-24",
    "Sat-Sun 0-24",
    "Tue 8-12",
    "Mon-Thu 6-22",
    "Sun 0-1",
    // As people write them: whole days, several days, nights.
    "Sat",
    "Mon,Tue 9-17",
    "Mon, Wed 8:30-12, Sun",
    "Mon-Fri 22-6",
];

impl Calendar {
    /// Rolls a month and its windows.
    pub fn roll(dice: &mut Dice) -> Calendar {
        let [month, last_day, day_before, day_after, year_before] = *dice.of(&MONTHS);
        let mut calendar = Calendar {
            month,
            last_day,
            day_before,
            day_after,
            year_before,
            windows: Vec::new(),
        };
        for _ in 0..3 {
            let window = calendar.window(dice);
            calendar.windows.push(window);
        }
        calendar
    }

    /// `hours` of a usage line; nothing means always.
    pub fn hours(&self, dice: &mut Dice) -> Option<Value> {
        match dice.between(0, 9) {
            0..=1 => None,
            2 => Some(json!("always")),
            3..=4 => Some(json!({"weekly": dice.of(&WEEKLY)})),
            _ => Some(dice.of(&self.windows).clone()),
        }
    }

    /// One to three intervals in order; some have odd seconds, some reach over the month's edge.
    fn window(&self, dice: &mut Dice) -> Value {
        let mut intervals = Vec::new();
        if dice.chance(15) {
            let from = format!("{}T22:00:00Z", self.day_before);
            intervals.push(json!({"from": from, "to": self.instant(dice, 1, 2)}));
        }
        for day in dice.some(&[5, 12, 20], 1, 2) {
            let hour = dice.between(9, 11);
            let from = self.instant(dice, day, hour);
            let length = dice.between(1, 5);
            let to = self.instant(dice, day, hour + length);
            intervals.push(json!({"from": from, "to": to}));
        }
        if dice.chance(15) {
            let from = format!("{}T23:00:00Z", self.last_day);
            let to = format!("{}T03:00:00Z", self.day_after);
            intervals.push(json!({"from": from, "to": to}));
        }
        intervals.sort_by_key(|interval| interval["from"].to_string());
        json!({"intervals": intervals})
    }

    /// An instant of the month, on the hour or somewhere in it.
    pub fn instant(&self, dice: &mut Dice, day: u64, hour: u64) -> String {
        let (minute, second) = match dice.between(0, 5) {
            0..=2 => (0, 0),
            3 => (*dice.of(&[15, 20, 30]), 0),
            _ => (dice.between(0, 59), dice.between(0, 59)),
        };
        format!("{}-{day:02}T{hour:02}:{minute:02}:{second:02}Z", self.month)
    }

    /// When a commitment is in force: `start` and `end`.
    pub fn term(&self, dice: &mut Dice) -> (Option<String>, Option<String>) {
        let first = format!("{}-01T00:00:00Z", self.month);
        let next = format!("{}T00:00:00Z", self.day_after);
        let earlier = format!("{}-15T00:00:00Z", self.year_before);
        let hour = dice.between(0, 12);
        let within = self.instant(dice, 5, hour);
        let later = self.instant(dice, 20, 10);
        match dice.between(0, 19) {
            0..=8 => (None, None),
            9 => (Some(earlier), None),
            10..=11 => (Some(first), None),
            12..=13 => (Some(within), None),
            14..=15 => (Some(within), Some(later)),
            16 => (None, Some(later)),
            17 => (Some(earlier), Some(within)),
            18 => (Some(earlier), Some(first)),
            _ => (Some(next), None),
        }
    }
}
