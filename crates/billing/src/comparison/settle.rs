//! Credits, after all else of a comparison.

use super::Comparison;
use crate::Scenario;
use crate::credits::{paid_by_credits, pay};

/// Spends the credits on both bills; their part of the saving is what they pay of the consolidated
/// bill more than of the separate ones (rule 2.4).
pub fn settle(scenario: &Scenario, comparison: &mut Comparison) {
    if scenario.credits.is_empty() {
        return;
    }
    let (alone, together) = (
        &mut comparison.separate.bill,
        &mut comparison.consolidated.bill,
    );
    pay(scenario, alone, false);
    pay(scenario, together, true);
    let credits = paid_by_credits(together, None).0 - paid_by_credits(alone, None).0;
    let total = alone.total - together.total;
    comparison.saving.settle(total, credits);
}
