//! Which rows of a table are selected.

use std::rc::Rc;

use yew::prelude::*;

use billfold_page_core::edits::Ids;

/// Adds a row to the selection, or removes it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pick {
    /// The row's index among the rows that are shown.
    pub index: usize,
    pub on: bool,
    /// Whether the rows between the last one and this one do the same.
    pub range: bool,
}

/// The rows that are shown and selected.
#[derive(Clone)]
pub struct Selection {
    pub ids: Rc<Ids>,
    pub pick: Callback<Pick>,
    /// Selects all rows that are shown, or none.
    pub all: Callback<bool>,
}

/// The ids of the rows that are shown, in their order. They may be many, so they are computed only
/// when something is selected.
pub type Shown = Rc<dyn Fn() -> Vec<Rc<str>>>;

struct Memory {
    shown: Shown,
    picked: Ids,
    /// The row at which a range begins.
    last: Option<Rc<str>>,
}

/// The selection among the rows that are shown. A selected row that a search hides is not acted
/// upon, and is selected again when it is shown again.
#[hook]
pub fn use_selection(shown: Shown) -> Selection {
    let memory = {
        let shown = shown.clone();
        use_mut_ref(|| Memory {
            shown,
            picked: Ids::new(),
            last: None,
        })
    };
    let again = use_force_update();
    memory.borrow_mut().shown = shown.clone();
    let pick = {
        let (memory, again) = (memory.clone(), again.clone());
        use_callback((), move |pick: Pick, ()| {
            memory.borrow_mut().pick(pick);
            again.force_update();
        })
    };
    let all = {
        let memory = memory.clone();
        use_callback((), move |on: bool, ()| {
            let mut memory = memory.borrow_mut();
            memory.picked = match on {
                true => (memory.shown)().into_iter().collect(),
                false => Ids::new(),
            };
            drop(memory);
            again.force_update();
        })
    };
    let memory = memory.borrow();
    let ids = match memory.picked.is_empty() {
        true => Ids::new(),
        false => {
            let shown = shown().into_iter();
            shown.filter(|id| memory.picked.contains(id)).collect()
        }
    };
    Selection {
        ids: Rc::new(ids),
        pick,
        all,
    }
}

impl Memory {
    fn pick(&mut self, pick: Pick) {
        let shown = (self.shown)();
        let Some(id) = shown.get(pick.index) else {
            return;
        };
        let last = self.last.replace(id.clone()).filter(|_| pick.range);
        let last = last.and_then(|last| shown.iter().position(|id| *id == last));
        let from = last.unwrap_or(pick.index);
        for id in &shown[from.min(pick.index)..=from.max(pick.index)] {
            match pick.on {
                true => self.picked.insert(id.clone()),
                false => self.picked.remove(id),
            };
        }
    }
}
