//! The views, one folder each, and the parts around them.

mod bar;
pub mod bill;
pub mod commitments;
pub mod compare;
mod explanation;
pub mod exports;
mod figure;
pub mod gallery;
mod key_list;
pub mod lines;
mod menu;
pub mod organization;
mod panels;
mod picker;
mod sharing;
pub mod strip;
mod summary;
pub mod usage;
mod work;

pub use bar::bar;
pub use explanation::ExplanationPanel;
pub use figure::Figure;
pub use key_list::key_list;
pub use menu::Menu;
pub use panels::{Panels, PanelsRef};
pub use picker::Picker;
pub use sharing::sharing_switch;
pub use summary::summary;

use billfold_billing::comparison::Verdict;
use billfold_messages::texts;
use yew::{AttrValue, Callback};

use crate::components::ComboboxTexts;
use crate::store::Store;
use billfold_page_core::edits::Edit;

/// Applies the edit that a field's text means. A text that means no edit, or an edit that would
/// make no sense in the scenario, is an error beside the field.
fn on_input_edit(
    store: &Store,
    edit: impl Fn(&str) -> Result<Edit, AttrValue> + 'static,
) -> Callback<String, Result<(), AttrValue>> {
    let store = store.clone();
    Callback::from(move |text: String| {
        store
            .edit(edit(&text)?)
            .map_err(|problem| AttrValue::from(store.describe_value(&problem)))
    })
}

/// The class of what saves or costs.
pub fn verdict_class(verdict: Verdict) -> Option<&'static str> {
    match verdict {
        Verdict::Saves => Some("saves"),
        Verdict::Costs => Some("costs"),
        Verdict::Same => None,
    }
}

/// Leaving a field ends its undo step.
fn on_blur_commit(store: &Store) -> Callback<()> {
    let store = store.clone();
    Callback::from(move |()| store.end_merge())
}

/// Applies an edit, or shows a notice why it cannot be applied.
fn apply_or_notify(store: &Store, edit: Edit) {
    if let Err(problem) = store.edit(edit) {
        store.notify(store.describe(&problem));
    }
}

/// The texts that every list of choices has.
static COMBOBOX_TEXTS: ComboboxTexts = ComboboxTexts {
    nothing_found: texts::app::nothing_found,
    more_found: texts::app::more_found,
};
