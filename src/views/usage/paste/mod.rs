//! Pasting usage from a spreadsheet: a field for the cells, a preview, and one edit that adds them.

mod preview;

use billfold_messages::texts;
use std::cell::RefCell;

use billfold_page_core::paste::{Reading, Remembered};
use billfold_scenario::Document;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use self::preview::{counts, preview};
use crate::browser;
use crate::components::{add_button, form_end, use_drafts, use_focus_within, use_persistent_state};
use crate::store::use_store;
use billfold_page_core::edits::paste_usage;
use billfold_page_core::ptr_eq_rc::PtrEqRc;
use billfold_page_core::queries::refusals;
use billfold_page_core::workspace::{Calculator, PriceList};

#[derive(Properties, PartialEq)]
pub struct PasteProps {
    pub document: PtrEqRc<Document>,
    pub prices: PriceList,
}

/// The draft outlives the panel and the view.
#[derive(Clone, Default, PartialEq)]
struct Draft {
    open: bool,
    text: AttrValue,
    /// The result of the last press of the button.
    done: AttrValue,
    problem: Option<String>,
}

/// The name of the draft.
const DRAFT: &str = "paste";

/// The results of rows, and the scenario for which they hold.
type Memory = RefCell<Option<(PasteProps, Remembered)>>;

/// A button that becomes a panel.
#[function_component]
pub fn Paste(props: &PasteProps) -> Html {
    let store = use_store();
    let drafts = use_drafts();
    let draft = use_persistent_state::<Draft>(DRAFT);
    use_effect_with((), move |()| {
        // The result of a press is not shown again when the view is shown again.
        move || drafts.update_form(DRAFT, |draft: &mut Draft| draft.done = AttrValue::default())
    });
    let memory = use_memo((), |()| Memory::default());
    use_focus_within(draft.get().open, "#paste-cells", "#paste-usage");
    let change = {
        let draft = draft.clone();
        move |set: &dyn Fn(&mut Draft)| draft.update(set)
    };
    let draft = draft.get();
    if !draft.open {
        let onclick = Callback::from(move |_: MouseEvent| {
            change(&|draft| {
                draft.open = true;
                draft.done = AttrValue::default();
            });
        });
        let button = add_button("paste-usage", texts::paste::open(), onclick);
        return around("paste", button, &draft.done);
    }
    let reading = read(&draft.text, props, &*store.calculator(), &memory);
    let good = reading.good().count();
    let oninput = {
        let change = change.clone();
        Callback::from(move |event: InputEvent| {
            let text = event.target_unchecked_into::<HtmlTextAreaElement>().value();
            change(&|draft| {
                draft.text = text.clone().into();
                draft.done = AttrValue::default();
                draft.problem = None;
            });
        })
    };
    let close = {
        let change = change.clone();
        Callback::from(move |()| change(&|draft| draft.open = false))
    };
    let onkeydown = {
        let close = close.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                close.emit(());
            }
        })
    };
    let status = match &*draft.done {
        "" => counts(&reading),
        done => format!("{done} {}", counts(&reading)),
    };
    let shown = preview(&reading);
    let any = !reading.lines.is_empty();
    let onsubmit = Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        let lines: Vec<_> = reading
            .good()
            .map(|good| (good.owner.clone(), good.usage.clone()))
            .collect();
        if lines.is_empty() {
            change(&|draft| draft.problem = Some(texts::paste::nothing_yet().to_owned()));
            return browser::focus("#paste-cells");
        }
        let added = texts::paste::added(lines.len());
        let document = &store.state().workspace.document;
        let edit = paste_usage(document, lines).map_err(refusals::words_elsewhere);
        let done = edit.and_then(|edit| store.edit(edit).map_err(|problem| problem.to_string()));
        match done {
            Ok(()) => {
                let rest = reading.rest();
                change(&|draft| {
                    *draft = Draft {
                        // The rows that need correcting are in the field.
                        open: !rest.is_empty(),
                        text: rest.clone().into(),
                        done: added.clone().into(),
                        problem: None,
                    };
                });
                if !rest.is_empty() {
                    browser::focus("#paste-cells");
                }
            }
            Err(problem) => {
                change(&|draft| draft.problem = Some(problem.clone()));
            }
        }
    });
    let add = texts::paste::add(good);
    let form = html! {
        <form aria-labelledby="paste-heading" {onsubmit} {onkeydown}>
            <h3 id="paste-heading">{ texts::paste::heading() }</h3>
            <p id="paste-hint" class="paste-hint">{ texts::paste::hint() }</p>
            <label for="paste-cells">{ texts::paste::label() }
                <textarea id="paste-cells" rows="6" spellcheck="false" autocomplete="off" wrap="off"
                    placeholder={texts::paste::like()} aria-describedby="paste-hint"
                    value={draft.text.clone()} {oninput} />
            </label>
            if any { { shown } }
            { form_end(add, texts::app::cancel(), close, draft.problem.clone()) }
        </form>
    };
    around("paste entry-form", form, &status)
}

/// The status is the same element while the panel opens and closes: screen readers might not read a
/// new one.
fn around(class: &'static str, inner: Html, status: &str) -> Html {
    html! {
        <div {class}>
            { inner }
            <p class="paste-status" role="status">{ status.to_owned() }</p>
        </div>
    }
}

/// Reads the text. Rows that were read before are not read again while the scenario is the same.
fn read(text: &str, props: &PasteProps, calculator: &dyn Calculator, memory: &Memory) -> Reading {
    let mut memory = memory.borrow_mut();
    let mut remembered = match memory.take() {
        Some((of, remembered)) if of == *props => remembered,
        _ => Remembered::default(),
    };
    let reading = Reading::of(
        text,
        &props.document,
        &props.prices,
        calculator,
        &mut remembered,
    );
    let of = PasteProps {
        document: props.document.clone(),
        prices: props.prices.clone(),
    };
    *memory = Some((of, remembered));
    reading
}
