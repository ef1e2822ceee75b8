//! Painting the hours of a week.

crate::texts! {
    paint = "Paint the week";
    hint = "Drag over the hours that run, or move with the arrow keys: Space turns an hour on or off, Shift with an arrow extends that to the next hour. Painting turns half hours into whole ones.";
    hours = "Hours of the week";
    day = "Day";
    hour(day, from, until) = "{day} {from} to {until}";
    all = "All hours";
    none = "No hours";
    never = "never";
    problem_never = "Choose at least one hour.";
}
