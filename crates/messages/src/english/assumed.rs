//! The assumptions of a result in words.

use billfold_billing::comparison::Assumed;

/// What a result takes for granted where AWS is silent, in one sentence.
#[must_use]
pub fn assumption(assumed: Assumed) -> &'static str {
    match assumed {
        Assumed::Allocation => {
            "AWS does not say which account's units fall in which tier; the total is the same either way."
        }
        Assumed::FreeUnits => "Paid tiers begin after the free units, as current price lists read.",
        Assumed::CentRounding => "Each line of the bill is rounded to cents once.",
        Assumed::FreeTierModel => "The free tier is the one that the organization's accounts have.",
        Assumed::PurchaseMonthFee => {
            "A Reserved Instance bought in mid-month is charged its recurring fee as AWS's formula has it."
        }
        Assumed::EvenSpread => "Monthly amounts are spread evenly over their hours.",
        Assumed::ZoneNames => "Availability Zones of two accounts are the same if their names are.",
        Assumed::LeftoverOrder => {
            "Leftover Reserved Instances go to the smallest instances first, then by account id."
        }
        Assumed::PlanRanking => "Savings Plans rank tiered usage by its first tier's rate.",
        Assumed::FreeAfterPlans => "Free hours are used after Savings Plans.",
        Assumed::CreditOrder => {
            "After every payment of a credit the highest spend is looked for anew."
        }
        Assumed::CreditMonth => {
            "A credit pays for the whole of the month in which it is issued, and of that in which it expires."
        }
        Assumed::FreeOrder => "Free units over several rates go by the order of the usage lines.",
    }
}
