//! `billfold prices`

use billfold_billing::catalogue::MeteredKey;
use billfold_catalogue::entry::Provenance;
use billfold_catalogue::{Catalogue, InstanceListing, MeteredListing, ReservedOffer};
use billfold_scenario::document::{OfferingClass, PaymentOption, PlanType, Rate, Term, Tier};
use billfold_scenario::{did_you_mean, nearest};
use serde::Serialize;

use crate::arguments::Prices;
use crate::catalogue;
use crate::failure::Failure;
use billfold_messages::report::{Align, Table};

pub(super) fn run(options: &Prices) -> Result<String, Failure> {
    let catalogue = catalogue::shipped()?;
    known(&catalogue, options)?;
    let wanted = |service: &str, region: &str| {
        options
            .service
            .as_deref()
            .is_none_or(|only| only == service)
            && options.region.as_deref().is_none_or(|only| only == region)
    };
    let metered = catalogue.metered_listings();
    let metered: Vec<_> = metered
        .filter(|listing| wanted(&listing.service.code, listing.region))
        .collect();
    let instances = catalogue.instance_listings();
    let instances: Vec<_> = instances
        .filter(|listing| wanted(listing.service, listing.region))
        .collect();
    if !options.json {
        return Ok(text(&catalogue, &metered, &instances));
    }
    let metered = metered
        .iter()
        .map(|listing| Item::Metered(Metered::new(&catalogue, listing)));
    let instances = instances
        .iter()
        .map(|listing| Item::Instance(Instance::new(listing)));
    super::json(&metered.chain(instances).collect::<Vec<_>>())
}

/// Refuses a Region or a service that the catalogue does not have.
fn known(catalogue: &Catalogue, options: &Prices) -> Result<(), Failure> {
    let unknown = |option, value: &str, known: Vec<&str>| {
        let near = nearest(value, known.iter().copied());
        let near = near.map_or_else(String::new, |near| format!("; {}", did_you_mean(near)));
        let known = known.join(", ");
        let message = format!("{value:?} is not in the catalogue; expected one of {known}{near}");
        Err(Failure::about(option, message))
    };
    if let Some(region) = &options.region {
        let codes: Vec<&str> = catalogue.region_codes().collect();
        if !codes.contains(&region.as_str()) {
            return unknown("--region", region, codes);
        }
    }
    if let Some(service) = &options.service
        && catalogue.service(service).is_none()
    {
        let codes = catalogue.services.iter().map(|service| &*service.code);
        return unknown("--service", service, codes.collect());
    }
    Ok(())
}

