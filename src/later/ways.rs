//! The ways into the later part.

use std::rc::Rc;

use billfold_billing::Scenario;
use billfold_billing::comparison::{Comparison, settle};
use billfold_catalogue::Catalogue;
use billfold_interchange::document::Hours;
use billfold_interchange::governance::judge;
use billfold_interchange::{Document, FileError, Govern, Rest, TimeZones, rest};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Event, Response};
use yew::prelude::*;

use crate::entry::write_hours;
use crate::messages::{fill, later_texts, texts};
use crate::queries::answer;
use crate::queries::ladder::Ladder;
use crate::queries::own_costs::own_costs;
use crate::queries::price::{self, PriceNote};
use crate::queries::usage::UsageRow;
use crate::state::edits::LineAt;
use crate::state::{BrowserZones, Outcome, PriceList, Session, State, View, address, keeping};
use crate::views::bill::BillView;
use crate::views::commitments::Commitments;
use crate::views::compare::{self, pictures};
use crate::views::organization::organization;
use crate::views::usage::{AddUsage, BilledMonth, usage};
use crate::views::{self, Menu, Why};
use crate::{dom, keys};

/// What follows from an edited document: [`Outcome::after`].
type After = fn(&Outcome, &Document, &Document, &PriceList) -> Result<Rc<Outcome>, FileError>;

/// One entry for everything that the first part calls in the later one.
pub struct Later {
    /// Called once, when the part is here.
    pub arrive: fn(),
    pub view: fn(&Rc<State>, &Session) -> Html,
    pub why: fn(&State) -> Html,
    pub menu: fn(&State) -> Html,
    pub add_usage: fn(&State) -> Html,
    pub keys: fn() -> Html,
    /// Where the accounts stand on the price ladder, and the saving by its causes.
    pub pictures: fn(&State, Option<&Ladder>) -> Html,
    pub price_note: fn(&State, LineAt) -> PriceNote,
    pub write_hours: fn(&Hours) -> Option<String>,
    /// Parts of charges that several lines share.
    pub own_costs: fn(&State, &mut [UsageRow]),
    /// What is amiss with the price of a line, and what can be done about it.
    pub amiss: fn(&UsageRow, &Session, &str) -> Html,
    /// A scenario that the browser keeps.
    pub kept: fn(&str) -> Option<Document>,
    pub open_kept: fn(&Session, &str),
    pub keep: fn(&Session),
    pub open_link: fn(Session, String),
    pub copy_link: fn(Session),
    /// A key that works everywhere.
    pub pressed: fn(&Session, Event),
    /// What another tab wrote.
    pub stored: fn(&Session, &Event),
    /// The catalogue as it was fetched, or that it was not.
    pub take_prices: fn(Session, Option<Response>),
    pub after: After,
    pub zones: fn() -> &'static dyn TimeZones,
    /// A button for one more account.
    pub add_account: fn(&State) -> Html,
    /// Whose commitments are used by whom, in a sentence.
    pub commitments_reason: fn(&State, bool) -> Option<String>,
    pub govern: Govern,
    pub rest: fn() -> Rest,
    /// What credits pay of an account's own receipt, or of the consolidated bill, before what
    /// stands below.
    pub paid: fn(&State, Option<usize>, Html) -> Html,
    /// Spends the credits on both bills.
    pub settle: fn(&Scenario, &mut Comparison),
}

/// Only [`mod@super::fetch`] may name this: what does has all of it in its own part.
pub static LATER: Later = Later {
    arrive,
    view,
    why,
    menu,
    add_usage,
    keys: views::keys,
    pictures,
    price_note,
    write_hours,
    own_costs,
    amiss: compare::amiss,
    kept: keeping::load,
    open_kept: |session, id| session.open_kept(id, true),
    keep: Session::keep_now,
    open_link: address::open,
    copy_link: address::copy_link,
    pressed: keys::pressed,
    stored: keys::stored,
    take_prices,
    after: Outcome::after,
    zones: || &BrowserZones,
    add_account,
    commitments_reason: answer::commitments_reason,
    govern: judge,
    rest,
    paid: compare::paid,
    settle,
};

/// The styles of what the first paint does not show; they are no part of the first load either.
const STYLES: [&str; 11] = [
    include_str!("../../static/styles/later/font.css"),
    include_str!("../../static/styles/later/why.css"),
    include_str!("../../static/styles/later/pictures.css"),
    include_str!("../../static/styles/later/forms.css"),
    include_str!("../../static/styles/later/views.css"),
    include_str!("../../static/styles/later/bill.css"),
    include_str!("../../static/styles/later/lines.css"),
    include_str!("../../static/styles/later/own.css"),
    include_str!("../../static/styles/later/organization.css"),
    include_str!("../../static/styles/later/rooms.css"),
    include_str!("../../static/styles/later/forced.css"),
];

fn arrive() {
    dom::add_styles(&STYLES.concat());
    views::keep_focus();
}

fn view(state: &Rc<State>, session: &Session) -> Html {
    match state.view {
        View::Organization => organization(state, session),
        View::Usage => usage(state, session),
        View::Commitments => html! { <Commitments state={state.clone()} /> },
        View::Bill => html! { <BillView state={state.clone()} /> },
        // It is in the first part.
        View::Compare => Html::default(),
    }
}

fn why(state: &State) -> Html {
    html! {
        if let Some(asked) = &state.asked {
            <Why asked={asked.clone()} outcome={state.outcome.clone()} />
        }
    }
}

fn menu(state: &State) -> Html {
    html! { <Menu document={state.document.clone()} /> }
}

fn add_usage(state: &State) -> Html {
    html! { <AddUsage document={state.document.clone()} prices={state.prices.clone()} /> }
}

fn price_note(state: &State, at: LineAt) -> PriceNote {
    let outcome = &*state.outcome;
    price::note(
        &state.document,
        &state.prices,
        &outcome.scenario,
        &outcome.unpriced,
        at,
    )
}

fn add_account(state: &State) -> Html {
    html! {
        <>
            <compare::AddAccount document={state.document.clone()} />
            <BilledMonth month={state.outcome.scenario.month} />
        </>
    }
}

fn take_prices(session: Session, file: Option<Response>) {
    spawn_local(async move {
        open_prices(&session, dom::text(file).await);
    });
}

fn open_prices(session: &Session, json: Option<String>) {
    let opened = match json {
        Some(json) => Catalogue::from_json(&json).map_err(|problem| problem.to_string()),
        None => Err(texts().problem_offline.to_owned()),
    };
    match opened {
        Ok(catalogue) => {
            let catalogue = Rc::new(catalogue);
            let source = catalogue.clone();
            session.take_prices(PriceList::Here { catalogue, source }, None);
        }
        Err(problem) => {
            let notice = fill(later_texts().problem_prices, &[("problem", &problem)]);
            session.take_prices(PriceList::Missing, Some(notice.into()));
        }
    }
}
