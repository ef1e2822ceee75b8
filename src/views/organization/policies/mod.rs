//! Service control policies: the library, where each is attached, and what they deny.

mod attached;
mod denied;
mod editor;
mod ready;

use billfold_organizations::lifecycle::{Node, Step};
use billfold_scenario::document::Policy;
use yew::prelude::*;

use self::attached::Attached;
use self::editor::PolicyEditor;
use self::ready::ReadyPolicy;
use super::desk::Desk;
use crate::messages::{fill, list, organization_texts};

pub fn policies(desk: &Desk) -> Html {
    let texts = organization_texts();
    let enabled = desk.governed.organization.has_policies();
    let switch = match enabled {
        false => desk.button(
            "policies",
            texts.enable_policies,
            texts.enable_policies.to_owned(),
            Step::EnableServiceControlPolicies,
        ),
        true => desk.button(
            "policies",
            texts.disable_policies,
            texts.disable_policies.to_owned(),
            Step::DisableServiceControlPolicies,
        ),
    };
    html! {
        <div class="org-columns even">
            <div class="org-side">
                <section class="panel" aria-labelledby="policies-heading">
                    <h3 id="policies-heading" tabindex="-1">{ texts.policies }</h3>
                    <p class="note">{ texts.policies_intro }</p>
                    <div class="panel-actions">{ switch }
                        if enabled { <span class="note">{ texts.disable_note }</span> }
                    </div>
                    { desk.problem("policies") }
                </section>
                <section class="panel" aria-labelledby="library-heading">
                    <h3 id="library-heading" tabindex="-1">{ texts.library }</h3>
                    { library(desk) }
                    <ReadyPolicy desk={desk.clone()} />
                    <PolicyEditor desk={desk.clone()} />
                </section>
            </div>
            <div class="org-side">
                <Attached desk={desk.clone()} />
                { denied::denied(desk) }
            </div>
        </div>
    }
}

/// Where a policy is attached.
fn nodes_of(desk: &Desk, policy: &str) -> Vec<Node> {
    let tree = desk.report.tree.iter();
    let attached = tree.filter(|branch| branch.policies.iter().any(|one| one == policy));
    attached.map(|branch| branch.node.clone()).collect()
}

fn library(desk: &Desk) -> Html {
    let texts = organization_texts();
    let policies = &desk.governed.settings.policies;
    if policies.is_empty() {
        return html! { <p class="note">{ texts.library_empty }</p> };
    }
    let row = |policy: &Policy| {
        let name = desk.policy_name(&policy.id);
        let nodes = nodes_of(desk, &policy.id);
        let nodes: Vec<String> = nodes.iter().map(|node| desk.node_name(node)).collect();
        let nodes = list(&nodes);
        let where_ = match nodes.is_empty() {
            true => texts.attached_nowhere.to_owned(),
            false => fill(texts.attached_to, &[("nodes", &nodes)]),
        };
        let label = fill(texts.delete_policy, &[("name", &name)]);
        let onclick = {
            let (desk, id, name, nodes) =
                (desk.clone(), policy.id.clone(), name.clone(), nodes.clone());
            Callback::from(move |_: MouseEvent| {
                if !nodes.is_empty() {
                    let values = [("name", name.as_str()), ("nodes", nodes.as_str())];
                    return desk.tell("library", Err(fill(texts.problem_attached, &values)));
                }
                let named = fill(texts.undo_delete_policy, &[("name", &name)]);
                let done = desk.govern(named, None, |settings| {
                    settings.policies.retain(|policy| policy.id != id);
                });
                desk.tell("library", done);
            })
        };
        html! {
            <li key={policy.id.to_string()}>
                <span><bdi>{ &name }</bdi>{ " " }<small>{ where_ }</small></span>
                { crate::components::remove_button(label, onclick) }
            </li>
        }
    };
    html! {
        <>
            <ul class="panel-list">{ for policies.iter().map(row) }</ul>
            { desk.problem("library") }
        </>
    }
}
