//! Typed indices: an index into one list cannot be used for another.
//!
//! A scenario is a set of lists that refer to each other by index. Each list is an [`IndexVec`]
//! with an index type of its own, made by `index_type!`, so that swapping two indices does not
//! compile:
//!
//! ```compile_fail,E0308
//! use billfold_billing::Scenario;
//! use billfold_billing::commitments::PlanIndex;
//! fn owner(scenario: &Scenario, plan: PlanIndex) -> &str {
//!     &scenario.organization.accounts[plan].name
//! }
//! ```
//!
//! ```
//! use billfold_billing::Scenario;
//! use billfold_billing::commitments::PlanIndex;
//! fn owner(scenario: &Scenario, plan: PlanIndex) -> &str {
//!     let owner = scenario.commitments.plans[plan].owner;
//!     &scenario.organization.accounts[owner].name
//! }
//! ```

use std::cmp::Ordering;
use std::fmt;
use std::marker::PhantomData;
use std::ops::{Deref, DerefMut, Index, IndexMut};

use crate::order;

/// A type that is an index into one kind of list.
pub trait Idx: Copy + Ord {
    /// The index of the element at a position, counted from 0.
    fn new(position: usize) -> Self;

    /// The position, counted from 0.
    fn index(self) -> usize;
}

/// Defines an index type: four bytes, with `new` and `index` as in [`Idx`].
macro_rules! index_type {
    ($(#[$attribute:meta])* $visibility:vis $name:ident) => {
        $(#[$attribute])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        $visibility struct $name(u32);

        impl $name {
            /// The index of the element at a position, counted from 0.
            ///
            /// # Panics
            /// When the position does not fit 32 bits.
            #[inline]
            #[must_use]
            $visibility const fn new(position: usize) -> Self {
                assert!(position <= u32::MAX as usize, "an index fits 32 bits");
                Self(position as u32)
            }

            /// The position, counted from 0.
            #[inline]
            #[must_use]
            $visibility const fn index(self) -> usize {
                self.0 as usize
            }
        }

        impl $crate::index::Idx for $name {
            #[inline]
            fn new(position: usize) -> Self {
                Self::new(position)
            }

            #[inline]
            fn index(self) -> usize {
                self.index()
            }
        }
    };
}

pub(crate) use index_type;

/// A list whose elements are found by an index type of their own. It is a slice in all else.
#[derive(Clone, PartialEq, Eq)]
pub struct IndexVec<I, T> {
    items: Vec<T>,
    index: PhantomData<fn(I) -> I>,
}

impl<I: Idx, T> IndexVec<I, T> {
    /// An empty list.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            items: Vec::new(),
            index: PhantomData,
        }
    }

    /// A list of one value, `count` times.
    #[must_use]
    pub fn repeat(value: T, count: usize) -> Self
    where
        T: Clone,
    {
        vec![value; count].into()
    }

    /// Adds an element at the end; its index.
    pub fn push(&mut self, item: T) -> I {
        self.items.push(item);
        I::new(self.items.len() - 1)
    }

    /// The element with an index, if there is one.
    #[must_use]
    pub fn get(&self, index: I) -> Option<&T> {
        self.items.get(index.index())
    }

    /// All indices, in order.
    pub fn indices(
        &self,
    ) -> impl ExactSizeIterator<Item = I> + DoubleEndedIterator + Clone + use<I, T> {
        (0..self.items.len()).map(I::new)
    }

    /// All elements with their indices, in order.
    pub fn iter_enumerated(
        &self,
    ) -> impl ExactSizeIterator<Item = (I, &T)> + DoubleEndedIterator + Clone {
        self.items
            .iter()
            .enumerate()
            .map(|(position, item)| (I::new(position), item))
    }

    /// All indices, sorted by `compare`; equal ones stay in the order of the list.
    #[must_use]
    pub fn sorted_indices(&self, compare: &dyn Fn(I, I) -> Ordering) -> Vec<I> {
        let order = order::sorted_indices(self.items.len(), &|a, b| compare(I::new(a), I::new(b)));
        order.into_iter().map(I::new).collect()
    }
}

