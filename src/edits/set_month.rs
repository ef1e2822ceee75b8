//! Another month to be billed.

use billfold_billing::calendar::Month;
use billfold_scenario::document::BilledMonth;

use super::Edit;
use crate::format;
use crate::messages::{fill, line_texts};

/// Bills another month: as many hours as that has, with everything else as it is.
pub fn set_month(month: Month) -> Edit {
    let name = format::month_and_year(month);
    Edit {
        name: fill(line_texts().undo_month, &[("month", &name)]).into(),
        merge: Some("month".into()),
        change: Box::new(move |document| document.month = BilledMonth(month)),
    }
}
