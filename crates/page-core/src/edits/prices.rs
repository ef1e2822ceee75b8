//! Prices of the scenario's own: in place of the catalogue's, or of something that it does not have.

use billfold_messages::texts;
use billfold_scenario::Document;
use billfold_scenario::document::{InstancePrice, MeteredPrice, Rate, Scope, Text, Tier};

use super::{Edit, InstanceKey, MeteredKey, PriceKey};
use crate::workspace::PriceList;

/// The source of a price that was written beside its line.
pub const ENTERED: &str = "entered by hand";

/// Sets the rate of what a usage line uses. Where the catalogue knows tiers up to some quantity, it
/// is the rate above that; else the rate of every unit.
pub fn set_price(line: &str, rate: Rate, prices: &PriceList, what: &str) -> Edit {
    let field = format!("price {line}");
    let (line, prices) = (line.to_owned(), prices.clone());
    let edit = Edit::new(
        texts::prices::undo_price(what),
        move |document| match PriceKey::of_line(document, &line) {
            Some(PriceKey::Metered(key)) => set_metered(document, &key, &line, rate, &prices),
            Some(PriceKey::Instance(key)) => set_instance(document, &key, &line, rate),
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
        match PriceKey::of_line(document, &line) {
            Some(PriceKey::Metered(_)) => {
                if let Some(mut price) = listed_metered(document, &line, &prices) {
                    price.tiers.truncate(1);
                    price.tiers.iter_mut().for_each(|tier| tier.up_to = None);
                    // One rate cannot be in a pool with the tiers of others.
                    price.pool = None;
                    price.as_of = None;
                    price.source = entered(None);
                    document.prices.metered.push(price);
                }
            }
            Some(PriceKey::Instance(_)) => {
                if let Some(mut price) = listed_instance(document, &line, &prices) {
                    price.as_of = None;
                    price.source = entered(None);
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
            price.source = entered(price.source.as_deref());
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
pub fn set_on_demand(key: InstanceKey, rate: Rate, what: &str) -> Edit {
    let field = format!("on demand {key}");
    let edit = Edit::new(texts::own_prices::undo_tiers(what), move |document| {
        if let Some(index) = key.find(document) {
            document.prices.instances[index].on_demand = rate;
        }
    });
    edit.in_field(field)
}

/// Removes the scenario's own price of what a usage line uses, so that the catalogue's applies.
pub fn reset_price(line: &str, what: &str) -> Edit {
    let line = line.to_owned();
    Edit::new(texts::prices::undo_own_price(what), move |document| {
        if let Some(key) = PriceKey::of_line(document, &line) {
            remove(document, &key);
        }
    })
}

/// Removes one of the scenario's own prices.
pub fn use_list_price(key: PriceKey, what: &str) -> Edit {
    Edit::new(texts::own_prices::undo_taken(what), move |document| {
        remove(document, &key);
    })
}

fn remove(document: &mut Document, key: &PriceKey) {
    match key {
        PriceKey::Metered(key) => {
            if let Some(index) = key.find(document) {
                document.prices.metered.remove(index);
            }
        }
        PriceKey::Instance(key) => {
            if let Some(index) = key.find(document) {
                document.prices.instances.remove(index);
            }
        }
    }
}

fn set_metered(
    document: &mut Document,
    key: &MeteredKey,
    line: &str,
    rate: Rate,
    prices: &PriceList,
) {
    if let Some(own) = key.find(document) {
        let price = &mut document.prices.metered[own];
        if let Some(last) = price.tiers.last_mut() {
            last.rate = rate;
        }
        price.source = changed(price.source.take());
        return;
    }
    let listed = listed_metered(document, line, prices);
    let used = document.usage.metered.iter().find(|one| *one.id == *line);
    let Some(used) = used else { return };
    let unit = || used.unit.clone().or_else(|| "unit".parse().ok());
    let mut price = match (listed, unit()) {
        (Some(listed), _) => MeteredPrice {
            source: entered(listed.source.as_deref()),
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
            savings_plan_rates: Vec::new(),
            source: entered(None),
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

fn set_instance(document: &mut Document, key: &InstanceKey, line: &str, rate: Rate) {
    if let Some(own) = key.find(document) {
        let price = &mut document.prices.instances[own];
        price.on_demand = rate;
        price.source = changed(price.source.take());
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
            source: entered(None),
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

/// The catalogue's price of the instances of a line.
fn listed_instance(document: &Document, line: &str, prices: &PriceList) -> Option<InstancePrice> {
    let mut lines = document.usage.instances.iter();
    let line = lines.find(|one| *one.id == *line)?;
    prices.catalogue()?.instance_price(&line.key())
}

/// The source of a price of the scenario's own of which something was changed by hand.
pub(super) fn changed(source: Option<Text>) -> Option<Text> {
    let is_entered = source
        .as_deref()
        .is_some_and(|source| source.starts_with(ENTERED));
    if is_entered {
        source
    } else {
        entered(source.as_deref())
    }
}

/// `entered by hand`, and the source of the rates that were not entered.
fn entered(listed: Option<&str>) -> Option<Text> {
    let source = listed.map_or_else(
        || ENTERED.to_owned(),
        |listed| format!("{ENTERED}; {listed}"),
    );
    source.parse().ok()
}

#[cfg(test)]
mod tests;
