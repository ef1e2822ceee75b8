//! The reason why a part of a commitment is unused: its rule, and the names for its sentence.

use super::{Figures, IdleWords, Side};
use crate::catalogue::{InstanceKind, PricedItem};
use crate::commitments::{CommitmentKind, CommitmentRef};
use crate::matching::{Barrier, Idle, IdleReason, SizeReason, idle};
use crate::organization::AccountIndex;
use crate::usage::UsageRef;

/// The reason on one of the bills; none if nothing is unused.
pub(super) fn words(figures: &Figures, side: Side, commitment: CommitmentRef) -> Option<IdleWords> {
    let scenario = figures.scenario_of(side);
    let matching = &figures.statement(side).matching;
    let Idle { reason, nearest } =
        idle(scenario, matching, commitment, side == Side::Consolidated)?;
    let own = Own {
        figures,
        commitment,
    };
    let user = nearest.map(|line| scenario.usage.account(line));
    Some(IdleWords {
        reason,
        own: own.of_commitment(reason),
        other: nearest
            .map(|line| own.of_usage(reason, line))
            .unwrap_or_default(),
        line: nearest.map_or_else(String::new, |line| scenario.usage.id(line).to_owned()),
        account: user.map_or_else(String::new, |user| figures.account_name(user)),
    })
}

/// The rule that a reason comes from.
pub(super) fn rule(reason: IdleReason, kind: CommitmentKind) -> &'static str {
    match (reason, kind) {
        (IdleReason::Rate, _) => "5.4",
        (IdleReason::Service | IdleReason::Region | IdleReason::Family, CommitmentKind::Plan) => {
            "5.8"
        }
        (IdleReason::Family, CommitmentKind::Reserved) => "4.10",
        (IdleReason::Size(SizeReason::Zonal), _) => "4.8",
        (IdleReason::Size(SizeReason::Unknown), _) => "4.10",
        (IdleReason::Size(_), _) => "4.9",
        (
            IdleReason::Service
            | IdleReason::Region
            | IdleReason::Platform
            | IdleReason::Tenancy
            | IdleReason::Zone,
            _,
        ) => "4.8",
        (IdleReason::Reach(Barrier::Separate), _) => "2.2",
        (IdleReason::Reach(Barrier::OwnerSwitch | Barrier::UserSwitch), _) => "7.2",
        (IdleReason::Reach(Barrier::OtherGroup), _) => "7.4",
        (IdleReason::Reach(Barrier::OwnerWithoutGroup | Barrier::UserWithoutGroup), _) => "16.2",
        (
            IdleReason::NoUsage | IdleReason::Hours | IdleReason::AllCovered,
            CommitmentKind::Reserved,
        ) => "4.7",
        (
            IdleReason::NoUsage | IdleReason::Hours | IdleReason::AllCovered,
            CommitmentKind::Plan,
        ) => "5.1",
    }
}

/// The side of the commitment.
struct Own<'f, 's> {
    figures: &'f Figures<'s>,
    commitment: CommitmentRef,
}

impl Own<'_, '_> {
    /// The property of the commitment that a reason is about: its Region, its size, ….
    fn of_commitment(&self, reason: IdleReason) -> String {
        let commitments = &self.figures.scenario.commitments;
        let owner = commitments.owner(self.commitment);
        if let IdleReason::Reach(barrier) = reason {
            return self.party(barrier, owner);
        }
        match self.commitment {
            CommitmentRef::Reserved(index) => {
                let reserved = &commitments.reserved[index];
                attribute(&reserved.kind, reserved.zone.as_deref(), reason)
            }
            CommitmentRef::Plan(index) => {
                let family = commitments.plans[index].family.as_ref();
                let part = family.map(|family| match reason {
                    IdleReason::Region => family.region.clone(),
                    IdleReason::Family => family.family.clone(),
                    _ => String::new(),
                });
                part.unwrap_or_default()
            }
        }
    }

    /// The same of a usage line.
    fn of_usage(&self, reason: IdleReason, line: UsageRef) -> String {
        let scenario = self.figures.scenario;
        if let IdleReason::Reach(barrier) = reason {
            return self.party(barrier, scenario.usage.account(line));
        }
        match (scenario.usage.item(line), line) {
            (PricedItem::Instance(price), UsageRef::Instance(line)) => {
                let zone = scenario.usage.instances[line].zone.as_deref();
                let kind = &scenario.prices.instances[price].kind;
                match reason {
                    IdleReason::Family => kind.instance_type.name().to_owned(),
                    _ => attribute(kind, zone, reason),
                }
            }
            (PricedItem::Metered(price), _) => scenario.prices.metered[price].service.clone(),
            (PricedItem::Instance(_), UsageRef::Metered(_)) => String::new(),
        }
    }

    /// An account's group where that is the barrier; its name otherwise.
    fn party(&self, barrier: Barrier, account: AccountIndex) -> String {
        let account = &self.figures.scenario.organization.accounts[account];
        let group = account.sharing.group.clone();
        let group = group.filter(|_| barrier == Barrier::OtherGroup);
        group.unwrap_or_else(|| account.name.clone())
    }
}

/// The attribute of instances that a reason is about.
fn attribute(kind: &InstanceKind, zone: Option<&str>, reason: IdleReason) -> String {
    match reason {
        IdleReason::Service => kind.service.clone(),
        IdleReason::Region => kind.region.clone(),
        IdleReason::Family => kind.instance_type.family().to_owned(),
        IdleReason::Platform => kind.platform.clone(),
        IdleReason::Tenancy => kind.tenancy.clone(),
        IdleReason::Zone => zone.unwrap_or_default().to_owned(),
        _ => kind.instance_type.name().to_owned(),
    }
}
