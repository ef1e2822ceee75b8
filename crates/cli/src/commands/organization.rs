//! `billfold organization`

use billfold_messages::{english, money};
use billfold_organizations::lifecycle::{FeatureSet, Node};
use billfold_organizations::policies::Verdict;
use billfold_organizations::practice::PracticeResult;
use billfold_resolve::governance::{GovernedOrganization, Report, report};
use serde_json::{Value, json};

use crate::arguments::Organization;
use crate::failure::Failure;
use crate::input::Answer;
use crate::output::printable;
use billfold_messages::report::incomplete;
use billfold_messages::report::{Align, Table};

pub(super) fn run(options: &Organization) -> Result<String, Failure> {
    let answer = options.input.compute()?;
    let governed = GovernedOrganization::of(&answer.document)
        .map_err(|error| Failure::about(options.input.name(), error))?;
    let report = report(
        &governed,
        &answer.document,
        &answer.scenario,
        &answer.comparison,
    );
    if options.json {
        return super::json(&as_json(&answer, &governed, &report));
    }
    Ok(printable(&text(&answer, &governed, &report)))
}

fn feature_set(governed: &GovernedOrganization) -> &'static str {
    match governed.organization.feature_set() {
        FeatureSet::AllFeatures => "allFeatures",
        FeatureSet::ConsolidatedBilling => "consolidatedBilling",
    }
}

fn id(node: &Node) -> &str {
    match node {
        Node::Root => "root",
        Node::Unit(id) | Node::Account(id) => id,
    }
}

fn kind(node: &Node) -> &'static str {
    match node {
        Node::Root => "root",
        Node::Unit(_) => "unit",
        Node::Account(_) => "account",
    }
}

fn kept(practices: &[PracticeResult]) -> usize {
    practices.iter().filter(|line| line.is_met()).count()
}

fn as_json(answer: &Answer, governed: &GovernedOrganization, report: &Report) -> Value {
    let tree = report.tree.iter().map(|branch| {
        json!({
            "kind": kind(&branch.node),
            "id": id(&branch.node),
            "name": branch.name,
            "depth": branch.depth,
            "separate": money(branch.separate),
            "consolidated": money(branch.consolidated),
            "saved": money(branch.separate - branch.consolidated),
            "policies": branch.policies,
            "closed": branch.closed,
        })
    });
    let denied = answer.policy_report.denied.iter().map(|denied| {
        let (node, policy) = match &denied.verdict {
            Verdict::Denied { node, policy, .. } => (Some(node), Some(policy)),
            Verdict::NotAllowed { node } => (Some(node), None),
            Verdict::Allowed | Verdict::Exempt(_) => (None, None),
        };
        json!({ "line": denied.id, "node": node.map(id), "policy": policy })
    });
    let left_out = answer.policy_report.not_evaluated.iter();
    let alerts = governed.settings.alerts.iter().zip(&report.firings);
    let alerts = alerts.map(|(alert, firing)| {
        json!({
            "name": *alert.name,
            "account": alert.account.as_deref(),
            "threshold": money(alert.threshold.value()),
            "firesOnDay": firing.map(|firing| firing.day),
        })
    });
    let practices = report.practices.iter().map(|line| {
        json!({
            "practice": english::practice(line.practice).0,
            "kept": line.is_met(),
            "missing": line.missing,
        })
    });
    json!({
        "featureSet": feature_set(governed),
        "managementAccount": governed.organization.management(),
        "tree": tree.collect::<Vec<_>>(),
        "denied": denied.collect::<Vec<_>>(),
        "withoutDenied": answer.policy_report.without_denied,
        "notEvaluated": left_out.map(english::not_evaluated).collect::<Vec<_>>(),
        "alerts": alerts.collect::<Vec<_>>(),
        "goodPractice": {
            "kept": kept(&report.practices),
            "of": report.practices.len(),
            "lines": practices.collect::<Vec<_>>(),
        },
    })
}

fn text(answer: &Answer, governed: &GovernedOrganization, report: &Report) -> String {
    let mut tree = Table::new([
        ("Organization", Align::Left),
        ("", Align::Left),
        ("Separate", Align::Right),
        ("Consolidated", Align::Right),
        ("Saved", Align::Right),
        ("Policies", Align::Left),
    ]);
    for branch in &report.tree {
        let indent = "  ".repeat(branch.depth);
        let shown = match &branch.node {
            Node::Unit(_) => format!("{indent}{}/", id(&branch.node)),
            node => format!("{indent}{}", id(node)),
        };
        let name = if branch.name == id(&branch.node) {
            ""
        } else {
            &branch.name
        };
        tree.row([
            shown,
            name.to_owned(),
            money(branch.separate),
            money(branch.consolidated),
            money(branch.separate - branch.consolidated),
            branch.policies.join(", "),
        ]);
    }
    let features = feature_set(governed);
    let (month, currency) = (answer.scenario.month, &answer.scenario.currency);
    let mut text = format!("{month}, {currency}, {features}\n\n{}", tree.text());
    let policy_report = &answer.policy_report;
    if !policy_report.denied.is_empty() {
        let how = if policy_report.without_denied {
            "left out"
        } else {
            "charged all the same"
        };
        text.push_str(&format!("\nDenied usage ({how}):\n"));
        for denied in &policy_report.denied {
            let why = english::verdict(&denied.verdict);
            text.push_str(&format!("- {}: {why}\n", denied.id));
        }
    }
    if !policy_report.not_evaluated.is_empty() {
        text.push_str("\nNot evaluated:\n");
        for left_out in &policy_report.not_evaluated {
            text.push_str(&format!("- {}\n", english::not_evaluated(left_out)));
        }
    }
    if !report.firings.is_empty() {
        text.push_str("\nAlerts:\n");
        for (alert, firing) in governed.settings.alerts.iter().zip(&report.firings) {
            let over = money(alert.threshold.value());
            let when = match firing {
                Some(firing) => format!("fires on day {}", firing.day),
                None => "does not fire".to_owned(),
            };
            text.push_str(&format!("- {} (over {over}): {when}\n", &*alert.name));
        }
    }
    let (good, all) = (kept(&report.practices), report.practices.len());
    text.push_str(&format!("\nGood practice: {good} of {all}\n"));
    for line in report.practices.iter().filter(|line| !line.is_met()) {
        let what = english::practice(line.practice).0;
        text.push_str(&format!("- {what}: {}\n", english::remedy(line.practice)));
    }
    text.push_str(&incomplete(&answer.unpriced));
    text
}
