//! A comparison in short: whether one bill saves, and the reason that matters most.

use std::cmp::Ordering;

use rust_decimal::Decimal;

use super::{Cause, Comparison, Saving, shared_benefits};
use crate::commitments::CommitmentKind;
use crate::index::sort_indices;
use crate::organization::{AccountIndex, SharingMode};
use crate::{Exact, Scenario};

/// Whether one bill saves, costs, or changes nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// One bill is cheaper.
    Saves,
    /// One bill costs more.
    Costs,
    /// Both come to the same.
    Same,
}

impl Saving {
    /// Whether one bill saves, costs, or changes nothing by consolidation.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        Verdict::of(self.by_consolidation())
    }
}

impl Verdict {
    /// The verdict of a saving, or of a part of one; costs are below zero.
    #[must_use]
    pub fn of(saving: Decimal) -> Self {
        match saving.cmp(&Decimal::ZERO) {
            Ordering::Greater => Self::Saves,
            Ordering::Less => Self::Costs,
            Ordering::Equal => Self::Same,
        }
    }
}

/// The reason for a saving, for a cost, or for neither.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Nothing is charged.
    NothingUsed,
    /// There is no other account.
    OneAccount,
    /// Nothing differs. Holds the accounts whose sharing switches are off although commitments exist.
    SharingOff(Vec<AccountIndex>),
    /// Nothing differs, although everything is shared.
    NothingShared,
    /// Nothing differs, and commitments are shared within groups alone (rule 7.4).
    SharedInGroups,
    /// The cause with the largest part of what consolidation changes. The part is above zero if it saves.
    Cause(Cause),
}

/// The strongest reason for what a comparison comes to.
#[must_use]
pub fn reason(scenario: &Scenario, comparison: &Comparison) -> Reason {
    if comparison.separate.bill.lines.is_empty() {
        return Reason::NothingUsed;
    }
    if scenario.organization.accounts.len() == 1 {
        return Reason::OneAccount;
    }
    let part = |cause: &Cause| comparison.saving.part(*cause);
    let causes = Cause::ALL.into_iter();
    let causes = causes.filter(|cause| *cause != Cause::DeniedUsage && !part(cause).is_zero());
    if let Some(strongest) = causes.max_by_key(|cause| part(cause).abs()) {
        return Reason::Cause(strongest);
    }
    let off = sharing_off(scenario);
    let in_groups = scenario.organization.sharing_mode == SharingMode::RestrictedGroup;
    match (
        off.is_empty(),
        in_groups && !scenario.commitments.is_empty(),
    ) {
        (false, _) => Reason::SharingOff(off),
        (true, true) => Reason::SharedInGroups,
        (true, false) => Reason::NothingShared,
    }
}

/// The accounts that keep commitments, which the organization has, from being shared.
fn sharing_off(scenario: &Scenario) -> Vec<AccountIndex> {
    let (commitments, month) = (&scenario.commitments, scenario.month);
    let accounts = scenario.organization.accounts.iter_enumerated();
    let off = accounts.filter(|(_, account)| {
        let sharing = &account.sharing;
        let (reserved, plans) = (&sharing.reserved_instances, &sharing.savings_plans);
        (!commitments.reserved.is_empty() && !reserved.at_month_end(month))
            || (!commitments.plans.is_empty() && !plans.at_month_end(month))
    });
    off.map(|(account, _)| account).collect()
}

/// All benefits that accounts have from others' commitments of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Benefits {
    /// The kind of the commitments.
    pub kind: CommitmentKind,
    /// The owners of the commitments.
    pub from: Vec<AccountIndex>,
    /// The accounts whose usage was covered.
    pub to: Vec<AccountIndex>,
    /// What the covered usage would have cost On-Demand.
    pub on_demand: Exact,
}

/// What accounts have from others' commitments of a kind; none if nobody has anything.
#[must_use]
pub fn benefits(
    scenario: &Scenario,
    comparison: &Comparison,
    kind: CommitmentKind,
) -> Option<Benefits> {
    let mut found = Benefits {
        kind,
        from: Vec::new(),
        to: Vec::new(),
        on_demand: Exact::ZERO,
    };
    for benefit in shared_benefits(scenario, &comparison.consolidated.matching) {
        if benefit.kind == kind && benefit.from != benefit.to {
            found.from.push(benefit.from);
            found.to.push(benefit.to);
            found.on_demand += benefit.on_demand;
        }
    }
    for accounts in [&mut found.from, &mut found.to] {
        sort_indices(accounts, &|a, b| a.cmp(&b));
        accounts.dedup();
    }
    (!found.from.is_empty()).then_some(found)
}
