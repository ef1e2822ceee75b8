//! Usage that policies deny: it is on the separate bills only (rule 12.4).

use super::{Comparison, Statement};
use crate::Scenario;
use crate::matching::{Matcher, Matching};
use crate::rating::{Consolidation, fees};

/// Charges the separate bills for the usage that policies keep out of the organization. `matching` is
/// that of the accounts alone, if it is known.
pub(super) fn charge_denied(
    scenario: &Scenario,
    comparison: &mut Comparison,
    matching: Option<Matching>,
) {
    let Some(alone) = &scenario.without_policies else {
        return;
    };
    let boundaries = Consolidation::SEPARATE;
    let matching = matching.unwrap_or_else(|| Matcher::new(alone).match_month(boundaries.shared()));
    let statement = Statement::new(alone, boundaries, matching);
    let charges = statement.rating.usage_cost() + fees(alone);
    let permitted = std::mem::replace(&mut comparison.separate, statement);
    let total = comparison.separate.bill.total - comparison.consolidated.bill.total;
    comparison.saving.add_denied(total, charges);
    comparison.permitted = Some(Box::new(permitted));
}
