//! References to commitments of either kind.

use super::{Commitments, PlanIndex, ReservedIndex};
use crate::organization::AccountIndex;

/// The kinds of commitments.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum CommitmentKind {
    /// Reserved Instances.
    Reserved,
    /// Savings Plans.
    Plan,
}

/// One commitment of a scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum CommitmentRef {
    /// Reserved Instances.
    Reserved(ReservedIndex),
    /// A Savings Plan.
    Plan(PlanIndex),
}

impl CommitmentRef {
    /// The kind of commitment.
    #[must_use]
    pub fn kind(self) -> CommitmentKind {
        match self {
            Self::Reserved(_) => CommitmentKind::Reserved,
            Self::Plan(_) => CommitmentKind::Plan,
        }
    }
}

impl Commitments {
    /// Whether there are no commitments.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.reserved.is_empty() && self.plans.is_empty()
    }

    /// All commitments: Reserved Instances, then Savings Plans.
    pub fn refs(&self) -> impl Iterator<Item = CommitmentRef> + use<> {
        let reserved = self.reserved.indices().map(CommitmentRef::Reserved);
        reserved.chain(self.plans.indices().map(CommitmentRef::Plan))
    }

    /// The id of a commitment in the scenario.
    #[must_use]
    pub fn id(&self, commitment: CommitmentRef) -> &str {
        match commitment {
            CommitmentRef::Reserved(index) => &self.reserved[index].id,
            CommitmentRef::Plan(index) => &self.plans[index].id,
        }
    }

    /// The account that bought a commitment.
    #[must_use]
    pub fn owner(&self, commitment: CommitmentRef) -> AccountIndex {
        match commitment {
            CommitmentRef::Reserved(index) => self.reserved[index].owner,
            CommitmentRef::Plan(index) => self.plans[index].owner,
        }
    }
}
