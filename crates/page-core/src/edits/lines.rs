//! Edits of one line or of several at once: of usage, or of commitments.

use std::collections::{HashMap, HashSet};
use std::rc::Rc;
use std::sync::Arc;

use billfold_scenario::document::{
    Entries, Id, InstanceUsage, MeteredUsage, ReservedInstances, SavingsPlan,
};

use super::Edit;

/// A kind of lines; ids are unique within each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lines {
    /// Usage lines: metered ones before instances.
    Usage,
    /// Commitments: Reserved Instances before Savings Plans.
    Commitments,
}

/// Where lines move in their list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// To the beginning.
    Up,
    /// To the end.
    Down,
}

/// Lines by their ids.
pub type Ids = HashSet<Rc<str>>;

/// What every line has, of usage or of commitments.
trait Line: Clone {
    fn id(&self) -> &Id;
    fn set_id(&mut self, id: Id);
    fn set_account(&mut self, account: Id);
}

macro_rules! lines {
    ($($kind:ty, $changed:expr;)*) => {$(
        impl Line for $kind {
            fn id(&self) -> &Id {
                &self.id
            }

            fn set_id(&mut self, id: Id) {
                $changed(self).id = id;
            }

            fn set_account(&mut self, account: Id) {
                $changed(self).account = account;
            }
        }
    )*};
}

lines! {
    Arc<MeteredUsage>, Arc::make_mut;
    Arc<InstanceUsage>, Arc::make_mut;
    ReservedInstances, std::convert::identity::<&mut ReservedInstances>;
    SavingsPlan, std::convert::identity::<&mut SavingsPlan>;
}

/// Does the same to both lists of a kind of lines.
macro_rules! each {
    ($document:ident, $lines:expr, $list:ident => $does:expr) => {
        match $lines {
            Lines::Usage => {
                let $list = &mut $document.usage.metered;
                $does;
                let $list = &mut $document.usage.instances;
                $does;
            }
            Lines::Commitments => {
                let $list = &mut $document.commitments.reserved_instances;
                $does;
                let $list = &mut $document.commitments.savings_plans;
                $does;
            }
        }
    };
}

/// Puts a copy of each line below it, with an id of its own.
pub fn duplicate_lines(lines: Lines, ids: Rc<Ids>, name: String) -> Edit {
    Edit::new(name, move |document| {
        let mut fresh = Fresh::default();
        each!(document, lines, list => fresh.taken.extend(list.iter().map(|one| one.id().to_string())));
        each!(document, lines, list => duplicate(list, &ids, &mut fresh));
    })
}

fn duplicate<L: Line>(list: &mut Vec<L>, ids: &Ids, fresh: &mut Fresh) {
    let mut with_copies = Vec::with_capacity(list.len() + ids.len());
    for line in list.drain(..) {
        let copy = ids
            .contains(&**line.id())
            .then(|| fresh.after(line.id()))
            .flatten();
        let copy = copy.map(|id| {
            let mut copy = line.clone();
            copy.set_id(id);
            copy
        });
        with_copies.push(line);
        with_copies.extend(copy);
    }
    *list = with_copies;
}

/// Ids that no line has.
#[derive(Default)]
struct Fresh {
    taken: HashSet<String>,
    /// The last number that was given out behind each beginning.
    last: HashMap<String, u32>,
}

impl Fresh {
    /// `web-2` after `web`, `web-3` after `web-2`.
    fn after(&mut self, id: &str) -> Option<Id> {
        let numbered = id
            .rsplit_once('-')
            .and_then(|(stem, number)| Some((stem, number.parse::<u16>().ok()?)));
        let (stem, number) = numbered.unwrap_or((id, 1));
        let stem: String = stem.chars().take(56).collect();
        let last = self.last.entry(stem.clone()).or_insert(number.into());
        loop {
            *last = last.checked_add(1)?;
            let id = format!("{stem}-{last}");
            if self.taken.insert(id.clone()) {
                return id.parse().ok();
            }
        }
    }
}

/// Removes lines.
pub fn remove_lines(lines: Lines, ids: Rc<Ids>, name: String) -> Edit {
    Edit::new(
        name,
        move |document| each!(document, lines, list => list.retain(|one| !ids.contains(&**one.id()))),
    )
}

/// Moves lines by one row, each within its list; those at the end stay there.
pub fn move_lines(lines: Lines, ids: Rc<Ids>, direction: Direction, name: String) -> Edit {
    Edit::new(name, move |document| {
        each!(document, lines, list => {
            match direction {
                Direction::Up => move_up(list, &ids),
                Direction::Down => {
                    list.reverse();
                    move_up(list, &ids);
                    list.reverse();
                }
            }
        });
    })
}

fn move_up<L: Line>(list: &mut [L], ids: &Ids) {
    for index in 1..list.len() {
        let moves = |index: usize| ids.contains(&**list[index].id());
        if moves(index) && !moves(index - 1) {
            list.swap(index - 1, index);
        }
    }
}

/// Moves lines to another account.
pub fn reassign_lines(lines: Lines, ids: Rc<Ids>, account: Id, name: String) -> Edit {
    Edit::new(name, move |document| {
        each!(document, lines, list => {
            for line in list.iter_mut().filter(|one| ids.contains(&**one.id())) {
                line.set_account(account.clone());
            }
        });
    })
}

/// Tags usage lines, in place of the tag that has the same key; without a value, removes that tag.
pub fn tag_lines(ids: Rc<Ids>, key: String, value: Option<String>, name: String) -> Edit {
    Edit::new(name, move |document| {
        let put = |tags: &mut Entries<String>| {
            let known = tags.0.iter().position(|(known, _)| *known == key);
            match (known, &value) {
                (Some(at), Some(value)) => tags.0[at].1.clone_from(value),
                (Some(at), None) => drop(tags.0.remove(at)),
                (None, Some(value)) => tags.0.push((key.clone(), value.clone())),
                (None, None) => {}
            }
        };
        let usage = &mut document.usage;
        let is_meant = |id: &Id| ids.contains(&**id);
        for line in usage.metered.iter_mut().filter(|line| is_meant(&line.id)) {
            put(&mut Arc::make_mut(line).tags);
        }
        for line in usage.instances.iter_mut().filter(|line| is_meant(&line.id)) {
            put(&mut Arc::make_mut(line).tags);
        }
    })
}

#[cfg(test)]
mod tests;
