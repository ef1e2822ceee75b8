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
    setting = "Change the setting";
    usage_of(account, what) = "{what} of {account}";
    numbered(what, number) = "{what}, line {number}";
    used_by(what, account) = "used by {what} of {account}";
    used_by_saving(what, account, percent) = "used by {what} of {account}, which saves {percent}";
    covered_by(owner, what) = "covered by {owner}’s {what}";
    as_above = "as above";
}
