//! Edits of all selected lines. Each is one undo step.

use billfold_messages::texts;
use std::rc::Rc;

use billfold_scenario::Document;
use yew::prelude::*;

use super::tags::TagField;
use crate::browser;
use crate::components::{Glyph, drawn, icon, select};
use crate::store::use_store;
use crate::views::apply_or_notify;
use billfold_page_core::edits::{
    Edit, Ids, Lines, duplicate_lines, reassign_lines, remove_lines, tag_lines,
};
use billfold_page_core::ptr_eq_rc::PtrEqRc;
use billfold_page_core::queries::choices;

const UP: &str = "M10 16V4M5 9l5-5 5 5";
const DOWN: &str = "M10 4v12M5 11l5 5 5-5";

#[derive(Properties, PartialEq)]
pub struct BulkProps {
    pub document: PtrEqRc<Document>,
    pub lines: Lines,
    pub ids: Rc<Ids>,
    /// Moves them up, or down.
    pub shift: Callback<bool>,
    /// Clears the selection.
    pub clear: Callback<()>,
}

/// `3 lines`.
pub fn several(lines: Lines, number: usize) -> String {
    match lines {
        Lines::Usage => texts::lines::lines(number),
        Lines::Commitments => texts::lines::commitments(number),
    }
}

/// The bar disappears with the selection; the focus stays at the table.
fn to_table() {
    browser::focus_id("pick-all");
}

/// A bar that stays in sight as long as rows are selected.
#[function_component]
pub fn Bulk(props: &BulkProps) -> Html {
    let store = use_store();
    let account = use_state_eq(String::new);
    let (lines, ids) = (props.lines, props.ids.clone());
    let number = ids.len();
    let what = several(lines, number);
    let status = match number {
        0 => String::new(),
        number => texts::lines::lines_selected(number),
    };
    if number == 0 {
        return html! { <p class="visually-hidden" role="status"></p> };
    }
    let accounts = choices::accounts(&props.document);
    let chosen = accounts.iter().find(|one| one.code == **account);
    let chosen = chosen.or(accounts.first());
    let act = |edit: Rc<dyn Fn() -> Edit>| {
        let store = store.clone();
        Callback::from(move |_: MouseEvent| apply_or_notify(&store, edit()))
    };
    let named = |template: fn(&str) -> String| template(&what);
    let copy = {
        let (ids, name) = (ids.clone(), named(texts::lines::undo_duplicate));
        act(Rc::new(move || {
            duplicate_lines(lines, ids.clone(), name.clone())
        }))
    };
    let remove = {
        let (ids, name) = (ids.clone(), named(texts::app::undo_remove));
        act(Rc::new(move || {
            to_table();
            remove_lines(lines, ids.clone(), name.clone())
        }))
    };
    let give = chosen.map(|to| {
        let (ids, name, code) = (
            ids.clone(),
            texts::lines::undo_give(&what, &to.name),
            to.code.clone(),
        );
        let store = store.clone();
        let give = Callback::from(move |_: MouseEvent| {
            if let Ok(account) = code.parse() {
                apply_or_notify(
                    &store,
                    reassign_lines(lines, ids.clone(), account, name.clone()),
                );
            }
        });
        (to.code.clone(), give)
    });
    let tag = {
        let (store, ids, what) = (store.clone(), ids.clone(), what.clone());
        Callback::from(move |(key, value): (String, String)| {
            let tag = format!("{key}={value}");
            let name = texts::lines::undo_tag(&what, &tag);
            let edit = tag_lines(ids.clone(), key, Some(value), name);
            store.edit(edit).map_err(|problem| problem.message().into())
        })
    };
    let choose = {
        let account = account.clone();
        Callback::from(move |code: String| account.set(code))
    };
    let (up, down) = (props.shift.clone(), props.shift.clone());
    let up = Callback::from(move |_: MouseEvent| up.emit(true));
    let down = Callback::from(move |_: MouseEvent| down.emit(false));
    let clear = props.clear.reform(|_: MouseEvent| to_table());
    let button = |id: &'static str, label: &'static str, glyph: &'static str, onclick| {
        html! {
            <button {id} type="button" class="quiet icon-button" {onclick} aria-label={label}
                title={label}>{ drawn(glyph) }</button>
        }
    };
    html! {
        <div class="bulk" role="group" aria-label={texts::lines::selected()}>
            <p role="status">{ status }</p>
            { button("bulk-up", texts::lines::move_up(), UP, up) }
            { button("bulk-down", texts::lines::move_down(), DOWN, down) }
            <button type="button" class="quiet" onclick={copy}>{ texts::lines::duplicate() }</button>
            <button type="button" class="quiet" onclick={remove}>{ texts::lines::remove() }</button>
            if let Some((to, give)) = give {
                <span class="bulk-part">
                    { select(texts::lines::move_to(), &accounts, &to, choose) }
                    <button type="button" class="quiet" onclick={give}>{ texts::lines::give() }</button>
                </span>
            }
            if lines == Lines::Usage {
                <span class="bulk-part">
                    <TagField id="bulk-tag" label={texts::lines::tag_for()} on_tag={tag} />
                </span>
            }
            <button type="button" class="quiet icon-button bulk-clear" onclick={clear}
                aria-label={texts::lines::clear()} title={texts::lines::clear()}>{ icon(Glyph::Cross) }</button>
        </div>
    }
}
