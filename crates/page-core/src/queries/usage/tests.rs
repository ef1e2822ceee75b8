//! The rows of the usage table.

use super::*;
use crate::edits::{Ids, Lines, duplicate_lines, set_count};
use crate::queries::usage_details::detailed_rows;
use crate::test_support::{bob_and_susan, document, edited, instances, metered, open, shop, value};
use crate::workspace::PriceList;
use billfold_scenario::document::Count;

#[test]
fn metered_lines_stand_before_instances() {
    let lines: Vec<UsageRef> = places(&shop()).collect();
    assert_eq!(lines, [metered(0), metered(1), metered(2), instances(0),]);
    assert_eq!(super::lines(&shop()), 4);
}

/// A policy denies Lab's Region, and denied usage is left out of the one bill.
#[test]
fn what_a_policy_denies_keeps_the_amount_that_was_written() {
    let case = include_str!("../../../../../tests/cases/c52-denied-region-left-out.json");
    let workspace = open(document(case), PriceList::Unavailable);
    let lab = row(&workspace, instances(2));
    assert_eq!(
        (lab.value.as_str(), lab.echo.as_str()),
        ("1", "720 instance-hours")
    );
    assert_eq!([&*lab.alone.text, &*lab.together.text], ["72.00", "0.00"]);
}

#[test]
fn a_metered_row_stands_in_the_unit_that_was_written() {
    let row = row(&bob_and_susan(), metered(0));
    assert_eq!(
        (row.value.as_str(), row.echo.as_str()),
        ("8 TB", "8,192 GB")
    );
    assert_eq!(
        (row.price_unit.as_str(), row.usual_unit.as_str()),
        ("GB", "TB")
    );
}

#[test]
fn a_metered_row_is_called_by_its_name_and_codes() {
    let row = row(&bob_and_susan(), metered(0));
    assert_eq!(row.name, "Data transfer out to the internet");
    assert_eq!(
        row.code,
        "AWSDataTransfer, DataTransfer-Out-Bytes, us-east-1"
    );
    assert_eq!((&*row.id, &*row.account_name), ("bob-transfer", "Bob"));
}

#[test]
fn a_row_has_what_its_account_pays_alone_and_together() {
    let row = row(&bob_and_susan(), metered(1));
    assert_eq!(
        (row.alone.text.as_str(), row.together.text.as_str()),
        ("696.32", "669.02")
    );
}

#[test]
fn an_instance_row_counts_instances_and_their_hours() {
    // November 2026 has 720 hours.
    let row = row(&shop(), instances(0));
    assert_eq!(
        (row.value.as_str(), row.echo.as_str()),
        ("4", "2,880 instance-hours")
    );
    assert_eq!(
        (row.name.as_str(), row.code.as_str()),
        ("m5.large", "AmazonEC2, us-east-1, Linux/UNIX")
    );
}

#[test]
fn instance_hours_are_of_count_and_month() {
    let count = Count::new(1).expect("a count");
    let workspace = edited(&shop(), set_count("eve-web", count.into(), "m5.large"));
    assert_eq!(
        echo_of_instances(&workspace.outcome.scenario, InstanceUsageIndex::new(0)),
        "720 instance-hours"
    );
}

#[test]
fn total_hours_are_written_as_such() {
    let mut document = billfold_scenario::Document::clone(&shop().document);
    let line = std::sync::Arc::make_mut(&mut document.usage.instances[0]);
    (line.count, line.total) = (None, Some(value("100.5")));
    let workspace = crate::test_support::open(document, crate::workspace::PriceList::Unavailable);
    let row = row(&workspace, instances(0));
    assert_eq!(
        (row.value.as_str(), row.echo.as_str()),
        ("100.5 h", "100.5 instance-hours")
    );
}

#[test]
fn details_are_prices_and_hours() {
    let plain = rows(&shop(), &[instances(0)]);
    assert_eq!(plain[0].price, None);
    let detailed = detailed_rows(&shop(), &[instances(0)]);
    assert!(detailed[0].price.is_some());
    assert!(
        detailed[0].code.ends_with(", always"),
        "{}",
        detailed[0].code
    );
}

#[test]
fn lines_that_use_the_same_show_their_own_part() {
    let ids = Ids::from(["bob-transfer".into()]).into();
    let workspace = edited(
        &bob_and_susan(),
        duplicate_lines(Lines::Usage, ids, String::new()),
    );
    let rows = detailed_rows(&workspace, &[metered(0), metered(1)]);
    // Bob alone uses 16 TB: 10,240 GB x 0.17 + 6,144 GB x 0.13 = 2,539.52, a half for each line.
    assert_eq!(rows[0].alone.text, "1,269.76");
    assert_eq!(rows[1].alone.text, "1,269.76");
}

#[test]
fn a_line_has_its_part_even_where_the_other_is_out_of_sight() {
    let ids = Ids::from(["bob-transfer".into()]).into();
    let workspace = edited(
        &bob_and_susan(),
        duplicate_lines(Lines::Usage, ids, String::new()),
    );
    let rows = detailed_rows(&workspace, &[metered(0)]);
    assert_eq!(rows[0].alone.text, "1,269.76");
}
