//! What the section of the organization may say once only, and in what order.

use serde_json::{Value, json};

use crate::sample::assert_errors;

const GOVERNANCE: &str = "/governance";

fn with(field: &str, value: Value) -> Value {
    json!({ field: value })
}

fn policies(attachments: Value) -> Value {
    let allow = json!({ "Effect": "Allow", "Action": "*", "Resource": "*" });
    let content = json!({ "Version": "2012-10-17", "Statement": allow });
    json!({
        "serviceControlPolicies": true,
        "policies": [{ "id": "p-one", "content": content }],
        "attachments": attachments,
    })
}

fn condition(condition: Value) -> Value {
    let statement = json!({
        "Effect": "Deny", "Action": "*", "Resource": "*", "Condition": condition,
    });
    let content = json!({ "Version": "2012-10-17", "Statement": [statement] });
    with("policies", json!([{ "id": "p-one", "content": content }]))
}

#[test]
fn what_stands_twice_is_refused() {
    let sandbox = |policy: &str| json!({ "unit": "sandbox", "policies": [policy] });
    let member = json!({ "account": "member", "joined": "created" });
    let policy = policies(json!([]))["policies"][0].clone();
    let open = json!({ "account": "shop", "at": "2026-11-02" });
    let alert = json!({ "name": "High", "threshold": "5" });
    let trail = |accounts: Value| json!({ "name": "t", "region": "us-east-1", "bucket": "b", "accounts": accounts });
    assert_errors(&[
        (
            GOVERNANCE,
            policies(json!([sandbox("p-one"), sandbox("p-FullAWSAccess")])),
            "governance.attachments[1]: the policies of this node are in governance.attachments[0] already; expected each node once",
        ),
        (
            GOVERNANCE,
            policies(json!([{ "policies": ["p-one"] }, { "policies": ["p-one"] }])),
            "governance.attachments[1]: the policies of this node are in governance.attachments[0] already; expected each node once",
        ),
        (
            GOVERNANCE,
            policies(json!([{ "policies": ["p-one", "p-one"] }])),
            r#"governance.attachments[0].policies[1]: "p-one" is given twice; expected each policy once"#,
        ),
        (
            GOVERNANCE,
            with("policies", json!([policy, policy])),
            r#"governance.policies[1].id: "p-one" is the id of governance.policies[0] already; expected each id once"#,
        ),
        (
            GOVERNANCE,
            with("members", json!([member, member])),
            r#"governance.members[1].account: "member" is given twice; expected each account once"#,
        ),
        (
            GOVERNANCE,
            with("invitations", json!([open, open])),
            r#"governance.invitations[1].account: "shop" has the open invitation governance.invitations[0] already; expected one at a time"#,
        ),
        (
            GOVERNANCE,
            with(
                "invitations",
                json!([{ "account": "member", "at": "2026-11-02" }]),
            ),
            r#"governance.invitations[0].account: "member" is a member already; expected no open invitation to it"#,
        ),
        (
            GOVERNANCE,
            with("alerts", json!([alert, alert])),
            r#"governance.alerts[1].name: "High" is given twice; expected each alarm once"#,
        ),
        (
            GOVERNANCE,
            with("trail", trail(json!(["member", "member"]))),
            r#"governance.trail.accounts[1]: "member" is given twice; expected each account once"#,
        ),
        (
            GOVERNANCE,
            with("goodPractice", json!({ "rootMfa": ["payer", "payer"] })),
            r#"governance.goodPractice.rootMfa[1]: "payer" is given twice; expected each account once"#,
        ),
        (
            GOVERNANCE,
            condition(
                json!({ "StringEquals": { "aws:RequestedRegion": "a", "AWS:requestedregion": "b" } }),
            ),
            r#"governance.policies[0].content.Statement[0].Condition: "aws:RequestedRegion" is given twice; expected each key once"#,
        ),
    ]);
}

#[test]
fn ends_are_not_before_their_beginnings() {
    let former = json!({ "account": "shop", "from": "2026-11-05", "to": "2026-11-03" });
    let closed = json!({ "account": "member", "since": "2026-11-05", "closed": "2026-11-03" });
    let answered = json!({
        "account": "shop", "at": "2026-11-05", "state": "declined", "since": "2026-11-03",
    });
    assert_errors(&[
        (
            GOVERNANCE,
            with("formerMembers", json!([former])),
            r#"governance.formerMembers[0].to: "2026-11-03" is before "2026-11-05"; expected the same time or a later one"#,
        ),
        (
            GOVERNANCE,
            with("members", json!([closed])),
            r#"governance.members[0].closed: "2026-11-03" is before "2026-11-05"; expected the same time or a later one"#,
        ),
        (
            GOVERNANCE,
            with("invitations", json!([answered])),
            r#"governance.invitations[0].since: "2026-11-03" is before "2026-11-05"; expected the same time or a later one"#,
        ),
    ]);
}

/// A policy's number would be written back as a text that is not the number.
#[test]
fn numbers_are_no_texts() {
    assert_errors(&[
        (
            GOVERNANCE,
            condition(json!({ "NumericLessThan": { "s3:max-keys": 10.123456789 } })),
            r#"governance.policies[0].content.Statement[0].Condition.NumericLessThan["s3:max-keys"]: 10.123457 is a number; expected a string or a list of strings"#,
        ),
        (
            GOVERNANCE,
            with("alerts", json!([{ "name": 7, "threshold": "5" }])),
            "governance.alerts[0].name: 7 is a number; expected a string: 1 to 256 characters, none of them a control character",
        ),
    ]);
}

#[test]
fn what_is_wrong_with_the_section_is_said_when_the_file_is_read() {
    let mut file = crate::sample::sample();
    file["governance"] = json!({ "asOf": 5 });
    let error = billfold_scenario::Document::from_json(file.to_string()).expect_err("a number");
    assert_eq!(error.path, "governance.asOf");
}
