//! The bills in full, as AWS lays them out, and what costs add up to by account, unit, service,
//! Region and tag.

mod controls;
mod groups;
mod lines;

use std::rc::Rc;

use billfold_interchange::export::Whose;
use yew::prelude::*;

use crate::queries::bill::table;
use crate::state::State;

#[derive(Properties)]
pub struct BillProps {
    pub state: Rc<State>,
}

impl PartialEq for BillProps {
    fn eq(&self, other: &Self) -> bool {
        // The price list has the names of services and Regions.
        Rc::ptr_eq(&self.state.outcome, &other.state.outcome)
            && self.state.prices == other.state.prices
    }
}

/// What is looked at; it changes nothing in the scenario.
#[derive(Clone, Copy, Default, PartialEq)]
pub struct Look {
    pub whose: Whose,
    pub blended: bool,
    /// Place in the list of dimensions.
    pub dimension: usize,
}

#[function_component]
pub fn BillView(props: &BillProps) -> Html {
    let look = use_state_eq(Look::default);
    let state = &props.state;
    // An account that was looked at may be gone.
    let accounts = state.document.accounts.len();
    let whose = match look.whose {
        Whose::Alone(at) | Whose::Part(at) if at >= accounts => Whose::All,
        whose => whose,
    };
    let shown = Look { whose, ..*look };
    let set = {
        let look = look.clone();
        Callback::from(move |new: Look| look.set(new))
    };
    let table = table(state, shown.whose, shown.blended);
    let paper = lines::use_lines(state, &table);
    let sums = groups::use_groups(state, shown, set.clone());
    html! {
        <section class="bill-view">
            { controls::controls(state, shown, &table.title, set) }
            <div class="bill-columns">
                { paper }
                { sums }
            </div>
        </section>
    }
}
