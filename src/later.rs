//! What the first paint does not need: a part of the program of its own, fetched right after it.
//!
//! Whatever is reached only from [`Later`] goes into that part when the page is built for
//! deployment (`xtask/src/page/split.rs`). Other builds have everything in one piece.

mod fetch;
mod ways;

use std::rc::Rc;

use billfold_interchange::{Govern, Rest, TimeZones, UtcOnly};
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::messages::texts;
use crate::queries::ladder::Ladder;
use crate::queries::usage::UsageRow;
use crate::state::{Session, State, View};
use fetch::{Part, fetch};
pub use fetch::{arrived, ways_in};
use ways::Later;

#[wasm_bindgen(module = "/src/state/paint.js")]
extern "C" {
    #[wasm_bindgen(js_name = afterFirstPaint)]
    fn after_first_paint(done: JsValue);
}

/// Fetches the later part after the first paint, and at once for what is in it; the component that
/// uses this renders again when something comes of that.
#[hook]
pub fn use_later(state: &State, session: &Session) {
    let part = use_state_eq(|| Part::Coming);
    let setter = part.setter();
    use_effect_with((), |()| {
        let done = Callback::from(move |found| setter.set(found));
        after_first_paint(Closure::once_into_js(move || fetch(done)));
    });
    let needed = (state.view, state.asked.is_some());
    let (setter, session) = (part.setter(), session.clone());
    use_effect_with(needed, |&(view, why)| {
        if arrived().is_some() || (view == View::Compare && !why) {
            return;
        }
        fetch(Callback::from(move |found| {
            setter.set(found);
            if why && found == Part::Missing {
                session.close_why();
                session.tell(Some(texts().part_missing.into()));
            }
        }));
    });
}

/// A view that is not the first one, or why it is not there yet.
pub fn view(state: &Rc<State>, session: &Session) -> Html {
    if let Some(later) = arrived() {
        return (later.view)(state, session);
    }
    let words = match fetch::part() {
        Part::Missing => texts().part_missing,
        _ => texts().part_coming,
    };
    html! { <p class="hint">{ words }</p> }
}

/// The derivation that is open.
pub fn why(state: &State) -> Html {
    arrived()
        .map(|later| (later.why)(state))
        .unwrap_or_default()
}

/// The menu of scenarios.
pub fn menu(state: &State, session: &Session) -> Html {
    opener(|later| later.menu, texts().scenarios, state, session)
}

/// The form for one more usage line.
pub fn add_usage(state: &State, session: &Session) -> Html {
    opener(|later| later.add_usage, texts().add_usage, state, session)
}

/// The button for one more account.
pub fn add_account(state: &State, session: &Session) -> Html {
    opener(
        |later| later.add_account,
        texts().add_account,
        state,
        session,
    )
}

/// Where something is in the later part.
type Way = fn(&Later) -> fn(&State) -> Html;

/// What begins with a button: that button can be pressed once the rest of it is here. Where the
/// part could not be fetched, it asks for it again.
///
/// One function for all of them: a copy for each would be in the first part.
fn opener(way: Way, name: &'static str, state: &State, session: &Session) -> Html {
    if let Some(later) = arrived() {
        return way(later)(state);
    }
    let session = session.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        let session = session.clone();
        fetch(Callback::from(move |found| {
            let missing = (found == Part::Missing).then(|| texts().part_missing.into());
            session.tell(missing);
        }));
    });
    let coming = fetch::part() == Part::Coming;
    html! { <button type="button" class="quiet" {onclick} disabled={coming}>{ name }</button> }
}

/// What is amiss with the price of a usage line.
pub fn amiss(row: &UsageRow, session: &Session, what: &str) -> Html {
    arrived()
        .map(|later| (later.amiss)(row, session, what))
        .unwrap_or_default()
}

/// What credits pay of a receipt, and what stands below that.
pub fn paid(state: &State, account: Option<usize>, below: Html) -> Html {
    match arrived() {
        Some(later) => (later.paid)(state, account, below),
        None => below,
    }
}

/// The pictures beside the usage.
pub fn pictures(state: &State, ladder: Option<&Ladder>) -> Html {
    arrived()
        .map(|later| (later.pictures)(state, ladder))
        .unwrap_or_default()
}

/// Does something with the part: at once if it is here, else as soon as it is; says so if it cannot
/// be fetched.
pub fn with(session: &Session, act: impl FnOnce(&Later, &Session) + 'static) {
    match arrived() {
        Some(later) => act(later, session),
        None => once_here(session.clone(), Box::new(act)),
    }
}

type Act = Box<dyn FnOnce(&Later, &Session)>;

/// One waiting for all that wait: each of its own would be a kilobyte of the first part.
fn once_here(session: Session, act: Act) {
    spawn_local(async move {
        match fetch::ways_in().await {
            Some(later) => act(later, &session),
            None => session.tell(Some(texts().part_missing.into())),
        }
    });
}

/// The list of keys.
pub fn keys() -> Html {
    arrived().map(|later| (later.keys)()).unwrap_or_default()
}

/// Time zones; but for UTC they are not here before the later part, nor any scenario that has some.
pub fn zones() -> &'static dyn TimeZones {
    arrived().map_or(&UtcOnly, |later| (later.zones)())
}

/// What judges usage by the organization's policies, if it is here.
pub fn govern() -> Option<Govern> {
    arrived().map(|later| later.govern)
}

/// What reads what only some documents have, if it is here; no document has it before.
pub fn rest() -> Option<Rest> {
    arrived().map(|later| (later.rest)())
}
