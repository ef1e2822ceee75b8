//! Sorting and grouping by index.
//!
//! Indices are sorted, not the elements themselves. One sorting routine then serves all types:
//! in WebAssembly every element type that has a sort of its own costs kilobytes.

use std::cell::Cell;
use std::cmp::Ordering;
use std::ops::Range;

/// Sorts indices by `compare`; equal ones by their number.
pub(crate) fn sort_indices(indices: &mut [usize], compare: &dyn Fn(usize, usize) -> Ordering) {
    // Cells are sorted by insertion in short runs. Plain numbers are sorted by a network there, which
    // takes kilobytes of WebAssembly more.
    let mut cells: Vec<Cell<usize>> = indices.iter().copied().map(Cell::new).collect();
    cells.sort_unstable_by(|a, b| compare(a.get(), b.get()).then(a.cmp(b)));
    for (index, cell) in indices.iter_mut().zip(cells) {
        *index = cell.get();
    }
}

/// The indices of a list of `count` elements, sorted by `compare`; equal ones by their number.
///
/// ```
/// let words = ["tier", "account", "month"];
/// let order = billfold_billing::order::sorted_indices(3, &|a, b| words[a].cmp(words[b]));
/// assert_eq!(order, [1, 2, 0]);
/// ```
#[must_use]
pub fn sorted_indices(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut indices: Vec<usize> = (0..count).collect();
    sort_indices(&mut indices, compare);
    indices
}

/// The indices of a list of `count` elements in groups of equal elements. Groups are in the order
/// that `compare` gives; within a group indices ascend.
pub(crate) fn group_equal(
    count: usize,
    compare: &dyn Fn(usize, usize) -> Ordering,
) -> Vec<Vec<usize>> {
    sorted_indices(count, compare)
        .chunk_by(|&a, &b| compare(a, b).is_eq())
        .map(<[usize]>::to_vec)
        .collect()
}

/// Two numbers below 2³² as one key of a hash map, so that all maps have one type of key.
pub(crate) fn pair(major: usize, minor: usize) -> u64 {
    ((major as u64) << 32) | minor as u64
}

/// Indices grouped by a small number. Within a group they ascend. Counting takes two passes and
/// compares nothing.
pub(crate) struct Groups {
    starts: Vec<usize>,
    members: Vec<usize>,
}

impl Groups {
    /// Groups the indices of `group_of`, which gives the group of each, below `count`.
    pub(crate) fn new(count: usize, group_of: &[usize]) -> Self {
        let mut starts = vec![0; count + 1];
        for &group in group_of {
            starts[group + 1] += 1;
        }
        for group in 0..count {
            starts[group + 1] += starts[group];
        }
        let mut next = starts.clone();
        let mut members = vec![0; group_of.len()];
        for (index, &group) in group_of.iter().enumerate() {
            members[next[group]] = index;
            next[group] += 1;
        }
        Self { starts, members }
    }

    /// The indices of one group.
    pub(crate) fn of(&self, group: usize) -> &[usize] {
        &self.members[self.range(group)]
    }

    /// The range of a group in [`Groups::in_order`].
    fn range(&self, group: usize) -> Range<usize> {
        self.starts[group]..self.starts[group + 1]
    }

    /// All indices, group by group.
    pub(crate) fn in_order(&self) -> &[usize] {
        &self.members
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_elements_stay_in_order() {
        let tens = |a: usize, b: usize| (b / 10).cmp(&(a / 10));
        let mut indices = vec![3, 21, 1, 20, 11];
        sort_indices(&mut indices, &tens);
        assert_eq!(indices, [20, 21, 11, 1, 3]);
        assert_eq!(sorted_indices(3, &|_, _| Ordering::Equal), [0, 1, 2]);
    }

    #[test]
    fn indices_ascend_within_a_group() {
        let groups = Groups::new(3, &[2, 0, 2, 0]);
        assert_eq!(groups.of(0), [1, 3]);
        assert_eq!(groups.of(1), [0; 0]);
        assert_eq!(groups.in_order(), [1, 3, 0, 2]);
    }
}
