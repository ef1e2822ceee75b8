//! Section A: volume tiers.

use crate::support::{money, result, rounded, scenario, totals};
use billfold_oracle::fraction::show;
use serde_json::{Value, json};

fn transfer(usage: &[(&str, &str)]) -> Value {
    let metered: Vec<Value> = usage
        .iter()
        .map(|(account, quantity)| {
            json!({"id": format!("of-{account}"), "account": account, "service": "AWSDataTransfer",
                   "region": "us-east-1", "usageType": "Out", "quantity": quantity, "unit": "TB"})
        })
        .collect();
    json!({"metered": metered})
}

fn ladder(unit: &str, tiers: &[(&str, &str)]) -> Value {
    let tiers: Vec<Value> = tiers
        .iter()
        .map(|(up_to, rate)| match *up_to {
            "" => json!({"rate": rate}),
            _ => json!({"upTo": up_to, "rate": rate}),
        })
        .collect();
    json!({"metered": [{"service": "AWSDataTransfer", "region": "us-east-1", "usageType": "Out",
                        "unit": "GB", "tierUnit": unit, "tiers": tiers}]})
}

#[test]
fn c01_bob_and_susan() {
    let document = scenario(
        &["bob", "susan"],
        &json!({"prices": ladder("TB", &[("10", "0.17"), ("50", "0.13"), ("", "0.11")]),
                "usage": transfer(&[("bob", "8"), ("susan", "4")])}),
    );
    let result = result(&document);
    assert_eq!(totals(&result), ("2088.96".into(), "2007.04".into()));
    assert_eq!(money(&result.separate.accounts["bob"]), "1392.64");
    assert_eq!(money(&result.separate.accounts["susan"]), "696.32");
}

fn s3_example(usage: Value) -> Value {
    scenario(
        &["m0", "m1", "m2", "m3"],
        &json!({"prices": ladder("TB", &[("1", "0.10"), ("50", "0.08"), ("500", "0.06"), ("", "0.05")]),
                "usage": usage,
                "assumptions": {"gigabytesPerTerabyte": 1000, "allocation": "fixedOrder"}}),
    )
}

#[test]
fn c03_three_members() {
    // M1 15 TB, M2 20, M3 15, then 15 each: the published table is a chronological fill (3.12).
    let amounts = [("m1", "15"), ("m2", "20"), ("m3", "15")];
    let mut usage = transfer(&amounts);
    for (account, _) in amounts {
        let later = json!({"id": format!("later-{account}"), "account": account,
            "service": "AWSDataTransfer", "region": "us-east-1", "usageType": "Out",
            "quantity": "15000"});
        usage["metered"].as_array_mut().expect("a list").push(later);
    }
    let result = result(&s3_example(usage));
    assert_eq!(totals(&result), ("7660".into(), "6720".into()));
    let bill = &result.consolidated;
    for (account, unblended, blended) in [
        ("m0", "0", "0"),
        ("m1", "2120", "2122.1052…"),
        ("m2", "2500", "2475.7894…"),
        ("m3", "2100", "2122.1052…"),
    ] {
        assert_eq!(money(&bill.accounts[account]), unblended);
        assert_eq!(show(&bill.blended[account], 4), blended);
    }
}

#[test]
fn c03_blended_cents_by_largest_remainder() {
    // Proportional shares are the blended money (3.12 ii); one line each of three rates.
    let usage = transfer(&[("m1", "30"), ("m2", "35"), ("m3", "30")]);
    let mut document = s3_example(usage);
    document["assumptions"]["allocation"] = json!("proportional");
    let result = result(&document);
    assert_eq!(rounded(&result.consolidated), "6720");
    let bill = &result.consolidated;
    assert_eq!(bill.accounts, bill.blended);
    assert_eq!(show(&bill.accounts["m2"], 4), "2475.7894…");
}

#[test]
fn c04_first_terabyte() {
    let usage = transfer(&[("m1", "1"), ("m2", "1"), ("m3", "1")]);
    let result = result(&s3_example(usage));
    assert_eq!(totals(&result), ("300".into(), "260".into()));
}

const S3: [(&str, &str); 3] = [("51200", "0.023"), ("512000", "0.022"), ("", "0.021")];

fn s3(usage: &[(&str, &str)]) -> Value {
    let accounts: Vec<&str> = usage.iter().map(|(account, _)| *account).collect();
    let parts = json!({"prices": ladder("GB", &S3), "usage": transfer(usage)});
    scenario(&accounts, &parts)
}

#[test]
fn c06_pooling_at_current_prices() {
    let result = result(&s3(&[("a", "40"), ("b", "30"), ("c", "10")]));
    assert_eq!(totals(&result), ("1884.16".into(), "1853.44".into()));
    let bill = &result.consolidated;
    for (account, blended) in [("a", "926.72"), ("b", "695.04"), ("c", "231.68")] {
        assert_eq!(money(&bill.blended[account]), blended);
    }
}

#[test]
fn c07_boundaries() {
    let of = |usage: &[(&str, &str)]| totals(&result(&s3(usage)));
    assert_eq!(of(&[("a", "50")]), ("1177.6".into(), "1177.6".into()));
    let mut over = s3(&[("a", "51201")]);
    over["usage"]["metered"][0]["unit"] = json!("GB");
    assert_eq!(totals(&result(&over)).1, "1177.622");
    let four = [("a", "150"), ("b", "150"), ("c", "150"), ("d", "150")];
    assert_eq!(of(&four), ("13721.6".into(), "13465.6".into()));
    let (separate, consolidated) = of(&[("a", "5"), ("b", "5"), ("c", "5")]);
    assert_eq!(separate, consolidated);
}
