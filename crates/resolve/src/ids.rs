//! Ids: each is given once, and references to them become indices.

use std::marker::PhantomData;

use billfold_billing::index::Idx;
use rustc_hash::{FxBuildHasher, FxHashMap};

use billfold_scenario::document::Id;
use billfold_scenario::{ErrorKind, KnownIds, ScenarioError};

/// The error about an id that is not in a list.
pub(crate) fn unknown<I: AsRef<str>>(
    id: &str,
    list: String,
    known: impl IntoIterator<Item = I>,
) -> ErrorKind {
    let ids = known.into_iter().map(|id| id.as_ref().to_owned());
    ErrorKind::UnknownId {
        id: id.to_owned(),
        list,
        known: KnownIds(ids.collect()),
    }
}

/// Ids of one or more lists of the document. References to them are indices of type `I`.
pub struct Ids<'d, I> {
    /// Positions, counted on from list to list; small, because there may be a million.
    positions: FxHashMap<&'d str, u32>,
    /// The lists' paths, and the count at which each begins.
    lists: Vec<(&'static str, u32)>,
    count: u32,
    index: PhantomData<fn() -> I>,
}

impl<'d, I> Ids<'d, I> {
    pub(super) fn with_capacity(count: usize) -> Self {
        Self {
            positions: FxHashMap::with_capacity_and_hasher(count, FxBuildHasher),
            lists: Vec::new(),
            count: 0,
            index: PhantomData,
        }
    }

    /// Begins a list; what is added from here on is in it.
    pub(super) fn begin(&mut self, list: &'static str) {
        self.lists.push((list, self.count));
    }

    /// Adds the id of the next element of the list.
    pub(super) fn add(&mut self, id: &'d Id) -> Result<(), ScenarioError> {
        let position = self.count;
        self.count += 1;
        match self.positions.insert(id, position) {
            None => Ok(()),
            Some(before) => Err(ScenarioError::new(
                format!("{}.id", self.path(position)),
                ErrorKind::RepeatedId {
                    id: id.to_string(),
                    first: self.path(before),
                },
            )),
        }
    }

    fn path(&self, position: u32) -> String {
        let list = self.lists.iter().rfind(|(_, begin)| *begin <= position);
        list.map_or_else(String::new, |(list, begin)| {
            format!("{list}[{}]", position - begin)
        })
    }

    /// The index of an id that the document refers to at `path`; `list` is the list that it must be
    /// in.
    pub(crate) fn find(
        &self,
        id: &str,
        list: &str,
        path: impl FnOnce() -> String,
    ) -> Result<I, ScenarioError>
    where
        I: Idx,
    {
        match self.positions.get(id) {
            Some(position) => Ok(I::new(*position as usize)),
            None => Err(ScenarioError::new(
                path(),
                ErrorKind::UnknownId {
                    id: id.to_owned(),
                    list: list.to_owned(),
                    known: self.known(),
                },
            )),
        }
    }

    /// Whether the document has the id.
    pub(crate) fn contains(&self, id: &str) -> bool {
        self.positions.contains_key(id)
    }

    fn known(&self) -> KnownIds {
        let mut ids = vec![String::new(); self.positions.len()];
        for (id, position) in &self.positions {
            ids[*position as usize] = (*id).to_owned();
        }
        KnownIds(ids)
    }
}
