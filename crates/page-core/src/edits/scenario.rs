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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::test_support::{bob_and_susan, edited, shop, total, value};

    #[test]
    fn a_scenario_is_renamed() {
        let after = edited(&shop(), rename_scenario("Autumn".to_owned()));
        assert_eq!(after.document.name.as_deref(), Some("Autumn"));
    }

    #[test]
    fn a_name_is_typed_as_one_edit() {
        assert_eq!(
            rename_scenario("A".to_owned()).merge,
            rename_scenario("Au".to_owned()).merge
        );
    }

    #[test]
    fn another_month_has_as_many_hours_as_it_has() {
        let after = edited(&shop(), set_month(value("2027-02")));
        assert_eq!(after.outcome.scenario.month.hours(), 28 * 24);
    }

    #[test]
    fn another_month_changes_nothing_of_what_is_metered() {
        let workspace = bob_and_susan();
        let after = edited(&workspace, set_month(value("2027-02")));
        assert_eq!(total(&after), total(&workspace));
    }

    #[test]
    fn the_name_of_the_edit_names_the_month() {
        assert!(set_month(value("2027-02")).name.contains("February 2027"));
    }
}
