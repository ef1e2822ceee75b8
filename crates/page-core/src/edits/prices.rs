//! Prices of the scenario's own: in place of the catalogue's, or of something that it does not have.

use billfold_messages::texts;
use billfold_scenario::Document;
use billfold_scenario::document::{InstancePrice, MeteredPrice, Rate, Scope, Tier};

use super::{Edit, InstancePriceRef, MeteredPriceRef, PriceOrigin, PriceRef};
use crate::workspace::PriceList;

/// Sets the rate of what a usage line uses. Where the catalogue knows tiers up to some quantity, it
/// is the rate above that; else the rate of every unit.
pub fn set_price(line: &str, rate: Rate, prices: &PriceList, what: &str) -> Edit {
    let field = format!("price {line}");
    let (line, prices) = (line.to_owned(), prices.clone());
    let edit = Edit::new(
        texts::prices::undo_price(what),
        move |document| match PriceRef::of_line(document, &line) {
            Some(PriceRef::Metered(key)) => set_metered(document, &key, &line, rate, &prices),
            Some(PriceRef::Instance(key)) => set_instance(document, &key, &line, rate),
            None => {}
        },
    );
    edit.in_field(field)
}

/// Gives the scenario a price of its own of what a usage line uses, to be changed: to begin with the
/// catalogue's, with all its tiers, so that no bill changes. Prices that reach tiers together with it
/// become the scenario's own with it.
pub fn use_own_price(line: &str, prices: &PriceList, what: &str) -> Edit {
    let (line, prices) = (line.to_owned(), prices.clone());
    Edit::new(
        texts::own_prices::undo_own(what),
        move |document| match PriceRef::of_line(document, &line) {
            Some(PriceRef::Metered(_)) => {
                if let Some(price) = listed_metered(document, &line, &prices) {
                    let pooled = pooled_with(document, price, &prices);
                    document.prices.metered.extend(pooled);
                }
            }
            Some(PriceRef::Instance(_)) => {
                if let Some(mut price) = listed_instance(document, &line, &prices) {
                    price.as_of = None;
                    price.source = PriceOrigin::ENTERED.source();
                    document.prices.instances.push(price);
                }
            }
            None => {}
        },
    )
}

/// A list price and those list prices in use that reach tiers together with it, as the scenario's
/// own. They have a pool of their own: the list prices that stay have other tiers once these change.
fn pooled_with(document: &Document, price: MeteredPrice, prices: &PriceList) -> Vec<MeteredPrice> {
    let mut found = vec![price];
    if let (Some(pool), Some(catalogue)) = (found[0].pool.clone(), prices.catalogue()) {
        for line in &document.usage.metered {
            let key = line.key();
            let known = found.iter().chain(&document.prices.metered);
            if !known.clone().any(|price| price.key() == key) {
                let listed = catalogue.metered_price(&key);
                found.extend(listed.filter(|listed| listed.pool.as_ref() == Some(&pool)));
            }
        }
    }
    let several = found.len() > 1;
    for price in &mut found {
        let pool = price.pool.take().filter(|_| several);
        price.pool = pool.and_then(|pool| texts::own_prices::own_pool(&pool).parse().ok());
        if price.tiers.len() == 1 {
            price.as_of = None;
            price.source = PriceOrigin::ENTERED.source();
        } else {
            price.source = PriceOrigin::of(price.source.as_ref())
                .after_entry()
                .source();
        }
        if let Some(last) = price.tiers.last_mut() {
            last.up_to = None;
        }
    }
    found
}

/// Gives the scenario a price of something that no catalogue has.
pub fn add_custom_price(price: MeteredPrice, what: &str) -> Edit {
    Edit::new(texts::own_prices::undo_custom(what), move |document| {
        document.prices.metered.push(price);
    })
}

/// Sets the On-Demand rate of the scenario's own price of an instance.
pub fn set_on_demand(key: InstancePriceRef, rate: Rate, what: &str) -> Edit {
    let field = format!("on demand {key}");
    let edit = Edit::new(texts::own_prices::undo_tiers(what), move |document| {
        if let Some(index) = key.find(document) {
            let price = &mut document.prices.instances[index];
            price.on_demand = rate;
            price.source = PriceOrigin::of(price.source.as_ref())
                .after_entry()
                .source();
        }
    });
    edit.in_field(field)
}

/// Removes the scenario's own price of what a usage line uses, so that the catalogue's applies.
pub fn reset_price(line: &str, what: &str) -> Edit {
    let line = line.to_owned();
    Edit::new(texts::prices::undo_own_price(what), move |document| {
        if let Some(key) = PriceRef::of_line(document, &line) {
            remove(document, &key);
        }
    })
}

/// Removes one of the scenario's own prices.
pub fn use_list_price(key: PriceRef, what: &str) -> Edit {
    Edit::new(texts::own_prices::undo_taken(what), move |document| {
        remove(document, &key);
    })
}

