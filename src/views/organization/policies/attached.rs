//! What is attached where, and attaching and detaching.

use billfold_messages::texts;
use billfold_organizations::lifecycle::{FULL_AWS_ACCESS, FeatureSet, Node, Operation};
use billfold_resolve::governance::Branch;
use web_sys::SubmitEvent;
use yew::prelude::*;

use super::super::desk::Desk;

use crate::browser;

#[derive(Properties, PartialEq)]
pub struct AttachedProps {
    pub desk: Desk,
}

#[function_component]
pub fn Attached(props: &AttachedProps) -> Html {
    let desk = &props.desk;
    let tree = &desk.report.tree;
    let policies = desk.governed.settings.policies.iter();
    let ids = policies.map(|policy| policy.id.to_string());
    let ids = ids.chain([FULL_AWS_ACCESS.to_owned()]);
    let onsubmit = {
        let desk = desk.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let policy = browser::value_of("#attach-policy");
            let place = browser::value_of("#attach-node").parse::<usize>().ok();
            let node = place.and_then(|place| desk.report.tree.get(place));
            let Some(node) = node.map(|branch| branch.node.clone()) else {
                return;
            };
            let named = words(&desk, texts::policies::undo_attach, &policy, &node);
            desk.tell(
                "attached",
                desk.step(Operation::AttachPolicy { policy, node }, named),
            );
        })
    };
    let choice = |(place, branch): (usize, &Branch)| {
        let indent = "\u{2003}".repeat(branch.depth);
        html! {
            <option value={place.to_string()} selected={place == 0}>{ indent }{ desk.node_name(&branch.node) }</option>
        }
    };
    html! {
        <section class="panel" aria-labelledby="attached-heading">
            <h3 id="attached-heading" tabindex="-1">{ texts::policies::attachments() }</h3>
            <form class="small-form" {onsubmit}>
                <label>{ texts::policies::attach_policy() }
                    <select id="attach-policy">
                        { for ids.enumerate().map(|(place, id)| html! {
                            <option value={id.clone()} selected={place == 0}>{ desk.policy_name(&id) }</option>
                        }) }
                    </select>
                </label>
                <label>{ texts::policies::attach_node() }
                    <select id="attach-node">{ for tree.iter().enumerate().map(choice) }</select>
                </label>
                <button type="submit" class="outlined">{ texts::policies::attach_now() }</button>
            </form>
            { desk.problem("attached") }
            { off(desk) }
            <ul class="panel-list attached">
                { for tree.iter().filter(|branch| !branch.policies.is_empty()).map(|one| row(desk, one)) }
            </ul>
        </section>
    }
}

/// While nothing can be attached: why, and what has to be done first.
fn off(desk: &Desk) -> Html {
    let organization = &desk.governed.organization;
    let enable = texts::policies::enable_policies();
    let way = match organization.feature_set() {
        FeatureSet::ConsolidatedBilling => {
            texts::policies::attach_needs_features(texts::organization::begin_upgrade(), enable)
        }
        FeatureSet::AllFeatures => texts::policies::attach_off(enable),
    };
    html! {
        if !organization.has_policies() {
            <p class="note">{ way }</p>
        }
    }
}

fn words(desk: &Desk, template: fn(&str, &str) -> String, policy: &str, node: &Node) -> String {
    let (policy, node) = (desk.policy_name(policy), desk.node_name(node));
    template(&policy, &node)
}

fn row(desk: &Desk, branch: &Branch) -> Html {
    let name = desk.node_name(&branch.node);
    let policy = |id: &String| {
        let (policy, node) = (id.clone(), branch.node.clone());
        let named = words(desk, texts::policies::undo_detach, id, &node);
        let label = named.clone();
        let onclick = {
            let desk = desk.clone();
            Callback::from(move |_: MouseEvent| {
                let step = Operation::DetachPolicy {
                    policy: policy.clone(),
                    node: node.clone(),
                };
                desk.tell("attached", desk.step(step, named.clone()));
            })
        };
        html! {
            <span class="tag" key={id.clone()}>{ desk.policy_name(id) }
                { crate::components::remove_button(label, onclick) }</span>
        }
    };
    html! {
        <li key={format!("{:?}", branch.node)} style={format!("--depth: {}", branch.depth)}>
            <bdi>{ name }</bdi>
            <span class="tags">{ for branch.policies.iter().map(policy) }</span>
        </li>
    }
}
