//! The tree of units and accounts, with totals, saving and sharing.

use billfold_billing::comparison::Verdict;
use billfold_billing::explanation::{FigureId, Side};
use billfold_billing::organization::AccountIndex;
use billfold_messages::texts;
use billfold_organizations::lifecycle::Node;
use billfold_resolve::governance::Branch;
use yew::prelude::*;

use super::context::OrganizationContext;
use super::drag::{drop_of, handle};
use crate::components::{VirtualRow, gap, table_head, use_virtual_rows};
use crate::views::{Figure, sharing_switch};
use billfold_billing::organization::SharingSwitch;
use billfold_page_core::format;
use billfold_page_core::queries::receipts::Amount;
use billfold_page_core::queries::{names, why};

/// The columns of the table.
const COLUMNS: usize = 6;

#[derive(Properties, PartialEq)]
pub struct TreeProps {
    pub context: OrganizationContext,
    pub chosen: Node,
    pub choose: Callback<Node>,
}

/// The tree. Of a large organization only the rows in sight are drawn.
#[function_component]
pub fn Tree(props: &TreeProps) -> Html {
    let TreeProps {
        context,
        chosen,
        choose,
    } = props;
    let list = use_node_ref();
    let branches = &context.report.tree;
    let pieces = use_virtual_rows(&list, branches.len());
    let rows = pieces
        .into_iter()
        .enumerate()
        .map(|(at, piece)| match piece {
            VirtualRow::Gap(height) => gap(at, height, COLUMNS),
            VirtualRow::Row(at) => row(context, (at, &branches[at]), chosen, choose),
        });
    html! {
        <div class="org-tree">
            <table aria-rowcount={(branches.len() + 1).to_string()}>
                { table_head(&[
                    (texts::organization::column_node(), false),
                    (texts::sharing::column_shares_reserved(), false),
                    (texts::sharing::column_shares_plans(), false),
                    (texts::usage::column_alone(), true),
                    (texts::usage::column_together(), true),
                    (texts::organization::column_saved(), true),
                ]) }
                <tbody ref={list}>{ for rows }</tbody>
            </table>
            { context.problem("drag") }
            <p class="hint">{ texts::organization::dragging() }{ " " }{ texts::sharing::hint() }</p>
        </div>
    }
}

fn row(
    context: &OrganizationContext,
    (at, branch): (usize, &Branch),
    chosen: &Node,
    choose: &Callback<Node>,
) -> Html {
    let node = branch.node.clone();
    let name = context.node_name(&node);
    let organization = &context.governed.organization;
    let accounts = &context.workspace.outcome.scenario.organization.accounts;
    let index = match &node {
        Node::Account(id) => accounts.iter().position(|account| account.id == *id),
        _ => None,
    };
    let tag = match &node {
        Node::Account(id) if id == organization.management() => texts::organization::payer_tag(),
        Node::Account(_) if branch.closed => texts::organization::closed_tag(),
        Node::Unit(_) => texts::organization::unit(),
        _ => "",
    };
    let key = match &node {
        Node::Root => "root".to_owned(),
        Node::Unit(id) => format!("unit {id}"),
        Node::Account(id) => format!("account {id}"),
    };
    let onclick = {
        let (choose, node) = (choose.clone(), node.clone());
        Callback::from(move |_: MouseEvent| choose.emit(node.clone()))
    };
    let saved = branch.separate - branch.consolidated;
    let class = match Verdict::of(saved) {
        Verdict::Saves => "n saves",
        Verdict::Costs => "n costs",
        Verdict::Same => "n",
    };
    html! {
        <tr {key} class={matches!(node, Node::Account(_)).then_some("org-account")}
            data-at={at.to_string()} aria-rowindex={(at + 2).to_string()} data-drop={drop_of(&node)}>
            <th scope="row" ~style={format!("--depth: {}", branch.depth)}>
                if let Node::Account(id) = &node {
                    { handle(context, id) }
                }
                <button type="button" class="org-node" {onclick} aria-pressed={(node == *chosen).to_string()}
                    title={texts::organization::select_node(&name)}>
                    { match index {
                        Some(at) => html! {
                            <span class={classes!("dot", format!("colour-{}", names::colour(AccountIndex::new(at))))} />
                        },
                        None => html! { <span class="org-branch" aria-hidden="true" /> },
                    } }
                    <bdi>{ &name }</bdi>
                    if !tag.is_empty() {
                        { " " }<small>{ tag }</small>
                    }
                </button>
            </th>
            { for [SharingSwitch::ReservedInstances, SharingSwitch::SavingsPlans].into_iter()
                .map(|which| switch(context, index, which, &name)) }
            <td class="n" data-label={texts::usage::column_alone()}>
                { figure(context, index, &node, Side::Separate, branch) }
            </td>
            <td class="n" data-label={texts::usage::column_together()}>
                { figure(context, index, &node, Side::Consolidated, branch) }
            </td>
            <td {class} data-label={texts::organization::column_saved()}>{ format::amount(saved) }</td>
        </tr>
    }
}

/// The cell of a sharing switch; empty but for accounts.
fn switch(
    context: &OrganizationContext,
    index: Option<usize>,
    which: SharingSwitch,
    name: &str,
) -> Html {
    let Some(at) = index else {
        return html! { <td class="org-none" /> };
    };
    let column = match which {
        SharingSwitch::ReservedInstances => texts::sharing::column_shares_reserved(),
        SharingSwitch::SavingsPlans => texts::sharing::column_shares_plans(),
        SharingSwitch::Credits => texts::credits::column_shares(),
    };
    let switch = sharing_switch(&context.store, &context.workspace.document, at, which, name);
    html! { <td data-label={column}>{ switch }</td> }
}

/// A total. Those of accounts and of the whole organization can be explained.
fn figure(
    context: &OrganizationContext,
    index: Option<usize>,
    node: &Node,
    side: Side,
    branch: &Branch,
) -> Html {
    let amount = match side {
        Side::Separate => branch.separate,
        Side::Consolidated => branch.consolidated,
    };
    let text = format::amount(amount);
    let (Some(at), Node::Account(_)) = (index, node) else {
        return html! { { text } };
    };
    let template = match side {
        Side::Separate => texts::receipt::what_total,
        Side::Consolidated => texts::receipt::share_of,
    };
    let what = template(&context.node_name(node));
    let outcome = &context.workspace.outcome;
    let asked = why::figure(outcome, FigureId::AccountTotal(side, AccountIndex::new(at)));
    html! { <Figure amount={Amount { text, asked }} {what} /> }
}