/// Sorts indices by `compare`; equal ones by their position in the list.
pub(crate) fn sort_indices<I: Idx>(indices: &mut [I], compare: &dyn Fn(I, I) -> Ordering) {
    let mut positions: Vec<usize> = indices.iter().map(|index| index.index()).collect();
    order::sort_indices(&mut positions, &|a, b| compare(I::new(a), I::new(b)));
    for (index, position) in indices.iter_mut().zip(positions) {
        *index = I::new(position);
    }
}

/// Sorts ascending indices by a number below `bound`, by counting where that is faster. Indices
/// with equal numbers stay in order.
pub(crate) fn sort_by_number<I: Idx>(
    indices: &mut Vec<I>,
    bound: usize,
    number: &dyn Fn(I) -> usize,
) {
    let numbers: Vec<usize> = indices.iter().map(|&index| number(index)).collect();
    if numbers.is_sorted() {
        return;
    }
    if numbers.len() < bound / 8 {
        return sort_indices(indices, &|a, b| number(a).cmp(&number(b)));
    }
    let groups = order::Groups::new(bound, &numbers);
    let order = groups.in_order().iter();
    *indices = order.map(|&position| indices[position]).collect();
}

impl<I: Idx, T> Default for IndexVec<I, T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<I, T: fmt::Debug> fmt::Debug for IndexVec<I, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.items.fmt(f)
    }
}

impl<I, T> Deref for IndexVec<I, T> {
    type Target = [T];

    #[inline]
    fn deref(&self) -> &[T] {
        &self.items
    }
}

impl<I, T> DerefMut for IndexVec<I, T> {
    #[inline]
    fn deref_mut(&mut self) -> &mut [T] {
        &mut self.items
    }
}

impl<I: Idx, T> Index<I> for IndexVec<I, T> {
    type Output = T;

    #[inline]
    fn index(&self, index: I) -> &T {
        &self.items[index.index()]
    }
}

impl<I: Idx, T> IndexMut<I> for IndexVec<I, T> {
    #[inline]
    fn index_mut(&mut self, index: I) -> &mut T {
        &mut self.items[index.index()]
    }
}

impl<I, T> From<Vec<T>> for IndexVec<I, T> {
    fn from(items: Vec<T>) -> Self {
        Self {
            items,
            index: PhantomData,
        }
    }
}

impl<I, T> FromIterator<T> for IndexVec<I, T> {
    fn from_iter<It: IntoIterator<Item = T>>(items: It) -> Self {
        Vec::from_iter(items).into()
    }
}

impl<I, T> Extend<T> for IndexVec<I, T> {
    fn extend<It: IntoIterator<Item = T>>(&mut self, items: It) {
        self.items.extend(items);
    }
}

impl<I, T> IntoIterator for IndexVec<I, T> {
    type Item = T;
    type IntoIter = std::vec::IntoIter<T>;

    fn into_iter(self) -> Self::IntoIter {
        self.items.into_iter()
    }
}

impl<'a, I, T> IntoIterator for &'a IndexVec<I, T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.items.iter()
    }
}

impl<'a, I, T> IntoIterator for &'a mut IndexVec<I, T> {
    type Item = &'a mut T;
    type IntoIter = std::slice::IterMut<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.items.iter_mut()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    index_type!(
        /// An index into a list of names.
        NameIndex
    );

    #[test]
    fn elements_are_found_by_the_index_that_push_gives() {
        let mut names: IndexVec<NameIndex, &str> = IndexVec::new();
        let first = names.push("tier");
        let second = names.push("account");
        assert_eq!((names[first], names[second]), ("tier", "account"));
        assert_eq!(names.get(NameIndex::new(2)), None);
        assert_eq!(names.indices().collect::<Vec<_>>(), [first, second]);
        assert_eq!(
            names.iter_enumerated().next_back(),
            Some((second, &"account"))
        );
    }

    #[test]
    fn indices_in_order_of_their_elements() {
        let names: IndexVec<NameIndex, &str> = vec!["tier", "account", "account"].into();
        let order = names.sorted_indices(&|a, b| names[a].cmp(names[b]));
        assert_eq!(order, [1, 2, 0].map(NameIndex::new));
    }

    #[test]
    fn an_index_takes_four_bytes() {
        assert_eq!(size_of::<NameIndex>(), 4);
    }
}
