//! Parts of forms and tables that are the same everywhere.
//!
//! Functions, not components: each component costs some kilobytes of the first load.

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::{Choice, Glyph, icon};
use crate::browser;

/// The focus of a form that a button opens: it goes to the form's first field, and back to the
/// button when the form is gone and took the focus with it. A form that was open when its view was
/// shown leaves the focus where it is.
#[hook]
pub fn use_focus_within(open: bool, first: &'static str, button: &'static str) {
    let shown = use_mut_ref(|| false);
    use_effect_with(open, move |open| {
        let open = *open;
        if shown.replace(true) && open {
            browser::focus(first);
        }
        move || {
            if open {
                browser::focus_if_lost(button);
            }
        }
    });
}

/// A choice of one among a few.
pub fn select(
    label: &'static str,
    choices: &[Choice],
    chosen: &str,
    on_choose: Callback<String>,
) -> Html {
    let onchange = Callback::from(move |event: Event| {
        on_choose.emit(event.target_unchecked_into::<HtmlSelectElement>().value());
    });
    html! {
        <label>{ label }
            <select {onchange}>
                { for choices.iter().map(|choice| html! {
                    <option key={&*choice.code} value={choice.code.clone()}
                        selected={choice.code == chosen}>{ &choice.name }</option>
                }) }
            </select>
        </label>
    }
}

/// The note below a field: how its text was understood, or why it was not.
#[derive(Clone, Default, PartialEq)]
pub struct Note {
    pub text: String,
    pub wrong: bool,
}

impl Note {
    pub fn of(understood: Result<String, String>) -> Self {
        let wrong = understood.is_err();
        let (Ok(text) | Err(text)) = understood;
        Self { text, wrong }
    }
}

/// A field for text.
pub fn text_field(
    id: &'static str,
    label: &'static str,
    value: &str,
    like: &'static str,
    note: Note,
    on_text: Callback<String>,
) -> Html {
    field(("text", id, label), value, like, note, on_text)
}

/// A field for a date, with the browser's own calendar.
pub fn date_field(
    id: &'static str,
    label: &'static str,
    value: &str,
    note: Note,
    on_text: Callback<String>,
) -> Html {
    field(("date", id, label), value, "", note, on_text)
}

fn field(
    (kind, id, label): (&'static str, &'static str, &'static str),
    value: &str,
    like: &'static str,
    note: Note,
    on_text: Callback<String>,
) -> Html {
    let oninput = Callback::from(move |event: InputEvent| {
        on_text.emit(event.target_unchecked_into::<HtmlInputElement>().value());
    });
    let note_id = format!("{id}-note");
    let class = if note.wrong {
        "field-problem"
    } else {
        "field-note"
    };
    html! {
        <div class="text-field">
            <label for={id}>{ label }</label>
            <input {id} type={kind} autocomplete="off" spellcheck="false" placeholder={like}
                value={value.to_owned()} {oninput} aria-describedby={note_id.clone()}
                aria-invalid={note.wrong.then_some("true")} />
            <span id={note_id} {class} aria-live="polite">{ note.text }</span>
        </div>
    }
}

/// The buttons at the end of a form, and what is wrong with the form as a whole.
pub fn form_end(
    add: impl Into<AttrValue>,
    cancel: &'static str,
    on_cancel: Callback<()>,
    problem: Option<String>,
) -> Html {
    let onclick = on_cancel.reform(|_: MouseEvent| ());
    html! {
        <div class="form-end">
            <button type="submit" class="solid">{ add.into() }</button>
            <button type="button" class="quiet" {onclick}>{ cancel }</button>
            <p class="field-problem" role="alert">{ problem.unwrap_or_default() }</p>
        </div>
    }
}

/// A table that may be wider than its place. The keyboard scrolls it too.
pub fn wide_table(label: impl Into<AttrValue>, table: Html) -> Html {
    html! {
        <div class="scroll-x" role="region" aria-label={label.into()} tabindex="0">{ table }</div>
    }
}

/// The head of a table: the names of its columns, with `true` for columns of figures, and a column
/// without a name for the buttons of a row.
pub fn table_head(columns: &[(&'static str, bool)]) -> Html {
    html! {
        <thead>
            <tr>
                { for columns.iter().map(|(name, figures)| html! {
                    <th scope="col" class={figures.then_some("n")}>{ *name }</th>
                }) }
                <td></td>
            </tr>
        </thead>
    }
}

/// A button with nothing but a cross.
pub fn remove_button(label: String, onclick: Callback<MouseEvent>) -> Html {
    html! {
        <button type="button" class="quiet icon-button" {onclick} aria-label={label.clone()}
            title={label}>{ icon(Glyph::Cross) }</button>
    }
}

/// A button that opens a form.
pub fn add_button(id: &'static str, label: &'static str, onclick: Callback<MouseEvent>) -> Html {
    html! {
        <button {id} type="button" class="quiet" {onclick}>{ icon(Glyph::Plus) }{ label }</button>
    }
}
