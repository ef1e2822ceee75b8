//! A stage: some commitments meet some usage, in a fixed order.

use super::demand::RowIndex;
use super::walk::{CommitmentIndex, Walk};
use crate::Exact;

/// What commitments that are alike do in an hour.
pub(super) struct Passes {
    /// Each owner's commitments meet its own usage.
    pub(super) own: Vec<Stage>,
    /// Where commitments are shared, leftovers go from circle to circle.
    pub(super) outward: Vec<Stage>,
}

impl Passes {
    /// Takes the passes of one hour.
    pub(super) fn walk(&self, shared: bool, walk: &mut Walk) {
        let outward = self.outward.iter().filter(|_| shared);
        for stage in self.own.iter().chain(outward) {
            stage.walk(walk);
        }
    }
}

/// Commitments with leftovers meet rows with something left. Steps are taken in order; within a
/// step the commitments of its set are drawn on in order.
pub(super) struct Stage {
    steps: Vec<Step>,
    /// The distinct sets of commitments that steps name.
    sets: Vec<Vec<CommitmentIndex>>,
    /// The end of the last step that takes nothing of its commitments: up to here steps are
    /// taken even where all are used up.
    free_until: usize,
}

/// One row and what may cover it.
#[derive(Clone)]
pub(super) struct Step {
    pub(super) row: RowIndex,
    /// What one unit of the row takes of a commitment: normalized units, or money.
    pub(super) weight: Weight,
    /// The place in [`Stage::sets`].
    pub(super) set: usize,
}

/// What covering one unit costs a commitment.
#[derive(Clone, Copy)]
pub(super) enum Weight {
    /// Quarters of a normalized unit: always whole, so that reservations add up exactly.
    Units(u64),
    /// A Savings Plan's rate.
    Rate(Exact),
}

impl Weight {
    fn of(self, quantity: Exact) -> Exact {
        match self {
            Self::Units(units) => quantity.times(units),
            Self::Rate(rate) => quantity * rate,
        }
    }

    /// Usage that takes nothing of a commitment is covered even by one that is used up.
    fn is_free(self) -> bool {
        matches!(self, Self::Rate(rate) if rate.is_zero())
    }

    fn quantity_for(self, available: Exact) -> Exact {
        match self {
            Self::Units(units) => available.divided_by(units),
            Self::Rate(rate) => available.over(rate),
        }
    }
}

impl Stage {
    /// None where nothing can meet.
    pub(super) fn new(steps: Vec<Step>, sets: Vec<Vec<CommitmentIndex>>) -> Option<Self> {
        let last_free = steps.iter().rposition(|step| step.weight.is_free());
        let is_idle = steps.is_empty() || sets.iter().all(Vec::is_empty);
        (!is_idle).then(|| Self {
            steps,
            sets,
            free_until: last_free.map_or(0, |at| at + 1),
        })
    }

    /// Takes every step of one hour; a step whose commitments are used up is passed over.
    fn walk(&self, walk: &mut Walk) {
        // How many commitments at the head of each set are known to be used up.
        let mut spent = vec![0; self.sets.len()];
        let mut alive = self.sets.len();
        for (at, step) in self.steps.iter().enumerate() {
            if alive == 0 && at >= self.free_until {
                break;
            }
            let set = &self.sets[step.set];
            if step.weight.is_free() {
                let quantity = walk.left(step.row);
                let in_force = set.iter().find(|commitment| walk.is_in_force(**commitment));
                if let Some(commitment) = in_force.filter(|_| quantity.is_positive()) {
                    walk.cover(*commitment, step.row, quantity, Exact::ZERO);
                }
                continue;
            }
            let head = &mut spent[step.set];
            if *head == set.len() {
                continue;
            }
            let mut left = walk.left(step.row);
            while left.is_positive() && *head < set.len() {
                let commitment = set[*head];
                let available = walk.available(commitment);
                if !available.is_positive() {
                    *head += 1;
                    continue;
                }
                let wanted = step.weight.of(left);
                let (quantity, used) = if wanted <= available {
                    (left, wanted)
                } else {
                    (step.weight.quantity_for(available).min(left), available)
                };
                walk.cover(commitment, step.row, quantity, used);
                left -= quantity;
                if used == available && wanted > available {
                    *head += 1;
                }
            }
            if *head == set.len() {
                alive -= 1;
            }
        }
    }
}
