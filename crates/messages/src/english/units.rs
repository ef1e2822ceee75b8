//! Units of price lists in words.

use billfold_billing::Exact;

/// Units that price lists abbreviate or capitalize, with what one and several are called.
const NAMES: [(&[&str], &str, &str); 3] = [
    (&["Hrs", "Hours", "hours", "hour"], "hour", "hours"),
    (
        &["Requests", "Request", "requests", "request"],
        "request",
        "requests",
    ),
    (
        &["instance-hours", "instance-hour"],
        "instance-hour",
        "instance-hours",
    ),
];

/// A unit after a number: `1 hour`, `720 hours`, `8,192 GB`.
#[must_use]
pub fn units(unit: &str, number: Exact) -> &str {
    named(unit).map_or(unit, |(one, several)| match number == Exact::ONE {
        true => one,
        false => several,
    })
}

/// A unit after `per`: `hour`, `GB`.
#[must_use]
pub fn per_unit(unit: &str) -> &str {
    named(unit).map_or(unit, |(one, _)| one)
}

fn named(unit: &str) -> Option<(&'static str, &'static str)> {
    let names = NAMES.iter().find(|(known, ..)| known.contains(&unit))?;
    Some((names.1, names.2))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_and_several() {
        assert_eq!(units("Hrs", Exact::ONE), "hour");
        assert_eq!(units("Hrs", Exact::from(720)), "hours");
        assert_eq!(units("Requests", Exact::ZERO), "requests");
        assert_eq!(units("instance-hours", Exact::ONE), "instance-hour");
    }

    #[test]
    fn other_units_stay_as_price_lists_have_them() {
        assert_eq!(units("GB-Mo", Exact::from(2)), "GB-Mo");
        assert_eq!(per_unit("GB"), "GB");
        assert_eq!(per_unit("Hrs"), "hour");
    }
}
