//! Cost categories, with their accounts by index.

use billfold_billing::organization::{AccountIndex, CategoryRule, CostCategory};
use rustc_hash::FxHashSet;

use super::ids::Ids;
use billfold_scenario::document::{self, Text};
use billfold_scenario::{ErrorKind, ScenarioError};

pub(super) fn cost_categories(
    categories: &[document::CostCategory],
    accounts: &Ids<'_, AccountIndex>,
) -> Result<Vec<CostCategory>, ScenarioError> {
    let mut names = FxHashSet::default();
    let mut resolved = Vec::with_capacity(categories.len());
    for (place, category) in categories.iter().enumerate() {
        let path = |field: &str| format!("costCategories[{place}].{field}");
        if !names.insert(&*category.name) {
            let repeated = ErrorKind::Repeated {
                value: category.name.to_string(),
                thing: "name",
            };
            return Err(ScenarioError::new(path("name"), repeated));
        }
        let mut rules = Vec::with_capacity(category.rules.len());
        for (at, rule) in category.rules.iter().enumerate() {
            let mut members = Vec::with_capacity(rule.accounts.len());
            for (nth, id) in rule.accounts.iter().enumerate() {
                let path = || path(&format!("rules[{at}].accounts[{nth}]"));
                members.push(accounts.find(id, "accounts", path)?);
            }
            rules.push(CategoryRule {
                value: rule.value.to_string(),
                accounts: members,
                services: texts(&rule.services),
                regions: texts(&rule.regions),
                usage_types: texts(&rule.usage_types),
            });
        }
        resolved.push(CostCategory {
            name: category.name.to_string(),
            rules,
            default: category
                .default_value
                .as_deref()
                .unwrap_or_default()
                .to_owned(),
        });
    }
    Ok(resolved)
}

fn texts(list: &[Text]) -> Vec<String> {
    list.iter().map(ToString::to_string).collect()
}
