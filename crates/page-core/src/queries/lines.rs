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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edits::{Ids, tag_lines};
    use crate::test_support::{edited, shop};

    fn ids(text: &str) -> Vec<String> {
        let shop = shop();
        let lines = found(&shop, text).into_iter();
        lines.map(|line| id(&shop, line).to_owned()).collect()
    }

    #[test]
    fn without_words_all_lines_are_found_in_the_tables_order() {
        assert_eq!(
            ids(""),
            ["bob-storage", "susan-storage", "eve-puts", "eve-web"]
        );
        assert_eq!(ids("   ").len(), 4);
    }

    #[test]
    fn lines_are_found_by_what_they_use() {
        assert_eq!(ids("standard storage"), ["bob-storage", "susan-storage"]);
        assert_eq!(ids("m5.large"), ["eve-web"]);
    }

    #[test]
    fn lines_are_found_by_awss_codes() {
        assert_eq!(ids("TimedStorage"), ["bob-storage", "susan-storage"]);
        assert_eq!(ids("amazons3 requests"), ["eve-puts"]);
        assert_eq!(ids("us-east-1").len(), 4);
    }

    #[test]
    fn lines_are_found_by_their_account() {
        assert_eq!(ids("eve"), ["eve-puts", "eve-web"]);
        assert_eq!(ids("222222222222"), ["susan-storage"]);
    }

    #[test]
    fn lines_are_found_by_their_tags() {
        assert_eq!(ids("env=prod"), ["bob-storage"]);
        let tag = tag_lines(
            Ids::from(["eve-web".into()]).into(),
            "team".to_owned(),
            Some("Blue".to_owned()),
            String::new(),
        );
        let tagged = edited(&shop(), tag);
        assert_eq!(found(&tagged, "team=blue").len(), 1);
    }

    #[test]
    fn every_word_has_to_be_there_in_any_order() {
        assert_eq!(ids("storage SUSAN"), ["susan-storage"]);
        assert!(ids("susan requests").is_empty());
    }

    #[test]
    fn what_nobody_uses_is_not_found() {
        assert!(ids("lambda").is_empty());
    }
}
