//! The governance section of a document, operations on it, and its policy report.

use billfold_organizations::lifecycle::{
    Action, FeatureSet, JoinMethod, Node, Operation, Quota, Refusal,
};
use billfold_organizations::policies::Verdict;
use billfold_organizations::trails::RecordedRegions;
use billfold_scenario::Document;
use serde_json::{Value, json};

use super::*;
use crate::sample::{assert_errors, spoilt};
use crate::{Opened, UtcOnly, open};

fn document(governance: Value) -> Document {
    let file = spoilt("/governance", governance).to_string();
    Document::from_json(file).expect("a scenario")
}

fn perform_at(
    document: &Document,
    at: &str,
    operation: Operation,
) -> Result<Document, OperationError> {
    let action = Action::new(at.parse().expect("a moment"), operation);
    perform(document, &action)
}

fn deny_region(region: &str) -> Value {
    json!({
        "Version": "2012-10-17",
        "Statement": [{
            "Effect": "Deny", "NotAction": ["iam:*"], "Resource": "*",
            "Condition": {"StringEquals": {"aws:RequestedRegion": region}},
        }],
    })
}

fn policies(region: &str) -> Value {
    json!({
        "serviceControlPolicies": true,
        "policies": [{ "id": "no-region", "content": deny_region(region) }],
        "attachments": [{ "unit": "root-unit", "policies": ["p-FullAWSAccess", "no-region"] }],
    })
}

/// The default quota of accounts is 10 (rule 12.2); two are there.
#[test]
fn either_all_operations_are_performed_or_none() {
    let before = document(json!({}));
    let create = |number: usize| {
        let operation = Operation::CreateAccount {
            account: format!("{number:012}"),
            name: format!("Team {number}"),
        };
        Action::new("2026-11-01".parse().expect("a moment"), operation)
    };
    let creations: Vec<Action> = (1..=9).map(create).collect();
    let after = perform_all(&before, &creations[..8]).expect("ten accounts");
    assert_eq!(after.accounts.len(), 10);
    let governed = GovernedOrganization::of(&after).expect("an organization");
    let created = governed.organization.account("000000000008");
    assert_eq!(created.map(|one| one.joined), Some(JoinMethod::Created));
    let refused = Refusal::QuotaReached {
        quota: Quota::Accounts,
        limit: 10,
        used: 10,
    };
    assert_eq!(
        perform_all(&before, &creations),
        Err(OperationError::Refusal(refused))
    );
}

/// Accounts without an entry in the section joined before the month; no operation invited them.
#[test]
fn an_account_was_invited_once_an_invitation_is_accepted() {
    let has_invited = |document: &Document| {
        let governed = GovernedOrganization::of(document).expect("an organization");
        governed.has_invited_member()
    };
    let before = document(json!({}));
    assert!(!has_invited(&before));
    let account = || "777777777777".to_owned();
    let invite = Operation::Invite {
        account: account(),
        name: "Old".to_owned(),
        marketplace: Default::default(),
    };
    let sent = perform_at(&before, "2026-11-01", invite).expect("an invitation");
    assert!(!has_invited(&sent), "nobody has answered");
    let accept = Operation::AcceptInvitation { account: account() };
    let joined = perform_at(&sent, "2026-11-01", accept).expect("an account");
    assert!(has_invited(&joined));
    let said = json!({ "members": [{
        "account": before.accounts[1].id.to_string(), "joined": "invited", "since": "2026-10-05",
    }] });
    assert!(has_invited(&document(said)), "the scenario says so");
}

#[test]
fn a_policy_has_at_most_its_quota_of_characters() {
    let before = document(json!({ "quotas": { "policyCharacters": 300 } }));
    let at = "2026-11-01".parse().expect("a moment");
    let save = |sid: &str| {
        let text = format!(
            r#"{{"Version":"2012-10-17","Statement":[{{"Sid":"{sid}","Effect":"Deny","Action":"*","Resource":"*"}}]}}"#
        );
        let characters = billfold_scenario::policy::length(&text);
        let read = billfold_scenario::policy::read("p", "P", &text).expect("a policy");
        let entry = billfold_scenario::policy::entry(&read).expect("an entry");
        (characters, save_policy(&before, at, entry, characters))
    };
    // Less the statement's id, the text above has 93 characters.
    let (characters, after) = save(&"a".repeat(207));
    assert_eq!(characters, 300);
    assert_eq!(
        GovernedOrganization::of(&after.expect("saved")).map(|it| it.settings.policies.len()),
        Ok(1)
    );
    let refused = Refusal::PolicyTooLong {
        characters: 301,
        limit: 300,
    };
    assert_eq!(
        save(&"a".repeat(208)),
        (301, Err(OperationError::Refusal(refused)))
    );
}

