//! Parts that all tables of lines share: selecting, moving, duplicating, reassigning and tagging
//! lines, one or several at once.

mod bulk;
mod keys;
mod selection;
mod tags;

pub use bulk::{Bulk, several};
pub use keys::use_moves;
pub use selection::{Pick, Selection, use_selection};
pub use tags::Tags;

use billfold_messages::texts;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::components::{drawn, remove_button};

/// The icon of a copy: two sheets.
const COPY: &str = "M7 7h10v10H7zM3 13V3h10";

/// The checkbox that selects a row. `index` is the row's index among the rows that are shown.
pub fn pick_box(id: &str, what: &str, index: usize, picked: bool, pick: &Callback<Pick>) -> Html {
    let onclick = pick.reform(move |event: MouseEvent| Pick {
        index,
        on: event.target_unchecked_into::<HtmlInputElement>().checked(),
        range: event.shift_key(),
    });
    html! {
        <input id={format!("pick-{id}")} type="checkbox" class="pick" checked={picked} {onclick}
            aria-label={texts::lines::select(what)} />
    }
}

/// The buttons at the end of a row.
pub fn row_buttons(
    id: &str,
    what: &str,
    copy: Callback<MouseEvent>,
    remove: Callback<MouseEvent>,
) -> Html {
    let label = texts::lines::duplicate_of(what);
    html! {
        <>
            <button id={format!("copy-{id}")} type="button" class="quiet icon-button" onclick={copy}
                aria-label={label.clone()} title={label}>{ drawn(COPY) }</button>
            { remove_button(texts::usage::remove_line(what), remove) }
        </>
    }
}

/// The head of a table: the names of its columns, with `true` for columns of figures, and a
/// checkbox for all rows.
pub fn head(columns: &[(&'static str, bool)], selection: &Selection, rows: usize) -> Html {
    let onclick = selection
        .all
        .reform(|event: MouseEvent| event.target_unchecked_into::<HtmlInputElement>().checked());
    let all = selection.ids.len() == rows;
    html! {
        <thead>
            <tr aria-rowindex="1">
                { for columns.iter().enumerate().map(|(at, (name, figures))| html! {
                    <th scope="col" class={figures.then_some("n")}>
                        if at == 0 {
                            <input id="pick-all" type="checkbox" class="pick" checked={all}
                                onclick={onclick.clone()} aria-label={texts::lines::select_all()} />
                        }
                        { *name }
                    </th>
                }) }
                <td></td>
            </tr>
        </thead>
    }
}
