//! The bars of a waterfall: from one total to another, change by change.

use billfold_billing::Exact;

use super::permille;

/// The totals before, between and after the changes, on a common scale.
#[derive(Clone, Debug, PartialEq)]
pub struct Levels {
    totals: Vec<Exact>,
    base: Exact,
    highest: Exact,
}

/// The levels of a waterfall that begins at `start`; each change takes its saving off, or adds where
/// that is below zero.
pub fn levels(start: Exact, savings: impl Iterator<Item = Exact>) -> Levels {
    let mut totals = vec![start];
    let mut level = start;
    for saved in savings {
        level -= saved;
        totals.push(level);
    }
    // From zero: a bar that is cut short would tell of a larger difference than there is.
    let (mut base, mut highest) = (Exact::ZERO, start);
    for total in &totals {
        base = base.min(*total);
        highest = highest.max(*total);
    }
    Levels {
        totals,
        base,
        highest,
    }
}

impl Levels {
    /// The bar of a change by its index: its lower and upper end in thousandths.
    pub fn change(&self, index: usize) -> (i32, i32) {
        match self.totals.get(index..index + 2) {
            Some([from, to]) => (self.at(*from.min(to)), self.at(*from.max(to))),
            _ => (0, 0),
        }
    }

    /// The bar of a total.
    pub fn total(&self, value: Exact) -> (i32, i32) {
        (self.at(self.base.min(value)), self.at(self.base.max(value)))
    }

    fn at(&self, value: Exact) -> i32 {
        permille(value - self.base, self.highest - self.base)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(start: u64, savings: &[i64]) -> Levels {
        let savings = savings.iter().map(|saved| match saved {
            0.. => Exact::from(saved.unsigned_abs()),
            _ => -Exact::from(saved.unsigned_abs()),
        });
        levels(Exact::from(start), savings)
    }

    #[test]
    fn a_saving_takes_the_upper_part_of_a_bar_off() {
        // From 200 to 150.
        let levels = of(200, &[50]);
        assert_eq!(levels.change(0), (750, 1_000));
        assert_eq!(levels.total(Exact::from(150)), (0, 750));
    }

    #[test]
    fn a_cost_goes_above_the_first_total() {
        // From 100 to 125 and down to 75.
        let levels = of(100, &[-25, 50]);
        assert_eq!(levels.change(0), (800, 1_000));
        assert_eq!(levels.change(1), (600, 1_000));
        assert_eq!(levels.total(Exact::from(100)), (0, 800));
    }

    #[test]
    fn totals_below_zero_move_the_base() {
        // From 50 to -50: zero stands in the middle.
        let levels = of(50, &[100]);
        assert_eq!(levels.change(0), (0, 1_000));
        assert_eq!(levels.total(Exact::ZERO), (0, 500));
    }

    #[test]
    fn without_changes_the_total_fills_the_picture() {
        assert_eq!(of(80, &[]).total(Exact::from(80)), (0, 1_000));
    }

    #[test]
    fn a_bill_of_nothing_has_no_bars() {
        let levels = of(0, &[0]);
        assert_eq!(
            (levels.change(0), levels.total(Exact::ZERO)),
            ((0, 0), (0, 0))
        );
    }

    #[test]
    fn a_change_that_is_not_there_has_no_bar() {
        assert_eq!(of(10, &[5]).change(7), (0, 0));
    }
}
