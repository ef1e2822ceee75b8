//! How much was used.

use billfold_messages::texts;
use std::sync::Arc;

use billfold_scenario::document::{Count, Hours, Quantity, Text};

use super::Edit;

/// Sets the quantity of a metered line, in `unit` (the price's own if none).
pub fn set_quantity(place: usize, quantity: Quantity, unit: Option<Text>, what: &str) -> Edit {
    Edit {
        name: texts::app::undo_amount(what).into(),
        merge: Some(format!("quantity {place}").into()),
        change: Box::new(move |document| {
            if let Some(line) = document.usage.metered.get_mut(place).map(Arc::make_mut) {
                line.quantity = quantity;
                line.unit = unit;
            }
        }),
    }
}

/// Sets how many instances a line has.
pub fn set_count(place: usize, count: Count, what: &str) -> Edit {
    Edit {
        name: texts::app::undo_amount(what).into(),
        merge: Some(format!("count {place}").into()),
        change: Box::new(move |document| {
            if let Some(line) = document.usage.instances.get_mut(place).map(Arc::make_mut) {
                line.count = Some(count);
                line.total = None;
            }
        }),
    }
}

/// Sets when the instances of a line run.
pub fn set_hours(place: usize, hours: Hours, what: &str) -> Edit {
    Edit {
        name: texts::lines::undo_hours(what).into(),
        merge: Some(format!("hours {place}").into()),
        change: Box::new(move |document| {
            if let Some(line) = document.usage.instances.get_mut(place).map(Arc::make_mut) {
                line.hours = hours;
            }
        }),
    }
}
