//! Every scenario file under `tests/cases/` holds the figures that its `expected` block names.
//!
//! The figures come from AWS's documents, never from this engine; each file's note says from
//! where. Every figure of every case is explained too, and the explanation's arithmetic checked.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use billfold_billing::bill::{Dimension, group};
use billfold_billing::comparison::{Cause, Comparison, compare};
use billfold_billing::explanation::{
    FigureId, Figures, Measure, Side, UtilizationMeasure, explain, explain_accounts, explain_group,
};
use billfold_billing::matching::{commitment_hours, matched_hour};
use billfold_billing::{Exact, Scenario};
use billfold_resolve::{UtcOnly, open};
use billfold_scenario::Document;

fn case_files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/cases");
    let mut files: Vec<PathBuf> = fs::read_dir(&folder)
        .expect("tests/cases")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
        .collect();
    files.sort();
    files
}

/// What is wrong with one case; nothing if all is well.
fn faults(path: &Path) -> Vec<String> {
    let json = fs::read_to_string(path).expect("a readable file");
    let document = match Document::from_json(&json) {
        Ok(document) => document,
        Err(error) => return vec![error.to_string()],
    };
    let resolved = match open(&document, &UtcOnly) {
        Ok(resolved) => resolved,
        Err(error) => return vec![error.to_string()],
    };
    let comparison = compare(&resolved.scenario);
    let figures = Figures::new(&resolved.scenario, &comparison);
    let mut faults = Vec::new();
    if document.expected.is_empty() {
        faults.push("expects nothing".to_owned());
    }
    let values = figures.values();
    let by_id: HashMap<String, Exact> = values
        .iter()
        .map(|(figure, value)| (figures.id(*figure), *value))
        .collect();
    if by_id.len() != values.len() {
        faults.push("two figures have one id".to_owned());
    }
    for (id, expected) in document.expected.iter() {
        match by_id.get(id) {
            None => faults.push(format!("{id}: there is no such figure")),
            Some(value) if expected.matches(*value) => {}
            Some(value) => {
                faults.push(format!("{id}: expected {}, is {value}", expected.value()));
            }
        }
    }
    for (figure, value) in values {
        let explanation = explain(&figures, figure);
        let id = figures.id(figure);
        if value != figures.value(figure) || value != explanation.value {
            faults.push(format!("{id}: has different values in a list and alone"));
        }
        let measure = figures.measure(figure);
        if measure != explanation.measure && !is_of_instances(&measure) {
            faults.push(format!(
                "{id}: is {measure:?} and {:?}",
                explanation.measure
            ));
        }
        let is_derived = !explanation.steps.is_empty() || !explanation.parts.is_empty();
        let is_money = explanation.measure == Measure::Money;
        if is_money && !is_derived && !explanation.value.is_zero() {
            faults.push(format!("{id}: an amount of money without a derivation"));
        }
        if !explanation.holds() {
            faults.push(format!("{id}: the explanation's arithmetic does not hold"));
        }
    }
    faults.extend(groups(&document, &resolved.scenario, &comparison));
    faults.extend(hours(&resolved.scenario, &figures));
    let parts: rust_decimal::Decimal = Cause::ALL
        .into_iter()
        .map(|cause| comparison.saving.part(cause))
        .sum();
    if parts != comparison.saving.total {
        faults.push(format!("the parts of the saving add up to {parts}"));
    }
    faults
}

/// Whether a measure has hours of instances, which a derivation writes as bills do: `Hrs`.
fn is_of_instances(measure: &Measure) -> bool {
    match measure {
        Measure::Units(unit) => unit == "instance-hours",
        Measure::Rate(unit) => unit == "instance-hour",
        Measure::Money | Measure::Fraction => false,
    }
}

