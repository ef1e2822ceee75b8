//! The list of keys.

use billfold_messages::texts;
use yew::prelude::*;

use crate::shortcuts::SHEET;
use crate::store::View;

/// A button, and the popover that it shows. Alt+Shift+K shows it too.
pub fn key_list() -> Html {
    let views = (1..).zip(View::IN_BAR);
    let views = views.map(|(digit, view)| (format!("Alt+Shift+{digit}"), view.name()));
    let others = [
        ("Ctrl+Z", texts::keys::undo()),
        ("Ctrl+Y", texts::keys::redo()),
        ("Enter, ↓", texts::keys::below()),
        ("Shift+Enter, ↑", texts::keys::above()),
        ("Alt+Shift+↑, ↓", texts::keys::move_line()),
        ("Alt+Shift+S", texts::keys::selected()),
        ("Ctrl+F", texts::keys::find()),
        ("Esc", texts::keys::escape()),
        ("Alt+Shift+K", texts::keys::heading()),
    ];
    let others = others.map(|(key, does)| (key.to_owned(), does));
    let rows = views.chain(others).map(|(key, does)| {
        html! { <div key={key.clone()}><dt><kbd>{ key }</kbd></dt><dd>{ does }</dd></div> }
    });
    html! {
        <>
            <p>{ texts::app::foot() }{ " " }<a href="third-party-notices.txt">{ texts::app::notices() }</a></p>
            <button type="button" class="quiet keys-button" popovertarget={SHEET}>{ texts::keys::heading() }</button>
            <div id={SHEET} class="menu keys" popover="auto">
                <h2>{ texts::keys::heading() }</h2>
                <dl>{ for rows }</dl>
            </div>
        </>
    }
}
