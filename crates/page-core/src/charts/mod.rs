//! The geometry of charts: from exact figures to thousandths of a picture.

mod ladder;
mod stack;
mod waterfall;

use billfold_billing::Exact;

pub use ladder::scale_end;
pub use stack::{Part, stack};
pub use waterfall::{Levels, levels};

/// Where a figure stands on a scale from zero to `end`, in thousandths, kept within the picture.
pub fn permille(value: Exact, end: Exact) -> i32 {
    if !end.is_positive() || !value.is_positive() {
        return 0;
    }
    if value >= end {
        return 1_000;
    }
    let part = value.over(end).times(1_000).rounded(0).to_string();
    part.parse().unwrap_or_default()
}

/// The side of a square whose area is in proportion to a figure, in thousandths of the square of
/// `end`.
pub fn side(value: Exact, end: Exact) -> u32 {
    // A side in thousandths is the root of an area in millionths.
    (permille(value, end).unsigned_abs() * 1_000).isqrt()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn areas_are_in_proportion() {
        // A quarter of the area is half of the side; 0.3043 of it 0.551.
        let [one, four] = [1, 4].map(Exact::from);
        assert_eq!([side(four, four), side(one, four)], [1_000, 500]);
        assert_eq!(side("0.3043".parse().expect("a fraction"), one), 551);
        assert_eq!(side(Exact::ZERO, one), 0);
    }

    #[test]
    fn a_figure_is_a_part_of_the_scale() {
        assert_eq!(permille(Exact::from(50), Exact::from(200)), 250);
        assert_eq!(permille(Exact::ZERO, Exact::from(200)), 0);
        assert_eq!(permille(Exact::from(200), Exact::from(200)), 1_000);
    }

    #[test]
    fn thirds_are_rounded() {
        assert_eq!(permille(Exact::from(1), Exact::from(3)), 333);
        assert_eq!(permille(Exact::from(2), Exact::from(3)), 667);
    }

    #[test]
    fn what_is_outside_the_scale_stays_at_its_edge() {
        assert_eq!(permille(Exact::from(300), Exact::from(200)), 1_000);
        assert_eq!(permille(-Exact::from(1), Exact::from(200)), 0);
    }

    #[test]
    fn a_scale_without_length_has_everything_at_its_beginning() {
        assert_eq!(permille(Exact::from(5), Exact::ZERO), 0);
    }

    #[test]
    fn the_largest_figures_stay_within_the_picture() {
        let most: Exact = "999999999999999".parse().expect("a decimal");
        assert_eq!(permille(most, Exact::ONE), 1_000);
    }
}
