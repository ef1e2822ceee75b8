//! Dragging an account onto a unit, by mouse, pen or finger alike. HTML's drag and drop does not
//! work on touch screens.

use billfold_messages::texts;
use std::cell::RefCell;
use std::rc::Rc;

use billfold_organizations::lifecycle::{Node, Operation};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, PointerEvent};
use yew::prelude::*;

use super::context::OrganizationContext;

use crate::browser;

/// The attribute of rows that accounts can be dropped on: a unit's id, or nothing for the root.
const DROP: &str = "data-drop";

/// The attribute of the row that the account would be dropped on.
const UNDER: &str = "data-under";

/// The distance to the edge of the window within which dragging scrolls, and how far it scrolls at
/// a time, in pixels.
const EDGE: i32 = 48;
const SCROLL: f64 = 24.0;

/// A drag in progress.
pub struct Drag {
    account: String,
    under: Option<Element>,
    canceled: bool,
    /// Escape cancels the drag.
    _escape: browser::EventListener,
}

/// The drag in progress, if there is one. All rows of the tree share it.
#[derive(Clone)]
pub struct DragState(Rc<RefCell<Option<Drag>>>);

impl From<Rc<RefCell<Option<Drag>>>> for DragState {
    fn from(shared: Rc<RefCell<Option<Drag>>>) -> Self {
        Self(shared)
    }
}

/// The value of `DROP` for a row. Nothing can be dropped on an account.
pub fn drop_of(node: &Node) -> Option<String> {
    match node {
        Node::Root => Some(String::new()),
        Node::Unit(unit) => Some(unit.clone()),
        Node::Account(_) => None,
    }
}

/// The handle by which an account is dragged.
pub fn handle(context: &OrganizationContext, account: &str) -> Html {
    let drag = &context.drag;
    let onpointerdown = {
        let (drag, account) = (drag.clone(), account.to_owned());
        Callback::from(move |event: PointerEvent| drag.start(&event, &account))
    };
    let onpointerup = {
        let context = context.clone();
        Callback::from(move |_: PointerEvent| {
            if let Some((account, to)) = context.drag.end() {
                move_account(&context, account, to);
            }
        })
    };
    let onpointermove = {
        let drag = drag.clone();
        Callback::from(move |event: PointerEvent| drag.follow(&event))
    };
    let onpointercancel = {
        let drag = drag.clone();
        Callback::from(move |_: PointerEvent| {
            drag.cancel();
            drag.end();
        })
    };
    html! {
        <span class="drag-handle" aria-hidden="true" {onpointerdown} {onpointermove} {onpointerup}
            {onpointercancel}>{ "⠿" }</span>
    }
}

impl DragState {
    fn start(&self, event: &PointerEvent, account: &str) {
        if event.button() != 0 || !event.is_primary() {
            return;
        }
        // Otherwise the drag would select the text below.
        event.prevent_default();
        if let Some(handle) = event.target().and_then(|it| it.dyn_into::<Element>().ok()) {
            // Without the capture the drag would end where the pointer leaves the handle.
            let _ = handle.set_pointer_capture(event.pointer_id());
            // The row with the focus stays in the page, however far the drag scrolls.
            let button = handle.next_element_sibling();
            if let Some(button) = button.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
                browser::focus_quietly(&button);
            }
        }
        let drag = self.clone();
        let escape = browser::listen_to_window("keydown", move |event| {
            let key = event.dyn_ref::<web_sys::KeyboardEvent>();
            if key.is_some_and(|key| key.key() == "Escape") {
                drag.cancel();
            }
        });
        self.end();
        *self.0.borrow_mut() = Some(Drag {
            account: account.to_owned(),
            under: None,
            canceled: false,
            _escape: escape,
        });
    }

    /// Shows which row is under the pointer.
    fn follow(&self, event: &PointerEvent) {
        let mut drag = self.0.borrow_mut();
        let Some(drag) = drag.as_mut().filter(|drag| !drag.canceled) else {
            return;
        };
        drag.show(row_under(event));
        scroll(event);
    }

    /// Cancels the drag; further moves of the pointer do nothing.
    fn cancel(&self) {
        if let Some(drag) = &mut *self.0.borrow_mut() {
            drag.canceled = true;
            drag.show(None);
        }
    }

    /// Ends the drag. Returns the account and the unit on which it was dropped; `None` if it was
    /// dropped nowhere.
    fn end(&self) -> Option<(String, String)> {
        let mut drag = self.0.take()?;
        let to = drag.under.as_ref().and_then(|row| row.get_attribute(DROP));
        drag.show(None);
        Some((drag.account, to?))
    }
}

impl Drag {
    fn show(&mut self, row: Option<Element>) {
        if row == self.under {
            return;
        }
        if let Some(before) = &self.under {
            // The row may be gone.
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

/// Scrolls when the pointer is near the edge, to reach units that are out of sight.
fn scroll(event: &PointerEvent) {
    let (y, height) = (f64::from(event.client_y()), browser::viewport().height);
    if y < f64::from(EDGE) {
        browser::scroll_vertically(-SCROLL);
    } else if y > height - f64::from(EDGE) {
        browser::scroll_vertically(SCROLL);
    }
}

fn move_account(context: &OrganizationContext, account: String, to: String) {
    let to = (!to.is_empty()).then_some(to);
    let node = to.clone().map_or(Node::Root, Node::Unit);
    let (name, target) = (context.account_name(&account), context.node_name(&node));
    let undo = texts::organization::undo_move(name.as_str(), target.as_str());
    context.tell(
        "drag",
        context.step(Operation::MoveAccount { account, to }, undo),
    );
}
