//! The saving and its causes (rule 2.4).

use rust_decimal::Decimal;

use crate::Exact;
use crate::exact::rounding::CentRounding;

/// A cause of the saving, in the order in which the parts are computed (rule 2.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Cause {
    /// Usage that policies deny in the organization (rule 12.4). Nothing is saved by consolidation: the
    /// organization uses less.
    DeniedUsage,
    /// Higher volume tiers, reached together.
    VolumeTiers,
    /// Reserved Instances used by another account.
    ReservedInstances,
    /// Savings Plans used by another account.
    SavingsPlans,
    /// One free tier instead of one for each account: usually a cost.
    FreeTier,
    /// Credits used by another account.
    Credits,
    /// Support plans, which depend on the charges of each account.
    Support,
    /// Tax on the charges.
    Tax,
    /// The rest that rounding to cents leaves.
    Rounding,
}

impl Cause {
    /// All causes, in the order of rule 2.4.
    pub const ALL: [Self; 9] = [
        Self::DeniedUsage,
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
            Self::DeniedUsage => "deniedUsage",
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

/// The saving by consolidation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saving {
    /// Separate total minus consolidated total, in cents.
    pub total: Decimal,
    /// The part of each cause, not rounded, in the order of [`Cause::ALL`]; they add up to `total`.
    pub exact: [Exact; 9],
    /// The charges before credits with fees, not rounded: of the separate bills, of these without the
    /// usage that policies deny, then after each of the four steps of rule 2.4. The last are those of
    /// the consolidated bill.
    pub steps: [Exact; 6],
}

impl Saving {
    pub(super) fn new(total: Decimal, steps: [Exact; 6]) -> Self {
        let mut exact = [Exact::ZERO; 9];
        for (part, step) in exact.iter_mut().zip(steps.windows(2)) {
            *part = step[0] - step[1];
        }
        let known: Exact = exact.iter().sum();
        exact[Cause::Rounding as usize] = Exact::from(total) - known;
        Self {
            total,
            exact,
            steps,
        }
    }

    /// Adds the usage that policies deny: `charges` are those of the separate bills with it, and
    /// `total` is the saving with it. Rounding takes the rest.
    pub(super) fn add_denied(&mut self, total: Decimal, charges: Exact) {
        self.steps[0] = charges;
        self.add(Cause::DeniedUsage, charges - self.steps[1]);
        self.change_total(total);
    }

    /// Adds the part of credits; `denied` is what credits lessen that of denied usage by, and `total`
    /// is the saving with both. Rounding takes the rest.
    pub(super) fn add_credits(&mut self, total: Decimal, credits: Exact, denied: Exact) {
        self.add(Cause::Credits, credits);
        self.add(Cause::DeniedUsage, -denied);
        self.change_total(total);
    }

    /// Adds to a part at the cost of rounding.
    fn add(&mut self, cause: Cause, part: Exact) {
        self.exact[cause as usize] += part;
        self.exact[Cause::Rounding as usize] -= part;
    }

    /// Rounding takes the change of the total.
    fn change_total(&mut self, total: Decimal) {
        self.exact[Cause::Rounding as usize] += Exact::from(total - self.total);
        self.total = total;
    }

    /// The saving by consolidation, in cents: the total less the part of usage that policies deny. That
    /// part is not saved: the organization does not use it.
    #[must_use]
    pub fn by_consolidation(&self) -> Decimal {
        self.total - self.part(Cause::DeniedUsage)
    }

    /// The part of a cause in whole cents. The parts add up to the total: rounding takes the rest.
    #[must_use]
    pub fn part(&self, cause: Cause) -> Decimal {
        let cents = |cause: Cause| self.exact[cause as usize].to_cents(CentRounding::Nearest);
        if cause != Cause::Rounding {
            return cents(cause);
        }
        let others = Cause::ALL
            .into_iter()
            .filter(|other| *other != Cause::Rounding);
        self.total - others.map(cents).sum::<Decimal>()
    }
}
