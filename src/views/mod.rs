//! What the page shows: one folder a view, and what stands around all of them.

mod bar;
pub mod bill;
pub mod commitments;
pub mod compare;
pub mod exports;
mod figure;
mod keys;
pub mod lines;
mod menu;
pub mod organization;
mod panels;
mod sharing;
mod summary;
pub mod usage;
mod why;

pub use bar::bar;
pub use figure::Figure;
pub use keys::keys;
pub use menu::Menu;
pub use panels::{Panels, PanelsRef};
pub use sharing::sharing_switch;
pub use summary::summary;
pub use why::Why;

use yew::{AttrValue, Callback};

use crate::edits::Edit;
use crate::store::Store;

/// Takes what is written in a field: `edit` is the step that the text means. What it cannot be, and
/// what would make no sense in the scenario, is said beside the field.
fn taking(
    store: &Store,
    edit: impl Fn(&str) -> Result<Edit, AttrValue> + 'static,
) -> Callback<String, Result<(), AttrValue>> {
    let store = store.clone();
    Callback::from(move |text: String| {
        store
            .edit(edit(&text)?)
            .map_err(|problem| AttrValue::from(problem.message))
    })
}

/// What comes once a field is left is a step of its own.
fn sealing(store: &Store) -> Callback<()> {
    let store = store.clone();
    Callback::from(move |()| store.end_merge())
}

/// Does it, or says why it cannot be done.
fn report(store: &Store, edit: Edit) {
    if let Err(problem) = store.edit(edit) {
        store.notify(problem.to_string());
    }
}