/// Removes those of the scenario's own prices that stand in place of list prices.
pub fn take_list_prices(document: &Document, prices: &PriceList) -> Edit {
    let catalogue = prices
        .catalogue()
        .filter(|catalogue| *catalogue.currency == *document.currency);
    let is_listed = |key: &PriceRef| match (catalogue, key) {
        (None, _) => false,
        (Some(catalogue), PriceRef::Metered(key)) => catalogue.metered_price(&key.key()).is_some(),
        (Some(catalogue), PriceRef::Instance(key)) => {
            catalogue.instance_price(&key.key()).is_some()
        }
    };
    let metered = document.prices.metered.iter();
    let metered = metered.map(|price| PriceRef::Metered(MeteredPriceRef::of(price)));
    let instances = document.prices.instances.iter();
    let instances = instances.map(|price| PriceRef::Instance(InstancePriceRef::of(price)));
    let replaced: Vec<PriceRef> = metered.chain(instances).filter(is_listed).collect();
    Edit::new(texts::prices::undo_todays(), move |document| {
        for key in &replaced {
            remove(document, key);
        }
    })
}

fn remove(document: &mut Document, key: &PriceRef) {
    match key {
        PriceRef::Metered(key) => {
            if let Some(index) = key.find(document) {
                document.prices.metered.remove(index);
            }
        }
        PriceRef::Instance(key) => {
            if let Some(index) = key.find(document) {
                document.prices.instances.remove(index);
            }
        }
    }
}

fn set_metered(
    document: &mut Document,
    key: &MeteredPriceRef,
    line: &str,
    rate: Rate,
    prices: &PriceList,
) {
    if let Some(own) = key.find(document) {
        let pool = document.prices.metered[own].pool.clone();
        for (index, price) in document.prices.metered.iter_mut().enumerate() {
            // All prices of a pool have the same tiers.
            if index == own || (pool.is_some() && price.pool == pool) {
                if let Some(last) = price.tiers.last_mut() {
                    last.rate = rate;
                }
                price.source = PriceOrigin::of(price.source.as_ref())
                    .after_entry()
                    .source();
            }
        }
        return;
    }
    let listed = listed_metered(document, line, prices);
    let used = document.usage.metered.iter().find(|one| *one.id == *line);
    let Some(used) = used else { return };
    let unit = || used.unit.clone().or_else(|| "unit".parse().ok());
    let mut price = match (listed, unit()) {
        (Some(listed), _) => MeteredPrice {
            source: PriceOrigin::of(listed.source.as_ref())
                .after_entry()
                .source(),
            ..listed
        },
        (None, Some(unit)) => MeteredPrice {
            service: used.service.clone(),
            region: used.region.clone(),
            usage_type: used.usage_type.clone(),
            name: None,
            unit,
            tier_unit: None,
            tiers: Vec::new(),
            scope: Scope::default(),
            pool: None,
            free_units: None,
            savings_plan_rates: Vec::new(),
            source: PriceOrigin::ENTERED.source(),
            as_of: None,
        },
        (None, None) => return,
    };
    match price.tiers.last_mut() {
        Some(last) if last.up_to.is_none() => last.rate = rate,
        _ => price.tiers.push(Tier { up_to: None, rate }),
    }
    document.prices.metered.push(price);
}

fn set_instance(document: &mut Document, key: &InstancePriceRef, line: &str, rate: Rate) {
    if let Some(own) = key.find(document) {
        let price = &mut document.prices.instances[own];
        price.on_demand = rate;
        price.source = PriceOrigin::of(price.source.as_ref())
            .after_entry()
            .source();
        return;
    }
    let mut lines = document.usage.instances.iter();
    if let Some(used) = lines.find(|one| *one.id == *line) {
        document.prices.instances.push(InstancePrice {
            service: used.service.clone(),
            region: used.region.clone(),
            instance_type: used.instance_type.clone(),
            platform: used.platform.clone(),
            tenancy: used.tenancy.clone(),
            on_demand: rate,
            savings_plan_rates: Vec::new(),
            source: PriceOrigin::ENTERED.source(),
            as_of: None,
        });
    }
}

/// The catalogue's price of what a metered line uses, if it is in the scenario's currency.
fn listed_metered(document: &Document, line: &str, prices: &PriceList) -> Option<MeteredPrice> {
    let line = document.usage.metered.iter().find(|one| *one.id == *line)?;
    let catalogue = prices.catalogue()?;
    let usable = catalogue.currency == document.currency;
    usable
        .then(|| catalogue.metered_price(&line.key()))
        .flatten()
}

/// The catalogue's price of the instances of a line, if it is in the scenario's currency.
fn listed_instance(document: &Document, line: &str, prices: &PriceList) -> Option<InstancePrice> {
    let mut lines = document.usage.instances.iter();
    let line = lines.find(|one| *one.id == *line)?;
    let catalogue = prices.catalogue()?;
    let usable = catalogue.currency == document.currency;
    usable
        .then(|| catalogue.instance_price(&line.key()))
        .flatten()
}

#[cfg(test)]
mod tests;
