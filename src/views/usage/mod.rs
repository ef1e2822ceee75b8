//! All usage: lines with their prices, ways to add more, and what is taken off the rates.

pub mod add_usage;
mod discounts;
mod free;
mod month;
mod own;
mod paste;
mod price;
mod row;
mod table;

use std::rc::Rc;

use yew::prelude::*;

pub use add_usage::AddUsage;
pub use month::BilledMonth;

use self::paste::Paste;
use self::table::UsageTable;
use crate::state::{Session, State};

pub fn usage(state: &Rc<State>, session: &Session) -> Html {
    html! {
        <>
            <UsageTable state={state.clone()} />
            <Paste document={state.document.clone()} prices={state.prices.clone()} />
            { own::own(state, session) }
            { free::free(state, session) }
            { discounts::discounts(state, session) }
        </>
    }
}
