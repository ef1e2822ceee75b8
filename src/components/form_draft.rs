//! A form that a button opens: its draft, and how it ends.

use yew::prelude::*;

use super::drafts::use_persistent_state;
use super::form::use_focus_within;
use super::latest::Latest;

/// An open form.
#[derive(Clone, PartialEq)]
struct Open<D> {
    draft: D,
    /// Why the draft was refused.
    problem: Option<String>,
}

/// A form, open or closed. Its draft outlives its view.
pub struct FormDraft<D>(Latest<Option<Open<D>>>);

impl<D> Clone for FormDraft<D> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

/// The draft of the form with a name of its own in the page. `first` is the field that takes the
/// focus when the form opens, `button` is what opens it.
#[hook]
pub fn use_form_draft<D: Clone + PartialEq + 'static>(
    name: &'static str,
    first: &'static str,
    button: &'static str,
) -> FormDraft<D> {
    let open = use_persistent_state::<Option<Open<D>>>(name);
    use_focus_within(open.get().is_some(), first, button);
    FormDraft(open)
}

impl<D: Clone + PartialEq + 'static> FormDraft<D> {
    /// The draft, if the form is open.
    pub fn draft(&self) -> Option<D> {
        self.0.get().map(|open| open.draft)
    }

    /// The draft of the open form after `keep` has replaced choices that are gone. A submit finds it
    /// as the form shows it.
    pub fn kept(&self, keep: impl FnOnce(&mut D)) -> Option<D> {
        let kept = self.0.put_right(|open| {
            if let Some(open) = open {
                keep(&mut open.draft);
            }
        });
        kept.map(|open| open.draft)
    }

    /// Why the draft was refused.
    pub fn problem(&self) -> Option<String> {
        self.0.get()?.problem
    }

    /// Opens the form with a draft, or changes the draft.
    pub fn open(&self, draft: D) {
        let problem = None;
        self.0.set(Some(Open { draft, problem }));
    }

    /// Changes the draft by what is written or chosen in a field.
    pub fn change(&self, set: impl Fn(&mut D, String) + 'static) -> Callback<String> {
        let form = self.clone();
        Callback::from(move |text: String| {
            if let Some(mut draft) = form.draft() {
                set(&mut draft, text);
                form.open(draft);
            }
        })
    }

    /// Closes the form.
    pub fn close(&self) -> Callback<()> {
        let open = self.0.clone();
        Callback::from(move |()| open.set(None))
    }

    /// Closes the form on Escape.
    pub fn onkeydown(&self) -> Callback<KeyboardEvent> {
        let close = self.close();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                close.emit(());
            }
        })
    }

    /// Closes the form if its draft was added, or shows why it was refused.
    pub fn end(&self, draft: D, added: Result<(), String>) {
        self.0.set(added.err().map(|problem| Open {
            draft,
            problem: Some(problem),
        }));
    }

    /// Adds the draft as it is written when the form is submitted.
    pub fn onsubmit(
        &self,
        add: impl Fn(&D) -> Result<(), String> + 'static,
    ) -> Callback<SubmitEvent> {
        let form = self.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if let Some(draft) = form.draft() {
                let added = add(&draft);
                form.end(draft, added);
            }
        })
    }
}
