//! Random operations on a few accounts, units and policies, so that operations often conflict.

use billfold_organizations::lifecycle::{
    FULL_AWS_ACCESS, Marketplace, Node, Operation, OrganizationState, Quotas,
};
use proptest::prelude::*;

/// Operations, each with the seconds since the one before.
pub fn sequence() -> impl Strategy<Value = Vec<(i64, Operation)>> {
    prop::collection::vec((pause(), operation()), 30..90)
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

fn operation() -> impl Strategy<Value = Operation> {
    prop_oneof![
        4 => on_accounts(),
        3 => on_units(),
        2 => on_features(),
        2 => on_policies(),
    ]
}

fn on_accounts() -> impl Strategy<Value = Operation> {
    prop_oneof![
        1 => Just(Operation::Wait),
        1 => (account(), name()).prop_map(|(account, name)| Operation::CreateAccount { account, name }),
        3 => account().prop_map(|account| Operation::CompleteSignUp { account }),
        3 => (account(), name(), 0..20).prop_map(|(account, name, chance)| Operation::Invite {
            account,
            name,
            marketplace: if chance == 0 { Marketplace::AwsIndia } else { Marketplace::Aws },
        }),
        4 => account().prop_map(|account| Operation::AcceptInvitation { account }),
        1 => account().prop_map(|account| Operation::DeclineInvitation { account }),
        1 => account().prop_map(|account| Operation::CancelInvitation { account }),
        1 => account().prop_map(|account| Operation::RemoveAccount { account }),
        1 => account().prop_map(|account| Operation::LeaveOrganization { account }),
        2 => account().prop_map(|account| Operation::CloseAccount { account }),
        1 => (account(), name()).prop_map(|(account, name)| Operation::RenameAccount { account, name }),
        1 => quotas().prop_map(Operation::AdjustQuotas),
    ]
}

fn on_units() -> impl Strategy<Value = Operation> {
    prop_oneof![
        2 => (account(), parent()).prop_map(|(account, to)| Operation::MoveAccount { account, to }),
        4 => (unit(), name(), parent())
            .prop_map(|(unit, name, parent)| Operation::CreateUnit { unit, name, parent }),
        1 => (unit(), name()).prop_map(|(unit, name)| Operation::RenameUnit { unit, name }),
        3 => (unit(), parent()).prop_map(|(unit, to)| Operation::MoveUnit { unit, to }),
        1 => unit().prop_map(|unit| Operation::DeleteUnit { unit }),
    ]
}

fn on_features() -> impl Strategy<Value = Operation> {
    prop_oneof![
        1 => Just(Operation::BeginAllFeatures),
        2 => account().prop_map(|account| Operation::ApproveAllFeatures { account }),
        1 => account().prop_map(|account| Operation::DeclineAllFeatures { account }),
        1 => account().prop_map(|account| Operation::ResendAllFeaturesRequest { account }),
        1 => Just(Operation::CancelAllFeatures),
        2 => Just(Operation::FinalizeAllFeatures),
    ]
}

fn on_policies() -> impl Strategy<Value = Operation> {
    prop_oneof![
        3 => Just(Operation::EnableServiceControlPolicies),
        1 => Just(Operation::DisableServiceControlPolicies),
        6 => (policy(), node()).prop_map(|(policy, node)| Operation::AttachPolicy { policy, node }),
        4 => (policy(), node()).prop_map(|(policy, node)| Operation::DetachPolicy { policy, node }),
    ]
}

/// The operation that undoes another one completely, if there is one.
pub fn opposite(before: &OrganizationState, operation: &Operation) -> Option<Operation> {
    Some(match operation {
        Operation::RenameAccount { account, .. } => Operation::RenameAccount {
            account: account.clone(),
            name: before.account(account)?.name.clone(),
        },
        Operation::MoveAccount { account, .. } => Operation::MoveAccount {
            account: account.clone(),
            to: before.account(account)?.unit.clone(),
        },
        Operation::CreateUnit { unit, .. } => Operation::DeleteUnit { unit: unit.clone() },
        Operation::RenameUnit { unit, .. } => Operation::RenameUnit {
            unit: unit.clone(),
            name: before.unit(unit)?.name.clone(),
        },
        Operation::MoveUnit { unit, .. } => Operation::MoveUnit {
            unit: unit.clone(),
            to: before.unit(unit)?.parent.clone(),
        },
        Operation::AttachPolicy { policy, node } => Operation::DetachPolicy {
            policy: policy.clone(),
            node: node.clone(),
        },
        Operation::BeginAllFeatures if before.open_invitations().next().is_none() => {
            Operation::CancelAllFeatures
        }
        Operation::EnableServiceControlPolicies => Operation::DisableServiceControlPolicies,
        Operation::AdjustQuotas(_) => Operation::AdjustQuotas(*before.quotas()),
        _ => return None,
    })
}
