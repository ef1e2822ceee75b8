//! Service control policies that deny launches, or allow too little, with the denied usage left out.

use super::dice::Dice;
use serde_json::{Value, json};

const FULL_ACCESS: &str = "p-FullAWSAccess";

/// Puts the accounts into units, and policies on the root, units and accounts.
pub fn add(dice: &mut Dice, document: &mut Value) {
    document["organization"]["units"] = json!([
        {"id": "outer", "name": "Outer"},
        {"id": "inner", "name": "Inner", "parent": "outer"},
    ]);
    let mut attachments = Vec::new();
    if dice.chance(10) {
        attachments.push(json!({"policies": policies(dice)}));
    }
    for unit in ["outer", "inner"] {
        if dice.chance(40) {
            attachments.push(json!({"unit": unit, "policies": policies(dice)}));
        }
    }
    let accounts = document["accounts"].as_array_mut();
    for account in accounts.into_iter().flatten() {
        if dice.chance(60) {
            account["unit"] = json!(dice.of(&["outer", "inner"]));
        }
        if dice.chance(25) {
            let id = account["id"].clone();
            attachments.push(json!({"account": id, "policies": policies(dice)}));
        }
    }
    let policy = |id: &str, effect: &str, action: Value| {
        json!({"id": id, "content": {"Version": "2012-10-17",
            "Statement": [{"Effect": effect, "Action": action, "Resource": "*"}]}})
    };
    document["governance"] = json!({
        "serviceControlPolicies": true,
        "withoutDenied": true,
        "policies": [
            policy("no-launches", "Deny", json!("ec2:RunInstances")),
            policy("no-compute", "Deny", json!(["lambda:*", "ec2:Run*"])),
            policy("storage-only", "Allow", json!("s3:*")),
            policy("compute", "Allow", json!(["EC2:*", "s3:*"])),
        ],
        "attachments": attachments,
    });
}

/// The policies of a node; most often it may do everything that no policy denies.
fn policies(dice: &mut Dice) -> Vec<&'static str> {
    let own = *dice.of(&["no-launches", "no-compute", "storage-only", "compute"]);
    match dice.chance(70) {
        true => vec![FULL_ACCESS, own],
        false => vec![own],
    }
}
