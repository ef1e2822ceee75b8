//! The assumptions of a result in words.

use billfold_billing::comparison::AppliedAssumption;

/// What a result takes for granted where AWS is silent, in one sentence.
#[must_use]
pub fn assumption(assumption: AppliedAssumption) -> &'static str {
    match assumption {
        AppliedAssumption::Allocation => {
            "AWS does not say which account's units fall in which tier; the total is the same either way."
        }
        AppliedAssumption::FreeUnits => {
            "Paid tiers begin after the free units, as current price lists read."
        }
        AppliedAssumption::CentRounding => "Each line of the bill is rounded to cents once.",
        AppliedAssumption::FreeTierModel => {
            "The free tier is the one that the organization's accounts have."
        }
        AppliedAssumption::PurchaseMonthFee => {
            "A Reserved Instance bought in mid-month is charged its recurring fee as AWS's formula has it."
        }
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
    }
}
