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

#[cfg(test)]
mod tests {
    use billfold_billing::catalogue::MeteredPriceIndex;

    use super::*;
    use crate::test_support::{changes_nothing, edited, refused, shop, value};

    fn service(code: &str) -> Option<Text> {
        Some(value(code))
    }

    #[test]
    fn a_discount_of_a_service_takes_a_part_of_its_rates_off() {
        // 1,000,000 requests, 2,000 free: 998,000 x 0.000005 = 4.99; a tenth less is 4.491.
        let shop = shop();
        let after = edited(&shop, set_discount(service("AmazonS3"), value("10"), "S3"));
        assert_eq!(after.document.discounts.len(), 1);
        let rate = |workspace: &crate::workspace::Workspace| {
            workspace.outcome.scenario.prices.metered[MeteredPriceIndex::new(1)]
                .ladder
                .tiers()[0]
                .rate
                .to_string()
        };
        assert_eq!(
            (rate(&shop), rate(&after)),
            ("0.000005".to_owned(), "0.0000045".to_owned())
        );
    }

    #[test]
    fn a_second_discount_of_a_service_takes_the_place_of_the_first() {
        let once = edited(
            &shop(),
            set_discount(service("AmazonS3"), value("10"), "S3"),
        );
        let twice = edited(&once, set_discount(service("AmazonS3"), value("20"), "S3"));
        assert_eq!(twice.document.discounts.len(), 1);
        assert_eq!(twice.document.discounts[0].percent, value("20"));
    }

    #[test]
    fn services_and_all_others_have_discounts_of_their_own() {
        let once = edited(
            &shop(),
            set_discount(service("AmazonS3"), value("10"), "S3"),
        );
        let twice = edited(&once, set_discount(None, value("20"), "all"));
        assert_eq!(twice.document.discounts.len(), 2);
    }

    #[test]
    fn more_than_everything_is_refused() {
        assert!(!refused(&shop(), set_discount(None, value("101"), "all")).is_empty());
    }

    #[test]
    fn each_service_is_a_field_of_its_own() {
        let field = |of: Option<Text>| set_discount(of, value("1"), "it").merge;
        assert_ne!(field(None), field(service("AmazonS3")));
        assert_eq!(field(None), field(None));
    }

    #[test]
    fn a_discount_is_removed() {
        let once = edited(&shop(), set_discount(None, value("20"), "all"));
        let after = edited(&once, remove_discount(None, "all"));
        assert!(after.document.discounts.is_empty());
        assert!(changes_nothing(
            &after,
            remove_discount(service("AmazonS3"), "S3")
        ));
    }
}
