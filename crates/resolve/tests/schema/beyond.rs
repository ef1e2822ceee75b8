//! What the reader refuses and no schema can: each kind with its reason.

use billfold_scenario::{ErrorKind, ScenarioError};

const REFERENCE: &str = "a schema does not follow references from one list to another";
const TWICE: &str = "a schema compares whole elements, not their keys";
const ORDER: &str = "a schema does not compare two values";
const LAST: &str = "a schema does not know which element of a list is the last";
const KIND: &str = "the schema has one type for all names, and instance types are names";
const HOURS: &str = "everyday words for hours are a grammar, not a pattern";
const ZONES: &str = "the names of time zones stand in a database";
const UNITS: &str = "which unit fits depends on the unit of the price";

const CATALOGUE: &str = "a schema does not know whether a price catalogue is at hand";

/// Why a schema cannot say what the error says; nothing if it could.
pub fn the_schema(error: &ScenarioError) -> Option<&'static str> {
    Some(match &error.kind {
        ErrorKind::UnknownId { .. }
        | ErrorKind::NoPrice { .. }
        | ErrorKind::NothingPriced { .. }
        | ErrorKind::InvitedMember { .. }
        | ErrorKind::RateOfOtherPlan { .. }
        | ErrorKind::ZoneOfOtherRegion { .. }
        | ErrorKind::ManagementAccountInGroup => REFERENCE,
        ErrorKind::RepeatedId { .. }
        | ErrorKind::Repeated { .. }
        | ErrorKind::RepeatedPrice { .. }
        | ErrorKind::RepeatedDiscount { .. }
        | ErrorKind::RepeatedNode { .. }
        | ErrorKind::RepeatedPlanRate { .. }
        | ErrorKind::DrawnTwice { .. }
        | ErrorKind::InvitedTwice { .. } => TWICE,
        ErrorKind::NotAfter { .. }
        | ErrorKind::Before { .. }
        | ErrorKind::NoHoursInMonth { .. }
        | ErrorKind::ExpiresBeforeIssue { .. }
        | ErrorKind::EndsAfterTerm { .. }
        | ErrorKind::TierNotAscending { .. } => ORDER,
        ErrorKind::LastTierEnds { .. } | ErrorKind::TierWithoutEnd => LAST,
        ErrorKind::InvalidInstanceType { .. } => KIND,
        ErrorKind::InvalidWeeklyPlan { .. } => HOURS,
        ErrorKind::UnknownTimeZone { .. } => ZONES,
        ErrorKind::UnconvertibleUnit { .. } | ErrorKind::TooLargeInUnit { .. } => UNITS,
        ErrorKind::NoCatalogue => CATALOGUE,
        ErrorKind::PoliciesNeedAllFeatures | ErrorKind::PoliciesNotEnabled => ORDER,
        // An upgrade beside the feature set that it would lead to.
        ErrorKind::GivenBeside { .. } if error.path == "governance.upgrade" => ORDER,
        // Usage and prices may have platforms of their own.
        ErrorKind::UnknownName { .. } if error.path.ends_with(".platform") => REFERENCE,
        // A billing term: reservations of other services, as their instance types show.
        ErrorKind::UnsupportedReservation { .. } if error.path.ends_with(".instanceType") => KIND,
        _ => return None,
    })
}
