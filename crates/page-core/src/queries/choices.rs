//! What pickers offer: everything that the catalogue or the scenario knows.

mod measured;
mod popular;

use billfold_messages::texts;
use std::rc::Rc;

use billfold_billing::catalogue::{DEFAULT_TENANCY, EC2_PLATFORMS, InstanceKey, MeteredKey};
use billfold_scenario::Document;

use crate::choice::Choice;
use crate::workspace::PriceList;
pub use measured::measured;

/// Separates the service from the usage type or instance type in a choice's code. No name contains
/// it.
const BETWEEN: char = '\n';

/// The service whose instances are named without one.
pub const EC2: &str = "AmazonEC2";
/// The platform of EC2 instances whose platform nobody names.
pub const LINUX: &str = EC2_PLATFORMS[0];

/// The code of something measured by a service: a usage type or an instance type.
pub fn code(service: &str, kind: &str) -> String {
    format!("{service}{BETWEEN}{kind}")
}

/// The service and the usage type or instance type of a choice's code. An instance type that was
/// typed names no service: `db.` means RDS, `cache.` ElastiCache, anything else EC2.
pub fn parts(code: &str) -> (&str, &str) {
    match code.split_once(BETWEEN) {
        Some(parts) => parts,
        None if code.starts_with("db.") => ("AmazonRDS", code),
        None if code.starts_with("cache.") => ("AmazonElastiCache", code),
        None => (EC2, code),
    }
}

/// Whether it is metered; else it is an instance type.
pub fn is_metered(document: &Document, prices: &PriceList, service: &str, kind: &str) -> bool {
    let own = document.prices.metered.iter();
    own.into_iter()
        .any(|price| *price.service == *service && *price.usage_type == *kind)
        || prices
            .catalogue()
            .is_some_and(|catalogue| catalogue.usage_type(service, kind).is_some())
}

/// All services; the first choice stands for any of them.
pub fn services(prices: &PriceList) -> Rc<Vec<Choice>> {
    let mut choices = vec![Choice::new("", texts::usage::all_services(), "")];
    for service in prices
        .catalogue()
        .iter()
        .flat_map(|catalogue| &catalogue.services)
    {
        choices.push(Choice::new(&service.code, &service.name, &service.code));
    }
    Rc::new(choices)
}

/// The Regions; those without a known price have a note that says so.
pub fn regions(
    document: &Document,
    prices: &PriceList,
    priced: impl Fn(&str) -> bool,
) -> Rc<Vec<Choice>> {
    let mut choices: Vec<Choice> = Vec::new();
    let mut add = |code: &str, name: &str| {
        if choices.iter().all(|choice| *choice.code != *code) {
            let note = match priced(code) {
                true => code.to_owned(),
                false => texts::usage::region_unpriced(code),
            };
            choices.push(Choice::new(code, name, &note));
        }
    };
    if let Some(catalogue) = prices.catalogue() {
        for region in &catalogue.regions {
            add(&region.code, &region.name);
        }
        if priced(GLOBAL) {
            add(GLOBAL, texts::usage::global());
        }
    }
    for price in &document.prices.metered {
        add(&price.region, &price.region);
    }
    for price in &document.prices.instances {
        add(&price.region, &price.region);
    }
    Rc::new(choices)
}

/// The Region of prices that belong to none.
pub const GLOBAL: &str = "global";

/// Whether the scenario or the catalogue has a price of a choice's code in a Region.
pub fn priced(document: &Document, prices: &PriceList, code: &str, region: &str) -> bool {
    let (service, kind) = parts(code);
    let metered = document.prices.metered.iter().any(|price| {
        *price.service == *service && *price.usage_type == *kind && *price.region == *region
    });
    let instances = document.prices.instances.iter().any(|price| {
        *price.service == *service && *price.instance_type == *kind && *price.region == *region
    });
    metered
        || instances
        || prices.catalogue().is_some_and(|catalogue| {
            let metered = MeteredKey {
                service,
                region,
                usage_type: kind,
            };
            catalogue.metered_provenance(&metered).is_some()
                || catalogue.platforms(service).into_iter().any(|platform| {
                    let instance = InstanceKey {
                        service,
                        region,
                        instance_type: kind,
                        platform,
                        tenancy: DEFAULT_TENANCY,
                    };
                    catalogue.instance_price(&instance).is_some()
                })
        })
}

/// The platforms of a service's instances.
pub fn platforms(document: &Document, prices: &PriceList, service: &str) -> Rc<Vec<Choice>> {
    let mut names: Vec<&str> = Vec::new();
    if let Some(catalogue) = prices.catalogue() {
        names.extend(catalogue.platforms(service));
    }
    if service == EC2 {
        names.extend(EC2_PLATFORMS);
    }
    for price in &document.prices.instances {
        if *price.service == *service {
            names.push(&price.platform);
        }
    }
    let mut choices: Vec<Choice> = Vec::new();
    for name in names {
        if choices.iter().all(|choice| choice.code != name) {
            choices.push(Choice::new(name, name, ""));
        }
    }
    Rc::new(choices)
}

