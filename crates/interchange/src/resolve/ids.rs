//! Ids: each once, and what refers to them.

use std::collections::HashMap;

use crate::document::Id;
use crate::error::{FileError, shown};

/// As many ids as a message lists.
const LISTED: usize = 8;

/// Ids of one or more lists of the document, and where each stands.
pub(super) struct Ids<'d> {
    places: HashMap<&'d str, (&'static str, usize)>,
}

impl<'d> Ids<'d> {
    pub(super) fn with_capacity(count: usize) -> Self {
        Self {
            places: HashMap::with_capacity(count),
        }
    }

    /// Notes the id at a place of a list.
    pub(super) fn add(
        &mut self,
        list: &'static str,
        place: usize,
        id: &'d Id,
    ) -> Result<(), FileError> {
        match self.places.insert(id, (list, place)) {
            None => Ok(()),
            Some((list_before, before)) => Err(FileError::new(
                format!("{list}[{place}].id"),
                format!(
                    "{} is the id of {list_before}[{before}] already; expected each id once",
                    shown(id)
                ),
            )),
        }
    }

    /// The place of an id that is referred to from `path`; `list` is where it must be.
    pub(super) fn find(
        &self,
        id: &str,
        list: &str,
        path: impl FnOnce() -> String,
    ) -> Result<usize, FileError> {
        match self.places.get(id) {
            Some((_, place)) => Ok(*place),
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
        let mut known: Vec<_> = self.places.iter().map(|(id, place)| (place, id)).collect();
        match known.len() {
            0 => return "an id from there, but it is empty".to_owned(),
            count if count > LISTED => return format!("one of the {count} ids of {list}"),
            _ => known.sort_unstable(),
        }
        let ids: Vec<_> = known.into_iter().map(|(_, id)| shown(id)).collect();
        match &ids[..] {
            [only] => only.clone(),
            [rest @ .., last] => format!("{} or {last}", rest.join(", ")),
            [] => String::new(),
        }
    }
}
