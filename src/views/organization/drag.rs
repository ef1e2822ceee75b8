//! Dragging an account onto a unit: by mouse, pen or finger alike. Drag and drop of HTML would be a
//! second way, and touch screens do not have it.

use billfold_messages::texts;
use std::cell::RefCell;

use billfold_organizations::lifecycle::{Node, Operation};
use wasm_bindgen::JsCast;
use web_sys::{Element, PointerEvent};
use yew::prelude::*;

use super::desk::Desk;

use crate::browser;

/// The attribute of rows that accounts can be dropped on: a unit's id, or nothing for the root.
const DROP: &str = "data-drop";

/// The attribute of the row that the account would be dropped on.
const UNDER: &str = "data-under";

/// So near to the upper or lower edge of the window, dragging scrolls; and so far at a time.
const EDGE: i32 = 48;
const SCROLL: f64 = 24.0;

/// What is being dragged.
struct Dragged {
    account: String,
    under: Option<Element>,
    given_up: bool,
    /// Escape gives up.
    _escape: browser::EventListener,
}

thread_local! {
    static DRAGGED: RefCell<Option<Dragged>> = const { RefCell::new(None) };
}

/// What `DROP` says of a row; accounts take nothing.
pub fn drop_of(node: &Node) -> Option<String> {
    match node {
        Node::Root => Some(String::new()),
        Node::Unit(unit) => Some(unit.clone()),
        Node::Account(_) => None,
    }
}

/// What an account is dragged by.
pub fn handle(desk: &Desk, account: &str) -> Html {
    let onpointerdown = {
        let account = account.to_owned();
        Callback::from(move |event: PointerEvent| take(&event, &account))
    };
    let onpointerup = {
        let desk = desk.clone();
        Callback::from(move |_: PointerEvent| {
            if let Some((account, to)) = let_go() {
                move_account(&desk, account, to);
            }
        })
    };
    let onpointermove = Callback::from(|event: PointerEvent| follow(&event));
    let onpointercancel = Callback::from(|_: PointerEvent| {
        give_up();
        let_go();
    });
    html! {
        <span class="drag-handle" aria-hidden="true" {onpointerdown} {onpointermove} {onpointerup}
            {onpointercancel}>{ "⠿" }</span>
    }
}

fn take(event: &PointerEvent, account: &str) {
    if event.button() != 0 || !event.is_primary() {
        return;
    }
    // Else the text below would be selected on the way.
    event.prevent_default();
    if let Some(handle) = event.target().and_then(|it| it.dyn_into::<Element>().ok()) {
        // Without it the drag ends where the pointer leaves the handle.
        let _ = handle.set_pointer_capture(event.pointer_id());
    }
    let escape = browser::listen_to_window("keydown", |event| {
        let key = event.dyn_ref::<web_sys::KeyboardEvent>();
        if key.is_some_and(|key| key.key() == "Escape") {
            give_up();
        }
    });
    let_go();
    DRAGGED.set(Some(Dragged {
        account: account.to_owned(),
        under: None,
        given_up: false,
        _escape: escape,
    }));
}

/// Shows which row is under the pointer.
fn follow(event: &PointerEvent) {
    DRAGGED.with_borrow_mut(|dragged| {
        let Some(dragged) = dragged.as_mut().filter(|dragged| !dragged.given_up) else {
            return;
        };
        dragged.show(row_under(event));
    });
    scroll(event);
}

/// The row is none any more; what follows of the pointer does nothing.
fn give_up() {
    DRAGGED.with_borrow_mut(|dragged| {
        if let Some(dragged) = dragged {
            dragged.given_up = true;
            dragged.show(None);
        }
    });
}

/// The account, and where it was dropped: none if nowhere.
fn let_go() -> Option<(String, String)> {
    let mut dragged = DRAGGED.take()?;
    let to = dragged
        .under
        .as_ref()
        .and_then(|row| row.get_attribute(DROP));
    dragged.show(None);
    Some((dragged.account, to?))
}

impl Dragged {
    fn show(&mut self, row: Option<Element>) {
        if row == self.under {
            return;
        }
        if let Some(before) = &self.under {
            // Rows can be gone.
            let _ = before.remove_attribute(UNDER);
        }
        if let Some(row) = &row {
            let _ = row.set_attribute(UNDER, "");
        }
        self.under = row;
    }
}

fn row_under(event: &PointerEvent) -> Option<Element> {
    let under = browser::element_at(event.client_x(), event.client_y())?;
    under.closest(&format!("tr[{DROP}]")).ok()?
}

/// A unit that is out of sight is reached by dragging to the edge.
fn scroll(event: &PointerEvent) {
    let (y, height) = (f64::from(event.client_y()), browser::viewport().height);
    if y < f64::from(EDGE) {
        browser::scroll_vertically(-SCROLL);
    } else if y > height - f64::from(EDGE) {
        browser::scroll_vertically(SCROLL);
    }
}

fn move_account(desk: &Desk, account: String, to: String) {
    let to = (!to.is_empty()).then_some(to);
    let node = to.clone().map_or(Node::Root, Node::Unit);
    let (name, target) = (desk.account_name(&account), desk.node_name(&node));
    let undo = texts::organization::undo_move(name.as_str(), target.as_str());
    desk.tell(
        "drag",
        desk.step(Operation::MoveAccount { account, to }, undo),
    );
}
