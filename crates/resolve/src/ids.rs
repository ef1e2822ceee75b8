//! Ids: each once, and what refers to them.

use rustc_hash::{FxBuildHasher, FxHashMap};

use billfold_scenario::document::Id;
use billfold_scenario::{FileError, shown};

/// As many ids as a message lists.
const LISTED: usize = 8;

/// Ids of one or more lists of the document, and where each stands.
pub struct Ids<'d> {
    /// Places are counted on from list to list; small, because there may be a million.
    places: FxHashMap<&'d str, u32>,
    /// The lists' paths, and the count at which each begins.
    lists: Vec<(&'static str, u32)>,
    count: u32,
}

impl<'d> Ids<'d> {
    pub(super) fn with_capacity(count: usize) -> Self {
        Self {
            places: FxHashMap::with_capacity_and_hasher(count, FxBuildHasher),
            lists: Vec::new(),
            count: 0,
        }
    }

    /// Begins a list; what is added from here on is in it.
    pub(super) fn begin(&mut self, list: &'static str) {
        self.lists.push((list, self.count));
    }

    /// Notes the id at the next place of the list.
    pub(super) fn add(&mut self, id: &'d Id) -> Result<(), FileError> {
        let place = self.count;
        self.count += 1;
        match self.places.insert(id, place) {
            None => Ok(()),
            Some(before) => Err(FileError::new(
                format!("{}.id", self.path(place)),
                format!(
                    "{} is the id of {} already; expected each id once",
                    shown(id),
                    self.path(before)
                ),
            )),
        }
    }

    fn path(&self, place: u32) -> String {
        let list = self.lists.iter().rfind(|(_, begin)| *begin <= place);
        list.map_or_else(String::new, |(list, begin)| {
            format!("{list}[{}]", place - begin)
        })
    }

    /// The place of an id that is referred to from `path`; `list` is where it must be.
    pub(crate) fn find(
        &self,
        id: &str,
        list: &str,
        path: impl FnOnce() -> String,
    ) -> Result<usize, FileError> {
        match self.places.get(id) {
            Some(place) => Ok(*place as usize),
            None => Err(FileError::new(
                path(),
                format!(
                    "{} is not in {list}; expected {}",
                    shown(id),
                    self.known(list)
                ),
            )),
        }
    }

    fn known(&self, list: &str) -> String {
        match self.places.len() {
            0 => return "an id from there, but it is empty".to_owned(),
            count if count > LISTED => return format!("one of the {count} ids of {list}"),
            _ => {}
        }
        let mut ids = vec![String::new(); self.places.len()];
        for (id, place) in &self.places {
            ids[*place as usize] = shown(id);
        }
        match &ids[..] {
            [only] => only.clone(),
            [rest @ .., last] => format!("{} or {last}", rest.join(", ")),
            [] => String::new(),
        }
    }
}
