//! Free allowances, and the prices whose usage draws on them.

use billfold_billing::catalogue::{FreeAllowance, PricedItem, Prices, Scope};
use rustc_hash::FxHashMap;

use super::accounts::name;
use super::context::{Context, MissingPrices};
use super::ids::Ids;
use super::price_source::ListedOffer;
use super::pricelist::Pricelist;
use super::prices::described;
use billfold_scenario::document::{self, AppliesTo, Document, FreeTierOffers, Text};
use billfold_scenario::{ErrorKind, ScenarioError};

/// The fields of an entry of which one names its prices.
const TYPES: [&str; 2] = ["usageType", "instanceType"];

/// The path of a price in the file.
fn path_of(price: PricedItem) -> String {
    match price {
        PricedItem::Metered(index) => format!("prices.metered[{}]", index.index()),
        PricedItem::Instance(index) => format!("prices.instances[{}]", index.index()),
    }
}

/// Prices by service and usage type, and by service and instance type.
struct Matches<'p> {
    metered: FxHashMap<(&'p str, &'p str), Vec<PricedItem>>,
    instances: FxHashMap<(&'p str, &'p str), Vec<PricedItem>>,
    prices: &'p Prices,
}

impl<'p> Matches<'p> {
    fn new(prices: &'p Prices) -> Self {
        let mut metered: FxHashMap<_, Vec<_>> = FxHashMap::default();
        for (index, price) in prices.metered.iter_enumerated() {
            let key = (&*price.service, &*price.usage_type);
            let item = PricedItem::Metered(index);
            metered.entry(key).or_default().push(item);
        }
        let mut instances: FxHashMap<_, Vec<_>> = FxHashMap::default();
        for (index, price) in prices.instances.iter_enumerated() {
            let key = (&*price.kind.service, price.kind.instance_type.name());
            let item = PricedItem::Instance(index);
            instances.entry(key).or_default().push(item);
        }
        Self {
            metered,
            instances,
            prices,
        }
    }

    /// The prices that an entry matches. None is an error, unless `may_wait` says of a service and
    /// type that its prices may still come.
    fn find(
        &self,
        entry: &AppliesTo,
        may_wait: impl Fn(&str, &str) -> bool,
        path: &str,
    ) -> Result<Vec<PricedItem>, ScenarioError> {
        let is =
            |only: &Option<Text>, value: &str| only.as_ref().is_none_or(|only| **only == *value);
        let fits = |price: &PricedItem| match *price {
            PricedItem::Metered(index) => is(&entry.region, &self.prices.metered[index].region),
            PricedItem::Instance(index) => {
                let kind = &self.prices.instances[index].kind;
                is(&entry.region, &kind.region)
                    && is(&entry.platform, &kind.platform)
                    && is(&entry.tenancy, &kind.tenancy)
            }
        };
        let (prices, what, list) = match (&entry.usage_type, &entry.instance_type) {
            (Some(usage_type), None) => (&self.metered, usage_type, "metered"),
            (None, Some(instance_type)) => (&self.instances, instance_type, "instances"),
            (Some(_), Some(_)) => {
                let kind = ErrorKind::BothGiven {
                    fields: TYPES,
                    one_is_needed: true,
                };
                return Err(ScenarioError::new(path, kind));
            }
            (None, None) => {
                let kind = ErrorKind::NeitherGiven { fields: TYPES };
                return Err(ScenarioError::new(path, kind));
            }
        };
        for (field, value) in [("platform", &entry.platform), ("tenancy", &entry.tenancy)] {
            if value.is_some() && entry.usage_type.is_some() {
                let other = "usageType";
                let path = format!("{path}.{field}");
                return Err(ScenarioError::new(path, ErrorKind::GivenBeside { other }));
            }
        }
        let prices = prices.get(&(&*entry.service, &**what));
        let prices = prices.into_iter().flatten().copied();
        let found: Vec<PricedItem> = prices.filter(fits).collect();
        if found.is_empty() && !may_wait(&entry.service, what) {
            let region = entry.region.as_deref().unwrap_or("any Region");
            let mut key: Vec<&str> = vec![&entry.service, region, what];
            key.extend(
                [&entry.platform, &entry.tenancy]
                    .into_iter()
                    .flatten()
                    .map(|text| &**text),
            );
            let price = described(&key);
            let kind = ErrorKind::NothingPriced { price, list };
            return Err(ScenarioError::new(path, kind));
        }
        Ok(found)
    }
}

