//! An organization: its tree with totals, denied usage, alerts and good practice.

use billfold_billing::Scenario;
use billfold_organizations::lifecycle::{FeatureSet, Node};
use billfold_resolve::governance::{GovernedOrganization, PolicyReport, Report};

use super::{Align, Style, Table};
use crate::english::organization as words;
use crate::{english, money};

/// Writes the report on an organization as text.
#[must_use]
pub fn organization(
    scenario: &Scenario,
    governed: &GovernedOrganization,
    report: &Report,
    policies: &PolicyReport,
) -> String {
    let features = match governed.organization.feature_set() {
        FeatureSet::AllFeatures => "allFeatures",
        FeatureSet::ConsolidatedBilling => "consolidatedBilling",
    };
    let (month, currency) = (scenario.month, &scenario.currency);
    let mut text = format!("{month}, {currency}, {features}\n\n{}", tree(report).text());
    let denied = policies.denied.iter();
    let denied = denied.map(|one| format!("{}: {}", one.id, english::verdict(&one.verdict)));
    list(
        &mut text,
        words::denied_usage(policies.without_denied),
        denied,
    );
    let not_evaluated = policies.not_evaluated.iter().map(english::not_evaluated);
    list(&mut text, words::NOT_EVALUATED, not_evaluated);
    let alerts = governed.settings.alerts.iter().zip(&report.firings);
    let alerts = alerts.map(|(alert, firing)| {
        let threshold = money(alert.threshold.value());
        words::alert(&alert.name, &threshold, firing.map(|firing| firing.day))
    });
    list(&mut text, words::ALERTS, alerts);
    let practices = &report.practices;
    let (missing, followed): (Vec<_>, Vec<_>) = practices.iter().partition(|one| !one.is_met());
    let heading = words::good_practice(followed.len(), practices.len());
    text.push_str(&format!("\n{heading}\n"));
    for one in missing {
        let (practice, remedy) = (
            english::practice(one.practice).0,
            english::remedy(one.practice),
        );
        text.push_str(&format!("- {practice}: {remedy}\n"));
    }
    text
}

/// Adds a heading and lines under it; nothing if there are no lines.
fn list(text: &mut String, heading: &str, lines: impl Iterator<Item = String>) {
    for (index, line) in lines.enumerate() {
        if index == 0 {
            text.push_str(&format!("\n{heading}:\n"));
        }
        text.push_str(&format!("- {}\n", Style::Text.line(&line)));
    }
}

fn tree(report: &Report) -> Table {
    let [organization, name, separate, consolidated, saved, policies] = words::COLUMNS;
    let mut table = Table::new([
        (organization, Align::Left),
        (name, Align::Left),
        (separate, Align::Right),
        (consolidated, Align::Right),
        (saved, Align::Right),
        (policies, Align::Left),
    ]);
    for branch in &report.tree {
        let indent = "  ".repeat(branch.depth);
        let (id, end) = match &branch.node {
            Node::Root => ("root", ""),
            Node::Unit(id) => (&**id, "/"),
            Node::Account(id) => (&**id, ""),
        };
        let name = if branch.name == id { "" } else { &branch.name };
        table.row([
            format!("{indent}{id}{end}"),
            name.to_owned(),
            money(branch.separate),
            money(branch.consolidated),
            money(branch.separate - branch.consolidated),
            branch.policies.join(", "),
        ]);
    }
    table
}
