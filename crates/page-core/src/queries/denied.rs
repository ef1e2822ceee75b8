//! What the organization's policies deny, in words.

use billfold_messages::texts;
use std::collections::HashMap;

use billfold_billing::organization::AccountIndex;
use billfold_billing::rating::Item;
use billfold_billing::usage::UsageRef;
use billfold_organizations::lifecycle::Node;
use billfold_organizations::policies::Verdict;
use billfold_resolve::governance::GovernedOrganization;

use super::names;
use crate::workspace::Workspace;

/// Why each denied usage line is denied.
pub fn denials(workspace: &Workspace) -> HashMap<UsageRef, String> {
    let denied = &workspace.outcome.policy_report.denied;
    if denied.is_empty() {
        return HashMap::new();
    }
    // Reading cannot fail here: the denials come from the same section.
    let Ok(governed) = GovernedOrganization::of(&workspace.document) else {
        return HashMap::new();
    };
    let why = denied
        .iter()
        .map(|one| (one.line, why(&governed, &one.verdict)));
    why.collect()
}

/// Why usage behind what a bill lists is denied: of one account, or of all with their names. The
/// same reason is there once.
pub fn denials_behind(
    workspace: &Workspace,
    account: Option<AccountIndex>,
) -> HashMap<Item, Vec<String>> {
    let scenario = &workspace.outcome.scenario;
    let usage = &scenario.usage;
    let denials = denials(workspace);
    let mut behind: HashMap<Item, Vec<String>> = HashMap::new();
    for one in &workspace.outcome.policy_report.denied {
        let item = Item::Usage(usage.item(one.line));
        let owner = usage.account(one.line);
        let Some(why) = denials.get(&one.line) else {
            continue;
        };
        let why = match account {
            Some(account) if account != owner => continue,
            Some(_) => why.clone(),
            None => {
                let name = names::account(scenario, owner);
                texts::policies::denied_of(&name, why)
            }
        };
        let reasons = behind.entry(item).or_default();
        if !reasons.contains(&why) {
            reasons.push(why);
        }
    }
    behind
}

/// Which policy at which node denies something; empty if none does.
pub fn why(governed: &GovernedOrganization, verdict: &Verdict) -> String {
    match verdict {
        Verdict::Denied { node, policy, .. } => {
            let known = governed.policies.get(policy);
            let policy = known.map_or(&**policy, |policy| &policy.name);
            let node = node_name(governed, node);
            texts::policies::denied_by(&node, policy)
        }
        Verdict::NotAllowed { node } => {
            let node = node_name(governed, node);
            texts::policies::not_allowed_by(&node)
        }
        Verdict::Allowed | Verdict::Exempt(_) => String::new(),
    }
}

/// The name of a unit or account.
pub fn node_name(governed: &GovernedOrganization, node: &Node) -> String {
    match node {
        Node::Root => texts::organization::root().to_owned(),
        Node::Unit(id) => {
            let unit = governed.organization.unit(id);
            unit.map_or_else(
                || id.clone(),
                |unit| names::isolated(&unit.name).into_owned(),
            )
        }
        Node::Account(id) => account_name(governed, id),
    }
}

/// The name of an account, whether a member or invited.
pub fn account_name(governed: &GovernedOrganization, id: &str) -> String {
    let organization = &governed.organization;
    let invited = organization.invitations().iter().rev();
    let mut invited = invited.filter(|sent| sent.account == id);
    let member = organization.account(id).map(|account| &account.name);
    let name = member.or_else(|| invited.next().map(|sent| &sent.name));
    name.map_or_else(|| id.to_owned(), |name| names::isolated(name).into_owned())
}
