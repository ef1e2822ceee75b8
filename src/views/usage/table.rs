//! The table of all usage lines, as long as it may be.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::row::Row;
use crate::components::{Piece, gap, use_rows_in_sight};
use crate::dom::{self, Listener};
use crate::entry::write_hours;
use crate::format;
use crate::messages::{fill, line_texts, texts};
use crate::queries::denied::denials;
use crate::queries::lines::{found, id};
use crate::queries::own::free_here;
use crate::queries::usage::{self, lines};
use crate::state::edits::{LineAt, Lines};
use crate::state::{State, use_session};
use crate::views::compare::usage::{actions, columns};
use crate::views::lines::{Bulk, Selection, head, use_moves, use_selection};

/// Shorter tables are looked over faster than searched.
const SEARCHED: usize = 12;

#[derive(Properties)]
pub struct UsageTableProps {
    pub state: Rc<State>,
}

impl PartialEq for UsageTableProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.state.outcome, &other.state.outcome)
            && Rc::ptr_eq(&self.state.document, &other.state.document)
            && self.state.prices == other.state.prices
    }
}

#[function_component]
pub fn UsageTable(props: &UsageTableProps) -> Html {
    let session = use_session();
    let state = &props.state;
    let text = use_state_eq(String::new);
    let all = lines(state);
    let searched = all > SEARCHED;
    let shown = Rc::new(found(state, if searched { &text } else { "" }));
    let selection = {
        let (state, shown) = (state.clone(), shown.clone());
        use_selection(Rc::new(move || {
            shown.iter().map(|at| id(&state, *at).into()).collect()
        }))
    };
    let moves = {
        let state = state.clone();
        use_moves(&session, Lines::Usage, &selection, move |line| {
            called(&state, line)
        })
    };
    let list = use_node_ref();
    let pieces = use_rows_in_sight(&list, shown.len());
    use_find_key(searched);
    let month = format::month_and_year(state.outcome.scenario.month);
    let clear = selection.all.reform(|()| false);
    let oninput = {
        let text = text.clone();
        Callback::from(move |event: InputEvent| {
            text.set(event.target_unchecked_into::<HtmlInputElement>().value());
        })
    };
    let status = match text.trim() {
        "" => String::new(),
        _ if shown.is_empty() => line_texts().nothing_found.to_owned(),
        _ => {
            let number = |n: usize| format::number(billfold_billing::Exact::from(n as u64), 0);
            let values = [("n", &*number(shown.len())), ("all", &*number(all))];
            fill(line_texts().found, &values)
        }
    };
    html! {
        <section class="line-table lines" aria-labelledby="usage-heading"
            onkeydown={moves.by_key}>
            <h2 id="usage-heading">{ fill(texts().usage_heading, &[("month", &month)]) }</h2>
            if searched {
                <div class="find" role="search">
                    <label for={FIND}>{ line_texts().find }</label>
                    <input id={FIND} type="search" autocomplete="off" spellcheck="false"
                        value={(*text).clone()} {oninput} />
                    <span role="status">{ status }</span>
                </div>
            }
            if !shown.is_empty() {
                <table aria-rowcount={(shown.len() + 1).to_string()}>
                    { head(&columns(), &selection, shown.len()) }
                    <tbody ref={list}>{ rows(state, &shown, &pieces, &selection) }</tbody>
                </table>
            }
            <Bulk document={state.document.clone()} lines={Lines::Usage} ids={selection.ids.clone()}
                shift={moves.by_button} {clear} />
            { moves.said }
            { actions(state, &session) }
        </section>
    }
}

fn rows(state: &State, shown: &[LineAt], pieces: &[Piece], selection: &Selection) -> Vec<Html> {
    let in_page: Vec<LineAt> = pieces
        .iter()
        .filter_map(|piece| match piece {
            Piece::Row(place) => Some(shown[*place]),
            Piece::Gap(_) => None,
        })
        .collect();
    let mut rows = usage::rows(state, &in_page).into_iter();
    let denied = denials(state);
    let pieces = pieces.iter().enumerate().map(|(at, piece)| match *piece {
        Piece::Gap(height) => gap(at, height, columns().len() + 1),
        Piece::Row(place) => {
            let (at, Some(row)) = (shown[place], rows.next()) else {
                return Html::default();
            };
            let (tags, hours) = match at {
                LineAt::Metered(at) => (&state.document.usage.metered[at].tags, None),
                LineAt::Instance(at) => {
                    let line = &state.document.usage.instances[at];
                    (&line.tags, write_hours(&line.hours))
                }
            };
            let id = id(state, at);
            html! {
                <Row key={id.to_owned()} {row} tags={tags.clone()} {hours}
                    free={free_here(state, at)} denied={denied.get(&at).cloned()}
                    {place} picked={selection.ids.contains(id)} pick={selection.pick.clone()} />
            }
        }
    });
    pieces.collect()
}

/// What a line is called, with its owner.
fn called(state: &State, line: &str) -> String {
    let at = found(state, "")
        .into_iter()
        .find(|at| id(state, *at) == line);
    at.map_or_else(String::new, |at| {
        let row = usage::row(state, at);
        crate::views::compare::usage::named(&row, texts().whose)
    })
}

/// The id of the field that finds lines.
const FIND: &str = "find-lines";

/// The browser finds only what is in the page, so the key for finding goes to the table's own
/// field; pressed there once more it is the browser's.
#[hook]
fn use_find_key(searched: bool) {
    use_effect_with(searched, move |&searched| {
        let heard = searched.then(|| {
            Listener::on_window("keydown", |event| {
                use wasm_bindgen::JsCast;
                let Some(event) = event.dyn_ref::<web_sys::KeyboardEvent>() else {
                    return;
                };
                let is_find = (event.ctrl_key() || event.meta_key()) && event.key() == "f";
                if is_find && dom::focused_id().as_deref() != Some(FIND) {
                    event.prevent_default();
                    dom::focus_id(FIND);
                }
            })
        });
        move || drop(heard)
    });
}
