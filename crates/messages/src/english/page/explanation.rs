//! The derivation of a figure.

crate::texts! {
    why_of(figure, what) = "{figure}, {what}. Why?";
    hint = "Press any dotted figure to see why.";
    title(value) = "Why {value}?";
    gone = "This figure is no longer there.";
    parts = "What makes the difference";
    bills = "The two bills";
    rule(rule) = "rule {rule}";
    source(source) = "source {source}";
    as_of(date) = "as of {date}";
    rounded(exact) = "{exact}, rounded to cents";
    apportioned(exact) = "{exact}, rounded up or down so that all parts add up";
    as_above = "as above";
}
