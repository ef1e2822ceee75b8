//! The table of all usage lines.

use billfold_billing::usage::UsageRef;
use billfold_messages::{count, texts};
use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::row::Row;
use super::{add_account, add_usage};
use crate::browser;
use crate::components::{VirtualRow, gap, use_virtual_rows};
use crate::store::use_store;
use crate::views::compare::usage::{actions, columns};
use crate::views::lines::{Bulk, Selection, head, use_moves, use_selection};
use billfold_page_core::edits::Lines;
use billfold_page_core::format;
use billfold_page_core::input::write_hours;
use billfold_page_core::ptr_eq_rc::PtrEqRc;
use billfold_page_core::queries::denied::denials;
use billfold_page_core::queries::lines::{found, id};
use billfold_page_core::queries::own::free_here;
use billfold_page_core::queries::usage::{self, lines};
use billfold_page_core::queries::usage_details::detailed_rows;
use billfold_page_core::workspace::Workspace;

/// Tables with at most this many rows have no search field.
const SEARCHED: usize = 12;

#[derive(Properties, PartialEq)]
pub struct UsageTableProps {
    pub workspace: PtrEqRc<Workspace>,
}

#[function_component]
pub fn UsageTable(props: &UsageTableProps) -> Html {
    let store = use_store();
    let workspace = &props.workspace;
    let text = use_state_eq(String::new);
    let all = lines(workspace);
    let searched = all > SEARCHED;
    let shown = Rc::new(found(workspace, if searched { &text } else { "" }));
    let selection = {
        let (workspace, shown) = (workspace.clone(), shown.clone());
        use_selection(Rc::new(move || {
            shown.iter().map(|at| id(&workspace, *at).into()).collect()
        }))
    };
    let moves = {
        let workspace = workspace.clone();
        use_moves(&store, Lines::Usage, &selection, move |line| {
            called(&workspace, line)
        })
    };
    let list = use_node_ref();
    let pieces = use_virtual_rows(&list, shown.len());
    use_find_key(searched);
    let month = format::month_and_year(workspace.outcome.scenario.month);
    let clear = selection.all.reform(|()| false);
    let oninput = {
        let text = text.clone();
        Callback::from(move |event: InputEvent| {
            text.set(event.target_unchecked_into::<HtmlInputElement>().value());
        })
    };
    let status = match text.trim() {
        "" => String::new(),
        _ if shown.is_empty() => texts::lines::nothing_found().to_owned(),
        _ => texts::lines::found(&count(shown.len()), &count(all)),
    };
    html! {
        <section class="line-table lines" aria-labelledby="usage-heading"
            onkeydown={moves.by_key}>
            <h2 id="usage-heading" class="visually-hidden">{ texts::usage::heading(&month) }</h2>
            if searched {
                <div class="find" role="search">
                    <label for={FIND}>{ texts::lines::find() }</label>
                    <input id={FIND} type="search" autocomplete="off" spellcheck="false"
                        value={(*text).clone()} {oninput} />
                    <span role="status">{ status }</span>
                </div>
            }
            if !shown.is_empty() {
                <table aria-rowcount={(shown.len() + 1).to_string()}>
                    { head(&columns(), &selection, shown.len()) }
                    <tbody ref={list}>{ rows(workspace, &shown, &pieces, &selection) }</tbody>
                </table>
            }
            <Bulk document={workspace.document.clone()} lines={Lines::Usage} ids={selection.ids.clone()}
                shift={moves.by_button} {clear} />
            { moves.said }
            { actions(add_usage(workspace), add_account(workspace)) }
        </section>
    }
}

fn rows(
    workspace: &Workspace,
    shown: &[UsageRef],
    pieces: &[VirtualRow],
    selection: &Selection,
) -> Vec<Html> {
    let in_page: Vec<UsageRef> = pieces
        .iter()
        .filter_map(|piece| match piece {
            VirtualRow::Row(index) => Some(shown[*index]),
            VirtualRow::Gap(_) => None,
        })
        .collect();
    let mut rows = detailed_rows(workspace, &in_page).into_iter();
    let denied = denials(workspace);
    let pieces = pieces.iter().enumerate().map(|(at, piece)| match *piece {
        VirtualRow::Gap(height) => gap(at, height, columns().len() + 1),
        VirtualRow::Row(index) => {
            let (at, Some(row)) = (shown[index], rows.next()) else {
                return Html::default();
            };
            let (tags, hours) = match at {
                UsageRef::Metered(at) => (&workspace.document.usage.metered[at.index()].tags, None),
                UsageRef::Instance(at) => {
                    let line = &workspace.document.usage.instances[at.index()];
                    (&line.tags, write_hours(&line.hours))
                }
            };
            let id = id(workspace, at);
            html! {
                <Row key={id.to_owned()} {row} tags={tags.clone()} {hours}
                    free={free_here(workspace, at)} denied={denied.get(&at).cloned()}
                    {index} picked={selection.ids.contains(id)} pick={selection.pick.clone()} />
            }
        }
    });
    pieces.collect()
}

/// The name of a line, with its account.
fn called(workspace: &Workspace, line: &str) -> String {
    let at = found(workspace, "")
        .into_iter()
        .find(|at| id(workspace, *at) == line);
    at.map_or_else(String::new, |at| {
        let row = usage::row(workspace, at);
        crate::views::compare::usage::named(&row, texts::usage::whose)
    })
}

/// The id of the search field.
const FIND: &str = "find-lines";

/// The browser finds only rendered rows, so its key goes to the table's own search field. Pressed
/// there, it is the browser's again.
#[hook]
fn use_find_key(searched: bool) {
    use_effect_with(searched, move |&searched| {
        let heard = searched.then(|| {
            browser::listen_to_window("keydown", |event| {
                use wasm_bindgen::JsCast;
                let Some(event) = event.dyn_ref::<web_sys::KeyboardEvent>() else {
                    return;
                };
                let is_find = (event.ctrl_key() || event.meta_key()) && event.key() == "f";
                if is_find && browser::focused_id().as_deref() != Some(FIND) {
                    event.prevent_default();
                    browser::focus_id(FIND);
                }
            })
        });
        move || drop(heard)
    });
}
