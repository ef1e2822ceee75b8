//! The picture of a tier ladder.

crate::texts! {
    heading = "Each account on the price tiers";
    choice = "Price whose tiers are shown";
    caption(item, currency, unit) = "{item}, {currency} per {unit}";
    together = "Together";
    table = "The tiers as a table";
    tier = "Tier";
    rate(unit) = "Rate per {unit}";
    up_to(until) = "up to {until}";
    above(from) = "above {from}";
}
