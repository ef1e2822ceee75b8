//! Graduated volume tiers (rules 3.2 and 3.8).

use std::fmt;

use crate::Exact;

/// One tier of a ladder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tier {
    /// The last unit of the tier, counted from the beginning of the month; none if it has no end.
    pub up_to: Option<Exact>,
    /// Currency per unit in this tier.
    pub rate: Exact,
}

/// Tiers in ascending order, of which the last has no end. Each unit costs the rate of its tier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TierLadder {
    tiers: Vec<Tier>,
}

/// The part of a quantity in one tier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slice {
    /// The tier, counted from 0.
    pub tier: usize,
    /// Units in the tier.
    pub quantity: Exact,
    /// Currency per unit.
    pub rate: Exact,
}

/// An error in a list of tiers. Tiers are counted from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LadderError {
    /// The list is empty.
    Empty,
    /// A tier ends at or below the end of the tier before it.
    NotAscending {
        /// The tier at fault.
        tier: usize,
        /// The end of the tier.
        up_to: Exact,
        /// The end of the tier before it.
        previous: Exact,
    },
    /// A tier before the last has no end.
    OpenBeforeLast {
        /// The tier at fault.
        tier: usize,
    },
    /// The last tier has an end; usage beyond it has no rate.
    LastIsClosed {
        /// The end of the tier.
        up_to: Exact,
    },
    /// A rate is negative.
    NegativeRate {
        /// The tier at fault.
        tier: usize,
        /// Its rate.
        rate: Exact,
    },
}

impl LadderError {
    /// The tier at fault, counted from 0.
    #[must_use]
    pub fn tier(&self) -> Option<usize> {
        match self {
            Self::NotAscending { tier, .. }
            | Self::OpenBeforeLast { tier }
            | Self::NegativeRate { tier, .. } => Some(*tier),
            Self::Empty | Self::LastIsClosed { .. } => None,
        }
    }
}

impl fmt::Display for LadderError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("no tier; expected at least one"),
            Self::NotAscending {
                up_to, previous, ..
            } => {
                write!(
                    f,
                    "upTo {up_to} is not above {previous}, where the tier before it ends"
                )
            }
            Self::OpenBeforeLast { .. } => {
                f.write_str("no upTo; expected one in every tier but the last")
            }
            Self::LastIsClosed { up_to } => write!(
                f,
                "the last tier ends at {up_to}; expected it without upTo, so that every unit has a rate"
            ),
            Self::NegativeRate { rate, .. } => write!(f, "rate {rate} is below zero"),
        }
    }
}

impl std::error::Error for LadderError {}

impl TierLadder {
    /// Makes a ladder of tiers.
    ///
    /// # Errors
    /// When tiers do not ascend, leave usage without a rate, or have a negative rate.
    pub fn new(tiers: Vec<Tier>) -> Result<Self, LadderError> {
        let last = tiers.len().checked_sub(1).ok_or(LadderError::Empty)?;
        let mut previous = Exact::ZERO;
        for (at, tier) in tiers.iter().enumerate() {
            if tier.rate.is_negative() {
                return Err(LadderError::NegativeRate {
                    tier: at,
                    rate: tier.rate,
                });
            }
            match tier.up_to {
                Some(up_to) if up_to <= previous => {
                    return Err(LadderError::NotAscending {
                        tier: at,
                        up_to,
                        previous,
                    });
                }
                Some(up_to) if at == last => return Err(LadderError::LastIsClosed { up_to }),
                Some(up_to) => previous = up_to,
                None if at < last => return Err(LadderError::OpenBeforeLast { tier: at }),
                None => {}
            }
        }
        Ok(Self { tiers })
    }

    /// A single rate for every unit.
    ///
    /// # Errors
    /// When the rate is negative.
    pub fn flat(rate: Exact) -> Result<Self, LadderError> {
        Self::new(vec![Tier { up_to: None, rate }])
    }

    /// The tiers, in ascending order.
    #[must_use]
    pub fn tiers(&self) -> &[Tier] {
        &self.tiers
    }

