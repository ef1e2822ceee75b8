//! What must hold for any organization, whatever its figures (proptest over random scenarios).

use billfold_billing::Exact;
use billfold_billing::bill::{self, Line, LineIndex, Payment, line_costs};
use billfold_billing::commitments::CommitmentRef;
use billfold_billing::comparison::{Cause, Comparison, compare, compare_incremental};
use billfold_billing::explanation::{
    FigureId, Figures, Side, UsageMeasure, explain, explain_usage_line,
};
use billfold_billing::index::IndexVec;
use billfold_billing::organization::AccountIndex;
use billfold_billing::payment::paid_by_credit;
use billfold_billing::rating::Item;
use billfold_billing::usage::UsageRef;
use billfold_billing::{Scenario, catalogue::TierLadder};
use billfold_oracle::generator;
use billfold_resolve::{UtcOnly, open};
use billfold_scenario::Document;
use proptest::prelude::*;
use rust_decimal::Decimal;
use serde_json::{Value, json};
use std::collections::BTreeMap;

fn scenario(document: &Value) -> Scenario {
    let document = Document::from_json(document.to_string()).expect("a valid file");
    open(&document, &UtcOnly)
        .expect("a valid scenario")
        .scenario
}

fn totals(comparison: &Comparison) -> [Decimal; 3] {
    let saving = &comparison.saving;
    [
        comparison.separate.bill.total,
        comparison.consolidated.bill.total,
        saving.total,
    ]
}

fn falls(ladder: &TierLadder) -> bool {
    ladder
        .tiers()
        .windows(2)
        .all(|pair| pair[1].rate <= pair[0].rate)
}

/// A scenario with proportional allocation and no free tier, so that order can change nothing.
fn without_order(seed: u64) -> Value {
    let mut document = generator::scenario(seed);
    document["assumptions"]["allocation"] = json!("proportional");
    document["freeTier"] = json!([]);
    document
}

/// Policies are attached to units and accounts, which a test changes.
fn without_policies(document: &mut Value) {
    if let Some(document) = document.as_object_mut() {
        document.remove("governance");
    }
}

/// Rates of plans that a test took away go with them.
fn without_rates_of_missing_plans(document: &mut Value) {
    let plans = document["commitments"]["savingsPlans"].as_array();
    let ids: Vec<Value> = plans
        .into_iter()
        .flatten()
        .map(|plan| plan["id"].clone())
        .collect();
    for list in ["metered", "instances"] {
        let prices = document["prices"][list].as_array_mut();
        for price in prices.into_iter().flatten() {
            if let Some(rates) = price
                .get_mut("savingsPlanRates")
                .and_then(Value::as_array_mut)
            {
                rates.retain(|rate| rate["plan"].is_null() || ids.contains(&rate["plan"]));
            }
        }
    }
}

fn reversed(document: &Value, list: &str) -> Value {
    let mut document = document.clone();
    if let Some(items) = document.pointer_mut(list).and_then(Value::as_array_mut) {
        items.reverse();
    }
    document
}

/// What an account is charged for a line; the fees of a Savings Plan are one (rule 16.8).
fn charged(lines: &IndexVec<LineIndex, Line>, index: LineIndex, account: AccountIndex) -> Exact {
    let is_plan = matches!(lines[index].item, Item::Fee(CommitmentRef::Plan(_)));
    let rows = lines.iter_enumerated().filter(|(row, line)| {
        let is_fee = is_plan && line.item == lines[index].item;
        let is_charge = line.payment.is_none();
        *row == index || (is_fee && is_charge)
    });
    let shares = rows.flat_map(|(_, line)| &line.shares);
    let own = shares.filter(|share| share.account == account);
    own.map(|share| share.exact).sum()
}

