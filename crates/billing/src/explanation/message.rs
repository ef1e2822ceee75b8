//! The meaning of a value, which a front end renders as a phrase.

use crate::Exact;
use crate::catalogue::Scope;
use crate::comparison::Cause;
use crate::matching::IdleReason;
use crate::rating::ChargeKind;

use super::Side;

/// The reason why a part of a commitment is unused, with the names that a sentence about it needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IdleWords {
    /// The reason.
    pub reason: IdleReason,
    /// The property of the commitment that the reason is about: its Region, its size, …; the
    /// owner's name if the reason is about sharing.
    pub own: String,
    /// The same of the nearest usage; empty if it has none.
    pub other: String,
    /// The nearest usage line's id.
    pub line: String,
    /// The name of that line's account.
    pub account: String,
}

/// The meaning of a node's value. Fields are names that people gave, and amounts that a phrase needs
/// in addition to the value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Message {
    /// The total of one side.
    Total(Side),
    /// The total of one side before rounding.
    ExactTotal(Side),
    /// The total of an account.
    AccountTotal {
        /// The account's name.
        account: String,
        /// The side.
        side: Side,
    },
    /// The total of an account at average rates.
    BlendedTotal {
        /// The account's name.
        account: String,
    },
    /// The total of several charges or accounts.
    Group {
        /// Their common name.
        name: String,
    },
    /// Units of usage that has a tag.
    TaggedUnits,
    /// The saving.
    Saving,
    /// The part of a cause in the saving.
    SavingBy(Cause),
    /// The part of a cause in the saving, before rounding.
    ExactSavingBy(Cause),
    /// The payments by credits on the separate bills for usage that policies deny; below zero.
    PaidOfDenied,
    /// The amount by which a step of consolidation (rule 2.4) lowers the charges for an item.
    ChargesFor {
        /// The item's label.
        item: String,
    },
    /// The cost change of units that have another rate after a step.
    MovedUnits {
        /// Their rate before the step; zero for free and covered units.
        from: Exact,
        /// Their rate after it.
        to: Exact,
    },
    /// The amount by which a unit is cheaper.
    RateChange,
    /// The rate of a unit before a step.
    RateBefore,
    /// The rate of a unit after a step.
    RateAfter,
    /// The total minus the parts that are not rounded.
    RoundingRest,
    /// The cost of a line of a bill, in cents.
    LineCost {
        /// The item's label.
        item: String,
    },
    /// The cost of an item before rounding.
    ExactCost {
        /// The item's label.
        item: String,
    },
    /// The share of an account in a line, in cents.
    ShareCost {
        /// The item's label.
        item: String,
        /// The account's name.
        account: String,
    },
    /// The part of a usage line in what its account owes for the item.
    UsageLineCost {
        /// The item's label.
        item: String,
    },
    /// Units of all usage lines of an account and an item.
    LinesUnits {
        /// The number of lines.
        count: usize,
    },
    /// Units of a tier.
    TierUnits {
        /// The unit after which the tier begins.
        from: Exact,
        /// The last unit of the tier; none for the last tier.
        up_to: Option<Exact>,
    },
    /// The units of an account in a tier.
    AccountTierUnits {
        /// The account's name.
        account: String,
    },
    /// All units that go through a ladder together.
    PooledUnits,
    /// Units that are not free.
    PaidUnits,
    /// The units of an account that are not free.
    AccountPaidUnits {
        /// The account's name.
        account: String,
    },
    /// Free units.
    FreeUnits,
    /// Units that commitments cover.
    CoveredUnits,
    /// Units of a line.
    Units,
    /// The quantity of a usage line as entered.
    Usage {
        /// The account's name.
        account: String,
        /// The usage line's id.
        line: String,
    },
    /// The sum of further steps that are not shown one by one.
    Rest {
        /// Their number.
        count: usize,
    },
    /// The rate of a tier.
    TierRate,
    /// The average rate of all tiers of a pool, which its accounts pay.
    AverageRate,
    /// The cost of all tiers of a pool.
    TiersCost,
    /// The On-Demand rate.
    OnDemandRate,
    /// The rate of zero of covered or free usage, by its kind of charge.
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
    /// The upfront fee of one reservation, or of a plan for its term.
    UpfrontFee,
    /// The organization's average rate.
    BlendedRate {
        /// The item's label.
        item: String,
    },
    /// The cost of an account at the average rate.
    BlendedCost {
        /// The item's label.
        item: String,
        /// The account's name.
        account: String,
    },
    /// The fees of an account in the blended view.
    Fees {
        /// The account's name.
        account: String,
    },
    /// Instance-hours or units of a usage line that Reserved Instances covered.
    CoveredByReserved,
    /// Instance-hours or units of a usage line that Savings Plans covered.
    CoveredByPlans,
    /// The units of a usage line that commitments left.
    OnDemandUnits,
    /// The covered part of a usage line, as a fraction.
    CoveredFraction,
    /// The units of a usage line that one commitment covered.
    CoveredBy {
        /// The commitment's id.
        commitment: String,
        /// Its owner's name.
        owner: String,
    },
    /// The part of a commitment that one usage line used.
    TakenBy {
        /// The usage line's id.
        line: String,
        /// The account's name.
        account: String,
        /// The savings percentage that ranked the line, as a fraction; none for reservations.
        saving: Option<Exact>,
    },
    /// The amount that a commitment offered in the month.
    Offered,
    /// The used part of a commitment.
    Used,
    /// The used part of a commitment if it is nothing, with the reason.
    UsedNothing(IdleWords),
    /// The unused part of a commitment, with the reason; none if nothing is unused.
    Wasted(Option<IdleWords>),
    /// Used divided by offered.
    Utilization,
    /// The size of one instance in normalized units.
    NormalizationFactor {
        /// The instance type.
        instance_type: String,
    },
    /// The rate of a Savings Plan.
    PlanRate,
    /// A number of instances.
    Instances,
    /// The hours in which a commitment is in force.
    Hours,
    /// The hours of a commitment's term.
    TermHours,
    /// The recurring fees over a term.
    RecurringFees,
    /// The cost of one reservation over its term.
    ListValue,
    /// The payments by all credits.
    PaidByCredits {
        /// The only account whose charges they pay; none for all.
        account: Option<String>,
        /// The side.
        side: Side,
    },
    /// The payments by one credit.
    PaidByCredit {
        /// The credit's name.
        credit: String,
    },
    /// The payment of a line by a credit.
    CreditPays {
        /// The credit's name.
        credit: String,
        /// The item's label.
        item: String,
        /// The name of the only account whose share it pays; none for the line.
        account: Option<String>,
    },
    /// The value of a credit when the month begins.
    CreditAmount {
        /// The credit's name.
        credit: String,
        /// Its owner's name.
        owner: String,
    },
    /// The value of a credit after the month.
    CreditLeft {
        /// The credit's name.
        credit: String,
    },
    /// The payment of zero by a credit that has expired or is not issued yet.
    CreditOutsideMonth {
        /// The credit's name.
        credit: String,
    },
}
