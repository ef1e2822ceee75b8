//! Random actions over a few accounts, units and policies, so that they often meet.

use billfold_organizations::lifecycle::{
    FULL_AWS_ACCESS, Marketplace, Node, Organization, Quotas, Step,
};
use proptest::prelude::*;

/// Steps, each with the seconds since the one before.
pub fn sequence() -> impl Strategy<Value = Vec<(i64, Step)>> {
    prop::collection::vec((pause(), step()), 30..90)
}

fn pause() -> impl Strategy<Value = i64> {
    prop_oneof![
        10 => Just(0),
        4 => 1_i64..86_400,
        4 => 86_400_i64..864_000,
        1 => 864_000_i64..8_640_000,
    ]
}

fn account() -> impl Strategy<Value = String> {
    (0..4).prop_map(|number| format!("a{number}"))
}

fn unit() -> impl Strategy<Value = String> {
    (0..5).prop_map(|number| format!("u{number}"))
}

fn parent() -> impl Strategy<Value = Option<String>> {
    prop_oneof![1 => Just(None), 3 => unit().prop_map(Some)]
}

fn name() -> impl Strategy<Value = String> {
    prop_oneof![40 => (0..5).prop_map(|number| format!("n{number}")), 1 => Just(String::new())]
}

fn policy() -> impl Strategy<Value = String> {
    prop_oneof![
        1 => Just(FULL_AWS_ACCESS.to_owned()),
        2 => (0..4).prop_map(|number| format!("p{number}")),
    ]
}

fn node() -> impl Strategy<Value = Node> {
    prop_oneof![
        Just(Node::Root),
        unit().prop_map(Node::Unit),
        account().prop_map(Node::Account),
    ]
}

fn quotas() -> impl Strategy<Value = Quotas> {
    (2_u32..5, 2_u32..7, 2_u32..6, 1_u32..5, 1_u32..5).prop_map(
        |(accounts, invitations_per_day, units, unit_depth, policies_per_node)| Quotas {
            accounts,
            invitations_per_day,
            units,
            unit_depth,
            policies_per_node,
            policy_characters: 10_240,
            days_before_removal: 7,
        },
    )
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        4 => about_accounts(),
        3 => about_units(),
        2 => about_features(),
        2 => about_policies(),
    ]
}

fn about_accounts() -> impl Strategy<Value = Step> {
    prop_oneof![
        1 => Just(Step::Wait),
        1 => (account(), name()).prop_map(|(account, name)| Step::CreateAccount { account, name }),
        3 => account().prop_map(|account| Step::CompleteSignUp { account }),
        3 => (account(), name(), 0..20).prop_map(|(account, name, luck)| Step::Invite {
            account,
            name,
            marketplace: if luck == 0 { Marketplace::AwsIndia } else { Marketplace::Aws },
        }),
        4 => account().prop_map(|account| Step::AcceptInvitation { account }),
        1 => account().prop_map(|account| Step::DeclineInvitation { account }),
        1 => account().prop_map(|account| Step::CancelInvitation { account }),
        1 => account().prop_map(|account| Step::RemoveAccount { account }),
        1 => account().prop_map(|account| Step::LeaveOrganization { account }),
        2 => account().prop_map(|account| Step::CloseAccount { account }),
        1 => (account(), name()).prop_map(|(account, name)| Step::RenameAccount { account, name }),
        1 => quotas().prop_map(Step::AdjustQuotas),
    ]
}

fn about_units() -> impl Strategy<Value = Step> {
    prop_oneof![
        2 => (account(), parent()).prop_map(|(account, to)| Step::MoveAccount { account, to }),
        4 => (unit(), name(), parent())
            .prop_map(|(unit, name, parent)| Step::CreateUnit { unit, name, parent }),
        1 => (unit(), name()).prop_map(|(unit, name)| Step::RenameUnit { unit, name }),
        3 => (unit(), parent()).prop_map(|(unit, to)| Step::MoveUnit { unit, to }),
        1 => unit().prop_map(|unit| Step::DeleteUnit { unit }),
    ]
}

fn about_features() -> impl Strategy<Value = Step> {
    prop_oneof![
        1 => Just(Step::BeginAllFeatures),
        2 => account().prop_map(|account| Step::ApproveAllFeatures { account }),
        1 => account().prop_map(|account| Step::DeclineAllFeatures { account }),
        1 => account().prop_map(|account| Step::ResendAllFeaturesRequest { account }),
        1 => Just(Step::CancelAllFeatures),
        2 => Just(Step::FinalizeAllFeatures),
    ]
}

fn about_policies() -> impl Strategy<Value = Step> {
    prop_oneof![
        3 => Just(Step::EnableServiceControlPolicies),
        1 => Just(Step::DisableServiceControlPolicies),
        6 => (policy(), node()).prop_map(|(policy, node)| Step::AttachPolicy { policy, node }),
        4 => (policy(), node()).prop_map(|(policy, node)| Step::DetachPolicy { policy, node }),
    ]
}

/// The step that takes another one back as if it had never been, for those that have one.
pub fn opposite(before: &Organization, step: &Step) -> Option<Step> {
    Some(match step {
        Step::RenameAccount { account, .. } => Step::RenameAccount {
            account: account.clone(),
            name: before.account(account)?.name.clone(),
        },
        Step::MoveAccount { account, .. } => Step::MoveAccount {
            account: account.clone(),
            to: before.account(account)?.unit.clone(),
        },
        Step::CreateUnit { unit, .. } => Step::DeleteUnit { unit: unit.clone() },
        Step::RenameUnit { unit, .. } => Step::RenameUnit {
            unit: unit.clone(),
            name: before.unit(unit)?.name.clone(),
        },
        Step::MoveUnit { unit, .. } => Step::MoveUnit {
            unit: unit.clone(),
            to: before.unit(unit)?.parent.clone(),
        },
        Step::AttachPolicy { policy, node } => Step::DetachPolicy {
            policy: policy.clone(),
            node: node.clone(),
        },
        Step::BeginAllFeatures if before.open_invitations().next().is_none() => {
            Step::CancelAllFeatures
        }
        Step::EnableServiceControlPolicies => Step::DisableServiceControlPolicies,
        Step::AdjustQuotas(_) => Step::AdjustQuotas(*before.quotas()),
        _ => return None,
    })
}
