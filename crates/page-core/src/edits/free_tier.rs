//! Free allowances: the scenario's own, and the catalogue's offers that it includes.

use billfold_messages::texts;
use billfold_scenario::document::{FreeAllowance, FreeTierOffers, Id, Quantity};

use super::{Edit, free_id};

/// Includes an offer of the catalogue, or leaves it out; `all` are the ids of the catalogue's
/// offers.
pub fn include_offer(id: &Id, included: bool, all: Vec<Id>, what: &str) -> Edit {
    let id = id.clone();
    let undo = match included {
        true => texts::own_prices::undo_offer(what),
        false => texts::own_prices::undo_no_offer(what),
    };
    Edit::new(undo, move |document| {
        let mut ids = match &document.free_tier_offers {
            FreeTierOffers::Listed(ids) => ids.clone(),
            FreeTierOffers::Catalogue => all,
        };
        ids.retain(|other| *other != id);
        if included {
            ids.push(id);
        }
        document.free_tier_offers = FreeTierOffers::Listed(ids);
    })
}

/// Includes all offers of the catalogue, or none.
pub fn include_all_offers(included: bool) -> Edit {
    let (undo, offers) = match included {
        true => (
            texts::own_prices::undo_all_offers(),
            FreeTierOffers::Catalogue,
        ),
        false => (
            texts::own_prices::undo_no_offers(),
            FreeTierOffers::default(),
        ),
    };
    Edit::new(undo, move |document| document.free_tier_offers = offers)
}

/// Adds an allowance: with its own id in place of the catalogue's, else with a new one.
pub fn add_free(allowance: FreeAllowance, in_place: bool, what: &str) -> Edit {
    let undo = texts::own_prices::undo_free(what);
    Edit::new(undo, move |document| {
        let ids = document.free_tier.iter().map(|one| &one.id);
        let id = match in_place {
            true => Some(allowance.id.clone()),
            false => free_id(&format!("own-{}", &*allowance.id), ids),
        };
        if let Some(id) = id {
            document.free_tier.push(FreeAllowance { id, ..allowance });
        }
    })
}

/// Sets how many units are free.
pub fn set_free(id: &str, quantity: Quantity, what: &str) -> Edit {
    let undo = texts::own_prices::undo_free(what);
    let field = format!("free {id}");
    let id = id.to_owned();
    let edit = Edit::new(undo, move |document| {
        let mut all = document.free_tier.iter_mut();
        if let Some(one) = all.find(|one| *one.id == *id) {
            one.quantity = quantity;
        }
    });
    edit.in_field(field)
}

/// Removes one of the scenario's own allowances.
pub fn remove_free(id: &str, what: &str) -> Edit {
    let id = id.to_owned();
    Edit::new(texts::own_prices::undo_no_free(what), move |document| {
        document.free_tier.retain(|one| *one.id != *id);
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::test_support::{changes_nothing, edited, shop, shop_with_prices, value};
    use crate::workspace::Workspace;

    fn offers(workspace: &Workspace) -> Option<Vec<String>> {
        match &workspace.document.free_tier_offers {
            FreeTierOffers::Catalogue => None,
            FreeTierOffers::Listed(ids) => Some(ids.iter().map(|id| id.to_string()).collect()),
        }
    }

    fn all() -> Vec<Id> {
        vec![value("one"), value("sqs.requests")]
    }

    #[test]
    fn an_offer_is_included() {
        let edit = include_offer(&value("sqs.requests"), true, all(), "SQS");
        let after = edited(&shop_with_prices(), edit);
        assert_eq!(offers(&after), Some(vec!["sqs.requests".to_owned()]));
    }

    #[test]
    fn an_offer_that_is_included_is_not_included_twice() {
        let edit = || include_offer(&value("sqs.requests"), true, all(), "SQS");
        let after = edited(&shop_with_prices(), edit());
        assert!(changes_nothing(&after, edit()));
    }

    #[test]
    fn leaving_one_of_all_offers_out_lists_the_others() {
        let after = edited(&shop_with_prices(), include_all_offers(true));
        assert_eq!(offers(&after), None);
        let list = vec![value("sqs.requests")];
        let after = edited(
            &after,
            include_offer(&value("sqs.requests"), false, list, "SQS"),
        );
        assert_eq!(offers(&after), Some(Vec::new()));
    }

    #[test]
    fn all_offers_are_left_out() {
        let after = edited(&shop_with_prices(), include_all_offers(true));
        let after = edited(&after, include_all_offers(false));
        assert_eq!(offers(&after), Some(Vec::new()));
    }

    #[test]
    fn each_way_has_a_name_of_its_own() {
        let included = include_offer(&value("one"), true, all(), "SQS").name;
        let left_out = include_offer(&value("one"), false, all(), "SQS").name;
        assert_ne!(included, left_out);
        assert_ne!(
            include_all_offers(true).name,
            include_all_offers(false).name
        );
    }

    #[test]
    fn an_allowance_of_ones_own_gets_an_id_of_its_own() {
        let shop = shop();
        let allowance = FreeAllowance {
            id: value("puts"),
            applies_to: vec![billfold_scenario::document::AppliesTo {
                service: value("AmazonS3"),
                region: None,
                usage_type: Some(value("TimedStorage-ByteHrs")),
                instance_type: None,
                platform: None,
                tenancy: None,
            }],
            ..shop.document.free_tier[0].clone()
        };
        let after = edited(&shop, add_free(allowance, false, "storage"));
        let ids: Vec<_> = after
            .document
            .free_tier
            .iter()
            .map(|one| one.id.to_string())
            .collect();
        assert_eq!(ids, ["own-puts", "own-puts-2"]);
    }

    #[test]
    fn an_allowance_in_place_of_an_offer_has_its_id() {
        let shop = shop_with_prices();
        let allowance = FreeAllowance {
            id: value("sqs.requests"),
            applies_to: vec![billfold_scenario::document::AppliesTo {
                service: value("AWSQueueService"),
                region: None,
                usage_type: Some(value("Requests-Tier1")),
                instance_type: None,
                platform: None,
                tenancy: None,
            }],
            ..shop.document.free_tier[0].clone()
        };
        let after = edited(&shop, add_free(allowance, true, "SQS"));
        assert_eq!(*after.document.free_tier[1].id, *"sqs.requests");
    }

    #[test]
    fn how_much_is_free_is_set_by_id() {
        let after = edited(&shop(), set_free("own-puts", value("5000"), "PUTs"));
        assert_eq!(after.document.free_tier[0].quantity, value("5000"));
        assert_eq!(
            set_free("own-puts", value("1"), "PUTs").merge.as_deref(),
            Some("free own-puts")
        );
    }

    #[test]
    fn an_allowance_is_removed_by_id() {
        let after = edited(&shop(), remove_free("own-puts", "PUTs"));
        assert!(after.document.free_tier.is_empty());
    }
}
