//! What only some documents have. The page's first part does without what reads it: the scenario
//! that it opens on has nothing of it.

use billfold_billing::bill::CostCategory;
use billfold_billing::calendar::HourProfile;
use billfold_billing::catalogue::Prices;
use billfold_billing::commitments::Commitments;
use billfold_billing::credits::Credit;

use super::hours::Profiles;
use super::ids::Ids;
use super::{commitments, cost_categories, credits, discounts, hours};
use billfold_scenario::FileError;
use billfold_scenario::document::{self, Document, Hours};

/// What reads commitments, credits, discounts, cost categories, and hours other than all.
#[derive(Clone, Copy)]
pub struct Rest {
    pub(super) commitments: CommitmentsReader,
    pub(super) credits: fn(&Document) -> Result<Vec<Credit>, FileError>,
    pub(super) discounts: fn(&[document::Discount], &mut Prices) -> Result<(), FileError>,
    pub(super) cost_categories: CategoriesReader,
    pub(super) hours: HoursReader,
}

type CommitmentsReader =
    for<'d> fn(&'d Document, &Ids<'d>, &mut Profiles<'d>) -> Result<Commitments, FileError>;
type CategoriesReader =
    fn(&[document::CostCategory], &Ids<'_>) -> Result<Vec<CostCategory>, FileError>;
type HoursReader = fn(&Profiles<'_>, &Hours, &str) -> Result<HourProfile, FileError>;

/// All of it, for [`super::Context::rest`].
#[must_use]
pub fn rest() -> Rest {
    Rest {
        commitments: commitments::commitments,
        credits: credits::credits,
        discounts: discounts::apply,
        cost_categories: cost_categories::cost_categories,
        hours: hours::profile,
    }
}
