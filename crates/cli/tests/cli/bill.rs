//! `billfold bill` in its views and formats.

use serde_json::{Value, json};

use crate::run::{answer, case, failure, run, run_on};

#[test]
fn bills_add_up_in_every_format() {
    let file = case("c15-blended-ec2-rate.json");
    for view in ["unblended", "blended"] {
        let csv = answer(&run(&["bill", &file, "--view", view, "--format", "csv"]));
        let costs = csv.lines().skip(1).map(|row| {
            let cost = row.split(',').nth(10).expect("a cost");
            cost.replace('.', "").parse::<u64>().expect("cents")
        });
        assert_eq!(costs.sum::<u64>(), 36_632, "{csv}");
        let json = answer(&run(&["bill", &file, "--view", view, "--format", "json"]));
        let bill: Value = serde_json::from_str(&json).expect("JSON");
        assert_eq!(bill["total"], "366.32");
        assert_eq!(bill["view"], view);
    }
    let blended = ["bill", &file, "--view", "blended", "--account", "m1"];
    assert_eq!(
        answer(&run(&blended)),
        "\
Consolidated bill, 2026-11, USD, blended, account m1

Service    Region     Item      Charge         Quantity  Unit         Rate    Cost
AmazonEC2  us-east-1  t2.small  average rate      2,160  Hrs       0.00575   12.42
                      t2.small  upfront fee           2  Quantity      137  274.00
                      t2.small  recurring fee       720  Hrs         0.008    5.76
                      t2.small  upfront fee           1  Quantity       70   70.00
Total                                                                       362.18

Account             Total
m1       Member 1  362.18
"
    );
    let markdown = answer(&run(&[
        "bill",
        &case("c04-first-terabyte.json"),
        "--format",
        "markdown",
    ]));
    assert!(markdown.contains(
        "| AmazonS3 | us-east-1 | S3 Standard storage | usage | 2,000 | GB-Mo | 0.08 | 160.00 |\n"
    ));
    assert_eq!(
        failure(&run(&["bill", &file, "--account", "m9"])),
        format!(r#"billfold: {file}: --account: "m9" is no account; expected an id from accounts"#)
    );
}

/// C01 and what Susan pays alone in it: 4,096 GB at 0.17.
#[test]
fn an_account_has_a_bill_of_its_own() {
    let file = case("c01-bob-and-susan.json");
    let susan = "222222222222";
    let alone = ["bill", &file, "--account", susan, "--alone"];
    let text = answer(&run(&alone));
    assert!(text.starts_with("Bill of account 222222222222 alone, 2026-11, USD\n"));
    assert!(text.ends_with("222222222222  Susan  696.32\n"), "{text}");
    let json = answer(&run(&[&alone[..], &["--format", "json"]].concat()));
    let bill: Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(bill["alone"], true);
    assert_eq!(bill["total"], "696.32");
    assert_eq!(run(&["bill", &file, "--alone"]).status.code(), Some(2));
}

#[test]
fn no_cell_of_a_csv_is_a_formula() {
    let file = case("c01-bob-and-susan.json");
    let json = std::fs::read_to_string(file).expect("the case");
    let named = json.replace("\"Susan\"", "\"=HYPERLINK(\\\"a\\\",1)\"");
    let csv = answer(&run_on(&["bill", "-", "--format", "csv"], &named));
    assert!(csv.contains(",\"'=HYPERLINK(\"\"a\"\",1)\"\n"), "{csv}");
}

/// C01 as AWS has it.
#[test]
fn a_comparison_is_written_as_markdown() {
    let file = case("c01-bob-and-susan.json");
    let markdown = answer(&run(&["compare", &file, "--format", "markdown"]));
    let (opening, _) = markdown.split_once("| Account |").expect("a table");
    assert_eq!(
        opening,
        "# Separate bills and one bill, 2026-11, USD\n\n\
        **Two accounts on one bill save 81.92 USD in November 2026.** \
        Data transfer out to the internet: together Bob and Susan use 12 TB. Past 10 TB each GB costs less, \
        and neither of them gets there alone.\n\n"
    );
    for row in [
        "| 222222222222 | Susan | 696.32 | 669.02 | 27.30 |\n",
        "| Total |  | 2,088.96 | 2,007.04 | 81.92 |\n",
        "| volume tiers reached together | 81.92 |\n",
    ] {
        assert!(markdown.contains(row), "{markdown}");
    }
}

/// C38: A's credit pays 30 of its own and 70 of B's, the same in every view.
#[test]
fn credits_are_lines_of_their_own() {
    let file = case("c38-sharing-on.json");
    let table = answer(&run(&["bill", &file, "--account", "222222222222"]));
    assert_eq!(
        table,
        "\
Consolidated bill, 2026-11, USD, unblended, account 222222222222

Service    Region     Item                            Charge  Quantity  Unit   Rate    Cost
AmazonEC2  us-east-1  EC2 instance usage              usage        150  Hrs       1  150.00
AmazonS3   us-east-1  S3 storage                      usage         50  GB-Mo     1   50.00
AmazonEC2  us-east-1  EC2 credit: EC2 instance usage  credit                         -70.00
Total                                                                                130.00

Account           Total
222222222222  B  130.00
"
    );
    for view in ["unblended", "blended"] {
        let csv = answer(&run(&["bill", &file, "--view", view, "--format", "csv"]));
        let credits: Vec<&str> = csv.lines().filter(|row| row.contains(",credit,")).collect();
        assert_eq!(credits.len(), 2, "{csv}");
        assert!(
            credits[1].starts_with("2026-11,222222222222,AmazonEC2,us-east-1,BoxUsage,EC2 credit")
        );
        assert!(credits[1].ends_with(",-70.00,USD,B"));
        let json = answer(&run(&["bill", &file, "--view", view, "--format", "json"]));
        let bill: Value = serde_json::from_str(&json).expect("JSON");
        assert_eq!(bill["total"], "330.00");
        assert_eq!(
            bill["lines"].as_array().and_then(|lines| lines.last()),
            Some(&json!({
                "service": "AmazonEC2", "region": "us-east-1", "usageType": "BoxUsage",
                "description": "EC2 credit: EC2 instance usage", "kind": "credit",
                "credit": "ec2-credit", "unit": "Hrs", "quantity": "0", "rate": "1",
                "cost": "-100.00", "accounts": [
                    { "id": "111111111111", "quantity": "0", "cost": "-30.00" },
                    { "id": "222222222222", "quantity": "0", "cost": "-70.00" },
                ],
            }))
        );
    }
    let text = answer(&run(&[
        "explain",
        &file,
        "consolidated/credit/ec2-credit/left",
    ]));
    assert!(
        text.contains("left of the credit EC2 credit after the month"),
        "{text}"
    );
    let json = answer(&run(&["compare", &file, "--json"]));
    let found: Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(found["saving"]["credits"], "70.00");
    assert_eq!(found["saving"]["total"], "70.00");
}

#[test]
fn an_account_without_a_bill_has_an_empty_one() {
    let csv = [
        "bill",
        &case("c15-blended-ec2-rate.json"),
        "--account",
        "payer",
        "--format",
        "csv",
    ];
    assert_eq!(
        answer(&run(&csv)),
        "month,account,service,region,usageType,description,kind,unit,quantity,rate,cost,currency,accountName\n"
    );
}
