//! Credits in a comparison: the last step of both bills.

use super::Comparison;
use crate::Scenario;
use crate::payment::{paid_by_credits, pay};

/// Pays both bills with the credits. The part of credits in the saving is what they pay of the
/// consolidated bill minus what they pay of the separate bills (rule 2.4).
pub fn apply_credits(scenario: &Scenario, comparison: &mut Comparison) {
    if scenario.credits.is_empty() {
        return;
    }
    let separate = &mut comparison.separate.bill;
    let consolidated = &mut comparison.consolidated.bill;
    pay(scenario, separate, false);
    pay(scenario, consolidated, true);
    let credits = paid_by_credits(consolidated, None).0 - paid_by_credits(separate, None).0;
    let total = separate.total - consolidated.total;
    comparison.saving.add_credits(total, credits);
}
