//! The document of an organization after a step.

use billfold_billing::calendar::Moment;
use billfold_organizations::lifecycle::{
    self, History, JoinMethod, Node, OrganizationState, Quotas,
};

use super::Governed;
use billfold_scenario::document::{
    self, Account, Attachment, Document, Entries, FormerMember, Governance, Id, Invitation, Member,
    Sharing, Time, Unit, Upgrade, ValueError,
};

fn id(text: &str) -> Result<Id, ValueError> {
    text.parse()
}

/// A name, unless it only says the id again.
fn name(name: &str, id: &str) -> Option<String> {
    (name != id).then(|| name.to_owned())
}

impl Governed {
    /// The document with this organization in it.
    pub(super) fn write(
        &self,
        document: &Document,
        next: &OrganizationState,
    ) -> Result<Document, ValueError> {
        let mut after = document.clone();
        let accounts = next.accounts().iter();
        after.accounts = accounts
            .map(|account| written(document, account))
            .collect::<Result<_, _>>()?;
        let units = next.units().iter().map(|unit| {
            Ok(Unit {
                id: id(&unit.id)?,
                name: name(&unit.name, &unit.id),
                parent: unit.parent.as_deref().map(id).transpose()?,
            })
        });
        after.organization.units = units.collect::<Result<_, _>>()?;
        let is_here = |id: &Id| next.account(id).is_some();
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
                .retain(|(account, _)| next.account(account).is_some());
        }
        settings.good_practice.root_mfa.retain(is_here);
        settings.good_practice.strong_passwords.retain(is_here);
        remember(&mut settings, next.history(), self.start)?;
        after.set_governance(&settings);
        Ok(after)
    }
}

/// An account as the file has it.
fn written(before: &Document, account: &lifecycle::AccountState) -> Result<Account, ValueError> {
    let unit = account.unit.as_deref().map(id).transpose()?;
    if let Some(known) = before.accounts.iter().find(|one| *one.id == *account.id) {
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

/// Writes what the organization remembers, less what a file means without saying it.
fn remember(settings: &mut Governance, memory: History, start: Moment) -> Result<(), ValueError> {
    let at = |moment: Moment| (moment != start).then_some(Time(moment));
    settings.feature_set = memory.feature_set.into();
    settings.marketplace = memory.marketplace.into();
    settings.as_of = at(memory.as_of);
    settings.quotas = memory
        .quotas
        .map(|quotas| adjusted(quotas, start))
        .unwrap_or_default();
    let members = memory.members.iter().filter(|member| {
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
    let past = memory.past_memberships.iter().filter_map(|stay| {
        let (to, ended) = stay.ended?;
        Some(id(&stay.account).map(|account| FormerMember {
            account,
            from: Time(stay.from),
            to: Time(to),
            ended: ended.into(),
        }))
    });
    settings.former_members = past.collect::<Result<_, _>>()?;
    let invitations = memory.invitations.iter().map(|sent| {
        Ok(Invitation {
            account: id(&sent.account)?,
            name: name(&sent.name, &sent.account),
            at: Time(sent.sent),
            state: sent.state.into(),
            since: (sent.since != sent.sent).then_some(Time(sent.since)),
        })
    });
    settings.invitations = invitations.collect::<Result<_, _>>()?;
    settings.upgrade = memory.upgrade.map(|upgrade| Upgrade {
        at: Time(upgrade.began),
        approvals: Entries(
            upgrade
                .approvals
                .into_iter()
                .map(|(account, said)| (account, said.into()))
                .collect(),
        ),
    });
    settings.service_control_policies = memory.attachments.is_some();
    let attachments = memory.attachments.unwrap_or_default();
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

/// The quotas that are not AWS's own; none if all are.
fn adjusted(quotas: Quotas, start: Moment) -> Option<document::Quotas> {
    let usual = Quotas::in_force(start);
    let other = |now: u32, usual: u32| (now != usual).then_some(now);
    (quotas != usual).then(|| document::Quotas {
        accounts: other(quotas.accounts, usual.accounts),
        invitations_per_day: other(quotas.invitations_per_day, usual.invitations_per_day),
        units: other(quotas.units, usual.units),
        unit_depth: other(quotas.unit_depth, usual.unit_depth),
        policies_per_node: other(quotas.policies_per_node, usual.policies_per_node),
        policy_characters: other(quotas.policy_characters, usual.policy_characters),
        days_before_removal: other(quotas.days_before_removal, usual.days_before_removal),
    })
}
