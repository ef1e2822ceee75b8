//! How pasted instances are understood: hours and counts, Regions of usage types, engines.

use billfold_messages::texts;

use super::*;
use crate::test_support::open;
use crate::workspace::PriceList;

/// The shop with the catalogue that Billfold ships, which has databases and prefixes of Regions.
fn shop_with_all_prices() -> Workspace {
    let shop = shop_with_prices();
    let shipped = include_str!("../../../../../static/catalogue.json");
    let catalogue = billfold_catalogue::Catalogue::from_json(shipped).expect("a catalogue");
    open((*shop.document).clone(), PriceList::of(catalogue))
}

/// The only row, understood with the shipped catalogue.
fn listed(text: &str) -> Good {
    good_of(&read_in(&shop_with_all_prices(), text), text)
}

/// What is wrong with the only row, with the shipped catalogue.
fn unlisted(text: &str) -> (&'static str, String) {
    wrong_of(&read_in(&shop_with_all_prices(), text), text)
}

#[test]
fn instance_hours_are_an_amount() {
    for text in [
        "Bob\tm5.large\tus-east-1\t744 hours",
        "Bob\tBoxUsage:m5.large\tus-east-1\t744",
        "Bob\tBoxUsage:m5.large\t744",
        "account\tusage type\tamount\tunit\nBob\tBoxUsage:m5.large\t744\tHrs",
    ] {
        let row = good(text);
        assert_eq!(row.amount, "744 instance-hours", "{text}");
        assert_eq!(
            (row.region.as_str(), row.question),
            ("us-east-1", None),
            "{text}"
        );
    }
}

#[test]
fn a_usage_type_of_a_bill_names_its_region() {
    let row = listed("Bob\tEUC1-BoxUsage:m5.large\t744");
    assert_eq!(
        (row.region.as_str(), row.rates.as_str()),
        ("eu-central-1", "$0.115 per hour")
    );
    let row = listed("Bob\tEUC1-TimedStorage-ByteHrs\t100 GB");
    assert_eq!(row.code, "AmazonS3, TimedStorage-ByteHrs");
    assert_eq!(row.region, "eu-central-1");
    let (column, problem) = unlisted("Bob\tEUC1-BoxUsage:m5.large\teu-west-1\t744");
    assert_eq!(column, texts::bill::column_region());
    assert!(problem.contains("eu-central-1"), "{problem}");
    assert_eq!(
        unlisted("Bob\tXX9-BoxUsage:m5.large\t744").0,
        texts::usage::column_what()
    );
}

#[test]
fn a_count_over_two_hundred_is_asked_about() {
    // 744 instances for 720 hours.
    let row = good("Bob\tm5.large\tus-east-1\t744");
    assert_eq!(row.amount, "535,680 instance-hours");
    let question = row.question.expect("a question");
    assert!(question.contains("535,680 instance-hours"), "{question}");
    assert!(question.contains("“744 hours”"), "{question}");
    assert_eq!(good("Bob\tm5.large\tus-east-1\t200").question, None);
    assert!(good("Bob\tm5.large\tus-east-1\t201").question.is_some());
}

#[test]
fn the_engine_of_a_database_is_named() {
    let platform = |text: &str| match listed(text).usage {
        Some(NewUsage::Instance(line)) => line.platform.to_string(),
        other => panic!("{other:?}"),
    };
    for (text, found) in [
        ("Bob\tdb.m5.large postgres\teu-west-1\t1", "PostgreSQL"),
        (
            "Bob\tMySQL db.m5.large (Multi-AZ)\teu-west-1\t1",
            "MySQL Multi-AZ",
        ),
        (
            "Bob\tEU-Multi-AZUsage:db.m5.large MySQL\t720",
            "MySQL Multi-AZ",
        ),
        (
            "account\tinstance type\tengine\tcount\nBob\tdb.r5.large\taurora-mysql\t1",
            "Aurora MySQL",
        ),
        ("Bob\tm5.large\tus-east-1\t1", "Linux/UNIX"),
        ("Bob\tm5.large windows\tus-east-1\t1", "Windows"),
    ] {
        assert_eq!(platform(text), found, "{text}");
    }
    let row = listed("Bob\tdb.m5.large postgres\teu-west-1\t1");
    assert_eq!(row.rates, "$0.197 per hour");
}

#[test]
fn a_database_without_an_engine_is_refused_by_name() {
    for text in [
        "Bob\tdb.m5.large\teu-west-1\t1",
        "Bob\tInstanceUsage:db.m5.large\teu-west-1\t720",
    ] {
        let (column, problem) = unlisted(text);
        assert_eq!(column, texts::usage::platform());
        assert!(
            problem.contains("db.m5.large") && problem.contains("Aurora MySQL"),
            "{problem}"
        );
    }
    let (_, problem) = unlisted("Bob\tdb.m5.large potatoes\teu-west-1\t1");
    assert!(problem.contains("“potatoes”"), "{problem}");
    // Without a price list no engine is known, and none is made up.
    let reading = read_in(&bob_and_susan(), "Bob\tdb.m5.large\t1");
    let Err(wrong) = &reading.lines[0].found else {
        panic!("{reading:?}");
    };
    assert!(wrong.problem.contains("db.m5.large"), "{}", wrong.problem);
}
