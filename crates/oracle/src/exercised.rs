//! Which rules a scenario exercises.
//!
//! Some rules have no case of their own: that engine and oracle agree on random organizations is their
//! only test. That proves something only if the organizations come to the point where such a rule
//! decides. The oracle notes each time that one does.

use std::cell::RefCell;
use std::collections::BTreeSet;

/// The rules that are noted: those of `docs/rules.md` that only the agreement tests.
pub const RULES: [&str; 21] = [
    "2.4", "3.4", "3.5", "3.6", "4.12", "4.16", "5.3", "5.6", "5.9", "6.2", "6.4", "7.3", "7.4",
    "16.1", "16.2", "16.3", "16.5", "16.6", "16.7", "16.8", "16.11",
];

thread_local! {
    static NOTED: RefCell<BTreeSet<&'static str>> = const { RefCell::new(BTreeSet::new()) };
}

/// Notes a rule if it decides something.
pub(crate) fn note(rule: &'static str, decides: bool) {
    debug_assert!(RULES.contains(&rule), "{rule}");
    if decides {
        NOTED.with_borrow_mut(|noted| noted.insert(rule));
    }
}

/// The rules noted on this thread since the last call.
pub(crate) fn take() -> BTreeSet<&'static str> {
    NOTED.take()
}
