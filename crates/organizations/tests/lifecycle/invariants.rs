//! Invariants of an organization, written independently of the simulator.

use std::collections::{BTreeMap, BTreeSet};

use billfold_organizations::lifecycle::{
    Approval, FeatureSet, InvitationState, JoinMethod, Node, Operation, OrganizationState, Tree,
};

type Check = Result<(), String>;

fn ensure(holds: bool, what: &str) -> Check {
    if holds { Ok(()) } else { Err(what.to_owned()) }
}

/// Checks all invariants of one state.
pub fn check(now: &OrganizationState) -> Check {
    accounts(now)?;
    tree(now)?;
    quotas(now)?;
    invitations(now)?;
    policies(now)?;
    upgrade(now)
}

fn accounts(now: &OrganizationState) -> Check {
    let ids: BTreeSet<&str> = now.accounts().iter().map(|a| a.id.as_str()).collect();
    ensure(
        ids.len() == now.accounts().len(),
        "an account id occurs twice",
    )?;
    let creators = now
        .accounts()
        .iter()
        .filter(|a| a.joined == JoinMethod::Founded);
    let creators: Vec<&str> = creators.map(|a| a.id.as_str()).collect();
    ensure(
        creators == [now.management()],
        "not exactly one management account",
    )?;
    let mut until = BTreeMap::new();
    for membership in now.memberships() {
        let before = until.insert(
            membership.account.clone(),
            membership.ended.map(|(at, _)| at),
        );
        let is_apart = match before {
            None => true,
            Some(None) => false,
            Some(Some(end)) => end <= membership.from,
        };
        ensure(is_apart, "an account's memberships overlap")?;
        ensure(
            membership
                .ended
                .is_none_or(|(end, _)| membership.from <= end),
            "a membership ends before it begins",
        )?;
    }
    Ok(())
}

fn tree(now: &OrganizationState) -> Check {
    let ids: BTreeSet<&str> = now.units().iter().map(|unit| unit.id.as_str()).collect();
    ensure(ids.len() == now.units().len(), "a unit id occurs twice")?;
    let mut names = BTreeSet::new();
    for unit in now.units() {
        ensure(
            names.insert((&unit.parent, &unit.name)),
            "two siblings have one name",
        )?;
        let mut levels = 0;
        let mut above = Some(unit.id.as_str());
        while let Some(id) = above {
            levels += 1;
            ensure(
                levels <= now.quotas().unit_depth,
                "units too deep, or a cycle",
            )?;
            let found = now.unit(id).ok_or("a parent that does not exist")?;
            above = found.parent.as_deref();
        }
    }
    let tree = Tree::new(now);
    for account in now.accounts() {
        let unit = account.unit.as_deref();
        ensure(
            unit.is_none_or(|unit| ids.contains(unit)),
            "an account is in a unit that does not exist",
        )?;
        let path = tree.path(&account.id).ok_or("an account has no path")?;
        let ends = [path.first(), path.last()];
        let expected = [Node::Root, Node::Account(account.id.clone())];
        ensure(
            ends == [Some(&expected[0]), Some(&expected[1])],
            "a path does not lead from the root to its account",
        )?;
    }
    Ok(())
}

fn quotas(now: &OrganizationState) -> Check {
    let quotas = now.quotas();
    let open = now
        .invitations()
        .iter()
        .filter(|invitation| invitation.state == InvitationState::Open);
    let accounts = now.accounts().len() + open.count();
    ensure(accounts <= quotas.accounts as usize, "too many accounts")?;
    ensure(now.units().len() <= quotas.units as usize, "too many units")?;
    let recent = now.invitations().iter().filter(|invitation| {
        invitation.sent.0 > now.as_of().0 - 86_400 && invitation.state != InvitationState::Accepted
    });
    let per_day = quotas.invitations_per_day.max(quotas.accounts) as usize;
    ensure(recent.count() <= per_day, "too many invitations in a day")
}

fn invitations(now: &OrganizationState) -> Check {
    let mut open = BTreeSet::new();
    for invitation in now.invitations() {
        if invitation.state == InvitationState::Open {
            ensure(
                open.insert(&invitation.account),
                "two open invitations of one account",
            )?;
            ensure(
                now.account(&invitation.account).is_none(),
                "a member is invited",
            )?;
            let age = now.as_of().0 - invitation.sent.0;
            ensure(age < 15 * 86_400, "an invitation that should have expired")?;
        }
    }
    ensure(
        open.is_empty() || now.upgrade().is_none(),
        "invitations during an upgrade",
    )
}

fn policies(now: &OrganizationState) -> Check {
    let units = now.units().iter().map(|unit| Node::Unit(unit.id.clone()));
    let accounts = now
        .accounts()
        .iter()
        .map(|account| Node::Account(account.id.clone()));
    for node in units.chain(accounts).chain([Node::Root]) {
        let attached = now.attached(&node);
        if now.has_policies() {
            let distinct: BTreeSet<&String> = attached.iter().collect();
            ensure(distinct.len() == attached.len(), "a policy attached twice")?;
            ensure(!attached.is_empty(), "a node without a policy")?;
            let limit = now.quotas().policies_per_node as usize;
            ensure(attached.len() <= limit, "too many policies")?;
        } else {
            ensure(attached.is_empty(), "policies though they are disabled")?;
        }
    }
    let all_features = now.feature_set() == FeatureSet::AllFeatures;
    ensure(
        all_features || !now.has_policies(),
        "policies with billing features only",
    )
}

fn upgrade(now: &OrganizationState) -> Check {
    let Some(upgrade) = now.upgrade() else {
        return Ok(());
    };
    let billing = now.feature_set() == FeatureSet::ConsolidatedBilling;
    ensure(billing, "an upgrade although all features are enabled")?;
    let age = now.as_of().0 - upgrade.began.0;
    ensure(age < 90 * 86_400, "an upgrade that should have ended")?;
    for id in upgrade.approvals.keys() {
        let account = now
            .account(id)
            .ok_or("an account outside the organization must approve")?;
        ensure(
            account.joined == JoinMethod::Invited,
            "an account that was not invited must approve",
        )?;
    }
    Ok(())
}

/// Checks the change from a state to the next.
pub fn check_change(
    before: &OrganizationState,
    after: &OrganizationState,
    operation: &Operation,
) -> Check {
    ensure(
        before.management() == after.management(),
        "the management account changed",
    )?;
    let back = (before.feature_set(), after.feature_set())
        == (FeatureSet::AllFeatures, FeatureSet::ConsolidatedBilling);
    ensure(!back, "all features were disabled")?;
    if before.feature_set() != after.feature_set() {
        let mut answers = before
            .upgrade()
            .into_iter()
            .flat_map(|upgrade| upgrade.approvals.values());
        let closed = before.accounts().iter().any(|a| a.closed.is_some());
        let approved = answers.all(|answer| *answer == Approval::Approved);
        ensure(approved || closed, "an upgrade without approval")?;
    }
    let joins = after
        .accounts()
        .iter()
        .filter(|a| before.account(&a.id).is_none());
    let joins = joins.count();
    let may_join = matches!(
        operation,
        Operation::CreateAccount { .. } | Operation::AcceptInvitation { .. }
    );
    ensure(
        joins == usize::from(may_join),
        "an account joined without an operation",
    )?;
    let memberships = |state: &OrganizationState| state.memberships().count();
    ensure(
        memberships(after) == memberships(before) + joins,
        "a membership is missing",
    )
}
