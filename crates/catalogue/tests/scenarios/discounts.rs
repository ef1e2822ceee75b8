//! Private pricing over listed rates.

use super::*;

#[test]
fn private_pricing_comes_off_usage_rates() {
    let lines = metered(&[
        usage("a", 1, S3, "100"),
        usage(
            "b",
            1,
            "AmazonDynamoDB us-east-1 TimedPITRStorage-ByteHrs",
            "100",
        ),
    ]);
    // 2.30 and 20.00 without discounts; 25 % off S3 instead of 10 % off everything.
    let discounts = r#","discounts":[{"percent":"10"},{"service":"AmazonS3","percent":"25"}]"#;
    let fields = format!("{discounts}{lines}");
    // 100 × 0.01725, rounded, and 100 × 0.18.
    assert_eq!(totals(&fields).1, "19.73");
    let scenario = resolved(&fields).expect("a scenario").scenario;
    let source = scenario.prices.metered[MeteredPriceIndex::new(0)]
        .provenance
        .source
        .clone();
    let source = source.unwrap_or_default();
    assert!(
        source.ends_with("; less 25 % by private pricing"),
        "{source}"
    );
    assert_eq!(
        scenario.prices.metered[MeteredPriceIndex::new(0)]
            .ladder
            .first_rate()
            .to_string(),
        "0.01725"
    );
}

#[test]
fn discounts_that_cannot_be() {
    let discounts = |text: &str| error(&format!(r#","discounts":[{text}]"#));
    assert_eq!(
        discounts(r#"{"percent":"101"}"#),
        r#"discounts[0].percent: "101" is above 100; expected at most 100"#
    );
    assert_eq!(
        discounts(r#"{"percent":"1"},{"percent":"2"}"#),
        "discounts[1].service: the whole account has discounts[0] already; expected each service once"
    );
    let lines = metered(&[
        usage("a", 1, "AmazonEC2 us-east-1 DataTransfer-Out-Bytes", "1"),
        usage("b", 2, "AmazonS3 us-east-1 DataTransfer-Out-Bytes", "1"),
    ]);
    assert_eq!(
        error(&format!(
            r#","discounts":[{{"service":"AmazonS3","percent":"5"}}]{lines}"#
        )),
        "discounts[0]: splits pool \"internet-out/us-east-1\", whose services add up to common \
         tiers; expected one percentage for all of them"
    );
}
