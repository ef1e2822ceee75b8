//! Undo and redo: every edit has a name.

use std::rc::Rc;

use billfold_scenario::Document;

use crate::ptr_eq_rc::PtrEqRc;

/// A document before an edit, or after an edit that was undone.
#[derive(Clone, PartialEq)]
pub struct UndoEntry {
    /// What the edit does: `Change Susan's data transfer`.
    pub name: Rc<str>,
    pub document: PtrEqRc<Document>,
}

/// The edits that can be undone and redone.
#[derive(Clone, Default, PartialEq)]
pub struct History {
    undo: Vec<UndoEntry>,
    redo: Vec<UndoEntry>,
    /// The field that the last edit came from: further keystrokes in it belong to that edit.
    merge: Option<Rc<str>>,
}

impl History {
    /// Records that `before` was changed by an edit.
    pub fn record(&mut self, name: Rc<str>, merge: Option<Rc<str>>, before: PtrEqRc<Document>) {
        let same_field = merge.is_some() && merge == self.merge;
        match self.undo.last_mut().filter(|_| same_field) {
            // The merged edit has the name of its latest keystroke.
            Some(entry) => entry.name = name,
            None => self.undo.push(UndoEntry {
                name,
                document: before,
            }),
        }
        self.redo.clear();
        self.merge = merge;
    }

    /// Drops the last undo entry if it changed nothing in the end, as when a text that was accepted
    /// letter by letter turns out to make no sense.
    pub fn drop_last_if_unchanged(&mut self, now: &Document) {
        if self
            .undo
            .last()
            .is_some_and(|entry| *entry.document == *now)
        {
            self.undo.pop();
            self.merge = None;
        }
    }

    /// Whether the next keystroke in the same field would belong to the last edit.
    pub fn is_merging(&self) -> bool {
        self.merge.is_some()
    }

    /// Makes the next keystroke an edit of its own.
    pub fn end_merge(&mut self) {
        self.merge = None;
    }

    /// The entry that would be undone.
    pub fn undoable(&self) -> Option<&UndoEntry> {
        self.undo.last()
    }

    /// The entry that would be redone.
    pub fn redoable(&self) -> Option<&UndoEntry> {
        self.redo.last()
    }

    /// Takes the last entry off, and remembers `now` for redo.
    pub fn undo(&mut self, now: PtrEqRc<Document>) -> Option<UndoEntry> {
        self.end_merge();
        let entry = self.undo.pop()?;
        let name = entry.name.clone();
        self.redo.push(UndoEntry {
            name,
            document: now,
        });
        Some(entry)
    }

    /// Takes the last undone entry off, and remembers `now` for undo.
    pub fn redo(&mut self, now: PtrEqRc<Document>) -> Option<UndoEntry> {
        self.end_merge();
        let entry = self.redo.pop()?;
        let name = entry.name.clone();
        self.undo.push(UndoEntry {
            name,
            document: now,
        });
        Some(entry)
    }
}
