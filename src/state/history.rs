//! Undo and redo: every step has a name.

use std::rc::Rc;

use billfold_interchange::Document;

/// A document as it was before a step, or after one that was taken back.
#[derive(Clone, PartialEq)]
pub struct Step {
    /// What was done: `Change Susan's data transfer`.
    pub name: Rc<str>,
    pub document: Rc<Document>,
}

/// Steps that can be taken back and taken again.
#[derive(Clone, Default, PartialEq)]
pub struct History {
    undo: Vec<Step>,
    redo: Vec<Step>,
    /// The field that the last step came from: further keystrokes in it belong to that step.
    merge: Option<Rc<str>>,
}

impl History {
    /// Notes that `before` was changed.
    pub fn record(&mut self, name: Rc<str>, merge: Option<Rc<str>>, before: Rc<Document>) {
        let same_field = merge.is_some() && merge == self.merge;
        match self.undo.last_mut().filter(|_| same_field) {
            // It is called what it has become.
            Some(step) => step.name = name,
            None => self.undo.push(Step {
                name,
                document: before,
            }),
        }
        self.redo.clear();
        self.merge = merge;
    }

    /// Leaves out the last step if it led to where it began, as when a text that was taken letter by
    /// letter makes no sense in the end.
    pub fn forget_round_trip(&mut self, now: &Document) {
        if self.undo.last().is_some_and(|step| *step.document == *now) {
            self.undo.pop();
            self.merge = None;
        }
    }

    /// The next keystroke begins a step of its own.
    pub fn seal(&mut self) {
        self.merge = None;
    }

    /// What would be taken back.
    pub fn undoable(&self) -> Option<&Step> {
        self.undo.last()
    }

    /// What would be taken again.
    pub fn redoable(&self) -> Option<&Step> {
        self.redo.last()
    }

    pub fn undo(&mut self, now: Rc<Document>) -> Option<Step> {
        self.seal();
        let step = self.undo.pop()?;
        let name = step.name.clone();
        self.redo.push(Step {
            name,
            document: now,
        });
        Some(step)
    }

    pub fn redo(&mut self, now: Rc<Document>) -> Option<Step> {
        self.seal();
        let step = self.redo.pop()?;
        let name = step.name.clone();
        self.undo.push(Step {
            name,
            document: now,
        });
        Some(step)
    }
}
