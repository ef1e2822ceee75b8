//! Writes an organization into a document.

use billfold_billing::calendar::Moment;
use billfold_organizations::lifecycle::{
    self, History, JoinMethod, Node, OrganizationState, Quotas,
};

use rustc_hash::{FxHashMap, FxHashSet};

use super::GovernedOrganization;
use billfold_scenario::document::{
    self, Account, Attachment, Document, Entries, FormerMember, Governance, Id, Invitation, Member,
    Sharing, Time, Unit, Upgrade, ValueError,
};

fn id(text: &str) -> Result<Id, ValueError> {
    text.parse()
}

/// A name, unless it equals the id.
fn name(name: &str, id: &str) -> Option<String> {
    (name != id).then(|| name.to_owned())
}

impl GovernedOrganization {
    /// The document with the organization's next state in it.
    pub(super) fn write(
        &self,
        document: &Document,
        next: &OrganizationState,
    ) -> Result<Document, ValueError> {
        let mut after = document.clone();
        let before = document.accounts.iter();
        let before: FxHashMap<&str, &Account> = before.map(|one| (&*one.id, one)).collect();
        let accounts = next.accounts().iter();
        after.accounts = accounts
            .map(|account| written_account(&before, account))
            .collect::<Result<_, _>>()?;
        let units = next.units().iter().map(|unit| {
            Ok(Unit {
                id: id(&unit.id)?,
                name: name(&unit.name, &unit.id),
                parent: unit.parent.as_deref().map(id).transpose()?,
            })
        });
        after.organization.units = units.collect::<Result<_, _>>()?;
        let here = next.accounts().iter();
        let here: FxHashSet<&str> = here.map(|account| &*account.id).collect();
        let is_here = |id: &Id| here.contains(&**id);
        after.usage.metered.retain(|line| is_here(&line.account));
        after.usage.instances.retain(|line| is_here(&line.account));
        let commitments = &mut after.commitments;
        commitments
            .reserved_instances
            .retain(|one| is_here(&one.account));
        commitments
            .savings_plans
            .retain(|one| is_here(&one.account));
        after.credits.retain(|one| is_here(&one.account));
        let mut settings = self.settings.clone();
        settings
            .alerts
            .retain(|alert| alert.account.as_ref().is_none_or(is_here));
        if let Some(trail) = &mut settings.trail {
            trail.accounts.retain(is_here);
            trail
                .single_region
                .0
                .retain(|(account, _)| here.contains(&**account));
        }
        settings.good_practice.root_mfa.retain(is_here);
        settings.good_practice.strong_passwords.retain(is_here);
        write_history(&mut settings, next.history(), self.start)?;
        after.set_governance(&settings);
        Ok(after)
    }
}

/// The account as the file has it. `before` has the file's accounts by their ids.
fn written_account(
    before: &FxHashMap<&str, &Account>,
    account: &lifecycle::AccountState,
) -> Result<Account, ValueError> {
    let unit = account.unit.as_deref().map(id).transpose()?;
    if let Some(&known) = before.get(&*account.id) {
        let same_name = known.name.as_deref().unwrap_or(&known.id) == account.name;
        return Ok(Account {
            unit,
            name: match same_name {
                true => known.name.clone(),
                false => name(&account.name, &account.id),
            },
            ..known.clone()
        });
    }
    Ok(Account {
        id: id(&account.id)?,
        name: name(&account.name, &account.id),
        unit,
        created: (account.joined == JoinMethod::Created).then_some(Time(account.since)),
        sharing: Sharing::default(),
        tags: Entries::default(),
    })
}

/// Writes an organization's history, without what are the file's defaults.
fn write_history(
    settings: &mut Governance,
    history: History,
    start: Moment,
) -> Result<(), ValueError> {
    let at = |moment: Moment| (moment != start).then_some(Time(moment));
    settings.feature_set = history.feature_set.into();
    settings.marketplace = history.marketplace.into();
    settings.as_of = at(history.as_of);
    settings.quotas = history
        .quotas
        .map(|quotas| adjusted(quotas, start))
        .unwrap_or_default();
    let members = history.members.iter().filter(|member| {
        let usual = member.joined != JoinMethod::Created && member.since == start;
        !usual || !member.signed_up || member.closed.is_some()
    });
    let members = members.map(|member| {
        Ok(Member {
            account: id(&member.account)?,
            joined: member.joined.into(),
            since: at(member.since),
            signed_up: member.signed_up,
            closed: member.closed.map(Time),
        })
    });
    settings.members = members.collect::<Result<_, _>>()?;
    let past = history.past_memberships.iter().filter_map(|membership| {
        let (to, ended) = membership.ended?;
        Some(id(&membership.account).map(|account| FormerMember {
            account,
            from: Time(membership.from),
            to: Time(to),
            ended: ended.into(),
        }))
    });
    settings.former_members = past.collect::<Result<_, _>>()?;
    let invitations = history.invitations.iter().map(|sent| {
        Ok(Invitation {
            account: id(&sent.account)?,
            name: name(&sent.name, &sent.account),
            at: Time(sent.sent),
            state: sent.state.into(),
            since: (sent.since != sent.sent).then_some(Time(sent.since)),
        })
    });
    settings.invitations = invitations.collect::<Result<_, _>>()?;
    settings.upgrade = history.upgrade.map(|upgrade| Upgrade {
        at: Time(upgrade.began),
        approvals: Entries(
            upgrade
                .approvals
                .into_iter()
                .map(|(account, said)| (account, said.into()))
                .collect(),
        ),
    });
    settings.service_control_policies = history.attachments.is_some();
    let attachments = history.attachments.unwrap_or_default();
    let attachments = attachments.iter().map(|(node, policies)| {
        let (unit, account) = match node {
            Node::Root => (None, None),
            Node::Unit(unit) => (Some(id(unit)?), None),
            Node::Account(account) => (None, Some(id(account)?)),
        };
        Ok(Attachment {
            unit,
            account,
            policies: policies
                .iter()
                .map(|one| id(one))
                .collect::<Result<_, _>>()?,
        })
    });
    settings.attachments = attachments.collect::<Result<_, _>>()?;
    Ok(())
}

/// The quotas that differ from AWS's defaults; `None` if all are defaults.
fn adjusted(quotas: Quotas, start: Moment) -> Option<document::Quotas> {
    let defaults = Quotas::in_force(start);
    let other = |quota: u32, default: u32| (quota != default).then_some(quota);
    (quotas != defaults).then(|| document::Quotas {
        accounts: other(quotas.accounts, defaults.accounts),
        invitations_per_day: other(quotas.invitations_per_day, defaults.invitations_per_day),
        units: other(quotas.units, defaults.units),
        unit_depth: other(quotas.unit_depth, defaults.unit_depth),
        policies_per_node: other(quotas.policies_per_node, defaults.policies_per_node),
        policy_characters: other(quotas.policy_characters, defaults.policy_characters),
        days_before_removal: other(quotas.days_before_removal, defaults.days_before_removal),
    })
}