/// The accounts, by their ids.
pub fn accounts(document: &Document) -> Vec<Choice> {
    let accounts = document.accounts.iter().map(|account| {
        let name = account.name.as_deref().unwrap_or(&account.id);
        Choice::new(&account.id, name, "")
    });
    accounts.collect()
}

/// All instance types, with their services.
pub fn instance_types(prices: &PriceList) -> Rc<Vec<Choice>> {
    let mut choices = Vec::new();
    if let Some(catalogue) = prices.catalogue() {
        for (of, kind) in catalogue.instance_types() {
            let name = catalogue.service(of).map_or(of, |service| &*service.name);
            choices.push(Choice::new(&code(of, kind), kind, name));
        }
    }
    Rc::new(choices)
}

/// The families of EC2 instance types: `m5` of `m5.large`.
pub fn families(prices: &PriceList) -> Rc<Vec<Choice>> {
    let mut choices: Vec<Choice> = Vec::new();
    if let Some(catalogue) = prices.catalogue() {
        for (of, kind) in catalogue.instance_types() {
            let family = kind.split('.').next().unwrap_or_default();
            if of == EC2 && choices.iter().all(|choice| *choice.code != *family) {
                choices.push(Choice::new(family, family, ""));
            }
        }
    }
    Rc::new(choices)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::test_support::{prices, shop, shop_with_prices};

    fn names(choices: &[Choice]) -> Vec<&str> {
        choices.iter().map(|choice| &*choice.name).collect()
    }

    #[test]
    fn a_code_has_its_service_and_what_it_measures() {
        assert_eq!(
            parts(&code("AmazonS3", "Requests-Tier1")),
            ("AmazonS3", "Requests-Tier1")
        );
    }

    #[test]
    fn an_instance_type_that_was_typed_belongs_to_its_service() {
        assert_eq!(parts("m5.large"), ("AmazonEC2", "m5.large"));
        assert_eq!(parts("db.r6g.large"), ("AmazonRDS", "db.r6g.large"));
        assert_eq!(
            parts("cache.t3.micro"),
            ("AmazonElastiCache", "cache.t3.micro")
        );
    }

    #[test]
    fn the_first_choice_of_a_service_is_all_of_them() {
        assert_eq!(
            names(&services(&prices())),
            ["All services", "Amazon S3", "Amazon SQS", "Amazon EC2"]
        );
        assert_eq!(services(&PriceList::Unavailable).len(), 1);
    }

    #[test]
    fn usage_types_are_told_from_instance_types() {
        let shop = shop_with_prices();
        let metered = |service, kind| is_metered(&shop.document, &shop.prices, service, kind);
        assert!(metered("AWSQueueService", "Requests-Tier1"));
        assert!(
            metered("AmazonS3", "Requests-Tier1"),
            "the scenario has a price"
        );
        assert!(!metered("AmazonEC2", "m5.large"));
        assert!(!metered("AmazonEC2", "Requests-Tier1"));
    }

    #[test]
    fn a_region_without_a_price_says_so() {
        let shop = shop_with_prices();
        let glacier = code("AmazonS3", "TimedStorage-GlacierByteHrs");
        let has_price = |region: &str| priced(&shop.document, &shop.prices, &glacier, region);
        let regions = regions(&shop.document, &shop.prices, has_price);
        assert_eq!(names(&regions), ["US East (N. Virginia)", "EU (Frankfurt)"]);
        assert_eq!(regions[0].note, "us-east-1");
        assert_ne!(regions[1].note, "eu-central-1");
    }

    #[test]
    fn a_price_is_the_scenarios_or_the_price_lists() {
        let shop = shop_with_prices();
        let has_price = |what: &str, region| priced(&shop.document, &shop.prices, what, region);
        assert!(has_price(&code("AmazonS3", "Requests-Tier1"), "us-east-1"));
        assert!(!has_price(
            &code("AmazonS3", "Requests-Tier1"),
            "eu-central-1"
        ));
        assert!(has_price("c5.large", "eu-central-1"));
        assert!(!has_price("x9z.large", "us-east-1"));
    }

    #[test]
    fn without_a_price_list_regions_are_those_of_the_scenario() {
        let shop = shop();
        assert_eq!(
            names(&regions(&shop.document, &shop.prices, |_| true)),
            ["us-east-1"]
        );
    }

    #[test]
    fn ec2_has_platforms_without_a_price_too() {
        let shop = shop_with_prices();
        let ec2 = platforms(&shop.document, &shop.prices, EC2);
        assert_eq!((names(&ec2)[0], ec2.len()), ("Linux/UNIX", 7));
        assert!(platforms(&shop.document, &shop.prices, "AmazonS3").is_empty());
    }

    #[test]
    fn accounts_are_chosen_by_name_and_known_by_id() {
        let mut document = Document::clone(&shop().document);
        document.accounts[2].name = None;
        let all = accounts(&document);
        assert_eq!(names(&all), ["Bob", "Susan", "333333333333"]);
        assert_eq!(all[1].code, "222222222222");
    }

    #[test]
    fn instance_types_have_their_families() {
        assert_eq!(names(&families(&prices())), ["m5", "c5"]);
        assert_eq!(
            names(&instance_types(&prices())),
            ["m5.large", "m5.xlarge", "c5.large"]
        );
        assert!(families(&PriceList::Unavailable).is_empty());
    }
}
