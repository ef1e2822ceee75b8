//! The computations of rule 2.4: one cause switched on after the other.

/// What is shared over the organization; what is off happens in each account alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Run {
    /// No policy denies usage (rule 12.4).
    pub denied: bool,
    /// Volume tiers (rules 3.x).
    pub tiers: bool,
    /// Reserved Instances (rules 4.x).
    pub reservations: bool,
    /// Savings Plans (rules 5.x).
    pub plans: bool,
    /// One free tier (rules 6.x).
    pub free_tier: bool,
}

/// In the order of rule 2.4, from the separate bills to the consolidated one.
pub const RUNS: [Run; 6] = [
    Run {
        denied: true,
        ..run(false, false, false, false)
    },
    run(false, false, false, false),
    run(true, false, false, false),
    run(true, true, false, false),
    run(true, true, true, false),
    run(true, true, true, true),
];

const fn run(tiers: bool, reservations: bool, plans: bool, free_tier: bool) -> Run {
    Run {
        denied: false,
        tiers,
        reservations,
        plans,
        free_tier,
    }
}
