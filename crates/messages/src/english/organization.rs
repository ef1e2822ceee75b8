//! The report on an organization.

/// The columns of the tree.
pub const COLUMNS: [&str; 6] = [
    "Organization",
    "",
    "Separate",
    "Consolidated",
    "Saved",
    "Policies",
];

/// The heading of the usage that policies deny.
#[must_use]
pub fn denied_usage(is_left_out: bool) -> &'static str {
    match is_left_out {
        true => "Denied usage (left out)",
        false => "Denied usage (charged all the same)",
    }
}

/// The heading of statements that were not evaluated.
pub const NOT_EVALUATED: &str = "Not evaluated";

/// The heading of the alerts.
pub const ALERTS: &str = "Alerts";

/// An alert, its threshold, and the day of the month on which it fires.
#[must_use]
pub fn alert(name: &str, threshold: &str, day: Option<u64>) -> String {
    match day {
        Some(day) => format!(
            "{name} (over {threshold}): fires about day {day} (a straight-line estimate: charges are taken to come evenly)"
        ),
        None => format!("{name} (over {threshold}): does not fire"),
    }
}

/// How many practices are followed.
#[must_use]
pub fn good_practice(followed: usize, all: usize) -> String {
    format!("Good practice: {followed} of {all}")
}
