//! What the schema says of several fields of an object together.

use schemars::{Schema, json_schema};
use serde_json::{Value, json};

/// That a field is given and not null.
fn given(field: &str) -> Value {
    json!({ "required": [field], "properties": { field: { "not": { "type": "null" } } } })
}

/// That not both fields are given.
fn not_both(schema: &mut Schema, one: &str, other: &str) {
    let both = json!({ "allOf": [given(one), given(other)] });
    schema.insert("not".to_owned(), both);
}

/// Either a usage type or an instance type; platform and tenancy beside the latter only.
pub(super) fn applies_to(schema: &mut Schema) {
    let with_usage_type = json!({
        "allOf": [
            given("usageType"),
            { "not": given("platform") },
            { "not": given("tenancy") },
        ],
    });
    let either = json!([with_usage_type, given("instanceType")]);
    schema.insert("oneOf".to_owned(), either);
}

/// A number of instances or of instance-hours.
pub(super) fn instance_usage(schema: &mut Schema) {
    not_both(schema, "count", "total");
}

/// A unit, an account, or neither.
pub(super) fn attachment(schema: &mut Schema) {
    not_both(schema, "unit", "account");
}

/// Reservations of EC2 only; no fees that the payment option does not have.
pub(super) fn reserved_instances(schema: &mut Schema) {
    let zero = json!({ "type": ["string", "null"], "pattern": "^0+(\\.0+)?$" });
    let is_no_upfront = json!({
        "if": { "not": given("paymentOption") },
        "then": { "properties": { "upfront": zero } },
        "else": {
            "allOf": [
                {
                    "if": { "properties": { "paymentOption": { "const": "noUpfront" } } },
                    "then": { "properties": { "upfront": zero } },
                },
                {
                    "if": { "properties": { "paymentOption": { "const": "allUpfront" } } },
                    "then": { "properties": { "hourly": zero } },
                },
            ],
        },
    });
    let only_ec2 = json!({ "properties": { "service": { "const": "AmazonEC2" } } });
    schema.insert("allOf".to_owned(), json!([is_no_upfront, only_ec2]));
}

/// A Region and a family for an EC2 Instance Savings Plan, and for no other.
pub(super) fn savings_plan(schema: &mut Schema) {
    let is_for_a_family = json!({ "properties": { "type": { "const": "ec2Instance" } } });
    schema.insert("if".to_owned(), is_for_a_family);
    let both = json!({ "allOf": [given("region"), given("family")] });
    schema.insert("then".to_owned(), both);
    let neither = json!({ "not": { "anyOf": [given("region"), given("family")] } });
    schema.insert("else".to_owned(), neither);
}

/// A service control policy (rule 12.4).
pub(super) fn policy() -> Schema {
    let one_or_many = |one: Value| {
        let many = json!({ "type": "array", "items": one });
        json!({ "anyOf": [one, many] })
    };
    let text = json!({ "type": "string" });
    let texts = one_or_many(text.clone());
    let value = json!({
        "type": ["string", "boolean", "integer"], "minimum": i64::MIN, "maximum": u64::MAX,
    });
    let keys = json!({ "type": "object", "additionalProperties": one_or_many(value) });
    let statement = json!({
        "type": "object",
        "properties": {
            "Sid": text,
            "Effect": { "enum": ["Allow", "Deny"] },
            "Action": texts.clone(),
            "NotAction": texts.clone(),
            "Resource": texts.clone(),
            "NotResource": texts,
            "Condition": { "type": "object", "additionalProperties": keys },
        },
        "required": ["Effect"],
        "additionalProperties": false,
        "allOf": [
            { "oneOf": [{ "required": ["Action"] }, { "required": ["NotAction"] }] },
            { "oneOf": [{ "required": ["Resource"] }, { "required": ["NotResource"] }] },
        ],
    });
    json_schema!({
        "description": "A policy in AWS's own language.",
        "type": "object",
        "properties": {
            "Version": { "const": "2012-10-17" },
            "Statement": one_or_many(statement),
        },
        "required": ["Version", "Statement"],
        "additionalProperties": false,
    })
}
