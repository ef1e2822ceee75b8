//! Why a part of a commitment is unused. Of the usage that it could nearly cover, the line that misses
//! fewest conditions counts, and the first of these conditions is the reason.

use rustc_hash::FxHashMap as HashMap;

use super::sharing_scope::{Barrier, SharingScopes};
use super::{Matching, plans, reserved};
use crate::catalogue::{InstanceKind, PricedItem};
use crate::commitments::{CommitmentRef, ReservedInstances, SavingsPlan};
use crate::usage::UsageRef;
use crate::{Exact, Scenario};

/// Why a part of a commitment is unused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Idle {
    /// The reason.
    pub reason: IdleReason,
    /// The usage that it is about: the line that passes the most of the other conditions. None if
    /// nothing runs.
    pub nearest: Option<UsageRef>,
}

/// A reason why a commitment does not cover usage, in the order in which conditions are tried: a
/// later one is nearer to being covered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum IdleReason {
    /// Nothing runs that a commitment of this kind could cover.
    NoUsage,
    /// The usage is of another service.
    Service,
    /// The usage is in another Region.
    Region,
    /// The instance is of another family.
    Family,
    /// The instance has another platform.
    Platform,
    /// The instance has another tenancy.
    Tenancy,
    /// The instance has another size, and the reservation covers its own size only.
    Size(SizeReason),
    /// The instance runs in another Availability Zone than that of the zonal reservation.
    Zone,
    /// The price list has no rate of the plan's type, term and payment option for the usage.
    Rate,
    /// The usage is another account's, and it may not use what the owner leaves.
    Reach(Barrier),
    /// Usage that it could cover runs in other hours, or in more hours than it is in force.
    Hours,
    /// All usage that it could cover is covered.
    AllCovered,
}

/// Why a reservation covers its own size only (rules 4.8 and 4.9).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SizeReason {
    /// It is zonal.
    Zonal,
    /// Its platform is not Linux/UNIX.
    Platform,
    /// Its tenancy is not the default one.
    Tenancy,
    /// Its family is one of those without size flexibility.
    Family,
    /// AWS's table of sizes has no factor for one of the two sizes.
    Unknown,
}

/// Why a part of a commitment is unused; none if nothing of it is. `is_shared`: the commitment may
/// cover usage of other accounts.
#[must_use]
pub fn idle(
    scenario: &Scenario,
    matching: &Matching,
    commitment: CommitmentRef,
    is_shared: bool,
) -> Option<Idle> {
    let utilization = matching.utilization(commitment);
    if (utilization.offered - utilization.used).is_dust() {
        return None;
    }
    let search = Search {
        scenario,
        sharing: SharingScopes::new(scenario),
        commitment,
        is_shared,
    };
    let mut covered: HashMap<UsageRef, Exact> = HashMap::default();
    for coverage in &matching.coverage {
        *covered.entry(coverage.usage).or_default() += coverage.quantity;
    }
    let mut nearest = None;
    let mut weight = (0, IdleReason::NoUsage);
    for line in scenario.usage.refs() {
        let quantity = scenario.quantity(line);
        let Some(missed) = search.missed(line).filter(|_| quantity.is_positive()) else {
            continue;
        };
        let covered = covered.get(&line).copied().unwrap_or_default();
        let own = weigh(missed, !(quantity - covered).is_dust());
        if own > weight {
            (weight, nearest) = (own, Some(line));
        }
    }
    Some(Idle {
        reason: weight.1,
        nearest,
    })
}

/// Whether some commitment of the scenario covers usage of an item, in whatever zone, of whatever
/// account.
pub(crate) fn is_coverable(scenario: &Scenario, item: PricedItem) -> bool {
    let commitments = &scenario.commitments;
    let by_reservation = match item {
        PricedItem::Instance(price) => {
            let kind = &scenario.prices.instances[price].kind;
            let mut reserved = commitments.reserved.iter();
            reserved.any(|reserved| reserved::covers_kind(reserved, kind))
        }
        PricedItem::Metered(_) => false,
    };
    let mut plans = commitments.plans.iter();
    by_reservation || plans.any(|plan| plans::covers(scenario, plan, item))
}

