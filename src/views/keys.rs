//! The list of keys.

use wasm_bindgen::prelude::wasm_bindgen;
use yew::prelude::*;

use crate::keys::SHEET;
use crate::messages::{later_texts, line_texts};
use crate::store::View;

#[wasm_bindgen(module = "/src/js/focus.js")]
extern "C" {
    /// Gives the focus to another row when its own is taken away, from now on.
    #[wasm_bindgen(js_name = keepFocus)]
    pub fn keep_focus();
}

/// A button, and the popover that it shows; Alt+Shift+K shows it too.
pub fn keys() -> Html {
    let texts = later_texts();
    let views = (1..).zip(View::ALL);
    let views = views.map(|(digit, view)| (format!("Alt+Shift+{digit}"), view.name()));
    let others = [
        ("Ctrl+Z", texts.key_undo),
        ("Ctrl+Y", texts.key_redo),
        ("Enter, ↓", texts.key_below),
        ("Shift+Enter, ↑", texts.key_above),
        ("Alt+Shift+↑, ↓", line_texts().key_move),
        ("Alt+Shift+S", line_texts().key_selected),
        ("Ctrl+F", line_texts().key_find),
        ("Esc", texts.key_escape),
        ("Alt+Shift+K", texts.keys),
    ];
    let others = others.map(|(key, does)| (key.to_owned(), does));
    let rows = views.chain(others).map(|(key, does)| {
        html! { <div key={key.clone()}><dt><kbd>{ key }</kbd></dt><dd>{ does }</dd></div> }
    });
    html! {
        <>
            <p>{ texts.foot }</p>
            <button type="button" class="quiet keys-button" popovertarget={SHEET}>{ texts.keys }</button>
            <div id={SHEET} class="menu keys" popover="auto">
                <h2>{ texts.keys }</h2>
                <dl>{ for rows }</dl>
            </div>
        </>
    }
}
