//! Undo and redo: every edit has a name.

use std::rc::Rc;

use billfold_scenario::Document;

use crate::ptr_eq_rc::PtrEqRc;

/// The most memory that the documents of the undo entries take, in bytes, as far as they do not
/// share it with each other.
const MOST_BYTES: usize = 64 << 20;
/// So many edits can be undone, however large the document is.
const FEWEST: usize = 8;
/// The most edits that can be undone.
const MOST: usize = 1000;

/// Roughly the memory that a copy of a document takes: usage lines are shared with the copy,
/// everything else is not.
fn weight(document: &Document) -> usize {
    /// What an account, a price or a commitment takes, with its texts.
    const ENTRY: usize = 320;
    const LINE: usize = size_of::<usize>();
    let lines = document.usage.metered.len() + document.usage.instances.len();
    let prices = document.prices.metered.len() + document.prices.instances.len();
    let commitments =
        document.commitments.reserved_instances.len() + document.commitments.savings_plans.len();
    let entries = document.accounts.len()
        + document.organization.units.len()
        + prices
        + commitments
        + document.credits.len()
        + document.free_tier.len();
    lines * LINE + entries * ENTRY
}

/// A document before an edit, or after an edit that was undone.
#[derive(Clone, PartialEq)]
pub struct UndoEntry {
    /// What the edit does: `Change Susan's data transfer`.
    pub name: Rc<str>,
    /// The document before the edit, or after it.
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
        self.forget_oldest();
    }

    /// Forgets the oldest edits, so that undo takes bounded memory.
    fn forget_oldest(&mut self) {
        let mut left = MOST_BYTES;
        let fits = |entry: &&UndoEntry| {
            let weight = weight(&entry.document);
            let fits = weight <= left;
            left = left.saturating_sub(weight);
            fits
        };
        let kept = self.undo.iter().rev().take(MOST).take_while(fits).count();
        let forgotten = self.undo.len().saturating_sub(kept.max(FEWEST));
        self.undo.drain(..forgotten);
    }

    /// Drops the last undo entry if it changed nothing in the end, as when a text that was accepted
    /// letter by letter turns out to make no sense.
    pub fn drop_last_if_unchanged(&mut self, now: &Document) -> Option<PtrEqRc<Document>> {
        let is_back = |entry: &&UndoEntry| *entry.document == *now;
        self.undo.last().filter(is_back)?;
        self.merge = None;
        self.undo.pop().map(|entry| entry.document)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::test_support::{bob_and_susan, value};

    /// A document that is told from others by its name.
    fn document(name: &str) -> PtrEqRc<Document> {
        let mut document = Document::clone(&bob_and_susan().document);
        document.name = Some(name.to_owned());
        PtrEqRc::new(document)
    }

    fn record(history: &mut History, name: &str, field: Option<&str>, before: &str) {
        history.record(name.into(), field.map(Rc::from), document(before));
    }

    fn name_of(entry: Option<&UndoEntry>) -> Option<String> {
        entry.map(|entry| entry.name.to_string())
    }

    fn document_of(entry: Option<UndoEntry>) -> Option<String> {
        entry.and_then(|entry| entry.document.name.clone())
    }

    #[test]
    fn nothing_can_be_undone_in_the_beginning() {
        let mut history = History::default();
        assert!(history.undo(document("now")).is_none());
        assert!(history.redo(document("now")).is_none());
    }

    /// How many of 1,100 edits of a document can be undone.
    fn kept_of(document: &PtrEqRc<Document>) -> usize {
        let mut history = History::default();
        for _ in 0..1100 {
            history.record("an edit".into(), None, document.clone());
        }
        let mut undone = 0;
        while history.undo(document.clone()).is_some() {
            undone += 1;
        }
        undone
    }

    #[test]
    fn the_oldest_edits_are_forgotten_before_memory_is_full() {
        assert_eq!(kept_of(&document("small")), 1000);
        let mut large = Document::clone(&document("large"));
        let line = large.usage.metered[0].clone();
        large.usage.metered = vec![line; 1 << 20];
        // 64 MB hold eight copies of 2^20 pointers of 8 bytes, and nothing else fits beside them.
        assert_eq!(kept_of(&PtrEqRc::new(large)), 8);
        let mut middle = Document::clone(&document("middle"));
        let line = middle.usage.metered[0].clone();
        middle.usage.metered = vec![line; 100_000];
        // 64 MB / (100,000 x 8 bytes and a few small entries) = 83.
        assert_eq!(kept_of(&PtrEqRc::new(middle)), 83);
    }

    #[test]
    fn edits_are_undone_from_the_last_to_the_first() {
        let mut history = History::default();
        record(&mut history, "one", None, "a");
        record(&mut history, "two", None, "b");
        assert_eq!(name_of(history.undoable()).as_deref(), Some("two"));
        assert_eq!(
            document_of(history.undo(document("c"))).as_deref(),
            Some("b")
        );
        assert_eq!(
            document_of(history.undo(document("b"))).as_deref(),
            Some("a")
        );
        assert!(history.undoable().is_none());
    }

    #[test]
    fn what_was_undone_is_redone_under_its_name() {
        let mut history = History::default();
        record(&mut history, "one", None, "a");
        history.undo(document("b"));
        assert_eq!(name_of(history.redoable()).as_deref(), Some("one"));
        assert_eq!(
            document_of(history.redo(document("a"))).as_deref(),
            Some("b")
        );
        assert_eq!(name_of(history.undoable()).as_deref(), Some("one"));
        assert!(history.redoable().is_none());
    }

    #[test]
    fn after_a_new_edit_nothing_is_redone() {
        let mut history = History::default();
        record(&mut history, "one", None, "a");
        history.undo(document("b"));
        record(&mut history, "two", None, "a");
        assert!(history.redoable().is_none());
    }

    #[test]
    fn keystrokes_in_a_field_are_one_entry() {
        let mut history = History::default();
        record(&mut history, "Change 1", Some("field"), "a");
        record(&mut history, "Change 12", Some("field"), "b");
        assert_eq!(name_of(history.undoable()).as_deref(), Some("Change 12"));
        assert_eq!(
            document_of(history.undo(document("c"))).as_deref(),
            Some("a")
        );
        assert!(history.undoable().is_none());
    }

    #[test]
    fn keystrokes_in_another_field_are_another_entry() {
        let mut history = History::default();
        record(&mut history, "one", Some("field"), "a");
        record(&mut history, "two", Some("other"), "b");
        assert_eq!(
            document_of(history.undo(document("c"))).as_deref(),
            Some("b")
        );
    }

    #[test]
    fn buttons_never_merge() {
        let mut history = History::default();
        record(&mut history, "one", None, "a");
        record(&mut history, "two", None, "b");
        assert_eq!(
            document_of(history.undo(document("c"))).as_deref(),
            Some("b")
        );
    }

    #[test]
    fn an_edit_between_keystrokes_ends_the_merge() {
        let mut history = History::default();
        record(&mut history, "one", Some("field"), "a");
        record(&mut history, "button", None, "b");
        record(&mut history, "two", Some("field"), "c");
        assert_eq!(
            document_of(history.undo(document("d"))).as_deref(),
            Some("c")
        );
    }

    #[test]
    fn leaving_a_field_ends_the_merge() {
        let mut history = History::default();
        record(&mut history, "one", Some("field"), "a");
        assert!(history.is_merging());
        history.end_merge();
        assert!(!history.is_merging());
        record(&mut history, "two", Some("field"), "b");
        assert_eq!(
            document_of(history.undo(document("c"))).as_deref(),
            Some("b")
        );
    }

    #[test]
    fn undoing_ends_the_merge() {
        let mut history = History::default();
        record(&mut history, "one", None, "a");
        record(&mut history, "two", Some("field"), "b");
        history.undo(document("c"));
        record(&mut history, "three", Some("field"), "b");
        assert_eq!(
            document_of(history.undo(document("d"))).as_deref(),
            Some("b")
        );
        assert_eq!(name_of(history.undoable()).as_deref(), Some("one"));
    }

    #[test]
    fn redoing_ends_the_merge() {
        let mut history = History::default();
        record(&mut history, "one", Some("field"), "a");
        history.undo(document("b"));
        history.redo(document("a"));
        record(&mut history, "two", Some("field"), "b");
        assert_eq!(
            document_of(history.undo(document("c"))).as_deref(),
            Some("b")
        );
    }

    #[test]
    fn an_edit_that_ends_where_it_began_is_forgotten() {
        let mut history = History::default();
        record(&mut history, "one", None, "a");
        record(&mut history, "two", Some("field"), "b");
        history.drop_last_if_unchanged(&document("b"));
        assert_eq!(name_of(history.undoable()).as_deref(), Some("one"));
        assert!(!history.is_merging());
    }

    #[test]
    fn an_edit_that_changed_something_is_kept() {
        let mut history = History::default();
        record(&mut history, "one", Some("field"), "a");
        history.drop_last_if_unchanged(&document("b"));
        assert!(history.undoable().is_some());
        assert!(history.is_merging());
    }

    #[test]
    fn only_the_last_entry_is_compared() {
        let mut history = History::default();
        record(&mut history, "one", None, "a");
        record(&mut history, "two", None, "b");
        history.drop_last_if_unchanged(&document("a"));
        assert_eq!(name_of(history.undoable()).as_deref(), Some("two"));
    }

    #[test]
    fn documents_are_compared_by_what_is_in_them() {
        let mut history = History::default();
        let mut other = Document::clone(&document("a"));
        record(&mut history, "one", None, "a");
        other.currency = value("EUR");
        history.drop_last_if_unchanged(&other);
        assert!(history.undoable().is_some());
    }
}
