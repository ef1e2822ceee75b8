//! An overview of an organization: its tree with totals, its alerts and its good practice.

use billfold_billing::Scenario;
use billfold_billing::bill::{Bill, Dimension, group};
use billfold_billing::comparison::Comparison;
use billfold_billing::organization::AccountIndex;
use billfold_organizations::alerts::{Firing, Spending};
use billfold_organizations::lifecycle::{Node, Tree};
use billfold_organizations::practice::{PracticeResult, good_practice};
use rust_decimal::Decimal;
use rustc_hash::FxHashMap;

use super::GovernedOrganization;
use billfold_scenario::document::Document;

/// An overview of an organization.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// The nodes of the tree, depth first from the root; accounts before units.
    pub tree: Vec<Branch>,
    /// When each alert fires, in the document's order.
    pub firings: Vec<Option<Firing>>,
    /// Good practice, in the order of [`Practice::ALL`](billfold_organizations::practice::Practice::ALL).
    pub practices: Vec<PracticeResult>,
}

/// A node of the tree.
#[derive(Clone, Debug, PartialEq)]
pub struct Branch {
    /// The node.
    pub node: Node,
    /// The name; empty for the root.
    pub name: String,
    /// The number of levels below the root.
    pub depth: usize,
    /// The total of its accounts' separate bills.
    pub separate: Decimal,
    /// Its accounts' part of the consolidated bill.
    pub consolidated: Decimal,
    /// Whether the node is a closed account.
    pub closed: bool,
    /// The ids of the policies attached to the node.
    pub policies: Vec<String>,
}

/// The overview of an organization with its bills.
#[must_use]
pub fn report(
    governed: &GovernedOrganization,
    document: &Document,
    scenario: &Scenario,
    comparison: &Comparison,
) -> Report {
    let (separate, bill) = (&comparison.separate.bill, &comparison.consolidated.bill);
    let by_unit = |bill: &Bill| -> FxHashMap<String, Decimal> {
        let groups = group(scenario, bill, &Dimension::OrganizationalUnit).into_iter();
        groups.map(|group| (group.key, group.cents)).collect()
    };
    let (separate_by_unit, consolidated_by_unit) = (by_unit(separate), by_unit(bill));
    let of_unit = |groups: &FxHashMap<String, Decimal>, unit: &str| {
        groups.get(unit).copied().unwrap_or(Decimal::ZERO)
    };
    let accounts = scenario.organization.accounts.iter_enumerated();
    let accounts: FxHashMap<&str, AccountIndex> = accounts
        .map(|(index, account)| (&*account.id, index))
        .collect();
    let of_account = |bill: &Bill, id: &str| {
        let index = accounts.get(id);
        let total = index.and_then(|index| bill.accounts.get(*index));
        total.copied().unwrap_or(Decimal::ZERO)
    };
    let mut tree = Vec::new();
    let mut add = |node: Node, name: &str, depth: usize, closed: bool| {
        let (separate, consolidated) = match &node {
            Node::Root => (separate.total, bill.total),
            Node::Unit(unit) => (
                of_unit(&separate_by_unit, unit),
                of_unit(&consolidated_by_unit, unit),
            ),
            Node::Account(id) => (of_account(separate, id), of_account(bill, id)),
        };
        tree.push(Branch {
            policies: governed.organization.attached(&node).to_vec(),
            node,
            name: name.to_owned(),
            depth,
            separate,
            consolidated,
            closed,
        });
    };
    add(Node::Root, "", 0, false);
    below(&Tree::new(&governed.organization), None, 1, &mut add);
    let (spending, month) = (Spending::new(bill), scenario.month);
    Report {
        tree,
        firings: governed
            .alerts
            .iter()
            .map(|alert| alert.fires(&spending, month))
            .collect(),
        practices: good_practice(&governed.organization, &governed.checklist(document)),
    }
}

/// Calls `found` for every node below a unit, or below the root: with its name, its depth, and
/// whether it is a closed account.
fn below(
    tree: &Tree<'_>,
    parent: Option<&str>,
    depth: usize,
    found: &mut impl FnMut(Node, &str, usize, bool),
) {
    let Some(children) = tree.children(parent) else {
        return;
    };
    for account in &children.accounts {
        let node = Node::Account(account.id.clone());
        found(node, &account.name, depth, account.closed.is_some());
    }
    for unit in &children.units {
        found(Node::Unit(unit.id.clone()), &unit.name, depth, false);
        below(tree, Some(&unit.id), depth + 1, found);
    }
}
