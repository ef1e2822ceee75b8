//! The picture of a tier ladder.

crate::texts! {
    heading = "Where each stands on the price ladder";
    choice = "Of what the price ladder is shown";
    caption(item, currency, unit) = "{item}, {currency} per {unit}";
    together = "Together";
    table = "The ladder as a table";
    tier = "Tier";
    rate(unit) = "Rate per {unit}";
    up_to(until) = "up to {until}";
    above(from) = "above {from}";
}
