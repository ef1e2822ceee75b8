//! The frame of all views but the comparison: a strip with the scenario, its month and the totals,
//! and above the view its title and what it is for.

use billfold_billing::Exact;
use billfold_messages::texts::frame;
use yew::prelude::*;

use crate::store::{State, View, saved};
use billfold_page_core::format;
use billfold_page_core::ptr_eq_rc::PtrEqRc;
use billfold_page_core::workspace::Workspace;

/// What stands in the strip before the totals.
pub fn place(state: &State) -> Html {
    html! {
        // A change counts from the moment at which the comparison was left.
        <Place key={state.scenario_number} workspace={state.workspace.clone()} />
    }
}

#[derive(Properties, PartialEq)]
struct PlaceProps {
    workspace: PtrEqRc<Workspace>,
}

#[function_component]
fn Place(props: &PlaceProps) -> Html {
    let scenario = &props.workspace.outcome.scenario;
    let total = Exact::from(props.workspace.outcome.comparison.consolidated.bill.total);
    let before = use_state_eq(|| total);
    html! {
        <>
            <div class="strip-scenario">
                <dt class="visually-hidden">{ frame::scenario() }</dt>
                <dd><bdi>{ saved::title(&props.workspace.document).to_owned() }</bdi></dd>
            </div>
            <div class="strip-month">
                <dt class="visually-hidden">{ frame::month() }</dt>
                <dd>{ format::month_and_year(scenario.month) }</dd>
            </div>
            { since(total - *before, &scenario.currency) }
        </>
    }
}

/// By how much the one bill has changed; nothing if it has not.
fn since(change: Exact, currency: &str) -> Html {
    if change.is_zero() {
        return Html::default();
    }
    let amount = format::money(change, currency);
    let change = match change.is_positive() {
        true => frame::one_bill_more(&amount),
        false => frame::one_bill_less(&amount),
    };
    html! {
        <div class="strip-since">
            <dt>{ frame::since() }</dt>
            <dd>{ change }</dd>
        </div>
    }
}

/// The title of a view, and one line on what it is for. The comparison has its headline.
pub fn head(view: View, workspace: &Workspace) -> Html {
    let month = || format::month_and_year(workspace.outcome.scenario.month);
    let purpose = match view {
        View::Compare => return Html::default(),
        View::Organization => frame::purpose_organization().to_owned(),
        View::Usage => frame::purpose_usage(&month()),
        View::Commitments => frame::purpose_commitments().to_owned(),
        View::Bill => frame::purpose_bill(&month()),
    };
    html! {
        <header class="view-head">
            <h1>{ view.name() }</h1>
            <p>{ purpose }</p>
        </header>
    }
}
