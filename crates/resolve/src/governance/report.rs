//! What there is to see of an organization: its tree with totals, what is denied, what alerts.

use billfold_billing::bill::{Dimension, group};
use billfold_billing::comparison::Comparison;
use billfold_billing::{Exact, Scenario};
use billfold_organizations::alerts::Firing;
use billfold_organizations::lifecycle::Node;
use billfold_organizations::practice::{PracticeResult, good_practice};

use super::Governed;
use billfold_scenario::document::Document;

/// An organization at a glance.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// The root, then each unit with its accounts below it, depth first; accounts before units.
    pub tree: Vec<Branch>,
    /// When each alert fires, in the document's order.
    pub firings: Vec<Option<Firing>>,
    /// Good practice, line by line.
    pub practices: Vec<PracticeResult>,
}

/// A node of the tree.
#[derive(Clone, Debug, PartialEq)]
pub struct Branch {
    /// Which one.
    pub node: Node,
    /// Its name; empty for the root.
    pub name: String,
    /// Levels below the root.
    pub depth: usize,
    /// What its accounts pay alone.
    pub separate: Exact,
    /// Their part of the consolidated bill.
    pub consolidated: Exact,
    /// Whether an account is closed.
    pub closed: bool,
    /// The policies attached here.
    pub policies: Vec<String>,
}

/// What there is to see.
#[must_use]
pub fn report(
    governed: &Governed,
    document: &Document,
    scenario: &Scenario,
    comparison: &Comparison,
) -> Report {
    let bill = &comparison.consolidated.bill;
    let (by_unit_alone, by_unit) = (
        group(
            scenario,
            &comparison.separate.bill,
            &Dimension::OrganizationalUnit,
        ),
        group(scenario, bill, &Dimension::OrganizationalUnit),
    );
    let of_unit = |groups: &[billfold_billing::bill::Group], unit: &str| {
        let found = groups.iter().find(|group| group.key == unit);
        found.map_or(Exact::ZERO, |group| group.cents)
    };
    let branch = |node: Node, name: &str, depth: usize| {
        let (separate, consolidated, closed) = match &node {
            Node::Root => (comparison.separate.bill.total, bill.total, false),
            Node::Unit(unit) => (
                of_unit(&by_unit_alone, unit),
                of_unit(&by_unit, unit),
                false,
            ),
            Node::Account(id) => {
                let mut accounts = scenario.organization.accounts.iter();
                let at = accounts.position(|account| account.id == *id);
                let of = |accounts: &[Exact]| {
                    at.and_then(|at| accounts.get(at))
                        .copied()
                        .unwrap_or(Exact::ZERO)
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
        practices: good_practice(&governed.organization, &governed.ticks(document)),
    }
}

/// Everything below a unit, or below the root.
fn below(
    governed: &Governed,
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
