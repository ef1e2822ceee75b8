//! The saving and its causes (rule 2.4).

use crate::Exact;

/// Why the bills differ, in the order in which the parts are found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Cause {
    /// Tiers reached together.
    VolumeTiers,
    /// Reserved Instances used by another account.
    ReservedInstances,
    /// Savings Plans used by another account.
    SavingsPlans,
    /// One free tier instead of many: usually a cost.
    FreeTier,
    /// Credits used by another account.
    Credits,
    /// Support plans, which look at each account's own charges.
    Support,
    /// Tax on what the charges come to.
    Tax,
    /// What rounding to cents leaves.
    Rounding,
}

impl Cause {
    /// All causes, in the order of rule 2.4.
    pub const ALL: [Self; 8] = [
        Self::VolumeTiers,
        Self::ReservedInstances,
        Self::SavingsPlans,
        Self::FreeTier,
        Self::Credits,
        Self::Support,
        Self::Tax,
        Self::Rounding,
    ];

    /// The cause before this one in the order of rule 2.4.
    #[must_use]
    pub fn previous(self) -> Option<Self> {
        (self as usize)
            .checked_sub(1)
            .map(|before| Self::ALL[before])
    }

    /// Its name in figure ids and in the command line's JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::VolumeTiers => "volumeTiers",
            Self::ReservedInstances => "reservedInstances",
            Self::SavingsPlans => "savingsPlans",
            Self::FreeTier => "freeTier",
            Self::Credits => "credits",
            Self::Support => "support",
            Self::Tax => "tax",
            Self::Rounding => "rounding",
        }
    }
}

/// What consolidation saves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saving {
    /// Separate total minus consolidated total, in cents.
    pub total: Exact,
    /// The exact part of each cause, in the order of [`Cause::ALL`]; they add up to `total`.
    pub exact: [Exact; 8],
    /// The exact charges before credits, fees included: of the separate bills, and after each of the four steps
    /// of rule 2.4; the last is the consolidated bill's.
    pub steps: [Exact; 5],
}

impl Saving {
    pub(super) fn new(total: Exact, steps: [Exact; 5]) -> Self {
        let mut exact = [Exact::ZERO; 8];
        for (part, step) in exact.iter_mut().zip(steps.windows(2)) {
            *part = step[0] - step[1];
        }
        let known: Exact = exact.iter().sum();
        exact[Cause::Rounding as usize] = total - known;
        Self {
            total,
            exact,
            steps,
        }
    }

    /// What credits pay of the consolidated bill more than of the separate ones, and the total with
    /// them; rounding takes the rest.
    pub(super) fn settle(&mut self, total: Exact, credits: Exact) {
        self.exact[Cause::Credits as usize] += credits;
        self.exact[Cause::Rounding as usize] += total - self.total - credits;
        self.total = total;
    }

    /// A cause's part in whole cents. The parts add up to the total: rounding takes the rest.
    #[must_use]
    pub fn part(&self, cause: Cause) -> Exact {
        let cents = |cause: Cause| self.exact[cause as usize].without_dust().rounded(2);
        if cause != Cause::Rounding {
            return cents(cause);
        }
        let others = Cause::ALL
            .into_iter()
            .filter(|other| *other != Cause::Rounding);
        self.total - others.map(cents).sum()
    }
}
