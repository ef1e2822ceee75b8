//! A bar of parts, one after the other.

use billfold_billing::Exact;

use super::permille;

/// Parts that are narrower, in thousandths, are drawn as one.
const NARROW: i32 = 8;

/// A part of a bar: from where to where, in thousandths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// Which of the amounts it is; none for all that are too narrow to be seen.
    pub index: Option<usize>,
    /// Where it begins.
    pub from: i32,
    /// Where it ends.
    pub to: i32,
}

/// The parts of a bar of amounts, in their order, where a whole bar is worth `end`. What is too
/// narrow to be seen comes last, as one part.
pub fn stack(amounts: &[Exact], end: Exact) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut sum = Exact::ZERO;
    let mut add = |index, amount: Exact| {
        let from = permille(sum, end);
        sum += amount;
        let to = permille(sum, end);
        if from < to {
            parts.push(Part { index, from, to });
        }
    };
    let mut narrow = Exact::ZERO;
    for (index, &amount) in amounts.iter().enumerate() {
        match permille(amount, end) < NARROW {
            true => narrow += amount,
            false => add(Some(index), amount),
        }
    }
    add(None, narrow);
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(index: Option<usize>, from: i32, to: i32) -> Part {
        Part { index, from, to }
    }

    #[test]
    fn parts_follow_each_other_and_narrow_ones_are_one() {
        let parts = stack(&[600, 2, 396, 2].map(Exact::from), Exact::from(1000));
        let expected = [
            part(Some(0), 0, 600),
            part(Some(2), 600, 996),
            part(None, 996, 1000),
        ];
        assert_eq!(parts, expected);
    }

    #[test]
    fn nothing_has_no_part() {
        assert_eq!(stack(&[0, 0].map(Exact::from), Exact::from(10)), []);
        assert_eq!(stack(&[], Exact::ZERO), []);
    }
}
