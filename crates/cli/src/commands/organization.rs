//! `billfold organization`

use billfold_messages::{english, money};
use billfold_organizations::lifecycle::{FeatureSet, Node};
use billfold_organizations::policies::Verdict;
use billfold_organizations::practice::PracticeResult;
use billfold_resolve::governance::{self, GovernedOrganization, Report};
use serde_json::{Value, json};

use crate::arguments::Organization;
use crate::failure::Failure;
use crate::input::Answer;
use billfold_messages::report::{self, Style, incomplete};

pub(super) fn run(options: &Organization) -> Result<String, Failure> {
    let answer = options.input.compute()?;
    let governed = GovernedOrganization::of(&answer.document)
        .map_err(|error| Failure::about(options.input.name(), error))?;
    let report = governance::report(
        &governed,
        &answer.document,
        &answer.scenario,
        &answer.comparison,
    );
    if options.json {
        return super::json(&as_json(&answer, &governed, &report));
    }
    let text = report::organization(&answer.scenario, &governed, &report, &answer.policy_report);
    Ok(text + &incomplete(&answer.unpriced, Style::Text))
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
