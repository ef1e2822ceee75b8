//! How pasted rows are understood in the shop, whose first price is in `us-east-1`.

use super::*;
use crate::edits::{NewUsage, Owner};
use crate::test_support::{CALCULATOR, bob_and_susan, shop_with_prices};
use crate::workspace::Workspace;

mod instances;

fn read_in(workspace: &Workspace, text: &str) -> Reading {
    let mut remembered = Remembered::default();
    Reading::of(
        text,
        &workspace.document,
        &workspace.prices,
        &CALCULATOR,
        &mut remembered,
    )
}

fn read(text: &str) -> Reading {
    read_in(&shop_with_prices(), text)
}

/// The only row, understood.
fn good(text: &str) -> Good {
    good_of(&read(text), text)
}

fn good_of(reading: &Reading, text: &str) -> Good {
    assert_eq!(reading.lines.len(), 1, "{text}");
    reading.lines[0]
        .found
        .clone()
        .unwrap_or_else(|wrong| panic!("{}", wrong.problem))
}

/// What is wrong with the only row, and in which column.
fn wrong(text: &str) -> (&'static str, String) {
    wrong_of(&read(text), text)
}

fn wrong_of(reading: &Reading, text: &str) -> (&'static str, String) {
    assert_eq!(reading.lines.len(), 1, "{text}");
    match &reading.lines[0].found {
        Ok(good) => panic!("{text} is understood as {}", good.what),
        Err(wrong) => (wrong.column, wrong.problem.clone()),
    }
}

#[test]
fn storage_in_a_named_region_at_the_list_price() {
    let row = good("Susan\tS3 Standard storage\teu-central-1\t60 TB");
    assert_eq!(row.amount, "61,440 GB-months");
    assert!(
        row.rates
            .contains("$0.0245 per GB-month up to 50 TB-months, $0.0235 up to 500 TB-months"),
        "{}",
        row.rates
    );
    assert_eq!(row.code, "AmazonS3, TimedStorage-ByteHrs");
    assert_eq!(row.region, "eu-central-1");
}

#[test]
fn instances_with_a_weekly_plan() {
    // November 2026 has 21 days from Monday to Friday: 4 x 21 x 8 hours.
    let row = good("Bob;m5.large;eu-central-1;4;Mon-Fri 9-17");
    assert_eq!(
        (row.amount.as_str(), row.rates.as_str()),
        ("672 instance-hours", "$0.115 per hour")
    );
}

#[test]
fn commas_part_cells_too() {
    let row = good("Bob,m5.large,eu-central-1,1");
    assert_eq!(row.amount, "720 instance-hours");
}

#[test]
fn a_number_with_commas_stands_in_quotes() {
    let row = good("Bob,S3 Standard storage,us-east-1,\"1,500 GB\"");
    assert_eq!(row.amount, "1,500 GB-months");
}

#[test]
fn a_header_names_the_columns_in_any_order() {
    let reading = read("Amount\tUnit\tWhat\tAccount\n2\tTB\tS3 Standard storage\tEve");
    let row = reading.good().next().expect("a row");
    assert_eq!(
        (row.account.as_str(), row.amount.as_str()),
        ("Eve", "2,048 GB-months")
    );
}

#[test]
fn rows_have_the_numbers_of_their_lines() {
    let reading = read("Account\tWhat\tAmount\n\nBob\tm5.large\t1\nEve\tm5.large\t2");
    let numbers: Vec<usize> = reading.lines.iter().map(|line| line.number).collect();
    assert_eq!(numbers, [3, 4]);
}

#[test]
fn accounts_are_found_by_name_whatever_its_capitals() {
    assert_eq!(
        good("bob,m5.large,1").owner,
        Owner::Known("111111111111".parse().expect("an id"))
    );
}

#[test]
fn accounts_are_found_by_id() {
    let row = good("222222222222,m5.large,1");
    assert_eq!(
        row.owner,
        Owner::Known("222222222222".parse().expect("an id"))
    );
    assert_eq!(row.account, "Susan");
}

#[test]
fn a_name_that_nobody_has_is_a_new_account() {
    assert_eq!(
        good("New  team,m5.large,1").owner,
        Owner::Named("New team".to_owned())
    );
}

#[test]
fn an_id_that_nobody_has_is_a_new_account() {
    let id = "444444444444".parse().expect("an id");
    assert_eq!(
        good("444444444444,m5.large,1").owner,
        Owner::Numbered(id, None)
    );
}

