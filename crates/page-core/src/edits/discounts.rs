//! Private pricing: percentages off the rates of usage.

use billfold_messages::texts;
use billfold_scenario::document::{Discount, Percent, Text};

use super::Edit;

/// Sets what is taken off a service's rates, or off those of all services that have no discount of
/// their own.
pub fn set_discount(service: Option<Text>, percent: Percent, what: &str) -> Edit {
    let field = format!("discount {}", service.as_deref().unwrap_or_default());
    let undo = texts::prices::undo_discount(what);
    let edit = Edit::new(undo, move |document| {
        let mut known = document.discounts.iter_mut();
        match known.find(|one| one.service == service) {
            Some(one) => one.percent = percent,
            None => document.discounts.push(Discount { service, percent }),
        }
    });
    edit.in_field(field)
}

/// Removes a discount.
pub fn remove_discount(service: Option<Text>, what: &str) -> Edit {
    let undo = texts::prices::undo_no_discount(what);
    Edit::new(undo, move |document| {
        document.discounts.retain(|one| one.service != service);
    })
}
