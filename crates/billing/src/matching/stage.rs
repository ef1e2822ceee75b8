//! A stage: some commitments meet some usage, in a fixed order.

use super::demand::RowIndex;
use super::{CommitmentRef, Walk};
use crate::Decimal;

/// Commitments with leftovers meet rows with something left. Steps are taken in order; within a
/// step the commitments of its set are drawn on in order.
pub(super) struct Stage {
    pub(super) steps: Vec<Step>,
    /// The distinct sets of commitments that steps name.
    pub(super) sets: Vec<Vec<CommitmentRef>>,
}

/// One row and what may cover it.
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
    Rate(Decimal),
}

impl Weight {
    fn of(self, quantity: Decimal) -> Decimal {
        match self {
            Self::Units(units) => quantity.times(units),
            Self::Rate(rate) => quantity * rate,
        }
    }

    /// Usage that takes nothing of a commitment is covered even by one that is used up.
    fn is_free(self) -> bool {
        matches!(self, Self::Rate(rate) if rate.is_zero())
    }

    fn quantity_for(self, available: Decimal) -> Decimal {
        match self {
            Self::Units(units) => available.divided_by(units),
            Self::Rate(rate) => available.over(rate),
        }
    }
}

impl Stage {
    /// Takes every step of one hour; a step whose commitments are used up is passed over.
    pub(super) fn walk(&self, walk: &mut Walk) {
        // How many commitments at the head of each set are known to be used up.
        let mut spent = vec![0; self.sets.len()];
        let mut alive = self.sets.len();
        for step in &self.steps {
            let set = &self.sets[step.set];
            if step.weight.is_free() {
                let quantity = walk.left(step.row);
                let in_force = set.iter().find(|commitment| walk.is_in_force(**commitment));
                if let Some(commitment) = in_force.filter(|_| quantity.is_positive()) {
                    walk.cover(*commitment, step.row, quantity, Decimal::ZERO);
                }
                continue;
            }
            if alive == 0 {
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
