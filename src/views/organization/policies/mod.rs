//! Service control policies: the library, where each is attached, and what they deny.

mod attached;
mod denied;
mod editor;
mod ready;

use billfold_messages::texts::{self, list};
use billfold_organizations::lifecycle::{Node, Operation};
use billfold_scenario::document::Policy;
use yew::prelude::*;

use self::attached::Attached;
use self::editor::PolicyEditor;
use self::ready::ReadyPolicy;
use super::context::OrganizationContext;
use super::step_date;

pub fn policies(context: &OrganizationContext) -> Html {
    let enabled = context.governed.organization.has_policies();
    let switch = match enabled {
        false => context.button(
            "policies",
            texts::policies::enable_policies(),
            texts::policies::enable_policies().to_owned(),
            Operation::EnableServiceControlPolicies,
        ),
        true => context.button(
            "policies",
            texts::policies::disable_policies(),
            texts::policies::disable_policies().to_owned(),
            Operation::DisableServiceControlPolicies,
        ),
    };
    html! {
        <div class="org-columns even">
            <div class="org-side">
                { step_date(context) }
                <section class="panel" aria-labelledby="policies-heading">
                    <h3 id="policies-heading" tabindex="-1">{ texts::policies::heading() }</h3>
                    <p class="note">{ texts::policies::policies_intro() }</p>
                    <div class="panel-actions">{ switch }
                        if enabled { <span class="note">{ texts::policies::disable_note() }</span> }
                    </div>
                    { context.problem("policies") }
                </section>
                <section class="panel" aria-labelledby="library-heading">
                    <h3 id="library-heading" tabindex="-1">{ texts::policies::library() }</h3>
                    { library(context) }
                    <ReadyPolicy context={context.clone()} />
                    <PolicyEditor context={context.clone()} />
                </section>
            </div>
            <div class="org-side">
                <Attached context={context.clone()} />
                { denied::denied(context) }
            </div>
        </div>
    }
}

/// The nodes to which a policy is attached.
fn nodes_of(context: &OrganizationContext, policy: &str) -> Vec<Node> {
    let tree = context.report.tree.iter();
    let attached = tree.filter(|branch| branch.policies.iter().any(|one| one == policy));
    attached.map(|branch| branch.node.clone()).collect()
}

fn library(context: &OrganizationContext) -> Html {
    let policies = &context.governed.settings.policies;
    if policies.is_empty() {
        return html! { <p class="note">{ texts::policies::library_empty() }</p> };
    }
    let row = |policy: &Policy| {
        let name = context.policy_name(&policy.id);
        let nodes = nodes_of(context, &policy.id);
        let nodes: Vec<String> = nodes.iter().map(|node| context.node_name(node)).collect();
        let nodes = list(&nodes);
        let where_ = match nodes.is_empty() {
            true => texts::policies::attached_nowhere().to_owned(),
            false => texts::policies::attached_to(&nodes),
        };
        let label = texts::policies::delete_policy(&name);
        let onclick = {
            let (context, id, name, nodes) = (
                context.clone(),
                policy.id.clone(),
                name.clone(),
                nodes.clone(),
            );
            Callback::from(move |_: MouseEvent| {
                if !nodes.is_empty() {
                    return context.tell(
                        "library",
                        Err(texts::policies::problem_attached(
                            name.as_str(),
                            nodes.as_str(),
                        )),
                    );
                }
                let named = texts::policies::undo_delete_policy(&name);
                let done = context.govern(named, None, |settings| {
                    settings.policies.retain(|policy| policy.id != id);
                });
                context.tell("library", done);
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
            { context.problem("library") }
        </>
    }
}
