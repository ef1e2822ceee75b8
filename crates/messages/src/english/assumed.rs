//! The assumptions of a result in words.

use billfold_billing::assumptions::{Allocation, FreeTierModel, PurchaseMonthFee, UnitStep};
use billfold_billing::catalogue::FreeUnits;
use billfold_billing::comparison::AppliedAssumption;
use billfold_billing::exact::rounding::CentRounding;

/// What a result takes for granted where AWS is silent, in one sentence.
#[must_use]
pub fn assumption(assumption: AppliedAssumption) -> &'static str {
    match assumption {
        AppliedAssumption::Allocation(allocation) => match allocation {
            Allocation::Proportional => {
                "AWS does not say which account's units fall in which tier: here every account has the same share of each."
            }
            Allocation::Blended => {
                "AWS does not say which account's units fall in which tier: here every account pays their average rate, on one line."
            }
            Allocation::FixedOrder => {
                "AWS does not say which account's units fall in which tier: here the usage lines fill the tiers in their order."
            }
        },
        AppliedAssumption::UnitStep(step) => match step {
            UnitStep::Binary => "A TB is 1,024 GB, as in AWS's price lists.",
            UnitStep::Decimal => "A TB is 1,000 GB, as in one of AWS's examples.",
        },
        AppliedAssumption::FreeUnits(units) => match units {
            Some(FreeUnits::BeforeTiers) => {
                "Paid tiers begin after the free units, as current price lists read."
            }
            Some(FreeUnits::WithinTiers) => {
                "Free units use up the first tier, as an older price list of AWS's reads."
            }
            None => {
                "Free units use up the first tier of some prices; the tiers of others begin after them."
            }
        },
        AppliedAssumption::CentRounding(rounding) => match rounding {
            CentRounding::Nearest => {
                "Each line of the bill is rounded once, to the nearest cent; half a cent counts as one."
            }
            CentRounding::UpToCent => {
                "Each line of the bill is rounded once, to the nearest cent; a line of less than a cent counts as one."
            }
        },
        AppliedAssumption::FreeTierModel(model) => match model {
            FreeTierModel::TwelveMonthOffers => {
                "The free tier has twelve-month offers, as for accounts from before 15 July 2025."
            }
            FreeTierModel::Credits => {
                "The free tier has no twelve-month offers, as for accounts since 15 July 2025: they have credits instead."
            }
        },
        AppliedAssumption::PurchaseMonthFee(fee) => match fee {
            PurchaseMonthFee::FullMonth => {
                "A Reserved Instance bought in mid-month is charged its recurring fee for the whole month, as AWS's formula has it."
            }
            PurchaseMonthFee::HoursInForce => {
                "A Reserved Instance bought in mid-month is charged its recurring fee from the purchase on."
            }
        },
        AppliedAssumption::EvenSpread => "Monthly amounts are spread evenly over their hours.",
        AppliedAssumption::ZoneNames => {
            "Availability Zones of two accounts are the same if their names are."
        }
        AppliedAssumption::LeftoverOrder => {
            "Leftover Reserved Instances go to the smallest instances first, then by account id."
        }
        AppliedAssumption::PlanRanking => {
            "Savings Plans rank tiered usage by its first tier's rate."
        }
        AppliedAssumption::FreeAfterPlans => "Free hours are used after Savings Plans.",
        AppliedAssumption::CreditOrder => {
            "After every payment of a credit the highest spend is looked for anew."
        }
        AppliedAssumption::CreditMonth => {
            "A credit pays for the whole of the month in which it is issued, and of that in which it expires."
        }
        AppliedAssumption::FreeOrder => {
            "Free units over several rates go by the order of the usage lines."
        }
        AppliedAssumption::UnknownCreation => {
            "Twelve-month free offers are not granted to an account without a date of creation: nobody knows when its twelve months end."
        }
        AppliedAssumption::ListedFees => {
            "Reserved Instances without fees of their own have those of the price catalogue."
        }
        AppliedAssumption::NoFees => {
            "Reserved Instances without fees cost nothing where the price of the instance is the scenario's own, or where the price catalogue does not list them."
        }
        AppliedAssumption::ListedPlanRates => {
            "An On-Demand rate of the scenario's own leaves the price catalogue's Savings Plan rates as they are."
        }
        AppliedAssumption::WithoutDenied => {
            "Usage that policies deny is left out of the consolidated bill only: no policy holds for an account alone."
        }
        AppliedAssumption::WholeMonths => {
            "An account that joined within the month counts as a member for all of it; one that left does not count at all."
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_value_of_each_setting_has_a_sentence_of_its_own() {
        use AppliedAssumption as Applied;
        // What the sentence must and must not say, by the value's rule.
        let all = [
            (
                Applied::Allocation(Allocation::Proportional),
                "same share of each",
                "average",
            ),
            (Applied::Allocation(Allocation::Blended), "average", "share"),
            (
                Applied::Allocation(Allocation::FixedOrder),
                "order",
                "share",
            ),
            (Applied::UnitStep(UnitStep::Binary), "1,024", "1,000"),
            (Applied::UnitStep(UnitStep::Decimal), "1,000", "1,024"),
            (
                Applied::FreeUnits(Some(FreeUnits::BeforeTiers)),
                "after the free units",
                "use up",
            ),
            (
                Applied::FreeUnits(Some(FreeUnits::WithinTiers)),
                "use up the first tier",
                "after",
            ),
            (
                Applied::FreeUnits(None),
                "of some prices",
                "price lists read",
            ),
            (
                Applied::CentRounding(CentRounding::Nearest),
                "half a cent",
                "less than a cent",
            ),
            (
                Applied::CentRounding(CentRounding::UpToCent),
                "less than a cent counts as one",
                "half",
            ),
            (
                Applied::FreeTierModel(FreeTierModel::TwelveMonthOffers),
                "has twelve-month offers",
                "credits",
            ),
            (
                Applied::FreeTierModel(FreeTierModel::Credits),
                "no twelve-month offers",
                "before",
            ),
            (
                Applied::PurchaseMonthFee(PurchaseMonthFee::FullMonth),
                "whole month",
                "from the purchase on",
            ),
            (
                Applied::PurchaseMonthFee(PurchaseMonthFee::HoursInForce),
                "from the purchase on",
                "formula",
            ),
        ];
        for (setting, says, never) in all {
            let sentence = assumption(setting);
            assert!(sentence.contains(says), "{setting:?}: {sentence}");
            assert!(!sentence.contains(never), "{setting:?}: {sentence}");
        }
    }
}
