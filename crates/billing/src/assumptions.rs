//! Settings for what AWS leaves open, with defaults (rules 3.x, 6.x, 10.x and 16.x of
//! docs/rules.md).

use crate::exact::rounding::CentRounding;

/// Values that a file left open and its reader filled in. The result lists them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reading {
    /// Reserved Instances without fees have those of the price catalogue (rule 4.1).
    ListedFees,
    /// Reserved Instances without fees have none: the scenario has its own price for the kind of
    /// instance, or no catalogue has their fees (rule 4.1).
    NoFees,
    /// Instances with an On-Demand rate of the scenario's have the catalogue's Savings Plan rates
    /// (rule 5.4).
    ListedPlanRates,
    /// Days of joining and leaving within the month do not divide it (rule 9.3).
    WholeMonths,
}

impl Reading {
    /// All of them, in the order in which a result lists them.
    pub const ALL: [Self; 4] = [
        Self::ListedFees,
        Self::NoFees,
        Self::ListedPlanRates,
        Self::WholeMonths,
    ];
}

/// The settings of a scenario. Each has the default of its rule in `docs/rules.md`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Assumptions {
    /// The tiers in which the units of each account fall (rule 3.12).
    pub allocation: Allocation,
    /// The step from one unit of data to the next. Quantities and tiers are converted when a scenario
    /// is read; it is kept so that the result can name it (rule 3.7).
    pub unit_step: UnitStep,
    /// The rounding of fractions of a cent (rule 10.4).
    pub cent_rounding: CentRounding,
    /// The kind of free tier of the organization (rule 6.4).
    pub free_tier_model: FreeTierModel,
    /// The recurring fee of a Reserved Instance bought in mid-month (rule 4.2).
    pub purchase_month_fee: PurchaseMonthFee,
}

/// The allocation of a tier's units to accounts (rule 3.12).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Allocation {
    /// Every account has the same share of every tier.
    #[default]
    Proportional,
    /// Every account pays the average rate of all paid units: one line instead of one for each tier.
    Blended,
    /// Usage lines fill the tiers in the order given.
    FixedOrder,
}

/// The step from GB to TB, and from every unit of data to the next (rule 3.7).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum UnitStep {
    /// 1,024, as in AWS's price lists.
    #[default]
    Binary,
    /// 1,000, as in one of AWS's examples.
    Decimal,
}

/// The kind of free tier (rule 6.4).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum FreeTierModel {
    /// Twelve-month offers and always-free offers.
    #[default]
    TwelveMonthOffers,
    /// Credits and always-free offers, for accounts created since 15 July 2025.
    Credits,
}

/// The hours of the recurring fee in the month of purchase (rule 4.2).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum PurchaseMonthFee {
    /// All hours of the calendar month, as in AWS's formula.
    #[default]
    FullMonth,
    /// The hours from the purchase on.
    HoursInForce,
}
