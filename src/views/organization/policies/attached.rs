//! Where policies are attached, with attaching and detaching.

use billfold_messages::texts;
use billfold_organizations::lifecycle::{FULL_AWS_ACCESS, FeatureSet, Node, Operation};
use billfold_resolve::governance::Branch;
use web_sys::SubmitEvent;
use yew::prelude::*;

use super::super::context::OrganizationContext;

use crate::browser;

#[derive(Properties, PartialEq)]
pub struct AttachedProps {
    pub context: OrganizationContext,
}

#[function_component]
pub fn Attached(props: &AttachedProps) -> Html {
    let context = &props.context;
    let tree = &context.report.tree;
    let policies = context.governed.settings.policies.iter();
    let ids = policies.map(|policy| policy.id.to_string());
    let ids = ids.chain([FULL_AWS_ACCESS.to_owned()]);
    let onsubmit = {
        let context = context.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let policy = browser::value_of("#attach-policy");
            let index = browser::value_of("#attach-node").parse::<usize>().ok();
            let node = index.and_then(|index| context.report.tree.get(index));
            let Some(node) = node.map(|branch| branch.node.clone()) else {
                return;
            };
            let named = words(&context, texts::policies::undo_attach, &policy, &node);
            context.tell(
                "attached",
                context.step(Operation::AttachPolicy { policy, node }, named),
            );
        })
    };
    let choice = |(index, branch): (usize, &Branch)| {
        let indent = "\u{2003}".repeat(branch.depth);
        html! {
            <option value={index.to_string()} selected={index == 0}>{ indent }{ context.node_name(&branch.node) }</option>
        }
    };
    html! {
        <section class="panel" aria-labelledby="attached-heading">
            <h3 id="attached-heading" tabindex="-1">{ texts::policies::attachments() }</h3>
            <form class="small-form" {onsubmit}>
                <label>{ texts::policies::attach_policy() }
                    <select id="attach-policy">
                        { for ids.enumerate().map(|(index, id)| html! {
                            <option value={id.clone()} selected={index == 0}>{ context.policy_name(&id) }</option>
                        }) }
                    </select>
                </label>
                <label>{ texts::policies::attach_node() }
                    <select id="attach-node">{ for tree.iter().enumerate().map(choice) }</select>
                </label>
                <button type="submit" class="outlined">{ texts::policies::attach_now() }</button>
            </form>
            { context.problem("attached") }
            { off(context) }
            <ul class="panel-list attached">
                { for tree.iter().filter(|branch| !branch.policies.is_empty()).map(|one| row(context, one)) }
            </ul>
        </section>
    }
}

/// Why nothing can be attached yet, and what has to be done first.
fn off(context: &OrganizationContext) -> Html {
    let organization = &context.governed.organization;
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

fn words(
    context: &OrganizationContext,
    template: fn(&str, &str) -> String,
    policy: &str,
    node: &Node,
) -> String {
    let (policy, node) = (context.policy_name(policy), context.node_name(node));
    template(&policy, &node)
}

fn row(context: &OrganizationContext, branch: &Branch) -> Html {
    let name = context.node_name(&branch.node);
    let policy = |id: &String| {
        let (policy, node) = (id.clone(), branch.node.clone());
        let named = words(context, texts::policies::undo_detach, id, &node);
        let label = named.clone();
        let onclick = {
            let context = context.clone();
            Callback::from(move |_: MouseEvent| {
                let step = Operation::DetachPolicy {
                    policy: policy.clone(),
                    node: node.clone(),
                };
                context.tell("attached", context.step(step, named.clone()));
            })
        };
        html! {
            <span class="tag" key={id.clone()}>{ context.policy_name(id) }
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
