//! The menu of scenarios: examples, saved scenarios and files.

mod saved_list;

use billfold_messages::texts;
use billfold_scenario::{Document, ScenarioError};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use self::saved_list::{name_field, saved_list};
use crate::browser;
use crate::components::{Glyph, icon};
use crate::store::{View, address, export, files, saved, use_store};
use billfold_page_core::ptr_eq_rc::PtrEqRc;

#[derive(Properties, PartialEq)]
pub struct MenuProps {
    pub document: PtrEqRc<Document>,
}

/// A button with a popover, both the browser's own. Saved scenarios are read when it opens.
#[function_component]
pub fn Menu(props: &MenuProps) -> Html {
    let store = use_store();
    let open = use_state_eq(|| false);
    // Saved scenarios are not part of the page's state, so deleting one has to render the list
    // again.
    let changed = use_state(|| ());
    let renaming = use_state_eq(|| None::<String>);
    let document = &props.document;
    let ontoggle = {
        let (open, keeper) = (open.clone(), store.clone());
        Callback::from(move |event: Event| {
            let state = js_sys::Reflect::get(&event, &"newState".into());
            let opens = state.is_ok_and(|state| state.as_string().as_deref() == Some("open"));
            if opens {
                // The last changes are listed too.
                keeper.save();
            }
            open.set(opens);
        })
    };
    let show_gallery = Callback::from(|_: MouseEvent| {
        address::go(View::Gallery);
        browser::scroll_to_top();
    });
    let save = {
        let document = document.clone();
        Callback::from(move |_: MouseEvent| {
            let name = export::file_name(document.name.as_deref(), "json");
            browser::save_file(&name, "application/json", &document.to_json());
        })
    };
    let duplicate = {
        let (store, name) = (store.clone(), saved::title(document).to_owned());
        Callback::from(move |_: MouseEvent| store.duplicate(&name))
    };
    let new = {
        let (store, document) = (store.clone(), document.clone());
        Callback::from(move |_: MouseEvent| {
            let id = Some(saved::new_id());
            let done = match store.state().is_example() {
                true => texts::scenarios::new_done_example().to_owned(),
                false => texts::scenarios::new_done(saved::title(&document)),
            };
            store.open(empty(&document), None, id, None, str::to_owned);
            store.notify_done(done);
        })
    };
    let onchange = {
        let store = store.clone();
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            if let Some(file) = input.files().and_then(|files| files.get(0)) {
                files::open(store.clone(), file.into());
            }
            // The same file can be chosen again.
            input.set_value("");
        })
    };
    html! {
        <>
            <button type="button" class="quiet" popovertarget="scenarios">{ texts::scenarios::heading() }</button>
            <div id="scenarios" class="menu" popover="auto" {ontoggle}>
                if *open {
                    <div class="menu-name">
                        <span aria-hidden="true">{ texts::scenarios::name() }</span>
                        { name_field(&store, None, saved::title(document), &changed.setter()) }
                    </div>
                }
                <h2>{ texts::scenarios::examples() }</h2>
                <ul>
                    <li>
                        <button type="button" popovertarget="scenarios" popovertargetaction="hide"
                            onclick={show_gallery}>
                            <b>{ texts::gallery::heading() }</b>
                            <span>{ texts::gallery::in_menu() }</span>
                        </button>
                    </li>
                </ul>
                <h2>{ texts::scenarios::stored() }</h2>
                if *open { { saved_list(&store, document, &changed.setter(), &renaming) } }
                <div class="menu-actions">
                    <button type="button" class="quiet" popovertarget="scenarios"
                        popovertargetaction="hide" onclick={new}>{ texts::scenarios::new_scenario() }</button>
                    <button type="button" class="quiet" onclick={duplicate}>{ texts::scenarios::duplicate() }</button>
                    <button type="button" class="quiet" onclick={save}>{ texts::scenarios::save_file() }</button>
                    <label class="quiet file-button">
                        { icon(Glyph::File) }{ texts::scenarios::open_file() }
                        <input id="open-file" type="file" class="visually-hidden"
                            accept=".json,application/json" {onchange} />
                    </label>
                </div>
            </div>
        </>
    }
}

/// A scenario with a management account and nothing else, in the month of the open scenario.
fn empty(document: &Document) -> Result<Document, ScenarioError> {
    let account = texts::usage::new_account("1");
    let mut empty = Document::from_json(
        r#"{"version":1,"month":"2026-01","organization":{"managementAccount":"111111111111"},
            "accounts":[{"id":"111111111111"}]}"#,
    )?;
    empty.month = document.month;
    empty.currency = document.currency.clone();
    empty.name = Some(texts::scenarios::new_scenario_name().to_owned());
    empty.accounts[0].name = Some(account);
    // So twelve-month free offers hold for it, as for the accounts that it creates.
    empty.accounts[0].created = format!("{}-01T00:00:00Z", document.month).parse().ok();
    Ok(empty)
}
