//! The settings for what AWS leaves open, with their choices.

use billfold_messages::texts::settings as texts;
use billfold_scenario::Document;
use billfold_scenario::document::{
    Allocation, CentRounding, FreeTierModel, FreeUnits, PurchaseMonthFee, UnitStep,
};

use crate::edits::Assumption;

/// A setting.
#[derive(Clone, Debug, PartialEq)]
pub struct Setting {
    /// The rule that leaves it open.
    pub rule: &'static str,
    /// What it decides.
    pub name: &'static str,
    /// The values, each in words.
    pub choices: Vec<(Assumption, &'static str)>,
    /// The value that the scenario has.
    pub chosen: Assumption,
}

/// All settings of a scenario.
pub fn settings(document: &Document) -> [Setting; 6] {
    use Assumption as A;
    let now = &document.assumptions;
    [
        Setting {
            rule: "3.12",
            name: texts::allocation(),
            choices: vec![
                (
                    A::Allocation(Allocation::Proportional),
                    texts::proportional(),
                ),
                (A::Allocation(Allocation::Blended), texts::blended()),
                (A::Allocation(Allocation::FixedOrder), texts::fixed_order()),
            ],
            chosen: A::Allocation(now.allocation),
        },
        Setting {
            rule: "3.6",
            name: texts::free_units(),
            choices: vec![
                (A::FreeUnits(FreeUnits::BeforeTiers), texts::before_tiers()),
                (A::FreeUnits(FreeUnits::WithinTiers), texts::within_tiers()),
            ],
            chosen: A::FreeUnits(now.free_units),
        },
        Setting {
            rule: "3.7",
            name: texts::unit_step(),
            choices: vec![
                (A::UnitStep(UnitStep::Binary), texts::binary()),
                (A::UnitStep(UnitStep::Decimal), texts::decimal()),
            ],
            chosen: A::UnitStep(now.gigabytes_per_terabyte),
        },
        Setting {
            rule: "10.4",
            name: texts::cent_rounding(),
            choices: vec![
                (A::CentRounding(CentRounding::Nearest), texts::nearest()),
                (A::CentRounding(CentRounding::UpToCent), texts::up_to_cent()),
            ],
            chosen: A::CentRounding(now.cent_rounding),
        },
        Setting {
            rule: "6.4",
            name: texts::free_tier_model(),
            choices: vec![
                (
                    A::FreeTierModel(FreeTierModel::TwelveMonthOffers),
                    texts::twelve_months(),
                ),
                (A::FreeTierModel(FreeTierModel::Credits), texts::credits()),
            ],
            chosen: A::FreeTierModel(now.free_tier_model),
        },
        Setting {
            rule: "4.2",
            name: texts::purchase_month(),
            choices: vec![
                (
                    A::PurchaseMonthFee(PurchaseMonthFee::FullMonth),
                    texts::full_month(),
                ),
                (
                    A::PurchaseMonthFee(PurchaseMonthFee::HoursInForce),
                    texts::hours_in_force(),
                ),
            ],
            chosen: A::PurchaseMonthFee(now.purchase_month_fee),
        },
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edits::set_assumption;
    use crate::queries::derivation::setting_address;
    use crate::test_support::{bob_and_susan, changes_nothing, edited};

    #[test]
    fn every_choice_of_every_setting_can_be_made() {
        let workspace = bob_and_susan();
        for (at, setting) in settings(&workspace.document).into_iter().enumerate() {
            assert_eq!(setting_address(setting.rule), Some("#bill/settings"));
            for (choice, name) in setting.choices {
                let edit = || set_assumption(choice, name);
                if choice == setting.chosen {
                    assert!(changes_nothing(&workspace, edit()), "{name}");
                } else {
                    let after = edited(&workspace, edit());
                    assert_eq!(settings(&after.document)[at].chosen, choice, "{name}");
                }
            }
        }
    }
}
