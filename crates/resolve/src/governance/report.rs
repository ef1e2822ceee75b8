//! An overview of an organization: its tree with totals, its alerts and its good practice.

use billfold_billing::Scenario;
use billfold_billing::bill::{Dimension, group};
use billfold_billing::comparison::Comparison;
use billfold_organizations::alerts::Firing;
use billfold_organizations::lifecycle::Node;
use billfold_organizations::practice::{PracticeResult, good_practice};
use rust_decimal::Decimal;

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
    let bill = &comparison.consolidated.bill;
    let (separate_by_unit, consolidated_by_unit) = (
        group(
            scenario,
            &comparison.separate.bill,
            &Dimension::OrganizationalUnit,
        ),
        group(scenario, bill, &Dimension::OrganizationalUnit),
    );
    let of_unit = |groups: &[billfold_billing::bill::Group], unit: &str| {
        let found = groups.iter().find(|group| group.key == unit);
        found.map_or(Decimal::ZERO, |group| group.cents)
    };
    let branch = |node: Node, name: &str, depth: usize| {
        let (separate, consolidated, closed) = match &node {
            Node::Root => (comparison.separate.bill.total, bill.total, false),
            Node::Unit(unit) => (
                of_unit(&separate_by_unit, unit),
                of_unit(&consolidated_by_unit, unit),
                false,
            ),
            Node::Account(id) => {
                let mut accounts = scenario.organization.accounts.iter();
                let at = accounts.position(|account| account.id == *id);
                let of = |accounts: &[Decimal]| {
                    at.and_then(|at| accounts.get(at))
                        .copied()
                        .unwrap_or(Decimal::ZERO)
                };
                let account = governed.organization.account(id);
                (
                    of(&comparison.separate.bill.accounts),
                    of(&bill.accounts),
                    account.is_some_and(|account| account.closed.is_some()),
                )
            }
        };
        Branch {
            policies: governed.organization.attached(&node).to_vec(),
            node,
            name: name.to_owned(),
            depth,
            separate,
            consolidated,
            closed,
        }
    };
    let mut tree = vec![branch(Node::Root, "", 0)];
    below(governed, None, 1, &mut |node, name, depth| {
        tree.push(branch(node, name, depth));
    });
    let month = scenario.month;
    Report {
        tree,
        firings: governed
            .alerts
            .iter()
            .map(|alert| alert.fires(bill, month))
            .collect(),
        practices: good_practice(&governed.organization, &governed.checklist(document)),
    }
}

/// Calls `found` for every node below a unit, or below the root.
fn below(
    governed: &GovernedOrganization,
    parent: Option<&str>,
    depth: usize,
    found: &mut impl FnMut(Node, &str, usize),
) {
    let organization = &governed.organization;
    for account in organization.accounts() {
        if account.unit.as_deref() == parent {
            found(Node::Account(account.id.clone()), &account.name, depth);
        }
    }
    for unit in organization.units() {
        if unit.parent.as_deref() == parent {
            found(Node::Unit(unit.id.clone()), &unit.name, depth);
            below(governed, Some(&unit.id), depth + 1, found);
        }
    }
}
