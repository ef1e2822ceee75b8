//! Alt+Shift and an arrow move the line that has the focus, and those that are selected with it.

use billfold_messages::texts;
use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

use super::{Selection, several};
use crate::browser;
use crate::store::Store;
use crate::views::apply_or_notify;
use billfold_page_core::edits::{Direction, Ids, Lines, move_lines};

/// Makes a text about the named lines.
type TextAbout = fn(&str) -> String;

/// The ways to move lines.
pub struct Moves {
    pub by_key: Callback<KeyboardEvent>,
    /// Moves lines up for `true`, down for `false`.
    pub by_button: Callback<bool>,
    /// The last move, for screen readers.
    pub said: Html,
}

/// Moves lines of a table by keys and buttons. The table's rows carry the id of their line as
/// `data-line`. The focus follows its row.
#[hook]
pub fn use_moves(
    store: &Store,
    lines: Lines,
    selection: &Selection,
    called: impl Fn(&str) -> String + 'static,
) -> Moves {
    let said = use_state_eq(String::new);
    let focused = use_mut_ref(|| None::<String>);
    {
        let focused = focused.clone();
        use_effect(move || {
            if let Some(id) = focused.take() {
                browser::refocus(&id);
            }
        });
    }
    let shift = {
        let (store, said) = (store.clone(), said.setter());
        let called = Rc::new(called);
        move |ids: Rc<Ids>, up: bool| {
            *focused.borrow_mut() = browser::focused_id();
            let (name, done): (TextAbout, TextAbout) = match up {
                true => (texts::lines::undo_up, texts::lines::moved_up),
                false => (texts::lines::undo_down, texts::lines::moved_down),
            };
            let what = match ids.iter().next() {
                Some(one) if ids.len() == 1 => called(one),
                _ => several(lines, ids.len()),
            };
            let before = store.state().workspace.document.clone();
            let direction = if up { Direction::Up } else { Direction::Down };
            apply_or_notify(&store, move_lines(lines, ids, direction, name(&what)));
            let done = match before == store.state().workspace.document {
                true => texts::lines::not_moved,
                false => done,
            };
            said.set(done(&what));
        }
    };
    let by_button = {
        let (shift, ids) = (shift.clone(), selection.ids.clone());
        Callback::from(move |up: bool| shift(ids.clone(), up))
    };
    let selected = selection.ids.clone();
    let by_key = Callback::from(move |event: KeyboardEvent| {
        let up = match event.key().as_str() {
            "ArrowUp" => true,
            "ArrowDown" => false,
            _ => return,
        };
        let row = event.target_dyn_into::<Element>();
        let row = row.and_then(|element| element.closest("[data-line]").ok()?);
        let line = row.and_then(|row| row.get_attribute("data-line"));
        if let (true, true, Some(line)) = (event.alt_key(), event.shift_key(), line) {
            event.prevent_default();
            let ids = match selected.contains(&*line) {
                true => selected.clone(),
                false => Rc::new(Ids::from([line.into()])),
            };
            shift(ids, up);
        }
    });
    Moves {
        by_key,
        by_button,
        said: html! { <p class="visually-hidden" role="status">{ (*said).clone() }</p> },
    }
}