#[test]
fn a_trail_of_one_region_misses_the_others() {
    let trail = json!({ "trail": {
        "name": "all", "region": "us-east-1", "bucket": "logs",
        "accounts": ["payer", "member"], "singleRegion": { "member": "eu-west-1" },
    } });
    let document = document(trail);
    let governed = GovernedOrganization::of(&document).expect("an organization");
    let logs = governed.checklist(&document).logs_in_payer;
    assert_eq!(logs.into_iter().collect::<Vec<_>>(), ["payer"]);
    let trail = governed.trail().expect("a trail");
    assert_eq!(
        trail.recorded("member"),
        Some(&RecordedRegions::One("eu-west-1".to_owned()))
    );
}

#[test]
fn what_is_wrong_is_named() {
    assert_errors(&[
        (
            "/governance",
            json!([]),
            "governance: a list; expected an object",
        ),
        (
            "/governance",
            json!({ "featureSet": "some" }),
            "governance.featureSet: \"some\" is unknown; expected \"consolidatedBilling\" or \
             \"allFeatures\"",
        ),
        (
            "/governance",
            json!({ "members": [{ "account": "nobody" }] }),
            "governance.members[0].account: \"nobody\" is not in accounts; expected \"payer\" or \
             \"member\"",
        ),
        (
            "/governance",
            json!({ "upgrade": { "at": "2026-11-02", "approvals": {} } }),
            "governance.upgrade: given beside featureSet allFeatures; expected one of the two",
        ),
        (
            "/governance",
            json!({
                "featureSet": "consolidatedBilling",
                "upgrade": { "at": "2026-11-02", "approvals": { "membre": "approved" } },
            }),
            "governance.upgrade.approvals.membre: \"membre\" is not in accounts; expected \"payer\" or \
             \"member\"; did you mean \"member\"?",
        ),
        (
            "/governance",
            json!({ "trail": {
                "name": "all", "region": "us-east-1", "bucket": "logs",
                "singleRegion": { "member": "eu-west-1" },
            } }),
            "governance.trail.singleRegion.member: \"member\" is not in governance.trail.accounts; \
             expected an id from there, but it is empty",
        ),
        (
            "/governance",
            json!({ "attachments": [{ "policies": ["p"] }] }),
            "governance.attachments: given without policies; expected serviceControlPolicies true \
             beside it",
        ),
        (
            "/governance",
            json!({ "serviceControlPolicies": true, "featureSet": "consolidatedBilling" }),
            "governance.serviceControlPolicies: true needs all features; expected false, or \
             featureSet \"allFeatures\"",
        ),
        (
            "/governance",
            json!({ "policies": [{ "id": "p", "content": {
                "Version": "2012-10-17",
                "Statement": [{ "Effect": "Refuse", "Action": "*", "Resource": "*" }],
            } }] }),
            "governance.policies[0].content.Statement[0].Effect: \"Refuse\" is unknown; expected \
             \"Allow\" or \"Deny\"",
        ),
        (
            "/governance",
            json!({ "alerts": [{ "name": "a", "threshold": "-1" }] }),
            "governance.alerts[0].threshold: \"-1\" is below zero; expected a decimal of at most 15 \
             digits before and 9 after the point",
        ),
        (
            "/governance",
            json!({ "goodPractice": { "password": "x" } }),
            "governance.goodPractice.password: unknown field; expected rootMfa or strongPasswords",
        ),
    ]);
}

