//! What frames every view except the comparison: the beginning of the strip, which the totals follow
//! (`summary.rs`), and the view's title with one line on what it is for.

use billfold_billing::Exact;
use billfold_messages::texts::{self, strip};
use yew::prelude::*;

use crate::store::{State, View, saved};
use billfold_page_core::format;
use billfold_page_core::ptr_eq_rc::PtrEqRc;
use billfold_page_core::workspace::Workspace;

/// The scenario, its month, and what has changed since the comparison.
pub fn strip_start(state: &State) -> Html {
    html! {
        // A change counts from the moment at which the comparison was left.
        <StripStart key={state.scenario_number} workspace={state.workspace.clone()} />
    }
}

#[derive(Properties, PartialEq)]
struct StripStartProps {
    workspace: PtrEqRc<Workspace>,
}

#[function_component]
fn StripStart(props: &StripStartProps) -> Html {
    let scenario = &props.workspace.outcome.scenario;
    let total = Exact::from(props.workspace.outcome.comparison.consolidated.bill.total);
    let before = use_state_eq(|| total);
    html! {
        <>
            <div class="strip-scenario">
                <dt class="visually-hidden">{ strip::scenario() }</dt>
                <dd><bdi>{ saved::title(&props.workspace.document).to_owned() }</bdi></dd>
            </div>
            <div class="strip-month">
                <dt class="visually-hidden">{ strip::month() }</dt>
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
        true => strip::one_bill_more(&amount),
        false => strip::one_bill_less(&amount),
    };
    html! {
        <div class="strip-since">
            <dt>{ strip::since() }</dt>
            <dd>{ change }</dd>
        </div>
    }
}

/// The title of a view, and one line on what it is for. The comparison has its headline.
pub fn view_head(view: View, workspace: &Workspace) -> Html {
    let month = || format::month_and_year(workspace.outcome.scenario.month);
    let purpose = match view {
        View::Compare => return Html::default(),
        View::Organization => strip::purpose_organization().to_owned(),
        View::Usage => strip::purpose_usage(&month()),
        View::Commitments => strip::purpose_commitments().to_owned(),
        View::Bill => strip::purpose_bill(&month()),
        View::Gallery => texts::gallery::purpose().to_owned(),
    };
    let title = match view {
        View::Gallery => texts::gallery::heading(),
        _ => view.name(),
    };
    html! {
        <header class="view-head">
            <h1>{ title }</h1>
            <p>{ purpose }</p>
        </header>
    }
}
