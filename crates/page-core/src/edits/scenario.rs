//! The scenario as a whole: its name and its month.

use billfold_billing::calendar::Month;
use billfold_messages::texts;
use billfold_scenario::document::BilledMonth;

use super::Edit;
use crate::format;

/// Renames the scenario.
pub fn rename_scenario(name: String) -> Edit {
    let undo = texts::scenarios::undo_rename(&name);
    Edit::new(undo, move |document| document.name = Some(name)).in_field("scenario")
}

/// Bills another month: as many hours as that has, with everything else as it is.
pub fn set_month(month: Month) -> Edit {
    let name = format::month_and_year(month);
    let undo = texts::lines::undo_month(&name);
    Edit::new(undo, move |document| document.month = BilledMonth(month)).in_field("month")
}
