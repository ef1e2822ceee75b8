//! The scale of the tier ladder.

use billfold_billing::Exact;

/// Where the ladder's scale ends: a little beyond what is used, and beyond the next end of a tier if
/// that is near. `ends` are the ends of the tiers in their order; `crossed` says whether the usage
/// goes beyond one of them.
pub fn scale_end(used: Exact, mut ends: impl Iterator<Item = Exact>, crossed: bool) -> Exact {
    let far = match ends.find(|end| *end >= used) {
        Some(next) if next <= used.times(3) || !crossed => next,
        _ => used,
    };
    let end = far.max(used).fraction(130, 100);
    if end.is_positive() { end } else { Exact::ONE }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn end(used: u64, ends: &[u64], crossed: bool) -> String {
        let ends = ends.iter().map(|end| Exact::from(*end));
        scale_end(Exact::from(used), ends, crossed).to_string()
    }

    #[test]
    fn the_next_end_of_a_tier_is_in_the_picture_if_it_is_near() {
        assert_eq!(end(100, &[50, 200], true), "260");
    }

    #[test]
    fn a_far_end_is_left_out_once_a_tier_was_crossed() {
        assert_eq!(end(100, &[50, 400], true), "130");
    }

    #[test]
    fn the_first_end_is_always_in_the_picture() {
        assert_eq!(end(1, &[1_000], false), "1300");
    }

    #[test]
    fn beyond_the_last_tier_the_usage_ends_the_scale() {
        assert_eq!(end(100, &[10, 20], true), "130");
    }

    #[test]
    fn an_end_that_is_just_reached_is_the_next_one() {
        assert_eq!(end(200, &[200, 300], false), "260");
    }

    #[test]
    fn without_usage_and_tiers_the_scale_has_a_length_nevertheless() {
        assert_eq!(end(0, &[], false), "1");
    }
}