/// The document's own allowances, then the offers of the source that it takes.
pub(super) fn allowances(
    document: &Document,
    list: &Pricelist<'_, '_>,
    context: &Context<'_>,
) -> Result<Vec<FreeAllowance>, ScenarioError> {
    let allowances = &document.free_tier;
    let prices = &list.prices;
    // A catalogue price is added only when a usage line needs it, so an allowance may name one that
    // is not there yet. A type that no service has is an error.
    let may_wait = |service: &str, what: &str| {
        let has_catalogue = context.prices.currency().is_some();
        context.missing == MissingPrices::Kept
            && (!has_catalogue || context.prices.sells(service, what))
    };
    let mut ids: Ids<'_, ()> = Ids::with_capacity(allowances.len());
    ids.begin("freeTier");
    let mut drawing: FxHashMap<PricedItem, usize> = FxHashMap::default();
    let matches = Matches::new(prices);
    let mut resolved = Vec::with_capacity(allowances.len());
    for (place, allowance) in allowances.iter().enumerate() {
        ids.add(&allowance.id)?;
        if allowance.applies_to.is_empty() {
            return Err(ScenarioError::new(
                format!("freeTier[{place}].appliesTo"),
                ErrorKind::EmptyList {
                    expected: "one entry",
                },
            ));
        }
        let mut drawn_by = Vec::new();
        for (at, entry) in allowance.applies_to.iter().enumerate() {
            let path = format!("freeTier[{place}].appliesTo[{at}]");
            for price in matches.find(entry, may_wait, &path)? {
                let owner = *drawing.entry(price).or_insert(place);
                if owner != place {
                    let kind = ErrorKind::DrawnTwice {
                        price: path_of(price),
                        allowance: allowances[owner].id.to_string(),
                        first: format!("freeTier[{owner}]"),
                    };
                    return Err(ScenarioError::new(path, kind));
                }
                add(&mut drawn_by, price);
            }
        }
        one_unit(place, &drawn_by, list)?;
        resolved.push(drawing_on(allowance, &drawn_by, prices));
    }
    for offer in taken(&document.free_tier_offers, context)? {
        let allowance = &offer.allowance;
        if allowances.iter().any(|own| own.id == allowance.id) {
            continue;
        }
        let mut drawn_by = Vec::new();
        for entry in &allowance.applies_to {
            let found = matches.find(entry, |_, _| true, "freeTierOffers")?;
            for price in found {
                if !drawing.contains_key(&price) {
                    add(&mut drawn_by, price);
                }
            }
        }
        in_unit(&offer, &drawn_by, list)?;
        if !drawn_by.is_empty() {
            resolved.push(drawing_on(allowance, &drawn_by, prices));
        }
    }
    Ok(resolved)
}

/// Adds a price to an ordered list, unless it is there.
fn add(prices: &mut Vec<PricedItem>, price: PricedItem) {
    if let Err(place) = prices.binary_search(&price) {
        prices.insert(place, price);
    }
}

fn drawing_on(
    allowance: &document::FreeAllowance,
    drawn_by: &[PricedItem],
    prices: &Prices,
) -> FreeAllowance {
    let index_of = |price: &PricedItem| match *price {
        PricedItem::Metered(at) => (Some(at), None),
        PricedItem::Instance(at) => (None, Some(at)),
    };
    FreeAllowance {
        id: allowance.id.to_string(),
        name: name(allowance.name.as_ref(), &allowance.id),
        quantity: allowance.quantity.into(),
        metered: drawn_by.iter().filter_map(|p| index_of(p).0).collect(),
        instances: drawn_by.iter().filter_map(|p| index_of(p).1).collect(),
        scope: match allowance.scope {
            Some(scope) => scope.into(),
            None => scope_of_prices(drawn_by, prices),
        },
        period: allowance.period.into(),
    }
}

