//! What services measure, as choices: usage types and instance types.

use std::rc::Rc;

use billfold_messages::texts::search_words;
use billfold_scenario::Document;

use super::popular::POPULAR;
use super::{EC2, code};
use crate::choice::Choice;
use crate::workspace::PriceList;

/// What a service measures, or all services if it is empty: first what the scenario has prices
/// for itself, then what most people use.
pub fn measured(document: &Document, prices: &PriceList, service: &str) -> Rc<Vec<Choice>> {
    let mut choices: Vec<Choice> = Vec::new();
    let mut add = |of: &str, kind: &str, name: &str, service_name: &str, words: &str| {
        let code = code(of, kind);
        if choices.iter().all(|choice| choice.code != code) {
            let note = match name == kind {
                true => service_name.to_owned(),
                false => format!("{service_name}, {kind}"),
            };
            choices.push(Choice::new(&code, name, &note).found_by(words));
        }
    };
    let wanted = |of: &str| service.is_empty() || *service == *of;
    for price in &document.prices.metered {
        if wanted(&price.service) {
            let name = price.name.as_deref().unwrap_or(&price.usage_type);
            let words = search_words::usage(&price.service, name);
            add(
                &price.service,
                &price.usage_type,
                name,
                &price.service,
                words,
            );
        }
    }
    for price in &document.prices.instances {
        if wanted(&price.service) {
            let kind = &price.instance_type;
            let words = instance_words(&price.service, kind);
            add(&price.service, kind, kind, &price.service, &words);
        }
    }
    let Some(catalogue) = prices.catalogue() else {
        return Rc::new(choices);
    };
    for (of, called) in POPULAR.into_iter().filter(|(of, _)| wanted(of)) {
        let Some(owner) = catalogue.service(of) else {
            continue;
        };
        let mut usage_types = owner.usage_types.iter();
        if let Some(usage) = usage_types.find(|usage| *usage.name == *called) {
            let words = search_words::usage(of, called);
            add(of, &usage.usage_type, called, &owner.name, words);
        } else if catalogue.instance_types().any(|both| both == (of, called)) {
            add(of, called, called, &owner.name, &instance_words(of, called));
        }
    }
    for owner in &catalogue.services {
        for usage in &owner.usage_types {
            let words = search_words::usage(&owner.code, &usage.name);
            if wanted(&owner.code) {
                add(
                    &owner.code,
                    &usage.usage_type,
                    &usage.name,
                    &owner.name,
                    words,
                );
            } else if usage.also_under.iter().any(|code| **code == *service) {
                add(service, &usage.usage_type, &usage.name, service, words);
            }
        }
    }
    for (of, kind) in catalogue.instance_types() {
        if wanted(of) {
            let name = catalogue.service(of).map_or(of, |service| &*service.name);
            add(of, kind, kind, name, &instance_words(of, kind));
        }
    }
    Rc::new(choices)
}

/// Everyday words for an instance type, and what AWS's reports call its hours.
fn instance_words(service: &str, kind: &str) -> String {
    let hours = match service {
        EC2 => "BoxUsage",
        "AmazonRDS" => "InstanceUsage",
        _ => "NodeUsage",
    };
    format!("{} {hours}:{kind}", search_words::instance(service))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::choice::search;
    use crate::test_support::shop_with_prices;

    fn names(choices: &[Choice]) -> Vec<&str> {
        choices.iter().map(|choice| &*choice.name).collect()
    }

    #[test]
    fn what_the_scenario_has_prices_for_comes_first() {
        let shop = shop_with_prices();
        let all = measured(&shop.document, &shop.prices, "");
        assert_eq!(
            names(&all)[..3],
            ["S3 Standard storage", "PUT requests", "m5.large"]
        );
        let storage = all
            .iter()
            .filter(|choice| choice.name == "S3 Standard storage");
        assert_eq!(storage.count(), 1, "the price list has it too");
    }

    #[test]
    fn standard_storage_is_found_before_other_storage() {
        let shop = shop_with_prices();
        let all = measured(&shop.document, &shop.prices, "");
        let found = search(&all, "s3 standard storage", false).listed;
        assert_eq!(found[0].name, "S3 Standard storage");
        let found = search(&all, "storage", false).listed;
        assert_eq!(names(&found), ["S3 Standard storage", "S3 Glacier storage"]);
    }

    #[test]
    fn usage_is_found_by_everyday_words_and_by_the_names_in_reports() {
        let shop = shop_with_prices();
        let all = measured(&shop.document, &shop.prices, "");
        let first = |text: &str| {
            search(&all, text, false)
                .listed
                .first()
                .map(|one| one.name.clone())
        };
        for (text, name) in [
            ("files", "S3 Standard storage"),
            ("queue", "Standard queue requests"),
            ("server", "m5.large"),
            ("BoxUsage:m5.xlarge", "m5.xlarge"),
        ] {
            assert_eq!(first(text).as_deref(), Some(name), "{text}");
        }
    }

    #[test]
    fn one_service_measures_what_is_its_own() {
        let shop = shop_with_prices();
        let queues = measured(&shop.document, &shop.prices, "AWSQueueService");
        assert_eq!(names(&queues), ["Standard queue requests"]);
        let instances = measured(&shop.document, &shop.prices, "AmazonEC2");
        assert_eq!(names(&instances), ["m5.large", "c5.large", "m5.xlarge"]);
    }
}
