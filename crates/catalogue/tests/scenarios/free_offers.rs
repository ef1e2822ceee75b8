//! Free offers of the catalogue.

use super::*;

#[test]
fn the_free_tier_of_the_catalogue_is_taken_only_on_request() {
    let lines = metered(&[
        usage("a", 1, "AmazonS3 us-east-1 DataTransfer-Out-Bytes", "100"),
        usage("b", 2, "AmazonEC2 eu-west-1 DataTransfer-Out-Bytes", "100"),
    ]);
    assert_eq!(totals(&lines), ("18".into(), "18".into()));
    // Once for the organization: alone, each would have its own 100 GB.
    for offers in [r#"["dt.internet.out"]"#, r#""catalogue""#] {
        let fields = format!(r#","freeTierOffers":{offers}{lines}"#);
        assert_eq!(totals(&fields), ("0".into(), "9".into()), "{offers}");
    }
    let own = format!(
        r#","freeTierOffers":"catalogue","freeTier":[{{"id":"dt.internet.out","quantity":"150",
        "appliesTo":[{{"service":"AmazonS3","usageType":"DataTransfer-Out-Bytes"}}]}}]{lines}"#
    );
    assert_eq!(
        totals(&own),
        ("9".into(), "9".into()),
        "an own allowance replaces the offer"
    );
}

#[test]
fn an_allowance_for_what_nobody_sells_is_a_slip_of_the_pen() {
    let allowance = |what: &str| {
        format!(
            r#","freeTier":[{{"id":"free","quantity":"5",
            "appliesTo":[{{"service":"AmazonS3",{what}}}]}}]"#
        )
    };
    // Sold, but nobody uses it yet: the allowance waits.
    assert!(resolved(&allowance(r#""usageType":"TimedStorage-ByteHrs""#)).is_ok());
    assert_eq!(
        error(&allowance(r#""usageType":"TimedStorage-BytHrs""#)),
        "freeTier[0].appliesTo[0]: no price for AmazonS3 / any Region / \
         TimedStorage-BytHrs; expected one in prices.metered"
    );
}

#[test]
fn what_the_price_list_gives_free_is_not_given_twice() {
    let storage = metered(&[usage(
        "a",
        1,
        "AmazonDynamoDB us-east-1 TimedStorage-ByteHrs",
        "26",
    )]);
    assert_eq!(totals(&storage).1, "0.25");
    let fields = format!(r#","freeTierOffers":["ddb.storage"]{storage}"#);
    assert_eq!(totals(&fields).1, "0.25");
}

#[test]
fn offers_that_cannot_be_taken() {
    let unknown = error(r#","freeTierOffers":["everything"]"#);
    let start = r#"freeTierOffers[0]: "everything" is not in the catalogue; expected one of dt."#;
    assert!(unknown.starts_with(start), "{unknown}");
    let twice = error(r#","freeTierOffers":["sqs","sqs"]"#);
    assert_eq!(
        twice,
        r#"freeTierOffers[1]: "sqs" is given twice; expected each offer once"#
    );
    let other_unit = format!(
        r#","freeTierOffers":"catalogue","prices":{{"metered":[{{"service":"AmazonS3",
        "region":"us-east-1","usageType":"TimedStorage-ByteHrs","unit":"TB-Mo",
        "tiers":[{{"rate":"23"}}]}}]}}{}"#,
        metered(&[usage("a", 1, S3, "1")])
    );
    assert_eq!(
        error(&other_unit),
        r#"freeTierOffers: "s3.standard.storage" is given in "GB-Mo", prices.metered[0] is per "TB-Mo"; expected one unit"#
    );
    let none = document(r#","freeTierOffers":"catalogue""#);
    assert_eq!(
        open(&none, &UtcOnly).expect_err("no catalogue").to_string(),
        "freeTierOffers: there is no catalogue at hand; expected allowances in freeTier"
    );
    let waiting = Context::new(&UtcOnly, &NoCatalogue);
    assert!(
        open_with(&none, &waiting).is_ok(),
        "the catalogue may come later"
    );
    assert_eq!(waiting.missing, MissingPrices::Kept);
}

/// Rule 3.6a: CloudFront's free TB counts inside its first tier. Of 12 TB, 9,216 GB are paid at 0.085
/// and 2,048 at 0.08.
#[test]
fn cloudfronts_free_terabyte_uses_up_its_first_tier() {
    let usage = format!(
        r#","freeTierOffers":["cf.transfer.out"],"usage":{{"metered":[{{"id":"cdn","account":"{ONE}",
        "service":"AmazonCloudFront","region":"global","usageType":"US-DataTransfer-Out-Bytes",
        "quantity":"12","unit":"TB"}}]}}"#
    );
    assert_eq!(totals(&usage), ("947.2".to_owned(), "947.2".to_owned()));
    // A scenario's own price says otherwise if it wants to.
    let own = usage
        + r#","prices":{"metered":[{"service":"AmazonCloudFront","region":"global",
        "usageType":"US-DataTransfer-Out-Bytes","unit":"GB","freeUnits":"beforeTiers",
        "tiers":[{"upTo":"10240","rate":"0.085"},{"rate":"0.08"}]}]}"#;
    // 10,240 at 0.085 and 1,024 at 0.08.
    assert_eq!(totals(&own), ("952.32".to_owned(), "952.32".to_owned()));
}
