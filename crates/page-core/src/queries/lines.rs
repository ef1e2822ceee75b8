//! Finding usage lines by what stands in them.

use billfold_billing::Scenario;
use billfold_billing::usage::UsageRef;

use super::usage::places;
use crate::workspace::Workspace;

/// The lines that have all words of a text in their account, name, codes or tags, in the table's
/// order; all lines if there are no words.
pub fn found(workspace: &Workspace, text: &str) -> Vec<UsageRef> {
    let text = text.to_lowercase();
    let words: Vec<&str> = text.split_whitespace().collect();
    if words.is_empty() {
        return places(workspace).collect();
    }
    let scenario = &workspace.outcome.scenario;
    places(workspace)
        .filter(|at| {
            let line = described(scenario, *at).to_lowercase();
            words.iter().all(|word| line.contains(word))
        })
        .collect()
}

/// A line's id in the file.
pub fn id(workspace: &Workspace, at: UsageRef) -> &str {
    workspace.outcome.scenario.usage.id(at)
}

fn described(scenario: &Scenario, at: UsageRef) -> String {
    let (account, mut text, tags) = match at {
        UsageRef::Metered(index) => {
            let line = &scenario.usage.metered[index];
            let price = &scenario.prices.metered[line.price];
            let (service, region) = (&price.service, &price.region);
            let text = format!("{} {service} {} {region}", price.name, price.usage_type);
            (line.account, text, &line.tags)
        }
        UsageRef::Instance(index) => {
            let line = &scenario.usage.instances[index];
            let kind = &scenario.prices.instances[line.price].kind;
            let (service, region) = (&kind.service, &kind.region);
            let name = kind.instance_type.name();
            let text = format!("{name} {service} {region} {}", kind.platform);
            (line.account, text, &line.tags)
        }
    };
    let account = &scenario.organization.accounts[account];
    for part in [&account.name, &account.id] {
        text.push(' ');
        text.push_str(part);
    }
    for (key, value) in tags {
        text.push_str(&format!(" {key}={value}"));
    }
    text
}
