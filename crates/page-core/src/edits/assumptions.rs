//! Settings for what AWS leaves open.

use billfold_messages::texts;
use billfold_scenario::document::{
    Allocation, CentRounding, FreeTierModel, FreeUnits, PurchaseMonthFee, UnitStep,
};

use super::Edit;

/// A setting with its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Assumption {
    /// Which account's units fall in which tier (rule 3.12).
    Allocation(Allocation),
    /// Whether free units use up the first tier (rule 3.6).
    FreeUnits(FreeUnits),
    /// How many GB make a TB (rule 3.7).
    UnitStep(UnitStep),
    /// What becomes of fractions of a cent (rule 10.4).
    CentRounding(CentRounding),
    /// Which free tier the accounts have (rule 6.4).
    FreeTierModel(FreeTierModel),
    /// The fee of a Reserved Instance in the month of purchase (rule 4.2).
    PurchaseMonthFee(PurchaseMonthFee),
}

/// Chooses the value of a setting.
pub fn set_assumption(chosen: Assumption, what: &str) -> Edit {
    Edit::new(texts::settings::undo(what), move |document| {
        let settings = &mut document.assumptions;
        match chosen {
            Assumption::Allocation(value) => settings.allocation = value,
            Assumption::FreeUnits(value) => settings.free_units = value,
            Assumption::UnitStep(value) => settings.gigabytes_per_terabyte = value,
            Assumption::CentRounding(value) => settings.cent_rounding = value,
            Assumption::FreeTierModel(value) => settings.free_tier_model = value,
            Assumption::PurchaseMonthFee(value) => settings.purchase_month_fee = value,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::test_support::{bob_and_susan, edited, total};

    #[test]
    fn in_a_fixed_order_the_second_account_has_the_cheap_units() {
        let fixed = Assumption::Allocation(Allocation::FixedOrder);
        let after = edited(&bob_and_susan(), set_assumption(fixed, "Tiers"));
        let owed = &after.outcome.comparison.consolidated.bill.accounts;
        let owed: Vec<String> = owed
            .iter()
            .map(|cents| cents.normalize().to_string())
            .collect();
        // Bob 8,192 × 0.17; Susan 2,048 × 0.17 + 2,048 × 0.13.
        assert_eq!(owed, ["1392.64", "614.4"]);
        assert_eq!(total(&after), "2007.04");
    }

    #[test]
    fn a_terabyte_may_be_a_thousand_gigabytes() {
        let decimal = Assumption::UnitStep(UnitStep::Decimal);
        let after = edited(&bob_and_susan(), set_assumption(decimal, "TB"));
        // 10,000 × 0.17 + 2,000 × 0.13.
        assert_eq!(total(&after), "1960");
    }
}