#[test]
fn without_an_account_nothing_is_added() {
    assert_eq!(wrong(";m5.large;us-east-1;4").0, "Account");
}

#[test]
fn a_name_that_two_accounts_have_is_ambiguous() {
    let mut workspace = shop_with_prices();
    let mut document = billfold_scenario::Document::clone(&workspace.document);
    document.accounts[2].name = Some("bob".to_owned());
    workspace.document = crate::ptr_eq_rc::PtrEqRc::new(document);
    let reading = read_in(&workspace, "Bob,m5.large,1");
    let wrong = reading.lines[0].found.clone().expect_err("two accounts");
    assert!(wrong.problem.contains("Bob"), "{}", wrong.problem);
}

#[test]
fn usage_types_are_found_by_awss_code() {
    assert_eq!(
        good("Bob,TimedStorage-ByteHrs,1 TB").what,
        "S3 Standard storage"
    );
}

#[test]
fn a_service_may_stand_before_its_usage_type() {
    for text in [
        "Bob,AWSQueueService Requests-Tier1,1000",
        "Bob,AWSQueueService:Requests-Tier1,1000",
        "Bob,Amazon SQS/Standard queue requests,1000",
    ] {
        assert_eq!(good(text).code, "AWSQueueService, Requests-Tier1", "{text}");
    }
}

#[test]
fn a_service_may_have_a_cell_of_its_own() {
    let row = good("Bob;AWSQueueService;Requests-Tier1;us-east-1;1000");
    assert_eq!(row.what, "Standard queue requests");
}

#[test]
fn of_several_services_the_scenarios_own_price_decides() {
    // S3's requests have a price in the scenario, those of queues only in the price list.
    assert_eq!(
        good("Bob,Requests-Tier1,1000").code,
        "AmazonS3, Requests-Tier1"
    );
}

#[test]
fn what_nobody_knows_is_named() {
    let (column, problem) = wrong("Bob;no such thing;us-east-1;4");
    assert_eq!(column, "What");
    assert!(problem.contains("no such thing"), "{problem}");
}

#[test]
fn a_service_that_nobody_knows_is_named() {
    let text = "Account;Service;What;Amount\nBob;Mars;Requests-Tier1;4";
    let reading = read(text);
    let wrong = reading.lines[0].found.clone().expect_err("no service");
    assert_eq!(wrong.column, "Service");
    assert!(wrong.problem.contains("Mars"), "{}", wrong.problem);
}

#[test]
fn an_instance_type_without_a_price_is_a_type_nevertheless() {
    let row = good("Bob,X9z.Large,2");
    assert_eq!((row.what.as_str(), row.rates.as_str()), ("x9z.large", ""));
    assert_eq!(row.code, "AmazonEC2, x9z.large");
}

#[test]
fn regions_are_found_by_code_or_name() {
    assert_eq!(good("Bob;m5.large;EU (Frankfurt);1").region, "eu-central-1");
    assert_eq!(good("Bob;m5.large;EU-Central-1;1").region, "eu-central-1");
}

#[test]
fn what_looks_like_a_region_is_one() {
    assert_eq!(good("Bob;m5.large;mx-central-1;1").region, "mx-central-1");
    let (column, problem) = wrong("Bob;m5.large;Mars;1");
    assert_eq!(column, "Region");
    assert!(problem.contains("Mars"), "{problem}");
}

#[test]
fn without_a_region_it_is_that_of_the_scenarios_first_price() {
    assert_eq!(good("Bob,S3 Standard storage,1 TB").region, "us-east-1");
}

#[test]
fn a_wrong_amount_is_said_of_its_column() {
    let (column, problem) = wrong("Bob;S3 Standard storage;us-east-1;lots");
    assert_eq!(column, "How much");
    assert!(problem.contains("lots"), "{problem}");
    assert!(
        wrong("Bob;m5.large;us-east-1;1.0000000005")
            .1
            .contains("1.0000000005")
    );
}

#[test]
fn wrong_hours_are_said_of_their_column() {
    let (column, problem) = wrong("Bob;m5.large;us-east-1;4;Mon-Fri 9");
    assert_eq!(column, "When");
    assert!(problem.contains("Mon-Fri 9"), "{problem}");
    assert_eq!(
        wrong("Bob;m5.large;us-east-1;4;Mon-Fri 9-17 Mars/Base").0,
        "When"
    );
}

#[test]
fn metered_usage_has_no_hours() {
    let (column, problem) = wrong("Bob;S3 Standard storage;us-east-1;1;500 GB");
    assert_eq!(column, "When");
    assert!(problem.contains("500 GB"), "{problem}");
}

