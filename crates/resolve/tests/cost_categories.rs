//! Cost categories on AWS's own example: Bob's 8 TB and Susan's 4 TB of data transfer, on one bill
//! $2,007.04 (10 TB at 0.17 and 2 TB at 0.13, 1 TB = 1,024 GB).

use billfold_billing::bill::{Dimension, group};
use billfold_billing::comparison::compare;
use billfold_resolve::{UtcOnly, open};
use billfold_scenario::Document;
use serde_json::{Value, json};

fn scenario(categories: Value) -> Result<Vec<Vec<(String, String)>>, String> {
    let file = include_str!("../../../tests/cases/c01-bob-and-susan.json");
    let mut file: Value = serde_json::from_str(file).map_err(|error| error.to_string())?;
    file["costCategories"] = categories;
    let document = Document::from_json(file.to_string()).map_err(|error| error.to_string())?;
    let resolved = open(&document, &UtcOnly).map_err(|error| error.to_string())?;
    let bill = compare(&resolved.scenario).consolidated.bill;
    let categories = resolved.scenario.cost_categories.indices();
    let groups = categories.map(|index| {
        let groups = group(&resolved.scenario, &bill, &Dimension::CostCategory(index));
        let shown = groups.into_iter();
        shown
            .map(|group| (group.key, format!("{:.2}", group.cents)))
            .collect()
    });
    Ok(groups.collect())
}

fn pairs(expected: &[(&str, &str)]) -> Vec<(String, String)> {
    let owned = expected.iter();
    owned
        .map(|(key, cents)| ((*key).to_owned(), (*cents).to_owned()))
        .collect()
}

/// By accounts: each owes its part of every line of the one bill, 8 : 4. Of 1,740.80 Bob owes 1,160.53
/// (1,160.5333) and Susan 580.27, of 266.24 Bob 177.49 (177.4933) and Susan 88.75 (rule 10.4).
#[test]
fn the_first_rule_that_matches_decides() {
    let groups = scenario(json!([
        { "name": "Team", "defaultValue": "Rest", "rules": [
            { "value": "Shop", "accounts": ["222222222222"] },
            { "value": "Never", "accounts": ["222222222222"], "services": ["AWSDataTransfer"] },
        ] },
        { "name": "Traffic", "rules": [
            { "value": "Network", "services": ["AWSDataTransfer"], "regions": ["us-east-1"] },
        ] },
        { "name": "Elsewhere", "rules": [
            { "value": "Europe", "services": ["AWSDataTransfer"], "regions": ["eu-west-1"] },
            { "value": "Storage", "usageTypes": ["TimedStorage-ByteHrs"] },
        ] },
    ]));
    assert_eq!(
        groups,
        Ok(vec![
            pairs(&[("Rest", "1338.02"), ("Shop", "669.02")]),
            pairs(&[("Network", "2007.04")]),
            pairs(&[("", "2007.04")]),
        ])
    );
}

#[test]
fn what_is_wrong_with_one_is_said_with_its_place() {
    let rule = |account: &str| json!({ "value": "Shop", "accounts": [account] });
    assert_eq!(
        scenario(json!([{ "name": "Team", "rules": [rule("333333333333")] }])),
        Err(
            "costCategories[0].rules[0].accounts[0]: \"333333333333\" is not in accounts; expected \
             \"111111111111\" or \"222222222222\""
                .to_owned()
        )
    );
    let team = json!({ "name": "Team", "rules": [] });
    assert_eq!(
        scenario(json!([team, team])),
        Err("costCategories[1].name: \"Team\" is given twice; expected each name once".to_owned())
    );
}
