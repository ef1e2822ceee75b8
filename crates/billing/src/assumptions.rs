//! What AWS leaves open, as named settings with defaults (rule book sections 3, 6, 10 and 16).

use crate::exact::rounding::CentRounding;

/// The settings of a scenario. Each has the default that the rule book gives.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Assumptions {
    /// Which account's units fall in which tier (rule 3.12).
    pub allocation: Allocation,
    /// Whether free units use up the first tier (rule 3.6).
    pub free_units: FreeUnits,
    /// What becomes of fractions of a cent (rule 10.4).
    pub cent_rounding: CentRounding,
    /// Which free tier the organization has (rule 6.4).
    pub free_tier_model: FreeTierModel,
    /// The recurring fee of a Reserved Instance bought in mid-month (rule 4.2).
    pub purchase_month_fee: PurchaseMonthFee,
}

/// Who gets which units of a tier (rule 3.12).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Allocation {
    /// Every account has the same share of every tier.
    #[default]
    Proportional,
    /// Every account pays the average rate.
    Blended,
    /// Usage lines fill the tiers in the order given.
    FixedOrder,
}

/// Where paid tiers begin (rule 3.6).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum FreeUnits {
    /// After the free units.
    #[default]
    BeforeTiers,
    /// With the free units: they use up the first tier.
    WithinTiers,
}

/// The free tier that accounts have (rule 6.4).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum FreeTierModel {
    /// Twelve-month offers and always-free offers.
    #[default]
    TwelveMonthOffers,
    /// Accounts since 15 July 2025: credits and always-free offers.
    Credits,
}

/// The recurring fee in the month of purchase (rule 4.2).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum PurchaseMonthFee {
    /// All hours of the calendar month, as AWS's formula has it.
    #[default]
    FullMonth,
    /// The hours from the purchase on.
    HoursInForce,
}