/// One of the things that people change, and whether it is there to be changed.
fn edited(document: &Value, edit: usize, at: usize) -> Option<Value> {
    let mut document = document.clone();
    let (list, field, value) = [
        ("/usage/metered", "quantity", json!("1234.5")),
        ("/usage/instances", "count", json!(3)),
        ("/prices/instances", "onDemand", json!("0.777")),
        ("/commitments/reservedInstances", "count", json!(2)),
        ("/commitments/savingsPlans", "commitment", json!("0.5")),
        ("/accounts", "name", json!("renamed")),
        (
            "/accounts",
            "sharing",
            json!({ "reservedInstances": false, "savingsPlans": false, "credits": false }),
        ),
        ("/prices/metered", "tiers", json!([{ "rate": "0.5" }])),
        ("/freeTier", "quantity", json!("7")),
        ("/credits", "amount", json!("3.5")),
        ("/usage/metered", "", Value::Null),
        ("/usage/instances", "", Value::Null),
    ][edit]
        .clone();
    let lines = document.pointer_mut(list)?.as_array_mut()?;
    let at = at.checked_rem(lines.len())?;
    if value.is_null() {
        lines.remove(at);
    } else {
        lines[at][field] = value;
    }
    Some(document)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn sums_hold(seed: u64) {
        let scenario = scenario(&generator::scenario(seed));
        let comparison = compare(&scenario);
        let parts: Decimal = Cause::ALL.into_iter().map(|c| comparison.saving.part(c)).sum();
        prop_assert_eq!(parts, comparison.saving.total);
        for statement in [&comparison.separate, &comparison.consolidated] {
            let accounts: Decimal = statement.bill.accounts.iter().sum();
            prop_assert_eq!(accounts, statement.bill.total);
        }
        let figures = Figures::new(&scenario, &comparison);
        let blended: Decimal = figures.blended().accounts.iter().sum();
        prop_assert_eq!(blended, comparison.consolidated.bill.total);
    }

    /// Usage lines cost together what their account is charged, and each says why.
    #[test]
    fn usage_lines_share_their_charges(seed: u64) {
        let scenario = scenario(&generator::scenario(seed));
        let comparison = compare(&scenario);
        let figures = Figures::new(&scenario, &comparison);
        let usage = &scenario.usage;
        let mut cells: BTreeMap<_, Vec<UsageRef>> = BTreeMap::new();
        for line in usage.refs() {
            let cell = (Item::Usage(usage.item(line)), usage.account(line));
            cells.entry(cell).or_default().push(line);
        }
        for (side, scenario, statement) in [
            (Side::Separate, scenario.alone(), &comparison.separate),
            (Side::Consolidated, &scenario, &comparison.consolidated),
        ] {
            let bill = &statement.bill;
            for (cell, lines) in &cells {
                let costs = line_costs(scenario, (bill, &statement.matching), *cell, lines);
                let cents: Decimal = costs.iter().map(|cost| cost.cents).sum();
                prop_assert_eq!(cents, bill::charged(bill, cell.0, cell.1).1);
                for (line, cost) in lines.iter().zip(&costs) {
                    if let Some(why) = explain_usage_line(&figures, side, *line) {
                        prop_assert_eq!(why.value, cost.cents.into());
                        prop_assert!(why.holds());
                    }
                }
            }
        }
    }

    #[test]
    fn incremental_comparison_equals_full_comparison(seed: u64, edit in 0_usize..12, at: usize) {
        let before = generator::scenario(seed);
        let after = edited(&before, edit, at).map(|document| Document::from_json(document.to_string()));
        let after = after.and_then(|document| open(&document.ok()?, &UtcOnly).ok());
        if let Some(after) = after.map(|resolved| resolved.scenario) {
            let before = scenario(&before);
            let then = compare(&before);
            prop_assert_eq!(compare_incremental(&after, &before, &then), compare(&after));
        }
    }

    #[test]
    fn covered_and_uncovered_are_the_usage(seed: u64) {
        let scenario = scenario(&generator::scenario(seed));
        let comparison = compare(&scenario);
        let figures = Figures::new(&scenario, &comparison);
        for side in [Side::Separate, Side::Consolidated] {
            for line in scenario.usage.refs() {
                let value = |measure| figures.value(FigureId::Usage(side, line, measure));
                let left = value(UsageMeasure::OnDemand).without_dust();
                prop_assert!(!left.is_negative(), "{left} left of a usage line");
            }
            let statement = match side {
                Side::Separate => &comparison.separate,
                Side::Consolidated => &comparison.consolidated,
            };
            let matching = &statement.matching;
            for utilization in matching.reserved.iter().chain(&matching.plans) {
                for (offered, used) in &utilization.by_hour_group {
                    prop_assert!(used <= offered && !used.is_negative());
                }
            }
        }
    }

    #[test]
    fn credits_pay_no_more_than_they_are_worth_nor_than_is_charged(seed: u64) {
        let scenario = scenario(&generator::scenario(seed));
        let comparison = compare(&scenario);
        for statement in [&comparison.separate, &comparison.consolidated] {
            let bill = &statement.bill;
            for (index, credit) in scenario.credits.iter_enumerated() {
                let used = paid_by_credit(bill, index);
                prop_assert!(!used.is_negative() && used <= credit.amount, "{used} used");
            }
            // What is left of every account's part of every line that is paid.
            let mut left: BTreeMap<(LineIndex, AccountIndex), Exact> = BTreeMap::new();
            for line in &bill.lines {
                let Some(Payment { line: paid, .. }) = line.payment else {
                    continue;
                };
                for share in &line.shares {
                    let charged = charged(&bill.lines, paid, share.account);
                    *left.entry((paid, share.account)).or_insert(charged) += share.exact;
                }
            }
            for left in left.values() {
                prop_assert!(*left > -Exact::from_scaled(1, 15), "{left} left of a line");
            }
        }
    }

    #[test]
    fn one_account_alone_saves_nothing(seed: u64) {
        let mut document = generator::scenario(seed);
        let only = document["organization"]["managementAccount"].clone();
        without_policies(&mut document);
        if let Some(accounts) = document["accounts"].as_array_mut() {
            accounts.retain(|account| account["id"] == only);
        }
        for list in ["/usage/metered", "/usage/instances", "/commitments/reservedInstances",
            "/commitments/savingsPlans", "/credits"] {
            if let Some(items) = document.pointer_mut(list).and_then(Value::as_array_mut) {
                items.retain(|item| item["account"] == only);
            }
        }
        without_rates_of_missing_plans(&mut document);
        let comparison = compare(&scenario(&document));
        prop_assert_eq!(comparison.separate.bill.total, comparison.consolidated.bill.total);
        prop_assert_eq!(comparison.separate.bill.accounts, comparison.consolidated.bill.accounts);
    }

    #[test]
    fn falling_tiers_never_cost_more_together(seed: u64) {
        let scenario = scenario(&generator::scenario(seed));
        prop_assume!(scenario.prices.metered.iter().all(|price| falls(&price.ladder)));
        let saved = compare(&scenario).saving.exact[Cause::VolumeTiers as usize];
        prop_assert!(!saved.without_dust().is_negative(), "tiers together cost {saved} more");
    }

    #[test]
    fn order_of_accounts_changes_no_total(seed: u64) {
        let document = without_order(seed);
        let other = reversed(&document, "/accounts");
        prop_assert_eq!(totals(&compare(&scenario(&document))), totals(&compare(&scenario(&other))));
    }

    #[test]
    fn order_of_metered_lines_changes_no_total(seed: u64) {
        let mut document = without_order(seed);
        document["commitments"] = json!({});
        without_rates_of_missing_plans(&mut document);
        let other = reversed(&document, "/usage/metered");
        prop_assert_eq!(totals(&compare(&scenario(&document))), totals(&compare(&scenario(&other))));
    }

    #[test]
    fn units_change_no_total(seed: u64) {
        let mut document = generator::scenario(seed);
        without_policies(&mut document);
        let mut other = document.clone();
        other["organization"]["units"] = json!([{"id": "unit"}, {"id": "inner", "parent": "unit"}]);
        for (at, account) in other["accounts"].as_array_mut().into_iter().flatten().enumerate() {
            account["unit"] = json!(if at % 2 == 0 { "unit" } else { "inner" });
        }
        prop_assert_eq!(totals(&compare(&scenario(&document))), totals(&compare(&scenario(&other))));
    }
}

fn derivations_hold(seed: u64) -> Result<(), TestCaseError> {
    let scenario = scenario(&generator::scenario(seed));
    let comparison = compare(&scenario);
    let figures = Figures::new(&scenario, &comparison);
    for figure in figures.all() {
        let explanation = explain(&figures, figure);
        prop_assert_eq!(
            explanation.value,
            figures.value(figure),
            "{}",
            figures.id(figure)
        );
        prop_assert!(explanation.holds(), "{} does not hold", figures.id(figure));
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_derivation_holds(seed: u64) {
        derivations_hold(seed)?;
    }
}

/// Its derivation once showed one of the two fees, which is less than the credit pays.
#[test]
fn a_credit_that_pays_both_fees_of_a_plan_is_explained_by_both() {
    assert!(derivations_hold(664_498_354_414_392_795).is_ok());
}
