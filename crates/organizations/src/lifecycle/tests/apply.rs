//! Time runs one way.

use super::{START, create, organization};
use crate::lifecycle::*;
use billfold_billing::calendar::Moment;

#[test]
fn an_action_is_not_taken_before_an_earlier_one() {
    let now = organization(FeatureSet::AllFeatures);
    let earlier = Action::new(Moment(START.0 - 1), create("a"));
    let refused = Refusal::BeforeLatestAction { latest: START };
    assert_eq!(now.apply(&earlier), Err(refused));
}