/// What is wrong with the hours of commitments: they add up to the month's figures, and one hour
/// alone is like its group.
fn hours(scenario: &Scenario, figures: &Figures) -> Vec<String> {
    let mut faults = Vec::new();
    let sides = [
        (Side::Separate, scenario.alone(), false),
        (Side::Consolidated, scenario, true),
    ];
    for (side, scenario, is_shared) in sides {
        for one in scenario.commitments.refs() {
            let id = scenario.commitments.id(one);
            let (mut offered, mut used) = (Exact::ZERO, Exact::ZERO);
            for group in commitment_hours(scenario, is_shared, one) {
                let count = group.hours.len() as u64;
                let of_accounts: Exact = group.used.iter().map(|one| one.amount).sum();
                offered += group.offered.times(count);
                used += of_accounts.times(count);
                let alone = matched_hour(scenario, is_shared, group.hours[0]).expect("an hour");
                let here = alone.commitments.iter().find(|here| here.commitment == one);
                let here = here.expect("the commitment");
                if !(here.offered - group.offered).is_dust() || !(here.used - of_accounts).is_dust()
                {
                    faults.push(format!("{side:?} {id}: {here:?} is not {group:?}"));
                }
            }
            let month = |measure| figures.value(FigureId::Commitment(side, one, measure));
            let month = (
                month(UtilizationMeasure::Offered),
                month(UtilizationMeasure::Used),
            );
            if !(month.0 - offered).is_dust() || !(month.1 - used).is_dust() {
                faults.push(format!("{side:?} {id}: hours add up to {offered}, {used}"));
            }
        }
    }
    faults
}

/// What is wrong with the sums of the consolidated bill by what they can be grouped by.
fn groups(document: &Document, scenario: &Scenario, comparison: &Comparison) -> Vec<String> {
    let figures = &Figures::new(scenario, comparison);
    let tags = |key: &(String, String)| Dimension::Tag(key.0.clone());
    let usage = &document.usage;
    let mut dimensions = vec![
        Dimension::Account,
        Dimension::OrganizationalUnit,
        Dimension::Service,
        Dimension::Region,
    ];
    dimensions.extend(
        usage
            .metered
            .iter()
            .flat_map(|line| line.tags.iter().map(tags)),
    );
    dimensions.extend(
        usage
            .instances
            .iter()
            .flat_map(|line| line.tags.iter().map(tags)),
    );
    let bill = &comparison.consolidated.bill;
    let mut faults = Vec::new();
    for dimension in dimensions {
        for one in group(scenario, bill, &dimension) {
            let key = &one.key;
            match explain_group(figures, &dimension, key, key) {
                Some(found) if found.value == one.cents.into() && found.holds() => {}
                found => faults.push(format!("{dimension:?} {key}: {} is {found:?}", one.cents)),
            }
        }
    }
    let accounts: Vec<_> = scenario.organization.accounts.indices().collect();
    let all = explain_accounts(figures, Side::Separate, &accounts, "all");
    if all.value != figures.value(FigureId::Total(Side::Separate)) || !all.holds() {
        faults.push(format!("all accounts: {all:?}"));
    }
    faults
}

#[test]
fn every_case_holds() {
    let files = case_files();
    assert!(!files.is_empty(), "no case files");
    let faults: Vec<String> = files
        .iter()
        .flat_map(|path| {
            let name = path
                .file_name()
                .map(|name| name.to_string_lossy().into_owned());
            let name = name.unwrap_or_default();
            faults(path)
                .into_iter()
                .map(move |fault| format!("{name}: {fault}"))
        })
        .collect();
    assert!(
        faults.is_empty(),
        "{} faults:\n{}",
        faults.len(),
        faults.join("\n")
    );
}

#[test]
fn charges_of_one_price_are_parted_by_their_tags() {
    let json = r#"{
        "version": 1, "month": "2026-11", "organization": { "managementAccount": "a" },
        "accounts": [{ "id": "a" }],
        "prices": { "metered": [{ "service": "S", "region": "r", "usageType": "U", "unit": "GB",
            "tiers": [{ "upTo": "100", "rate": "1" }, { "rate": "0.5" }] }] },
        "usage": { "metered": [
            { "id": "p", "account": "a", "service": "S", "region": "r", "usageType": "U",
              "quantity": "30", "tags": { "env": "prod" } },
            { "id": "d", "account": "a", "service": "S", "region": "r", "usageType": "U",
              "quantity": "90", "tags": { "env": "dev" } }] }
    }"#;
    let document = Document::from_json(json).expect("a document");
    let scenario = open(&document, &UtcOnly).expect("a scenario").scenario;
    let comparison = compare(&scenario);
    assert_eq!(
        groups(&document, &scenario, &comparison),
        Vec::<String>::new()
    );
    // 120 GB: 100 at 1 and 20 at 0.5; a quarter of each line is prod's, 25 and 2.50.
    let figures = Figures::new(&scenario, &comparison);
    let env = Dimension::Tag("env".to_owned());
    let prod = explain_group(&figures, &env, "prod", "prod").expect("a group");
    assert_eq!(prod.value.to_string(), "27.5");
    assert_eq!(prod.steps.len(), 2);
    assert_eq!(explain_group(&figures, &env, "test", "test"), None);
}
