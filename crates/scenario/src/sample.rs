//! A small scenario for tests to spoil.

use serde_json::{Value, json};

/// Two accounts, one of each list.
pub(crate) fn sample() -> Value {
    json!({
        "version": 1,
        "month": "2026-11",
        "organization": {
            "managementAccount": "payer",
            "units": [{ "id": "root-unit" }, { "id": "sandbox", "parent": "root-unit" }],
        },
        "accounts": [
            { "id": "payer", "created": "2026-03-10" },
            { "id": "member", "unit": "sandbox", "sharing": { "group": "blue" } },
        ],
        "prices": {
            "metered": [{
                "service": "AmazonS3", "region": "us-east-1", "usageType": "Storage",
                "unit": "GB-Mo", "tierUnit": "TB-Mo",
                "tiers": [
                    { "upTo": "50", "rate": "0.023" },
                    { "upTo": "500", "rate": "0.022" },
                    { "rate": "0.021" },
                ],
            }],
            "instances": [
                { "region": "us-east-1", "instanceType": "m5.large", "onDemand": "0.096" },
            ],
        },
        "freeTier": [{
            "id": "free-storage", "quantity": "5",
            "appliesTo": [{ "service": "AmazonS3", "usageType": "Storage" }],
        }],
        "usage": {
            "metered": [{
                "id": "stored", "account": "member", "service": "AmazonS3",
                "region": "us-east-1", "usageType": "Storage", "quantity": "8", "unit": "TB-Mo",
            }],
            "instances": [{
                "id": "office", "account": "payer", "region": "us-east-1",
                "instanceType": "m5.large", "hours": { "weekly": "Mon-Fri 9-17" },
            }],
        },
        "commitments": {
            "reservedInstances": [{
                "id": "reserved", "account": "payer", "region": "us-east-1",
                "instanceType": "m5.large", "hourly": "0.06",
            }],
            "savingsPlans": [
                { "id": "plan", "account": "payer", "type": "compute", "commitment": "1.50" },
            ],
        },
    })
}

/// The sample with one value set, or with one taken away if `value` is null.
///
/// # Panics
/// When the path leads nowhere.
pub(crate) fn spoilt(pointer: &str, value: Value) -> Value {
    let mut file = sample();
    let (parent, key) = pointer.rsplit_once('/').expect("a pointer");
    match file.pointer_mut(parent).expect(pointer) {
        Value::Object(object) if value.is_null() => {
            object.remove(key).expect(pointer);
        }
        Value::Object(object) => {
            object.insert(key.to_owned(), value);
        }
        Value::Array(list) => match key.parse::<usize>().map(|place| list.get_mut(place)) {
            Ok(Some(slot)) => *slot = value,
            _ => list.push(value),
        },
        _ => panic!("{pointer} leads nowhere"),
    }
    file
}