#[test]
fn one_cell_too_many_is_named() {
    assert!(
        wrong("Bob;m5.large;us-east-1;4;Mon-Fri 9-17;x")
            .1
            .contains('x')
    );
}

#[test]
fn count_and_hours_may_share_a_cell() {
    let row = good("Bob;m5.large;eu-central-1;4 Mon-Fri 9-17");
    assert_eq!(row.amount, "672 instance-hours");
}

#[test]
fn the_count_may_name_the_instance_type() {
    let row = good("Bob;m5.large;eu-central-1;2 x m5.large");
    assert_eq!(row.amount, "1,440 instance-hours");
}

#[test]
fn a_row_is_a_line_of_the_first_account_until_its_owner_is_known() {
    let Some(NewUsage::Metered(line)) = good("Zoe,S3 Standard storage,1 TB").usage else {
        panic!("metered usage");
    };
    assert_eq!(line.unit.as_deref(), Some("TB-Mo"));
}

#[test]
fn what_is_wrong_stays_below_the_header() {
    let reading = read("Account;What;Amount\nBob;m5.large;1\nBob;nothing;1");
    assert_eq!(reading.rest(), "Account;What;Amount\nBob;nothing;1");
    assert_eq!(
        (reading.good().count(), reading.wrong_and_waiting()),
        (1, (1, 0))
    );
}

#[test]
fn nothing_is_left_of_rows_that_are_all_good() {
    assert_eq!(read("Account;What;Amount\nBob;m5.large;1").rest(), "");
}

#[test]
fn rows_beyond_five_hundred_wait() {
    let rows: Vec<String> = (0..503)
        .map(|number| format!("Bob,m5.large,us-east-1,{}", number % 9))
        .collect();
    let reading = read(&rows.join("\n"));
    assert_eq!(
        (reading.good().count(), reading.wrong_and_waiting()),
        (500, (0, 3))
    );
    assert_eq!(reading.rest(), rows[500..].join("\n"));
}

#[test]
fn a_list_of_names_and_ids_is_one_of_accounts() {
    let reading = read("Name\tAccount id\nData team\t444455556666\nPlatform\nbob\n777788889999");
    let owners: Vec<Owner> = reading.good().map(|row| row.owner.clone()).collect();
    let id = |text: &str| text.parse().expect("an id");
    assert_eq!(
        owners,
        [
            Owner::Numbered(id("444455556666"), Some("Data team".to_owned())),
            Owner::Named("Platform".to_owned()),
            Owner::Known(id("111111111111")),
            Owner::Numbered(id("777788889999"), None),
        ]
    );
    assert!(reading.good().all(|row| row.usage.is_none()));
}

#[test]
fn accounts_beyond_the_quota_are_refused_once_in_full() {
    // The quota is 10 accounts; 3 are there.
    let rows: Vec<String> = (1..=9)
        .map(|number| format!("Team {number},m5.large,1"))
        .collect();
    let reading = read(&rows.join("\n"));
    assert_eq!(
        (reading.good().count(), reading.wrong_and_waiting()),
        (7, (2, 0))
    );
    let problems: Vec<String> = reading
        .lines
        .iter()
        .filter_map(|line| line.found.as_ref().err())
        .map(|wrong| wrong.problem.clone())
        .collect();
    assert!(problems[0].len() > problems[1].len());
    assert_eq!(problems[1], billfold_messages::texts::paste::same_as("8"));
}

#[test]
fn rows_that_were_read_before_are_remembered() {
    let workspace = shop_with_prices();
    let mut remembered = Remembered::default();
    let mut read = |text: &str| {
        Reading::of(
            text,
            &workspace.document,
            &workspace.prices,
            &CALCULATOR,
            &mut remembered,
        )
    };
    let once = read("Bob,m5.large,1\nBob,nothing,1");
    let again = read("Bob,m5.large,1\nBob,nothing,1\nEve,m5.large,1");
    assert!(once.lines[..] == again.lines[..2]);
    assert_eq!(remembered.len(), 3);
}

#[test]
fn an_empty_text_has_no_rows() {
    for text in ["", "\n\n", " , ,\n"] {
        assert!(read(text).lines.is_empty(), "{text:?}");
    }
}

#[test]
fn a_scenario_without_a_price_list_knows_its_own_prices() {
    let reading = read_in(&bob_and_susan(), "Bob,DataTransfer-Out-Bytes,8 TB");
    let row = reading.good().next().expect("a row");
    assert_eq!(row.amount, "8,192 GB");
}
