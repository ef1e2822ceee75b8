//! The sharing switches below an explained saving.

use billfold_billing::organization::AccountIndex;
use billfold_messages::texts;
use yew::prelude::*;

use crate::store::Store;
use crate::views::sharing_switch;
use billfold_billing::organization::SharingSwitch;
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
        let cell = |which: &SharingSwitch| {
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

fn wanted(asked: &Asked, workspace: &Workspace) -> Vec<SharingSwitch> {
    let Asked::Figure(id) = asked else {
        return Vec::new();
    };
    let Some(part) = id.strip_prefix("saving/") else {
        return Vec::new();
    };
    let scenario = &workspace.outcome.scenario;
    let is_asked = |which: &SharingSwitch| part == "total" || part == which.name();
    let all = SharingSwitch::ALL.into_iter().filter(is_asked);
    all.filter(|which| scenario.has_to_share(*which)).collect()
}

fn name(which: SharingSwitch) -> &'static str {
    match which {
        SharingSwitch::ReservedInstances => texts::commitments::reserved_instances(),
        SharingSwitch::SavingsPlans => texts::commitments::savings_plans(),
        SharingSwitch::Credits => texts::credits::heading(),
    }
}
