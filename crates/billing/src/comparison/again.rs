//! The comparison of a scenario that was edited a little.

use super::{Comparison, Matchings, compare, compare_with, settle};
use crate::Scenario;
use crate::matching::is_matched_alike;

/// The comparison of a scenario, with what still holds of an earlier one's.
///
/// The same as [`compare`], and faster where the edit touched nothing that commitments depend
/// on: then no hour is matched again, only pools and bills are made anew. Most edits are of that
/// kind: a quantity, a rate, a name.
#[must_use]
pub fn compare_again(scenario: &Scenario, before: &Scenario, then: &Comparison) -> Comparison {
    if is_matched_alike(before, scenario) {
        let matchings = Matchings {
            alone: then.separate.matching.clone(),
            reserved: then.between.clone(),
            together: then.consolidated.matching.clone(),
        };
        let mut comparison = compare_with(scenario, matchings);
        settle(scenario, &mut comparison);
        comparison
    } else {
        compare(scenario)
    }
}
