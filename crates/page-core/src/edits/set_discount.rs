//! Private pricing: percentages off the rates of usage.

use billfold_messages::texts;
use billfold_scenario::document::{Discount, Percent, Text};

use super::Edit;

/// Sets what is taken off a service's rates, or off all services' that have no discount of
/// their own.
pub fn set_discount(service: Option<Text>, percent: Percent, what: &str) -> Edit {
    let merge = format!("discount {}", service.as_deref().unwrap_or_default());
    Edit {
        name: texts::prices::undo_discount(what).into(),
        merge: Some(merge.into()),
        change: Box::new(move |document| {
            let mut known = document.discounts.iter_mut();
            match known.find(|one| one.service == service) {
                Some(one) => one.percent = percent,
                None => document.discounts.push(Discount { service, percent }),
            }
        }),
    }
}

/// Takes a discount away.
pub fn remove_discount(service: Option<Text>, what: &str) -> Edit {
    Edit {
        name: texts::prices::undo_no_discount(what).into(),
        merge: None,
        change: Box::new(move |document| {
            document.discounts.retain(|one| one.service != service);
        }),
    }
}