/// The reason that a usage line gives, with its weight. Usage that is left to pay and misses the
/// commitment by little says more than usage that is covered; that says more than usage that has
/// nothing to do with the commitment.
fn weigh(missed: Option<IdleReason>, is_left: bool) -> (u8, IdleReason) {
    match (missed, is_left) {
        (None, true) => (4, IdleReason::Hours),
        (Some(reason), true) if reason > IdleReason::Family => (3, reason),
        (None, false) => (2, IdleReason::AllCovered),
        (Some(reason), _) => (1, reason),
    }
}

/// A search for the condition of a commitment that keeps it from usage.
struct Search<'a> {
    scenario: &'a Scenario,
    sharing: SharingScopes,
    commitment: CommitmentRef,
    is_shared: bool,
}

impl Search<'_> {
    /// The first condition of the commitment that a usage line does not meet: `Some(None)` if it
    /// meets all, `None` if commitments of this kind do not cover such usage.
    fn missed(&self, line: UsageRef) -> Option<Option<IdleReason>> {
        let commitments = &self.scenario.commitments;
        let item = self.scenario.usage.item(line);
        let kind = match item {
            PricedItem::Instance(price) => Some(&self.scenario.prices.instances[price].kind),
            PricedItem::Metered(_) => None,
        };
        let missed = match self.commitment {
            CommitmentRef::Reserved(index) => {
                let zone = match line {
                    UsageRef::Instance(line) => self.scenario.usage.instances[line].zone.as_deref(),
                    UsageRef::Metered(_) => None,
                };
                of_reservation(&commitments.reserved[index], kind?, zone)
            }
            CommitmentRef::Plan(index) => {
                if kind.is_none() && self.scenario.prices.plan_rates(item).is_empty() {
                    return None;
                }
                of_plan(self.scenario, &commitments.plans[index], item, kind)
            }
        };
        Some(missed.or_else(|| {
            let owner = commitments.owner(self.commitment);
            let user = self.scenario.usage.account(line);
            let kind = self.commitment.kind();
            let barrier = self.sharing.barrier(owner, user, kind, self.is_shared);
            barrier.map(IdleReason::Reach)
        }))
    }
}

/// The first condition of a reservation that instances do not meet.
fn of_reservation(
    reserved: &ReservedInstances,
    kind: &InstanceKind,
    zone: Option<&str>,
) -> Option<IdleReason> {
    let own = &reserved.kind;
    let conditions = [
        (own.service == kind.service, IdleReason::Service),
        (own.region == kind.region, IdleReason::Region),
        (
            own.instance_type.family() == kind.instance_type.family(),
            IdleReason::Family,
        ),
        (own.platform == kind.platform, IdleReason::Platform),
        (own.tenancy == kind.tenancy, IdleReason::Tenancy),
        (
            reserved::covers_kind(reserved, kind),
            IdleReason::Size(size_reason(reserved)),
        ),
        (reserved::covers_zone(reserved, zone), IdleReason::Zone),
    ];
    let missed = conditions.into_iter().find(|(is_met, _)| !is_met);
    missed.map(|(_, reason)| reason)
}

fn size_reason(reserved: &ReservedInstances) -> SizeReason {
    let kind = &reserved.kind;
    if reserved.zone.is_some() {
        SizeReason::Zonal
    } else if kind.platform != crate::catalogue::LINUX {
        SizeReason::Platform
    } else if kind.tenancy != crate::catalogue::DEFAULT_TENANCY {
        SizeReason::Tenancy
    } else if kind.instance_type.has_inflexible_family() {
        SizeReason::Family
    } else {
        SizeReason::Unknown
    }
}

/// The first condition of a plan that usage does not meet.
fn of_plan(
    scenario: &Scenario,
    plan: &SavingsPlan,
    item: PricedItem,
    kind: Option<&InstanceKind>,
) -> Option<IdleReason> {
    if let Some(own) = &plan.family {
        let Some(kind) = kind.filter(|kind| kind.service == plans::EC2) else {
            return Some(IdleReason::Service);
        };
        if kind.region != own.region {
            return Some(IdleReason::Region);
        }
        if kind.instance_type.family() != own.family {
            return Some(IdleReason::Family);
        }
    }
    match plans::covers(scenario, plan, item) {
        true => None,
        false => Some(IdleReason::Rate),
    }
}
