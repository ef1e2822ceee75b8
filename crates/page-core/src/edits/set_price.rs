//! A price of the scenario's own, and taking it back.

use billfold_messages::texts;
use std::rc::Rc;

use billfold_scenario::Document;
use billfold_scenario::document::{
    InstancePrice, MeteredPrice, MeteredUsage, Rate, Scope, Text, Tier,
};

use super::{Edit, LineAt};
use crate::workspace::PriceList;

/// The source of a price that was written beside its line.
pub const ENTERED: &str = "entered by hand";

/// Sets the rate of what a line uses. Where the catalogue knows tiers up to some quantity, it is
/// the rate above that; else the rate of every unit.
pub fn set_price(line: LineAt, rate: Rate, prices: &PriceList, what: &str) -> Edit {
    let merge: Rc<str> = format!("price {line}").into();
    let prices = prices.clone();
    Edit {
        name: texts::prices::undo_price(what).into(),
        merge: Some(merge),
        change: Box::new(move |document| match line {
            LineAt::Metered(place) => set_metered(document, place, rate, &prices),
            LineAt::Instance(place) => set_instance(document, place, rate),
        }),
    }
}

/// Gives the scenario a price of its own of what a line uses, one rate that can be changed: to
/// begin with the catalogue's, of its first tier.
pub fn own_price(line: LineAt, prices: &PriceList, what: &str) -> Edit {
    let prices = prices.clone();
    Edit {
        name: texts::prices::undo_price(what).into(),
        merge: None,
        change: Box::new(move |document| match line {
            LineAt::Metered(place) => {
                let used = document.usage.metered.get(place);
                let listed = used.and_then(|line| listed_metered(document, line, &prices));
                if let Some(mut price) = listed {
                    price.tiers.truncate(1);
                    price.tiers.iter_mut().for_each(|tier| tier.up_to = None);
                    // One rate cannot be in a pool with the tiers of others.
                    price.pool = None;
                    price.as_of = None;
                    price.source = entered(None);
                    document.prices.metered.push(price);
                }
            }
            LineAt::Instance(place) => {
                let used = document.usage.instances.get(place);
                let listed = used.and_then(|line| {
                    let (service, region) = (&line.service, &line.region);
                    let (kind, platform) = (&line.instance_type, &line.platform);
                    prices.catalogue()?.instance_price(
                        service,
                        region,
                        kind,
                        platform,
                        &line.tenancy,
                    )
                });
                if let Some(mut price) = listed {
                    price.as_of = None;
                    price.source = entered(None);
                    document.prices.instances.push(price);
                }
            }
        }),
    }
}

/// Takes the scenario's own price of what a line uses away, so that the catalogue's applies.
pub fn remove_price(line: LineAt, what: &str) -> Edit {
    Edit {
        name: texts::prices::undo_own_price(what).into(),
        merge: None,
        change: Box::new(move |document| match line {
            LineAt::Metered(place) => {
                if let Some(own) = own_metered(document, place) {
                    document.prices.metered.remove(own);
                }
            }
            LineAt::Instance(place) => {
                if let Some(own) = own_instance(document, place) {
                    document.prices.instances.remove(own);
                }
            }
        }),
    }
}

fn own_metered(document: &Document, place: usize) -> Option<usize> {
    let line = document.usage.metered.get(place)?;
    document.prices.metered.iter().position(|price| {
        price.service == line.service
            && price.region == line.region
            && price.usage_type == line.usage_type
    })
}

fn own_instance(document: &Document, place: usize) -> Option<usize> {
    let line = document.usage.instances.get(place)?;
    document.prices.instances.iter().position(|price| {
        price.service == line.service
            && price.region == line.region
            && price.instance_type == line.instance_type
            && price.platform == line.platform
            && price.tenancy == line.tenancy
    })
}

fn set_metered(document: &mut Document, place: usize, rate: Rate, prices: &PriceList) {
    if let Some(own) = own_metered(document, place) {
        let price = &mut document.prices.metered[own];
        if let Some(last) = price.tiers.last_mut() {
            last.rate = rate;
        }
        price.source = changed(price.source.take());
        return;
    }
    let Some(line) = document.usage.metered.get(place) else {
        return;
    };
    let listed = listed_metered(document, line, prices);
    let unit = || line.unit.clone().or_else(|| "unit".parse().ok());
    let mut price = match (listed, unit()) {
        (Some(listed), _) => MeteredPrice {
            source: entered(listed.source.as_deref()),
            ..listed
        },
        (None, Some(unit)) => MeteredPrice {
            service: line.service.clone(),
            region: line.region.clone(),
            usage_type: line.usage_type.clone(),
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

/// The catalogue's price, if it is in the scenario's currency.
pub(super) fn listed_metered(
    document: &Document,
    line: &MeteredUsage,
    prices: &PriceList,
) -> Option<MeteredPrice> {
    let catalogue = prices.catalogue()?;
    let usable = catalogue.currency == document.currency;
    usable
        .then(|| catalogue.metered_price(&line.service, &line.region, &line.usage_type))
        .flatten()
}

fn set_instance(document: &mut Document, place: usize, rate: Rate) {
    if let Some(own) = own_instance(document, place) {
        let price = &mut document.prices.instances[own];
        price.on_demand = rate;
        price.source = changed(price.source.take());
    } else if let Some(line) = document.usage.instances.get(place) {
        document.prices.instances.push(InstancePrice {
            service: line.service.clone(),
            region: line.region.clone(),
            instance_type: line.instance_type.clone(),
            platform: line.platform.clone(),
            tenancy: line.tenancy.clone(),
            on_demand: rate,
            savings_plan_rates: Vec::new(),
            source: entered(None),
            as_of: None,
        });
    }
}

/// The source of a price of the scenario's own of which something was changed by hand.
pub(super) fn changed(source: Option<Text>) -> Option<Text> {
    let said = source
        .as_deref()
        .is_some_and(|source| source.starts_with(ENTERED));
    if said {
        source
    } else {
        entered(source.as_deref())
    }
}

/// `entered by hand`, and what the other tiers are of.
pub(super) fn entered(listed: Option<&str>) -> Option<Text> {
    let source = listed.map_or_else(
        || ENTERED.to_owned(),
        |listed| format!("{ENTERED}; {listed}"),
    );
    source.parse().ok()
}
