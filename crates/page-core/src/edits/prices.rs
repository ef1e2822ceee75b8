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

/// Gives the scenario a price of its own of what a usage line uses, one rate that can be changed: to
/// begin with the catalogue's, of its first tier.
pub fn use_own_rate(line: &str, prices: &PriceList, what: &str) -> Edit {
    let (line, prices) = (line.to_owned(), prices.clone());
    Edit::new(texts::prices::undo_price(what), move |document| {
        match PriceRef::of_line(document, &line) {
            Some(PriceRef::Metered(_)) => {
                if let Some(mut price) = listed_metered(document, &line, &prices) {
                    price.tiers.truncate(1);
                    price.tiers.iter_mut().for_each(|tier| tier.up_to = None);
                    // One rate cannot be in a pool with the tiers of others.
                    price.pool = None;
                    price.as_of = None;
                    price.source = PriceOrigin::ENTERED.source();
                    document.prices.metered.push(price);
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
        }
    })
}

/// Gives the scenario the catalogue's whole ladder of what a metered line uses, to be changed.
pub fn use_own_tiers(line: &str, prices: &PriceList, what: &str) -> Edit {
    let (line, prices) = (line.to_owned(), prices.clone());
    Edit::new(texts::own_prices::undo_own(what), move |document| {
        if let Some(mut price) = listed_metered(document, &line, &prices) {
            // A changed ladder cannot be in a pool with those of others.
            price.pool = None;
            price.source = PriceOrigin::of(price.source.as_ref())
                .after_entry()
                .source();
            if let Some(last) = price.tiers.last_mut() {
                last.up_to = None;
            }
            document.prices.metered.push(price);
        }
    })
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
        let price = &mut document.prices.metered[own];
        if let Some(last) = price.tiers.last_mut() {
            last.rate = rate;
        }
        price.source = PriceOrigin::of(price.source.as_ref())
            .after_entry()
            .source();
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
