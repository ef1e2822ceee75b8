//! The texts of painting a week: a table of its own, in the later part of the program.

/// Every text of the week's field. Names in braces are filled in by [`super::fill`].
pub struct WeekTexts {
    pub paint: &'static str,
    pub hint: &'static str,
    pub hours: &'static str,
    pub day: &'static str,
    pub hour: &'static str,
    pub all: &'static str,
    pub none: &'static str,
    pub never: &'static str,
    pub problem_never: &'static str,
    pub days: [&'static str; 7],
}

static ENGLISH: WeekTexts = WeekTexts {
    paint: "Paint the week",
    hint: "Drag over the hours that run, or move with the arrow keys: Space turns an hour on and off, Shift with an arrow takes it along. Painting makes half hours whole.",
    hours: "Hours of the week",
    day: "Day",
    hour: "{day} {from} to {until}",
    all: "All hours",
    none: "No hours",
    never: "never",
    problem_never: "Choose at least one hour.",
    days: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
};

/// The texts in the page's language.
pub fn week_texts() -> &'static WeekTexts {
    &ENGLISH
}
