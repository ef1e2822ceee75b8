//! Where policies are attached, with attaching and detaching.

use billfold_messages::texts;
use std::rc::Rc;

use billfold_organizations::lifecycle::{FULL_AWS_ACCESS, FeatureSet, Node, Operation};
use billfold_resolve::governance::Branch;
use web_sys::SubmitEvent;
use yew::prelude::*;

use super::super::context::OrganizationContext;
use crate::browser;
use crate::components::{Choice, VirtualRow, list_gap, use_virtual_rows};
use crate::views::Picker;

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
    // By name: while somebody chooses, an undo may change the tree.
    let chosen = use_state_eq(String::new);
    let choices: Rc<Vec<Choice>> = Rc::new(tree.iter().map(|one| choice(context, one)).collect());
    let at = choices.iter().position(|choice| choice.code == *chosen);
    let at = at.unwrap_or_default();
    let onsubmit = {
        let context = context.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let policy = browser::value_of("#attach-policy");
            let Some(node) = context
                .report
                .tree
                .get(at)
                .map(|branch| branch.node.clone())
            else {
                return;
            };
            let named = words(&context, texts::policies::undo_attach, &policy, &node);
            context.tell(
                "attached",
                context.step(Operation::AttachPolicy { policy, node }, named),
            );
        })
    };
    let value = choices
        .get(at)
        .map(|choice| choice.code.clone())
        .unwrap_or_default();
    let on_choose = Callback::from(move |code: String| chosen.set(code));
    let nodes = tree.iter().filter(|branch| !branch.policies.is_empty());
    let nodes: Vec<&Branch> = nodes.collect();
    let list = use_node_ref();
    let pieces = use_virtual_rows(&list, nodes.len());
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
                <Picker id="attach-node" label={texts::policies::attach_node()} {choices} {value}
                    {on_choose} />
                <button type="submit" class="outlined">{ texts::policies::attach_now() }</button>
            </form>
            { context.problem("attached") }
            { off(context) }
            <ul class="panel-list attached" ref={list}>
                { for pieces.into_iter().enumerate().map(|(at, piece)| match piece {
                    VirtualRow::Gap(height) => list_gap(at, height),
                    VirtualRow::Row(at) => row(context, at, nodes[at]),
                }) }
            </ul>
        </section>
    }
}

/// A node by a code that it keeps.
fn choice(context: &OrganizationContext, branch: &Branch) -> Choice {
    let (kind, id) = match &branch.node {
        Node::Root => ("root", ""),
        Node::Unit(id) => ("unit", id.as_str()),
        Node::Account(id) => ("account", id.as_str()),
    };
    let name = match &branch.node {
        Node::Root => context.node_name(&branch.node),
        _ => branch.name.clone(),
    };
    let name = format!("{}{name}", "\u{2003}".repeat(branch.depth));
    Choice::new(&format!("{kind} {id}"), &name, "")
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

fn row(context: &OrganizationContext, at: usize, branch: &Branch) -> Html {
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
        <li key={format!("{:?}", branch.node)} data-at={at.to_string()}
            ~style={format!("--depth: {}", branch.depth)}>
            <bdi>{ name }</bdi>
            <span class="tags">{ for branch.policies.iter().map(policy) }</span>
        </li>
    }
}
