//! What a sound organization is, said without the engine's help.

use std::collections::{BTreeMap, BTreeSet};

use billfold_organizations::lifecycle::{
    Approval, FeatureSet, InvitationState, Joined, Node, Organization, Step,
};

type Check = Result<(), String>;

fn ensure(holds: bool, what: &str) -> Check {
    if holds { Ok(()) } else { Err(what.to_owned()) }
}

/// Everything that holds of one state.
pub fn check(now: &Organization) -> Check {
    accounts(now)?;
    tree(now)?;
    quotas(now)?;
    invitations(now)?;
    policies(now)?;
    upgrade(now)
}

fn accounts(now: &Organization) -> Check {
    let ids: BTreeSet<&str> = now.accounts().iter().map(|a| a.id.as_str()).collect();
    ensure(
        ids.len() == now.accounts().len(),
        "an account is here twice",
    )?;
    let founders = now
        .accounts()
        .iter()
        .filter(|a| a.joined == Joined::Founded);
    let founders: Vec<&str> = founders.map(|a| a.id.as_str()).collect();
    ensure(founders == [now.management()], "one management account")?;
    let mut until = BTreeMap::new();
    for stay in now.stays() {
        let before = until.insert(stay.account.clone(), stay.ended.map(|(at, _)| at));
        let apart = match before {
            None => true,
            Some(None) => false,
            Some(Some(end)) => end <= stay.from,
        };
        ensure(apart, "an account's stays overlap")?;
        ensure(
            stay.ended.is_none_or(|(end, _)| stay.from <= end),
            "a stay ends before it begins",
        )?;
    }
    Ok(())
}

fn tree(now: &Organization) -> Check {
    let ids: BTreeSet<&str> = now.units().iter().map(|unit| unit.id.as_str()).collect();
    ensure(ids.len() == now.units().len(), "a unit is here twice")?;
    let mut names = BTreeSet::new();
    for unit in now.units() {
        ensure(
            names.insert((&unit.parent, &unit.name)),
            "siblings of one name",
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
    for account in now.accounts() {
        let unit = account.unit.as_deref();
        ensure(
            unit.is_none_or(|unit| ids.contains(unit)),
            "an account in no unit that is",
        )?;
        let path = now
            .path(&account.id)
            .ok_or("an account without a way to it")?;
        let ends = [path.first(), path.last()];
        let expected = [Node::Root, Node::Account(account.id.clone())];
        ensure(
            ends == [Some(&expected[0]), Some(&expected[1])],
            "a way from the root",
        )?;
    }
    Ok(())
}

fn quotas(now: &Organization) -> Check {
    let quotas = now.quotas();
    let open = now
        .invitations()
        .iter()
        .filter(|i| i.state == InvitationState::Open);
    let accounts = now.accounts().len() + open.count();
    ensure(accounts <= quotas.accounts as usize, "too many accounts")?;
    ensure(now.units().len() <= quotas.units as usize, "too many units")?;
    let recent = now.invitations().iter().filter(|invitation| {
        invitation.sent.0 > now.as_of().0 - 86_400 && invitation.state != InvitationState::Accepted
    });
    let a_day = quotas.invitations_per_day.max(quotas.accounts) as usize;
    ensure(recent.count() <= a_day, "too many invitations in a day")
}

fn invitations(now: &Organization) -> Check {
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

fn policies(now: &Organization) -> Check {
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
            let most = now.quotas().policies_per_node as usize;
            ensure(attached.len() <= most, "too many policies")?;
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

fn upgrade(now: &Organization) -> Check {
    let Some(upgrade) = now.upgrade() else {
        return Ok(());
    };
    let billing = now.feature_set() == FeatureSet::ConsolidatedBilling;
    ensure(billing, "an upgrade of what has all features")?;
    let age = now.as_of().0 - upgrade.began.0;
    ensure(age < 90 * 86_400, "an upgrade that should have ended")?;
    for asked in upgrade.approvals.keys() {
        let account = now.account(asked).ok_or("a stranger is asked")?;
        ensure(
            account.joined == Joined::Invited,
            "only invited accounts are asked",
        )?;
    }
    Ok(())
}

/// What holds between a state and the next.
pub fn check_change(before: &Organization, after: &Organization, step: &Step) -> Check {
    ensure(
        before.management() == after.management(),
        "another management account",
    )?;
    let back = (before.feature_set(), after.feature_set())
        == (FeatureSet::AllFeatures, FeatureSet::ConsolidatedBilling);
    ensure(!back, "a way back from all features")?;
    if before.feature_set() != after.feature_set() {
        let mut answers = before
            .upgrade()
            .into_iter()
            .flat_map(|u| u.approvals.values());
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
        step,
        Step::CreateAccount { .. } | Step::AcceptInvitation { .. }
    );
    ensure(joins == usize::from(may_join), "an account from nowhere")?;
    let present = |state: &Organization| state.stays().count();
    ensure(
        present(after) == present(before) + joins,
        "a stay was forgotten",
    )
}
