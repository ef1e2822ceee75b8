//! The scenario's own prices and allowances, and the catalogue entries they replace.

use billfold_billing::catalogue::{AllowanceIndex, PricedItem};
use billfold_billing::usage::UsageRef;
use billfold_messages::texts;
use billfold_resolve::ListedOffer;
use billfold_scenario::Document;
use billfold_scenario::document::{FreeTierOffers, Id};

use crate::format;
use crate::workspace::{PriceList, Workspace};

/// The free offers of the catalogue, if it is there.
pub fn offers(prices: &PriceList) -> Vec<ListedOffer> {
    match prices {
        PriceList::Loaded { source, .. } => source.free_offers(),
        PriceList::Loading | PriceList::Unavailable => Vec::new(),
    }
}

/// Whether the scenario takes an offer of the catalogue.
pub fn takes(document: &Document, id: &Id) -> bool {
    match &document.free_tier_offers {
        FreeTierOffers::Catalogue => true,
        FreeTierOffers::Listed(ids) => ids.contains(id),
    }
}

/// The unit of the scenario's own allowance at a place; empty if nothing draws on it.
pub fn unit_of(workspace: &Workspace, place: usize) -> String {
    let scenario = &workspace.outcome.scenario;
    let written = &workspace.document.free_tier[place];
    let drawn = scenario.prices.free.get(AllowanceIndex::new(place));
    let drawn = drawn.and_then(|free| free.metered.first());
    if let Some(price) = drawn {
        return scenario.prices.metered[*price].unit.clone();
    }
    let Some(first) = written.applies_to.first() else {
        return String::new();
    };
    match &first.usage_type {
        Some(kind) => unit_used(&workspace.document, &workspace.prices, &first.service, kind),
        None => texts::own_prices::hours().to_owned(),
    }
}

/// The unit of a usage type: the scenario's, or the catalogue's.
pub fn unit_used(document: &Document, prices: &PriceList, service: &str, kind: &str) -> String {
    let mut own = document.prices.metered.iter();
    let own = own.find(|price| *price.service == *service && *price.usage_type == *kind);
    if let Some(price) = own {
        return price.unit.to_string();
    }
    let known = prices
        .catalogue()
        .and_then(|catalogue| catalogue.usage_type(service, kind));
    known.map_or_else(String::new, |(_, usage)| usage.unit.to_string())
}

/// What is free of what a line uses, in words.
pub fn free_here(workspace: &Workspace, at: UsageRef) -> Option<String> {
    let scenario = &workspace.outcome.scenario;
    let step = workspace.document.assumptions.gigabytes_per_terabyte;
    let item = scenario.usage.item(at);
    let mut free = scenario.prices.free.iter_enumerated();
    let (found, _) = free.find(|(_, free)| match item {
        PricedItem::Metered(price) => free.metered.contains(&price),
        PricedItem::Instance(price) => free.instances.contains(&price),
    })?;
    let unit = match item {
        PricedItem::Metered(price) => &*scenario.prices.metered[price].unit,
        PricedItem::Instance(_) => texts::own_prices::hours(),
    };
    let allowance = &scenario.prices.free[found];
    let quantity = format::scaled(allowance.quantity, unit, step).text();
    let words = texts::own_prices::free_here(&quantity);
    // Those of the scenario come first.
    Some(match found.index() < workspace.document.free_tier.len() {
        true => format!("{words}, {}", standing(&workspace.prices, &allowance.id)),
        false => words,
    })
}

/// Whether an allowance of the scenario's own stands in place of the catalogue's.
pub fn standing(prices: &PriceList, id: &str) -> &'static str {
    match offers(prices)
        .iter()
        .any(|offer| *offer.allowance.id == *id)
    {
        true => texts::own_prices::free_in_place(),
        false => texts::own_prices::free_own(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edits::{include_all_offers, include_offer};
    use crate::test_support::{edited, instances, metered, prices, shop, shop_with_prices, value};

    #[test]
    fn offers_are_those_of_the_price_list() {
        assert_eq!(offers(&prices()).len(), 1);
        assert!(offers(&PriceList::Loading).is_empty());
    }

    #[test]
    fn an_offer_is_included_by_itself_or_with_all() {
        let id: Id = value("sqs.requests");
        let without = edited(&shop_with_prices(), include_all_offers(true));
        assert!(takes(&without.document, &id));
        let without = edited(&without, include_all_offers(false));
        assert!(!takes(&without.document, &id));
        let with = edited(&without, include_offer(&id, true, Vec::new(), "SQS"));
        assert!(takes(&with.document, &id));
    }

    #[test]
    fn an_allowance_is_counted_in_the_unit_of_what_draws_on_it() {
        assert_eq!(unit_of(&shop(), 0), "Requests");
    }

    #[test]
    fn a_unit_is_the_scenarios_before_the_price_lists() {
        let shop = shop_with_prices();
        let unit = |service, kind| unit_used(&shop.document, &shop.prices, service, kind);
        assert_eq!(unit("AmazonS3", "Requests-Tier1"), "Requests");
        assert_eq!(unit("AWSQueueService", "Requests-Tier1"), "request");
        assert_eq!(unit("AmazonS3", "Nothing"), "");
    }

    #[test]
    fn what_is_free_of_a_line_is_said() {
        let said = free_here(&shop(), metered(2)).expect("a text");
        assert!(said.contains("2,000 requests"), "{said}");
        assert_eq!(free_here(&shop(), metered(0)), None);
        assert_eq!(free_here(&shop(), instances(0)), None);
    }

    #[test]
    fn an_allowance_stands_in_place_of_an_offer_with_its_id() {
        assert_ne!(
            standing(&prices(), "sqs.requests"),
            standing(&prices(), "own-puts")
        );
    }
}
