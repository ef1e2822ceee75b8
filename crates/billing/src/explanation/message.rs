//! What a value is, for a face to put into words.

use crate::Exact;
use crate::catalogue::Scope;
use crate::comparison::Cause;
use crate::rating::ChargeKind;

use super::Side;

/// What a node of an explanation is about. Names are those that people gave; amounts that words
/// need beside the node's own value are fields.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Message {
    /// Everything that one side comes to.
    Total(Side),
    /// The same before rounding.
    ExactTotal(Side),
    /// What an account owes.
    AccountTotal {
        /// The account's name.
        account: String,
        /// On which side.
        side: Side,
    },
    /// What an account owes at average rates.
    BlendedTotal {
        /// The account's name.
        account: String,
    },
    /// What several charges or accounts come to that are looked at together.
    Group {
        /// What they are called.
        name: String,
    },
    /// Units of usage that has a tag.
    TaggedUnits,
    /// What is saved in all.
    Saving,
    /// What one cause saves.
    SavingBy(Cause),
    /// One cause's part before rounding.
    ExactSavingBy(Cause),
    /// By how much a step of consolidation (rule 2.4) lowers the charges for one item.
    ChargesFor {
        /// The item in words.
        item: String,
    },
    /// What it comes to that units cost something else after a step.
    MovedUnits {
        /// Their rate before the step; zero where they were free or covered.
        from: Exact,
        /// Their rate after it.
        to: Exact,
    },
    /// By how much a unit is cheaper.
    RateChange,
    /// What a unit costs before a step.
    RateBefore,
    /// What a unit costs after a step.
    RateAfter,
    /// What is left of the total once the exact parts are taken away.
    RoundingRest,
    /// A line of a bill, in cents.
    LineCost {
        /// The item in words.
        item: String,
    },
    /// The same before rounding.
    ExactCost {
        /// The item in words.
        item: String,
    },
    /// An account's part of a line, in cents.
    ShareCost {
        /// The item in words.
        item: String,
        /// The account's name.
        account: String,
    },
    /// A usage line's part of what its account is charged for the item.
    UsageLineCost {
        /// The item in words.
        item: String,
    },
    /// Units of all usage lines of an account and an item.
    LinesUnits {
        /// How many lines.
        count: usize,
    },
    /// Units of a tier.
    TierUnits {
        /// Where the tier begins.
        from: Exact,
        /// Where it ends; none for the last.
        up_to: Option<Exact>,
    },
    /// An account's units of a tier.
    AccountTierUnits {
        /// The account's name.
        account: String,
    },
    /// All units that go through a ladder.
    PooledUnits,
    /// Units that are not free.
    PaidUnits,
    /// An account's units that are not free.
    AccountPaidUnits {
        /// The account's name.
        account: String,
    },
    /// Units that the free tier pays.
    FreeUnits,
    /// Units that commitments cover.
    CoveredUnits,
    /// Units of a line.
    Units,
    /// A usage line as entered.
    Usage {
        /// The account's name.
        account: String,
        /// The usage line's id.
        line: String,
    },
    /// What further steps come to that are not shown one by one.
    Rest {
        /// How many.
        count: usize,
    },
    /// The rate of a tier.
    TierRate,
    /// The On-Demand rate.
    OnDemandRate,
    /// Covered or free usage costs nothing here: which of the two.
    ZeroRate(ChargeKind),
    /// A free allowance of a month.
    Allowance {
        /// Its name.
        name: String,
        /// Once for the organization, or for each account.
        scope: Scope,
    },
    /// The fee of one reservation or plan per hour.
    HourlyFee,
    /// The fee of one reservation, or of a plan's term, paid at once.
    UpfrontFee,
    /// The organization's average rate.
    BlendedRate {
        /// The item in words.
        item: String,
    },
    /// An account's cost at the average rate.
    BlendedCost {
        /// The item in words.
        item: String,
        /// The account's name.
        account: String,
    },
    /// An account's fees in the blended view.
    Fees {
        /// The account's name.
        account: String,
    },
    /// Instance-hours or units of a usage line that Reserved Instances covered.
    CoveredByReserved,
    /// The same for Savings Plans.
    CoveredByPlans,
    /// What a usage line pays On-Demand.
    OnDemandUnits,
    /// The covered part of a usage line.
    CoveredFraction,
    /// What one commitment covered of one usage line.
    CoveredBy {
        /// The commitment's id.
        commitment: String,
        /// Its owner's name.
        owner: String,
    },
    /// What a usage line took of a commitment.
    TakenBy {
        /// The usage line's id.
        line: String,
        /// The account's name.
        account: String,
        /// Savings percentage that ranked it, as a fraction; none for reservations.
        saving: Option<Exact>,
    },
    /// What a commitment offered in the month.
    Offered,
    /// What was used of a commitment.
    Used,
    /// What was wasted of a commitment.
    Wasted,
    /// Used divided by offered.
    Utilization,
    /// The size of one instance in normalized units.
    NormalizationFactor {
        /// The instance type.
        instance_type: String,
    },
    /// The rate that a Savings Plan pays.
    PlanRate,
    /// Instances.
    Instances,
    /// Hours in force.
    Hours,
    /// Hours of a commitment's whole term.
    TermHours,
    /// All fees by the hour over a term.
    RecurringFees,
    /// What one reservation costs over its term.
    ListValue,
    /// What all credits pay.
    PaidByCredits {
        /// The only account that they are looked at for.
        account: Option<String>,
        /// On which side.
        side: Side,
    },
    /// What one credit pays.
    PaidByCredit {
        /// The credit's name.
        credit: String,
    },
    /// What a credit pays of a line.
    CreditPays {
        /// The credit's name.
        credit: String,
        /// The item in words.
        item: String,
        /// The name of the only account that is looked at.
        account: Option<String>,
    },
    /// What a credit is worth when the month begins.
    CreditAmount {
        /// The credit's name.
        credit: String,
        /// Its owner's name.
        owner: String,
    },
    /// What a credit is still worth after the month.
    CreditLeft {
        /// The credit's name.
        credit: String,
    },
    /// A credit pays nothing because it has expired or is not issued yet.
    CreditOutsideMonth {
        /// The credit's name.
        credit: String,
    },
}
