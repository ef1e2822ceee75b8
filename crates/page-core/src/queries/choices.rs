//! What pickers offer: everything that the catalogue or the scenario knows.

use billfold_messages::texts;
use std::rc::Rc;

use billfold_scenario::Document;

use crate::choice::Choice;
use crate::workspace::PriceList;

/// Parts the service from what it measures in a choice's code; no name can have it in it.
const BETWEEN: char = '\n';

/// The service whose instances are named without one.
pub const EC2: &str = "AmazonEC2";
/// What AWS calls the platforms of EC2 instances; there are prices for the first alone.
const EC2_PLATFORMS: [&str; 7] = [
    "Linux/UNIX",
    "Windows",
    "Red Hat Enterprise Linux",
    "SUSE Linux",
    "Windows with SQL Server Standard",
    "Windows with SQL Server Web",
    "Windows with SQL Server Enterprise",
];

/// The code of something measured by a service: a usage type or an instance type.
pub fn code(service: &str, kind: &str) -> String {
    format!("{service}{BETWEEN}{kind}")
}

/// The service and what it measures. An instance type that was typed names no service; those of
/// databases and caches begin with what they are.
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

/// What a service measures, or all services if it is empty: first what the scenario has prices
/// for itself.
pub fn measured(document: &Document, prices: &PriceList, service: &str) -> Rc<Vec<Choice>> {
    let mut choices: Vec<Choice> = Vec::new();
    let mut add = |of: &str, kind: &str, name: &str, service_name: &str| {
        let code = code(of, kind);
        if choices.iter().all(|choice| choice.code != code) {
            let note = match name == kind {
                true => service_name.to_owned(),
                false => format!("{service_name}, {kind}"),
            };
            choices.push(Choice::new(&code, name, &note));
        }
    };
    let wanted = |of: &str| service.is_empty() || *service == *of;
    for price in &document.prices.metered {
        if wanted(&price.service) {
            let name = price.name.as_deref().unwrap_or(&price.usage_type);
            add(&price.service, &price.usage_type, name, &price.service);
        }
    }
    for price in &document.prices.instances {
        if wanted(&price.service) {
            let kind = &price.instance_type;
            add(&price.service, kind, kind, &price.service);
        }
    }
    let Some(catalogue) = prices.catalogue() else {
        return Rc::new(choices);
    };
    for owner in &catalogue.services {
        for usage in &owner.usage_types {
            if wanted(&owner.code) {
                add(&owner.code, &usage.usage_type, &usage.name, &owner.name);
            } else if usage.also_under.iter().any(|code| **code == *service) {
                add(service, &usage.usage_type, &usage.name, service);
            }
        }
    }
    for (of, kind) in catalogue.instance_types() {
        if wanted(of) {
            let name = catalogue.service(of).map_or(of, |service| &*service.name);
            add(of, kind, kind, name);
        }
    }
    Rc::new(choices)
}

/// The Regions, each with a word where nobody knows a price there.
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

/// Whether anybody knows a price of it in a Region.
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
            catalogue
                .metered_provenance(service, region, kind)
                .is_some()
                || catalogue.platforms(service).into_iter().any(|platform| {
                    let price =
                        catalogue.instance_price(service, region, kind, platform, "default");
                    price.is_some()
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
