//! Scenarios that take so long to open that somebody leaves: the next visit asks before it opens
//! them again.

use std::rc::Rc;

use billfold_messages::texts;
use yew::Callback;

use super::{NoticeAction, Store, saved};
use crate::browser;

/// How long the page must have been at rest after opening something, in milliseconds. While it
/// computes and draws, this time does not pass.
const SHOWN: u32 = 200;

impl Store {
    /// Marks what is being opened, until it was shown.
    pub fn mark_opening(&self, what: &str) {
        saved::set_opening(what);
        let what = what.to_owned();
        browser::Timeout::new(SHOWN, move || saved::end_opening(&what)).forget();
    }

    /// Whether something was being opened when the page last ended. It is then not opened by itself:
    /// a notice offers it.
    pub fn ask_before_opening(&self, what: &str, name: &str, open: Callback<()>) -> bool {
        if !saved::was_interrupted(what) {
            return false;
        }
        saved::forget_interrupted();
        saved::end_opening(what);
        let action = NoticeAction {
            label: texts::scenarios::open_anyway(),
            act: open,
            undoes: false,
        };
        let text: Rc<str> = texts::scenarios::not_opened_again(name).into();
        self.offer(text, Some(action));
        true
    }
}