#[derive(Serialize)]
#[serde(untagged)]
enum Item<'c> {
    Metered(Metered<'c>),
    Instance(Instance<'c>),
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Metered<'c> {
    region: &'c str,
    service: &'c str,
    usage_type: &'c str,
    name: &'c str,
    unit: &'c str,
    tiers: Vec<TierItem>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    reserved_capacity: Vec<Capacity>,
    #[serde(flatten)]
    from: Origin,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct TierItem {
    up_to: Option<String>,
    rate: String,
}

/// What one unit of reserved capacity costs; sold in blocks.
#[derive(Serialize)]
struct Capacity {
    term: Term,
    upfront: Option<String>,
    hourly: Option<String>,
    block: u32,
    #[serde(flatten)]
    from: Origin,
}

/// A price's source, date and certainty.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Origin {
    source: String,
    as_of: String,
    certainty: String,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    derived: bool,
}

impl Origin {
    fn new(from: &Provenance) -> Self {
        Self {
            source: from.source.to_string(),
            as_of: from.as_of.to_string(),
            certainty: from.certainty.to_string(),
            derived: from.derived,
        }
    }
}

impl<'c> Metered<'c> {
    fn new(catalogue: &Catalogue, listing: &MeteredListing<'c>) -> Self {
        let tier = |tier: &Tier| TierItem {
            up_to: tier.up_to.map(|up_to| up_to.to_string()),
            rate: tier.rate.to_string(),
        };
        let (service, usage_type) = (listing.service, listing.usage_type);
        let key = MeteredKey {
            service: &service.code,
            region: listing.region,
            usage_type: &usage_type.usage_type,
        };
        let capacity = catalogue
            .capacity_offers(key)
            .map(|(capacity, fee, from)| Capacity {
                term: capacity.term,
                upfront: fee.upfront().map(|fee| fee.to_string()),
                hourly: fee.hourly().map(|rate| rate.to_string()),
                block: capacity.block,
                from: Origin::new(from),
            });
        Self {
            region: listing.region,
            service: &service.code,
            usage_type: &usage_type.usage_type,
            name: &usage_type.name,
            unit: &usage_type.unit,
            tiers: listing.tiers.tiers().iter().map(tier).collect(),
            reserved_capacity: capacity.collect(),
            from: Origin::new(listing.from),
        }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Instance<'c> {
    region: &'c str,
    service: &'c str,
    instance_type: &'c str,
    platform: &'c str,
    on_demand: Option<String>,
    reserved: Vec<Reserved>,
    /// Reservations of which the upfront or the hourly part is not known.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    reserved_incomplete: Vec<Reserved>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    savings_plans: Vec<PlanItem>,
    #[serde(flatten)]
    from: Origin,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Reserved {
    term: Term,
    payment: PaymentOption,
    class: OfferingClass,
    #[serde(skip_serializing_if = "Option::is_none")]
    upfront: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    hourly: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    effective_hourly: Option<String>,
    #[serde(flatten)]
    from: Origin,
}

#[derive(Serialize)]
struct PlanItem {
    #[serde(rename = "type")]
    plan_type: PlanType,
    term: Option<Term>,
    payment: Option<PaymentOption>,
    rate: String,
    #[serde(flatten)]
    from: Origin,
}

impl<'c> Instance<'c> {
    fn new(listing: &InstanceListing<'c>) -> Self {
        let reserved = |offer: &ReservedOffer| Reserved {
            term: offer.term,
            payment: offer.payment,
            class: offer.class,
            upfront: offer.fee.upfront().map(|fee| fee.to_string()),
            hourly: offer.fee.hourly().map(|rate| rate.to_string()),
            effective_hourly: offer.fee.effective().map(|rate| rate.to_string()),
            from: Origin::new(&offer.from),
        };
        let (complete, incomplete): (Vec<Reserved>, Vec<Reserved>) = listing
            .reserved
            .iter()
            .map(reserved)
            .partition(|offer| offer.upfront.is_some() && offer.hourly.is_some());
        let plans = listing.savings_plans.iter().map(|(plan, from)| PlanItem {
            plan_type: plan.plan_type,
            term: plan.term,
            payment: plan.payment_option,
            rate: plan.rate.to_string(),
            from: Origin::new(from),
        });
        Self {
            region: listing.region,
            service: listing.service,
            instance_type: listing.instance_type,
            platform: listing.platform,
            on_demand: listing.on_demand.map(|rate| rate.to_string()),
            reserved: complete,
            reserved_incomplete: incomplete,
            savings_plans: plans.collect(),
            from: Origin::new(listing.from),
        }
    }
}

fn text(
    catalogue: &Catalogue,
    metered: &[MeteredListing<'_>],
    instances: &[InstanceListing<'_>],
) -> String {
    let origin = |from: &Provenance| [catalogue.described(from), from.as_of.to_string()];
    let mut parts = Vec::new();
    if !metered.is_empty() {
        let columns = [
            "Service",
            "Region",
            "Usage type",
            "Price",
            "Unit",
            "Source",
            "As of",
        ];
        let mut table = Table::new(columns.map(|column| (column, Align::Left)));
        for listing in metered {
            let [source, as_of] = origin(listing.from);
            table.row([
                listing.service.code.to_string(),
                listing.region.to_owned(),
                listing.usage_type.usage_type.to_string(),
                listing.tiers.to_string(),
                listing.usage_type.unit.to_string(),
                source,
                as_of,
            ]);
        }
        parts.push(table.text());
    }
    if !instances.is_empty() {
        let columns = [
            "Service",
            "Region",
            "Instance type",
            "Platform",
            "An hour",
            "Source",
            "As of",
        ];
        let mut table = Table::new(columns.map(|column| (column, Align::Left)));
        for listing in instances {
            let [source, as_of] = origin(listing.from);
            table.row([
                listing.service.to_owned(),
                listing.region.to_owned(),
                listing.instance_type.to_owned(),
                listing.platform.to_owned(),
                listing
                    .on_demand
                    .map_or_else(|| "-".to_owned(), |rate: Rate| rate.to_string()),
                source,
                as_of,
            ]);
        }
        parts.push(table.text());
    }
    match parts.len() {
        0 => "The catalogue has no such price.\n".to_owned(),
        _ => format!(
            "{} prices, compiled {}\n\n{}",
            catalogue.currency,
            catalogue.compiled,
            parts.join("\n")
        ),
    }
}
