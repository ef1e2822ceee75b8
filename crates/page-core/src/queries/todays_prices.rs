//! What a scenario with prices of its own would come to at the list prices of today.

use billfold_billing::Exact;
use billfold_billing::comparison::Verdict;
use billfold_messages::{english, texts};
use billfold_scenario::Document;
use billfold_scenario::document::Tier;
use rust_decimal::Decimal;

use crate::edits::take_list_prices;
use crate::format;
use crate::workspace::{Calculator, PriceList, Workspace};

/// Which of the scenario's own prices stand in place of list prices: `Data transfer out to the
/// internet is at $0.17 per GB here; the list price is $0.09.` None if none does, or while the
/// price list is not here.
pub fn own_prices_in_words(document: &Document, prices: &PriceList) -> Option<String> {
    let catalogue = prices
        .catalogue()
        .filter(|catalogue| *catalogue.currency == *document.currency)?;
    let currency = &document.currency;
    let mut replaced = Vec::new();
    for own in &document.prices.metered {
        let Some(listed) = catalogue.metered_price(&own.key()) else {
            continue;
        };
        if own.tiers == listed.tiers {
            continue;
        }
        let name = own.name.clone().or(listed.name);
        let name = name.unwrap_or_else(|| own.usage_type.to_string());
        let rates = first_difference(&own.tiers, &listed.tiers);
        replaced.push((name, own.unit.to_string(), rates));
    }
    for own in &document.prices.instances {
        let Some(listed) = catalogue.instance_price(&own.key()) else {
            continue;
        };
        let rates = (own.on_demand.value(), listed.on_demand.value());
        if rates.0 != rates.1 {
            let hour = texts::app::hour().to_owned();
            replaced.push((own.instance_type.to_string(), hour, Some(rates)));
        }
    }
    match &*replaced {
        [] => None,
        [(name, unit, Some((own, listed)))] => {
            let own = format::rate(*own, currency);
            let own = texts::prices::rate_per(&own, &english::per_unit(unit));
            let listed = format::rate(*listed, currency);
            Some(texts::prices::own_instead(name, &own, &listed))
        }
        several => Some(texts::prices::several_own_instead(several.len())),
    }
}

/// The own and the listed rate of the first tier in which they differ; none where only the ends of
/// tiers do.
fn first_difference(own: &[Tier], listed: &[Tier]) -> Option<(Decimal, Decimal)> {
    let rates = own.iter().zip(listed);
    let mut rates = rates.map(|(own, listed)| (own.rate.value(), listed.rate.value()));
    rates.find(|(own, listed)| own != listed)
}

/// What consolidation would come to at the list prices: `At today’s list prices one bill saves
/// $10.24.` None if the scenario cannot be billed at them.
pub fn at_list_prices(workspace: &Workspace, calculator: &dyn Calculator) -> Option<String> {
    let edit = take_list_prices(&workspace.document, &workspace.prices);
    let listed = workspace.edited(edit, calculator).ok()??;
    let saving = &listed.outcome.comparison.saving;
    let amount = format::money(
        Exact::from(saving.by_consolidation().abs()),
        &workspace.document.currency,
    );
    Some(match saving.verdict() {
        Verdict::Saves => texts::prices::today_saves(&amount),
        Verdict::Costs => texts::prices::today_costs(&amount),
        Verdict::Same => texts::prices::today_same().to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::test_support::{CALCULATOR, bob_and_susan, document, open, prices, shop, value};
    use billfold_catalogue::Catalogue;

    /// The list price of November 2026: $0.09 per GB for 10 TB a month, then $0.085 to 50 TB.
    fn list() -> PriceList {
        let json = r#"{
            "compiled": "2026-11-22", "currency": "USD",
            "regions": [{ "code": "us-east-1", "name": "US East (N. Virginia)" }],
            "units": ["GB"],
            "sources": [{ "key": "feed", "name": "AWS price list" }],
            "services": [{
                "code": "AWSDataTransfer", "name": "Data transfer", "actions": [],
                "from": { "source": "feed", "asOf": "2025-10-22", "certainty": "A" },
                "usageTypes": [{
                    "id": "transfer.out", "type": "DataTransfer-Out-Bytes",
                    "name": "Data transfer out to the internet", "unit": "GB",
                    "prices": [{ "regions": "us-east-1", "tiers": "0.09 to 10240, 0.085" }]
                }]
            }],
            "tables": [], "freeOffers": []
        }"#;
        PriceList::of(Catalogue::from_json(json).expect("a catalogue"))
    }

    fn example() -> Workspace {
        open(Document::clone(&bob_and_susan().document), list())
    }

    #[test]
    fn the_example_says_that_its_rate_is_not_the_list_price() {
        let words = own_prices_in_words(&example().document, &list());
        assert_eq!(
            words.as_deref(),
            Some(
                "Data transfer out to the internet is at $0.17 per GB here; the list price is $0.09."
            )
        );
    }

    #[test]
    fn at_the_list_price_the_example_saves_less() {
        // Together 12,288 GB, of which 2,048 are above 10 TB: 2,048 × (0.09 − 0.085) = 10.24.
        assert_eq!(
            at_list_prices(&example(), &CALCULATOR).as_deref(),
            Some("At today’s list prices one bill saves $10.24.")
        );
    }

    /// What is said of the example with two tiers: the end and the rate of the first, and the rate
    /// above.
    fn with_tiers(end: &str, first: &str, above: &str) -> Option<String> {
        let mut document = Document::clone(&bob_and_susan().document);
        let tier = |up_to: Option<&str>, rate: &str| Tier {
            up_to: up_to.map(value),
            rate: value(rate),
        };
        document.prices.metered[0].tiers = vec![tier(Some(end), first), tier(None, above)];
        own_prices_in_words(&document, &list())
    }

    #[test]
    fn an_own_price_that_is_the_list_price_is_in_place_of_nothing() {
        assert_eq!(with_tiers("10240", "0.09", "0.085"), None);
        assert_eq!(with_tiers("10240.0", "0.090", "0.0850"), None);
    }

    #[test]
    fn the_rate_that_differs_is_named() {
        let words = with_tiers("10240", "0.09", "0.05").expect("words");
        assert!(words.contains("$0.05 per GB here"), "{words}");
        assert!(words.contains("the list price is $0.085"), "{words}");
        assert_eq!(
            with_tiers("5000", "0.09", "0.085").as_deref(),
            Some("1 price here is the scenario’s own, not the list price.")
        );
    }

    #[test]
    fn several_prices_are_counted() {
        let mut document = Document::clone(&shop().document);
        document.prices.instances[0].on_demand = value("0.2");
        let words = own_prices_in_words(&document, &prices());
        // Storage and the instance; no list has the scenario's PUT requests.
        assert_eq!(
            words.as_deref(),
            Some("2 prices here are the scenario’s own, not the list prices.")
        );
    }

    #[test]
    fn what_no_list_has_is_in_place_of_nothing() {
        assert_eq!(own_prices_in_words(&example().document, &prices()), None);
        assert_eq!(
            own_prices_in_words(&example().document, &PriceList::Loading),
            None
        );
        assert_eq!(
            at_list_prices(&open(document_without_prices(), list()), &CALCULATOR),
            None
        );
    }

    fn document_without_prices() -> Document {
        document(
            r#"{
                "version": 1, "month": "2026-11",
                "organization": { "managementAccount": "111111111111" },
                "accounts": [{ "id": "111111111111" }]
            }"#,
        )
    }
}
