//! The sharing switches below an explained saving.

use billfold_billing::organization::AccountIndex;
use billfold_messages::texts;
use yew::prelude::*;

use crate::store::Store;
use crate::views::sharing_switch;
use billfold_page_core::edits::Switch;
use billfold_page_core::queries::names;
use billfold_page_core::queries::why::Asked;
use billfold_page_core::workspace::Workspace;

/// The most accounts with switches here. Of more accounts, the organization view has the switches.
const ACCOUNTS: usize = 12;

/// The sharing switches that can change an explained saving.
pub fn switches(asked: &Asked, workspace: &Workspace, store: &Store) -> Html {
    let wanted = wanted(asked, workspace);
    if wanted.is_empty() {
        return Html::default();
    }
    let scenario = &workspace.outcome.scenario;
    let accounts = scenario.organization.accounts.len();
    let row = |at: usize| {
        let name = names::account(scenario, AccountIndex::new(at));
        let cell = |which: &Switch| {
            let switch = sharing_switch(store, &workspace.document, at, *which, &name);
            html! { <td>{ switch }</td> }
        };
        html! {
            <tr key={at}>
                <th scope="row"><bdi>{ &*name }</bdi></th>
                { for wanted.iter().map(cell) }
            </tr>
        }
    };
    html! {
        <>
            <h3>{ texts::commitments::who_shares() }</h3>
            if accounts > ACCOUNTS {
                <p><a href="#organization/accounts">{ texts::commitments::who_shares() }</a></p>
            } else {
                <table class="why-switches">
                    <thead>
                        <tr>
                            <th scope="col">{ texts::usage::column_account() }</th>
                            { for wanted.iter().map(|which| html! { <th scope="col">{ name(*which) }</th> }) }
                        </tr>
                    </thead>
                    <tbody>{ for (0..accounts).map(row) }</tbody>
                </table>
            }
        </>
    }
}

fn wanted(asked: &Asked, workspace: &Workspace) -> Vec<Switch> {
    let Asked::Figure(id) = asked else {
        return Vec::new();
    };
    let all = [
        Switch::ReservedInstances,
        Switch::SavingsPlans,
        Switch::Credits,
    ];
    let of: &[Switch] = match &**id {
        "saving/total" => &all,
        "saving/reservedInstances" => &all[..1],
        "saving/savingsPlans" => &all[1..2],
        "saving/credits" => &all[2..],
        _ => &[],
    };
    let scenario = &workspace.outcome.scenario;
    let has = |which: &&Switch| match which {
        Switch::ReservedInstances => !scenario.commitments.reserved.is_empty(),
        Switch::SavingsPlans => !scenario.commitments.plans.is_empty(),
        Switch::Credits => !scenario.credits.is_empty(),
    };
    of.iter().filter(has).copied().collect()
}

fn name(which: Switch) -> &'static str {
    match which {
        Switch::ReservedInstances => texts::commitments::reserved_instances(),
        Switch::SavingsPlans => texts::commitments::savings_plans(),
        Switch::Credits => texts::credits::heading(),
    }
}
