//! Another month to be billed.

use billfold_billing::calendar::Month;
use billfold_messages::texts;
use billfold_scenario::document::BilledMonth;

use super::Edit;
use crate::format;

/// Bills another month: as many hours as that has, with everything else as it is.
pub fn set_month(month: Month) -> Edit {
    let name = format::month_and_year(month);
    Edit {
        name: texts::lines::undo_month(&name).into(),
        merge: Some("month".into()),
        change: Box::new(move |document| document.month = BilledMonth(month)),
    }
}
