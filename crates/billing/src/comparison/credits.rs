//! Credits in a comparison: the last step of both bills.

use super::Comparison;
use crate::Scenario;
use crate::bill::Bill;
use crate::payment::{paid_by_credits, pay};

/// Pays both bills with the credits. The part of credits in the saving is what they pay of the
/// consolidated bill minus what they pay of the separate bills (rule 2.4), in both without the usage that
/// policies deny: what they pay of that lessens its part.
pub fn apply_credits(scenario: &Scenario, comparison: &mut Comparison) {
    if scenario.credits.is_empty() {
        return;
    }
    let separate = &mut comparison.separate.bill;
    let consolidated = &mut comparison.consolidated.bill;
    pay(scenario, separate, false);
    pay(scenario, consolidated, true);
    let paid = |bill: &Bill| paid_by_credits(bill, None).0;
    let alone = paid(separate);
    let permitted = comparison.permitted.as_mut().map_or(alone, |statement| {
        pay(scenario, &mut statement.bill, false);
        paid(&statement.bill)
    });
    let credits = paid(consolidated) - permitted;
    let total = separate.total - consolidated.total;
    let saving = &mut comparison.saving;
    saving.add_credits(total, credits, alone - permitted);
}