#[test]
fn a_denied_line_is_marked_and_can_be_left_out() {
    // The catalogue alone knows the actions of S3; EC2 launches are known without it.
    let mut file = policies("us-east-1");
    file["attachments"][0] = json!({ "policies": ["p-FullAWSAccess", "no-region"] });
    let mut scenario = spoilt("/governance", file.clone());
    scenario["usage"]["instances"][0]["account"] = json!("member");
    scenario["commitments"] = json!({});
    let read = |scenario: &Value| {
        let document = Document::from_json(scenario.to_string()).expect("a scenario");
        open(&document, &UtcOnly).expect("opened")
    };
    let resolved = read(&scenario);
    let [denied] = &resolved.policy_report.denied[..] else {
        panic!("{:?}", resolved.policy_report);
    };
    assert_eq!(denied.id, "office");
    assert!(matches!(
        denied.verdict,
        Verdict::Denied {
            node: Node::Root,
            ..
        }
    ));
    let total = |resolved: &Opened| {
        let comparison = billfold_billing::comparison::compare(&resolved.scenario);
        comparison.consolidated.bill.total
    };
    let with = total(&resolved);
    scenario["governance"]["withoutDenied"] = json!(true);
    let without = total(&read(&scenario));
    // 21 working days of 8 hours at 0.096, in November 2026.
    assert_eq!((with - without).to_string(), "16.13");
    // The management account is exempt (rule 12.4).
    scenario["usage"]["instances"][0]["account"] = json!("payer");
    assert_eq!(read(&scenario).policy_report.denied, []);
}

#[test]
fn an_operation_adds_the_governance_section() {
    let before = Document::from_json(crate::sample::sample().to_string()).expect("a scenario");
    let unit = |id: &str, parent: &str| Operation::CreateUnit {
        unit: id.to_owned(),
        name: id.to_owned(),
        parent: Some(parent.to_owned()),
    };
    let after = perform_at(&before, "2026-11-03", unit("inner", "sandbox")).expect("a unit");
    assert_eq!(after.organization.units.len(), 3);
    let written = after.governance.as_ref().expect("a governance").text();
    assert_eq!(written, r#"{"asOf":"2026-11-03"}"#);
    let refused = perform_at(&after, "2026-11-02", unit("late", "sandbox"));
    assert!(matches!(
        refused,
        Err(OperationError::Refusal(Refusal::BeforeLatestAction { .. }))
    ));
}

#[test]
fn operations_are_written_and_read_again() {
    let mut now = document(json!({ "featureSet": "consolidatedBilling" }));
    let text = |text: &str| text.to_owned();
    let operations = [
        Operation::CreateAccount {
            account: text("222222222222"),
            name: text("Shop"),
        },
        Operation::MoveAccount {
            account: text("222222222222"),
            to: Some(text("sandbox")),
        },
        Operation::BeginAllFeatures,
        Operation::ApproveAllFeatures {
            account: text("member"),
        },
        Operation::FinalizeAllFeatures,
        Operation::EnableServiceControlPolicies,
    ];
    for operation in operations {
        now = perform_at(&now, "2026-11-04", operation).expect("AWS allows it");
        let again = Document::from_json(now.to_json()).expect("it is read again");
        assert_eq!(again, now);
        assert_eq!(
            GovernedOrganization::of(&again),
            GovernedOrganization::of(&now)
        );
    }
    let governed = GovernedOrganization::of(&now).expect("governed");
    assert_eq!(governed.organization.feature_set(), FeatureSet::AllFeatures);
    assert!(governed.organization.has_policies());
    assert_eq!(
        now.accounts[2].created.expect("a day").to_string(),
        "2026-11-04"
    );
    let remove = |account: &str| Operation::RemoveAccount {
        account: text(account),
    };
    let gone = perform_at(&now, "2026-11-05", remove("member")).expect("removed");
    assert!(gone.usage.metered.is_empty(), "its usage goes with it");
    assert_eq!(
        GovernedOrganization::of(&gone)
            .expect("governed")
            .settings
            .former_members
            .len(),
        1
    );
    let early = perform_at(&now, "2026-11-05", remove("222222222222"));
    assert!(matches!(
        early,
        Err(OperationError::Refusal(Refusal::TooYoungToLeave { .. }))
    ));
}
