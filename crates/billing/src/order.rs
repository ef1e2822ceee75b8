//! Putting things in order, and keys to find them by.
//!
//! Places in lists are put in order, not the things themselves, so that one sorting routine
//! serves all: in WebAssembly each type that is sorted for itself costs kilobytes.

use std::cmp::Ordering;
use std::ops::Range;

/// Puts places in the order that `compare` gives; those that compare equal go by number.
pub(crate) fn sort_places(places: &mut [usize], compare: &dyn Fn(usize, usize) -> Ordering) {
    places.sort_unstable_by(|&a, &b| compare(a, b).then(a.cmp(&b)));
}

/// All places of a list of `count` things, in the order that `compare` gives.
pub(crate) fn sorted_places(
    count: usize,
    compare: &dyn Fn(usize, usize) -> Ordering,
) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    sort_places(&mut places, compare);
    places
}

/// All places of a list of `count` things, those together that compare equal.
pub(crate) fn alike(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<Vec<usize>> {
    sorted_places(count, compare)
        .chunk_by(|&a, &b| compare(a, b).is_eq())
        .map(<[usize]>::to_vec)
        .collect()
}

/// Puts places in the order of numbers below `bound`, by counting where that pays.
pub(crate) fn sort_by_number(
    places: &mut Vec<usize>,
    bound: usize,
    number: &dyn Fn(usize) -> usize,
) {
    let numbers: Vec<usize> = places.iter().map(|&at| number(at)).collect();
    if numbers.is_sorted() {
        return;
    }
    if numbers.len() < bound / 8 {
        return sort_places(places, &|a, b| number(a).cmp(&number(b)));
    }
    let groups = Groups::new(bound, &numbers);
    *places = groups.in_order().iter().map(|&at| places[at]).collect();
}

/// Two numbers as the key of a map: one type of keys for all maps.
pub(crate) fn pair(major: usize, minor: usize) -> u64 {
    ((major as u64) << 32) | minor as u64
}

/// Places grouped by a small number. Within a group they stay in order; one pass counts and one
/// puts them in place, so that nothing is compared.
pub(crate) struct Groups {
    starts: Vec<usize>,
    places: Vec<usize>,
}

impl Groups {
    /// `group_of` says for each place, in order, which of `count` groups it is in.
    pub(crate) fn new(count: usize, group_of: &[usize]) -> Self {
        let mut starts = vec![0; count + 1];
        for &group in group_of {
            starts[group + 1] += 1;
        }
        for group in 0..count {
            starts[group + 1] += starts[group];
        }
        let mut next = starts.clone();
        let mut places = vec![0; group_of.len()];
        for (place, &group) in group_of.iter().enumerate() {
            places[next[group]] = place;
            next[group] += 1;
        }
        Self { starts, places }
    }

    /// How many groups there are.
    pub(crate) fn len(&self) -> usize {
        self.starts.len() - 1
    }

    /// The places of one group.
    pub(crate) fn of(&self, group: usize) -> &[usize] {
        &self.places[self.range(group)]
    }

    /// Where a group stands in [`Groups::in_order`].
    fn range(&self, group: usize) -> Range<usize> {
        self.starts[group]..self.starts[group + 1]
    }

    /// All places, group by group.
    pub(crate) fn in_order(&self) -> &[usize] {
        &self.places
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equals_stay_in_order() {
        let tens = |a: usize, b: usize| (b / 10).cmp(&(a / 10));
        let mut places = vec![3, 21, 1, 20, 11];
        sort_places(&mut places, &tens);
        assert_eq!(places, [20, 21, 11, 1, 3]);
        assert_eq!(sorted_places(3, &|_, _| Ordering::Equal), [0, 1, 2]);
    }

    #[test]
    fn groups_keep_the_order_of_places() {
        let groups = Groups::new(3, &[2, 0, 2, 0]);
        assert_eq!(groups.of(0), [1, 3]);
        assert_eq!(groups.of(1), [0; 0]);
        assert_eq!(groups.in_order(), [1, 3, 0, 2]);
    }
}
