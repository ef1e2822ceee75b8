//! The ways into the later part.

use std::rc::Rc;

use billfold_catalogue::Catalogue;
use yew::prelude::*;

use crate::dom;
use crate::state::{PriceList, Session, State, View};
use crate::views::bill::BillView;
use crate::views::commitments::Commitments;
use crate::views::organization::organization;
use crate::views::usage::{AddUsage, usage};
use crate::views::{Menu, Why, keys};

/// One entry for everything that the first part calls in the later one.
pub struct Later {
    /// Called once, when the part is here.
    pub arrive: fn(),
    pub view: fn(&Rc<State>, &Session) -> Html,
    pub why: fn(&State) -> Html,
    pub menu: fn(&State) -> Html,
    pub add_usage: fn(&State) -> Html,
    pub keys: fn() -> Html,
    pub prices: fn(&str) -> Result<PriceList, String>,
}

/// Only [`super::fetch`] may name this: what does has all of it in its own part.
pub static LATER: Later = Later {
    arrive,
    view,
    why,
    menu,
    add_usage,
    keys,
    prices,
};

/// The styles of what the first paint does not show; they are no part of the first load either.
const STYLES: [&str; 4] = [
    include_str!("../../static/styles/later/forms.css"),
    include_str!("../../static/styles/later/views.css"),
    include_str!("../../static/styles/later/lines.css"),
    include_str!("../../static/styles/later/own.css"),
];

fn arrive() {
    dom::add_styles(&STYLES.concat());
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

fn prices(json: &str) -> Result<PriceList, String> {
    let catalogue = Catalogue::from_json(json).map_err(|problem| problem.to_string())?;
    let catalogue = Rc::new(catalogue);
    Ok(PriceList::Here {
        source: catalogue.clone(),
        catalogue,
    })
}
