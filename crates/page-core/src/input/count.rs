//! Instances: `4`, `4x`, `4 x m5.large`, `0.5`.

use billfold_billing::Exact;
use billfold_messages::texts;
use billfold_scenario::document::{Count, InstanceCount, Quantity};
use rust_decimal::Decimal;

use super::Problem;
use super::number::{multiplier, shortened, split};

/// A number of instances, and their type if it was written.
#[derive(Clone, Debug, PartialEq)]
pub struct Instances {
    /// How many.
    pub count: InstanceCount,
    /// `m5.large`, in small letters.
    pub instance_type: Option<String>,
}

/// Reads a number of instances.
pub fn read_instances(text: &str) -> Result<Instances, Problem> {
    if text.trim().is_empty() {
        return Err(texts::input::no_count().to_owned());
    }
    let not_a_count = || texts::input::no_instance_count(&shortened(text));
    let (number, rest) = split(text)?;
    let (word, after) = rest.split_once(' ').unwrap_or((rest, ""));
    let (factor, rest) = match multiplier(word) {
        Some(factor) => (factor, after),
        None => (1, rest),
    };
    let count = Exact::from(number).times(factor);
    let count = InstanceCount::try_from(count).map_err(|_| not_a_count())?;
    let kind = without_times(rest);
    if kind.is_empty() || kind.eq_ignore_ascii_case("instances") {
        return Ok(Instances {
            count,
            instance_type: None,
        });
    }
    // Only an instance type has a point: `m5.large`.
    if kind.split_once('.').is_none() || kind.contains(char::is_whitespace) {
        return Err(not_a_count());
    }
    Ok(Instances {
        count,
        instance_type: Some(kind.to_ascii_lowercase()),
    })
}

/// Reads how many instances are reserved: a whole number.
pub fn read_reserved(text: &str) -> Result<Count, Problem> {
    let instances = read_instances(text)?;
    whole(instances.count.value())
        .and_then(Count::new)
        .ok_or_else(|| texts::input::no_reserved_count(&shortened(text)))
}

/// Reads an amount of instance-hours: `744 hours`, `744 h`, `1.5k instance-hours`; none if no such
/// unit follows the number.
pub fn read_instance_hours(text: &str) -> Option<Quantity> {
    let (number, rest) = split(text).ok()?;
    let (word, after) = rest.split_once(' ').unwrap_or((rest, ""));
    let (factor, unit) = match multiplier(word) {
        Some(factor) => (factor, after),
        None => (1, rest),
    };
    let unit = unit.trim().to_ascii_lowercase().replace(' ', "-");
    let unit = unit.strip_prefix("instance-").unwrap_or(&unit);
    if !["h", "hr", "hrs", "hour", "hours"].contains(&unit) {
        return None;
    }
    Exact::from(number).times(factor).try_into().ok()
}

/// A number without a fraction.
fn whole(number: Decimal) -> Option<u64> {
    (number.scale() == 0).then(|| u64::try_from(number.mantissa()).ok())?
}

/// What follows the `x` of `4 x m5.large`. The type `x1.32xlarge` begins with one of its own.
fn without_times(text: &str) -> &str {
    let after = text.strip_prefix(['x', 'X', '×']).map(str::trim);
    match after {
        Some(after) if !after.starts_with(|c: char| c.is_ascii_digit()) => after,
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(text: &str) -> u64 {
        let instances = read_instances(text).expect("instances");
        whole(instances.count.value()).expect("a whole number")
    }

    fn kind(text: &str) -> Option<String> {
        read_instances(text).expect("instances").instance_type
    }

    #[test]
    fn a_number_alone_is_a_count() {
        assert_eq!(count("4"), 4);
        assert_eq!(kind("4"), None);
    }

    #[test]
    fn hours_are_an_amount_and_no_count() {
        let hours = |text: &str| read_instance_hours(text).map(|hours| hours.to_string());
        for text in [
            "744 hours",
            "744h",
            "744 Hrs",
            "744 instance-hours",
            "744 Instance Hours",
        ] {
            assert_eq!(hours(text).as_deref(), Some("744"), "{text}");
        }
        assert_eq!(hours("1.5k hours").as_deref(), Some("1500"));
        assert_eq!(hours("0.25 hrs").as_deref(), Some("0.25"));
        for text in ["744", "4 x m5.large", "4 Mon-Fri 9-17", "hours", ""] {
            assert_eq!(hours(text), None, "{text}");
        }
    }

    #[test]
    fn none_is_a_count_too() {
        assert_eq!(count("0"), 0);
    }

    #[test]
    fn an_x_may_follow() {
        assert_eq!((count("4x"), kind("4x")), (4, None));
        assert_eq!((count("4 ×"), kind("4 ×")), (4, None));
    }

    #[test]
    fn the_word_instances_may_follow() {
        assert_eq!((count("4 Instances"), kind("4 Instances")), (4, None));
    }

    #[test]
    fn a_type_may_follow_the_x() {
        for text in [
            "4 x m5.large",
            "4x m5.large",
            "4xm5.large",
            "4 × M5.Large",
            "4 m5.large",
        ] {
            assert_eq!(count(text), 4, "{text}");
            assert_eq!(kind(text).as_deref(), Some("m5.large"), "{text}");
        }
    }

    #[test]
    fn a_type_may_begin_with_x_itself() {
        assert_eq!(kind("4 x1.32xlarge").as_deref(), Some("x1.32xlarge"));
        assert_eq!(kind("4 x x1.32xlarge").as_deref(), Some("x1.32xlarge"));
        assert_eq!(kind("4 xx2gd.large").as_deref(), Some("x2gd.large"));
    }

    #[test]
    fn thousands_may_be_grouped_or_abbreviated() {
        assert_eq!(count("1,500"), 1_500);
        assert_eq!(count("1.5k"), 1_500);
        assert_eq!(count("2 thousand"), 2_000);
        assert_eq!(kind("2k m5.large").as_deref(), Some("m5.large"));
    }

    #[test]
    fn a_part_of_an_instance_runs_and_is_not_reserved() {
        let count = |text: &str| read_instances(text).map(|read| read.count.to_string());
        assert_eq!(count("0.5").as_deref(), Ok("0.5"));
        assert_eq!(count("4.50 x m5.large").as_deref(), Ok("4.5"));
        assert!(count("0.0000000001").is_err());
        assert!(read_reserved("4.5").expect_err("a half").contains("4.5"));
        assert_eq!(read_reserved("4").map(Count::value), Ok(4));
    }

    #[test]
    fn words_are_no_type() {
        assert!(
            read_instances("4 potatoes")
                .expect_err("a word")
                .contains("4 potatoes")
        );
        assert!(read_instances("4 x m5.large spot").is_err());
    }

    #[test]
    fn below_zero_is_refused() {
        assert_eq!(
            read_instances("-1"),
            Err(texts::input::negative().to_owned())
        );
    }

    #[test]
    fn a_thousand_million_is_the_most() {
        assert_eq!(count("1 billion"), 1_000_000_000);
        assert!(read_instances("1,000,000,001").is_err());
    }

    #[test]
    fn an_empty_field_says_what_to_write() {
        assert_eq!(
            read_instances(" "),
            Err(texts::input::no_count().to_owned())
        );
    }
}