/// The offers of the source that the document asks for.
fn taken(
    offers: &FreeTierOffers,
    context: &Context<'_>,
) -> Result<Vec<ListedOffer>, ScenarioError> {
    if *offers == FreeTierOffers::default() {
        return Ok(Vec::new());
    }
    if context.prices.currency().is_none() {
        return match context.missing {
            // The catalogue may come later.
            MissingPrices::Kept => Ok(Vec::new()),
            MissingPrices::Refused => {
                Err(ScenarioError::new("freeTierOffers", ErrorKind::NoCatalogue))
            }
        };
    }
    let listed = context.prices.free_offers();
    let FreeTierOffers::Listed(ids) = offers else {
        return Ok(listed);
    };
    let mut taken: Vec<ListedOffer> = Vec::with_capacity(ids.len());
    for (place, id) in ids.iter().enumerate() {
        let wrong = |kind: ErrorKind| ScenarioError::new(format!("freeTierOffers[{place}]"), kind);
        if taken.iter().any(|offer| offer.allowance.id == *id) {
            return Err(wrong(ErrorKind::Repeated {
                value: id.to_string(),
                thing: "offer",
            }));
        }
        let Some(offer) = listed.iter().find(|offer| offer.allowance.id == *id) else {
            let known = listed.iter().map(|offer| offer.allowance.id.to_string());
            return Err(wrong(ErrorKind::UnknownOffer {
                offer: id.to_string(),
                known: known.collect(),
            }));
        };
        taken.push(offer.clone());
    }
    Ok(taken)
}

/// Checks that all prices that draw on an offer have the offer's unit.
fn in_unit(
    offer: &ListedOffer,
    drawn_by: &[PricedItem],
    list: &Pricelist<'_, '_>,
) -> Result<(), ScenarioError> {
    for price in drawn_by {
        if let PricedItem::Metered(at) = *price
            && list.prices.metered[at].unit != *offer.unit
            && !list.is_unknown(at)
        {
            return Err(ScenarioError::new(
                "freeTierOffers",
                ErrorKind::OfferUnitDiffers {
                    offer: offer.allowance.id.to_string(),
                    unit: offer.unit.to_string(),
                    price: Box::new((path_of(*price), list.prices.metered[at].unit.clone())),
                },
            ));
        }
    }
    Ok(())
}

/// Free units are per account where tiers are, unless the allowance says otherwise (rule 16.7).
fn scope_of_prices(drawn_by: &[PricedItem], prices: &Prices) -> Scope {
    let per_account = |price: &PricedItem| match *price {
        PricedItem::Metered(at) => prices.metered[at].scope == Scope::Account,
        PricedItem::Instance(_) => false,
    };
    if drawn_by.iter().all(per_account) {
        Scope::Account
    } else {
        Scope::Organization
    }
}

/// An allowance has one quantity, so the prices that draw on it have one unit.
fn one_unit(
    place: usize,
    drawn_by: &[PricedItem],
    list: &Pricelist<'_, '_>,
) -> Result<(), ScenarioError> {
    let mut units = drawn_by.iter().filter_map(|price| match *price {
        PricedItem::Metered(at) if !list.is_unknown(at) => {
            Some((at, &list.prices.metered[at].unit))
        }
        PricedItem::Metered(_) | PricedItem::Instance(_) => None,
    });
    let Some((first, unit)) = units.next() else {
        return Ok(());
    };
    match units.find(|(_, other)| *other != unit) {
        None => Ok(()),
        Some((at, other)) => Err(ScenarioError::new(
            format!("freeTier[{place}].appliesTo"),
            ErrorKind::UnitsDiffer {
                one: Box::new((path_of(PricedItem::Metered(first)), unit.clone())),
                other: Box::new((path_of(PricedItem::Metered(at)), other.clone())),
            },
        )),
    }
}