    /// The unit after which a tier begins, and its last unit if it has an end. Tiers are counted
    /// from 0.
    #[must_use]
    pub fn bounds(&self, tier: usize) -> (Exact, Option<Exact>) {
        let end = |tier: usize| self.tiers.get(tier).and_then(|tier| tier.up_to);
        let before = tier.checked_sub(1).and_then(end);
        (before.unwrap_or_default(), end(tier))
    }

    /// The rate of the first unit.
    #[must_use]
    pub fn first_rate(&self) -> Exact {
        self.tiers[0].rate
    }

    /// The units after `start` and up to `start + quantity`, tier by tier (rule 3.2). A unit at the
    /// end of a tier is still in that tier (rule 3.8). Tiers without units are left out.
    ///
    /// ```
    /// use billfold_billing::Exact;
    /// use billfold_billing::catalogue::{Tier, TierLadder};
    /// // C01: 12 TB at 0.17 per GB for the first 10 TB, 0.13 above.
    /// let tiers = vec![
    ///     Tier { up_to: Some(Exact::from(10_240)), rate: "0.17".parse()? },
    ///     Tier { up_to: None, rate: "0.13".parse()? },
    /// ];
    /// let slices = TierLadder::new(tiers)?.slices(Exact::ZERO, Exact::from(12_288));
    /// let cost: Exact = slices.iter().map(|slice| slice.quantity * slice.rate).sum();
    /// assert_eq!(cost.to_string(), "2007.04");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn slices(&self, start: Exact, quantity: Exact) -> Vec<Slice> {
        let end = start + quantity;
        let mut from = start;
        // Most quantities end in the first tier.
        let mut slices = Vec::with_capacity(1);
        for (at, tier) in self.tiers.iter().enumerate() {
            let until = tier.up_to.map_or(end, |up_to| up_to.min(end));
            if until > from {
                slices.push(Slice {
                    tier: at,
                    quantity: until - from,
                    rate: tier.rate,
                });
                from = until;
            }
        }
        slices
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tier(up_to: Option<u64>, rate: &str) -> Tier {
        Tier {
            up_to: up_to.map(Exact::from),
            rate: rate.parse().expect("a rate"),
        }
    }

    fn s3() -> TierLadder {
        TierLadder::new(vec![
            tier(Some(51_200), "0.023"),
            tier(Some(512_000), "0.022"),
            tier(None, "0.021"),
        ])
        .expect("a ladder")
    }

    fn cost(ladder: &TierLadder, start: u64, quantity: u64) -> String {
        let slices = ladder.slices(Exact::from(start), Exact::from(quantity));
        slices
            .iter()
            .map(|s| s.quantity * s.rate)
            .sum::<Exact>()
            .to_string()
    }

    #[test]
    fn a_boundary_belongs_to_the_tier_below_it() {
        // C07
        assert_eq!(cost(&s3(), 0, 51_200), "1177.6");
        assert_eq!(cost(&s3(), 0, 51_201), "1177.622");
        assert_eq!(cost(&s3(), 0, 614_400), "13465.6");
        assert_eq!(cost(&s3(), 0, 0), "0");
    }

    #[test]
    fn a_start_within_the_ladder() {
        assert_eq!(cost(&s3(), 51_200, 1), "0.022");
        assert_eq!(cost(&s3(), 51_199, 2), "0.045");
    }

    #[test]
    fn tiers_that_are_not_a_ladder_are_refused() {
        let error = |tiers| TierLadder::new(tiers).expect_err("no ladder");
        assert_eq!(error(vec![]), LadderError::Empty);
        assert_eq!(
            error(vec![
                tier(Some(10), "1"),
                tier(Some(10), "1"),
                tier(None, "1")
            ])
            .tier(),
            Some(1)
        );
        assert_eq!(
            error(vec![tier(None, "1"), tier(None, "1")]),
            LadderError::OpenBeforeLast { tier: 0 }
        );
        assert_eq!(
            error(vec![tier(Some(10), "1")]),
            LadderError::LastIsClosed {
                up_to: Exact::from(10)
            }
        );
        assert!(matches!(
            error(vec![tier(Some(0), "1"), tier(None, "1")]),
            LadderError::NotAscending { tier: 0, .. }
        ));
        assert!(matches!(
            error(vec![tier(None, "-1")]),
            LadderError::NegativeRate { .. }
        ));
    }
}
