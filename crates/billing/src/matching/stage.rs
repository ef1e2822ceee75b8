//! [`Stage`]: one stage of an hour, in which some commitments cover some usage in a fixed order.

use super::demand::RowIndex;
use super::hour_state::{CommitmentIndex, HourState};
use crate::Exact;

/// The stages in which commitments of one sort are used in an hour.
pub(super) struct Rounds {
    /// Each owner's commitments meet the owner's usage.
    pub(super) own: Vec<Stage>,
    /// Unused commitments go from one sharing scope to the next.
    pub(super) shared: Vec<Stage>,
}

impl Rounds {
    /// Runs the stages of one hour; those of sharing scopes if commitments `are_shared`.
    pub(super) fn run(&self, are_shared: bool, hour: &mut HourState) {
        let shared = self.shared.iter().filter(|_| are_shared);
        for stage in self.own.iter().chain(shared) {
            stage.run(hour);
        }
    }
}

/// Commitments that are not used up meet rows that are not covered. Steps are taken in order;
/// within a step the commitments of its set are used in order.
pub(super) struct Stage {
    steps: Vec<MatchStep>,
    /// The distinct sets of commitments that steps name.
    sets: Vec<Vec<CommitmentIndex>>,
    /// The number of steps up to and including the last step whose plan rate is zero; usage at a
    /// rate of zero is covered even if the plan is used up.
    free_until: usize,
}

/// One row and the commitments that may cover it.
#[derive(Clone)]
pub(super) struct MatchStep {
    pub(super) row: RowIndex,
    /// What one unit of the row takes of a commitment.
    pub(super) weight: Weight,
    /// The position in [`Stage::sets`].
    pub(super) set: usize,
}

/// What one covered unit takes of a commitment.
#[derive(Clone, Copy)]
pub(super) enum Weight {
    /// Quarters of a normalized unit: a whole number, so that reservations add up exactly.
    Units(u64),
    /// Money: the rate of a Savings Plan.
    Rate(Exact),
}

impl Weight {
    /// What a quantity takes of a commitment.
    pub(super) fn of(self, quantity: Exact) -> Exact {
        match self {
            Self::Units(units) => quantity.times(units),
            Self::Rate(rate) => quantity * rate,
        }
    }

    /// Whether usage takes nothing of a commitment. Even a commitment that is used up covers it.
    fn is_free(self) -> bool {
        matches!(self, Self::Rate(rate) if rate.is_zero())
    }

    /// The quantity that what is available of a commitment covers.
    fn quantity_for(self, available: Exact) -> Exact {
        match self {
            Self::Units(units) => available.divided_by(units),
            Self::Rate(rate) => available.over(rate),
        }
    }
}

impl Stage {
    /// None if there is nothing to cover or nothing to cover it with.
    pub(super) fn new(steps: Vec<MatchStep>, sets: Vec<Vec<CommitmentIndex>>) -> Option<Self> {
        let last_free = steps.iter().rposition(|step| step.weight.is_free());
        let is_idle = steps.is_empty() || sets.iter().all(Vec::is_empty);
        (!is_idle).then(|| Self {
            steps,
            sets,
            free_until: last_free.map_or(0, |position| position + 1),
        })
    }

    /// Takes every step of one hour; skips steps whose commitments are used up.
    fn run(&self, hour: &mut HourState) {
        // The number of commitments at the head of each set that are known to be used up.
        let mut used_up = vec![0; self.sets.len()];
        let mut open_sets = self.sets.len();
        for (position, step) in self.steps.iter().enumerate() {
            if open_sets == 0 && position >= self.free_until {
                break;
            }
            let set = &self.sets[step.set];
            if step.weight.is_free() {
                let quantity = hour.uncovered(step.row);
                let in_force = set.iter().find(|commitment| hour.is_in_force(**commitment));
                if let Some(commitment) = in_force.filter(|_| quantity.is_positive()) {
                    hour.cover(*commitment, step.row, quantity, Exact::ZERO);
                }
                continue;
            }
            let head = &mut used_up[step.set];
            if *head == set.len() {
                continue;
            }
            let mut left = hour.uncovered(step.row);
            while left.is_positive() && *head < set.len() {
                let commitment = set[*head];
                let available = hour.available(commitment);
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
                hour.cover(commitment, step.row, quantity, used);
                left -= quantity;
                if used == available && wanted > available {
                    *head += 1;
                }
            }
            if *head == set.len() {
                open_sets -= 1;
            }
        }
    }
}
