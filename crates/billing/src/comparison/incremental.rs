//! The comparison of an edited scenario from an earlier one.

use super::denied::charge_denied;
use super::{Comparison, Matchings, apply_credits, compare, compare_with};
use crate::Scenario;
use crate::matching::has_same_matching;

/// The comparison of a scenario, made from the comparison of the scenario before an edit.
///
/// The result is the same as that of [`compare`]. It takes less time if the edit changed nothing
/// that matching depends on: then no hour is matched again. Most edits are of that kind: a
/// quantity, a rate, a name.
#[must_use]
pub fn compare_incremental(
    scenario: &Scenario,
    before: &Scenario,
    comparison_before: &Comparison,
) -> Comparison {
    let is_same =
        has_same_matching(before, scenario) && has_same_matching(before.alone(), scenario.alone());
    if !is_same {
        return compare(scenario);
    }
    let alone = &comparison_before.separate;
    let separate = comparison_before.permitted.as_deref().unwrap_or(alone);
    let matchings = Matchings {
        separate: separate.matching.clone(),
        with_ri_sharing: comparison_before.with_ri_sharing.clone(),
        consolidated: comparison_before.consolidated.matching.clone(),
    };
    let mut comparison = compare_with(scenario, matchings);
    let alone = scenario
        .without_policies
        .as_ref()
        .map(|_| alone.matching.clone());
    charge_denied(scenario, &mut comparison, alone);
    apply_credits(scenario, &mut comparison);
    comparison
}
