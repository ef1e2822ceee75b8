//! Looks up single prices, as scenarios hold them.

use billfold_billing::catalogue::{DEFAULT_TENANCY, InstanceKey, MeteredKey};
use billfold_scenario::document::{
    InstancePrice, MeteredPrice, OfferingClass, PaymentOption, PlanRate, Term, Text,
};

use crate::catalogue::Catalogue;
use crate::entry::{
    Certainty, Column, Fee, PriceKind, Provenance, RegionalPrice, Regions, ReservedCapacity, Row,
    Service, UsageType,
};

/// A Reserved Instance that AWS sells.
#[derive(Clone, Debug, PartialEq)]
pub struct ReservedOffer {
    /// How long.
    pub term: Term,
    /// How it is paid.
    pub payment: PaymentOption,
    /// Whether it can be exchanged.
    pub class: OfferingClass,
    /// The fees of one instance.
    pub fee: Fee,
    /// Where they come from.
    pub from: Provenance,
}

impl Catalogue {
    /// The service of this code.
    #[must_use]
    pub fn service(&self, code: &str) -> Option<&Service> {
        self.services.iter().find(|service| *service.code == *code)
    }

    /// A usage type of a service, and the service that owns its price. That is another service if
    /// the usage type is billed under several.
    #[must_use]
    pub fn usage_type(&self, service: &str, usage_type: &str) -> Option<(&Service, &UsageType)> {
        let of = |owner: &'_ Service, usage: &UsageType| {
            *usage.usage_type == *usage_type
                && (*owner.code == *service
                    || usage.also_under.iter().any(|code| **code == *service))
        };
        self.services.iter().find_map(|owner| {
            let usage = owner.usage_types.iter().find(|usage| of(owner, usage))?;
            Some((owner, usage))
        })
    }

    /// The price of a usage type, as a scenario's `prices.metered` holds it. If the rate above some
    /// quantity is not known, the last tier has an end.
    #[must_use]
    pub fn metered_price(&self, key: &MeteredKey<'_>) -> Option<MeteredPrice> {
        let (owner, usage) = self.usage_type(key.service, key.usage_type)?;
        let price = self.regional_price(usage, key.region)?;
        let from = provenance(owner, usage, price);
        let pool = usage
            .pool
            .as_ref()
            .map(|pool| format!("{pool}/{}", key.region));
        Some(MeteredPrice {
            service: key.service.parse().ok()?,
            region: key.region.parse().ok()?,
            usage_type: usage.usage_type.clone(),
            name: Some(usage.name.to_string()),
            unit: usage.unit.clone(),
            tier_unit: None,
            tiers: price.tiers.tiers().to_vec(),
            scope: usage.scope,
            pool: pool.and_then(|pool| pool.parse().ok()),
            free_units: usage.free_units,
            savings_plan_rates: Vec::new(),
            source: self.described(from).parse().ok(),
            as_of: from.as_of.to_string().parse().ok(),
        })
    }

    /// The source of the price of a usage type in a Region.
    #[must_use]
    pub fn metered_provenance(&self, key: &MeteredKey<'_>) -> Option<&Provenance> {
        let (owner, usage) = self.usage_type(key.service, key.usage_type)?;
        let price = self.regional_price(usage, key.region)?;
        Some(provenance(owner, usage, price))
    }

    pub(crate) fn regional_price<'c>(
        &self,
        usage: &'c UsageType,
        region: &str,
    ) -> Option<&'c RegionalPrice> {
        let mut prices = usage.prices.iter();
        prices.find(|price| self.includes(&price.regions, region))
    }

    fn includes(&self, regions: &Regions, region: &str) -> bool {
        match regions.codes() {
            Some(codes) => codes.iter().any(|code| **code == *region),
            None => self.regions.iter().any(|known| *known.code == *region),
        }
    }

    /// The price of an instance, as a scenario's `prices.instances` holds it, with the rates of
    /// Savings Plans. There are prices only for the tenancy `default`.
    #[must_use]
    pub fn instance_price(&self, key: &InstanceKey<'_>) -> Option<InstancePrice> {
        let figures: Vec<_> = self.figures(*key).collect();
        let is_on_demand = |(column, _): &&(&Column, Fee)| column.price == PriceKind::OnDemand;
        let (column, on_demand) = figures.iter().find(is_on_demand)?;
        let plans = plan_rates(&figures).into_iter().map(|(plan, _)| plan);
        let text = |text: &str| text.parse::<Text>().ok();
        Some(InstancePrice {
            service: text(key.service)?,
            region: text(key.region)?,
            instance_type: text(key.instance_type)?,
            platform: text(key.platform)?,
            tenancy: text(key.tenancy)?,
            on_demand: on_demand.hourly()?,
            savings_plan_rates: plans.collect(),
            source: text(&self.described(&column.from)),
            as_of: text(&column.from.as_of.to_string()),
        })
    }

    /// The Reserved Instances that AWS sells of an instance.
    #[must_use]
    pub fn reserved_offers(&self, key: &InstanceKey<'_>) -> Vec<ReservedOffer> {
        let figures = self.figures(*key);
        let offer = |(column, fee): (&Column, Fee)| {
            let mut from = column.from.clone();
            if column
                .doubtful
                .iter()
                .any(|doubtful| **doubtful == *key.instance_type)
            {
                from.certainty = Certainty::C;
            }
            Some(ReservedOffer {
                term: column.term?,
                payment: column.payment?,
                class: column.class?,
                fee,
                from,
            })
        };
        figures
            .filter(|(column, _)| column.price == PriceKind::Reserved)
            .filter_map(offer)
            .collect()
    }

    /// Capacity on sale that is reserved by the unit, with the fees of one unit.
    pub fn capacity_offers<'c>(
        &'c self,
        key: MeteredKey<'c>,
    ) -> impl Iterator<Item = (&'c ReservedCapacity, Fee, &'c Provenance)> + 'c {
        let is_it = move |capacity: &&ReservedCapacity| {
            *capacity.service == *key.service && *capacity.usage_type == *key.usage_type
        };
        self.reserved_capacity
            .iter()
            .filter(is_it)
            .filter_map(move |capacity| {
                let mut prices = capacity.prices.iter();
                let price = prices.find(|price| self.includes(&price.regions, key.region))?;
                Some((
                    capacity,
                    price.fee,
                    price.from.as_ref().unwrap_or(&capacity.from),
                ))
            })
    }

    /// All figures of one kind of instance in the tables, in their order. There are none for
    /// tenancies other than `default`.
    pub(crate) fn figures<'c>(
        &'c self,
        key: InstanceKey<'c>,
    ) -> impl Iterator<Item = (&'c Column, Fee)> + 'c {
        let is_shared = key.tenancy == DEFAULT_TENANCY;
        let tables = self
            .tables
            .iter()
            .filter(move |table| is_shared && *table.service == *key.service);
        tables.flat_map(move |table| {
            let columns = table.columns.iter().enumerate().filter(move |(_, column)| {
                let platforms = column.platforms.as_ref().unwrap_or(&table.platforms);
                *column.region == *key.region
                    && platforms.iter().any(|known| **known == *key.platform)
            });
            let columns: Vec<_> = columns.collect();
            let is_it = |row: &&Row| *row.instance_type == *key.instance_type;
            let row = (!columns.is_empty()).then(|| table.rows.iter().find(is_it));
            let figures = columns
                .into_iter()
                .filter_map(move |(at, column)| Some((column, (*row??.figures.get(at)?)?)));
            figures.collect::<Vec<_>>()
        })
    }
}

/// The rates of Savings Plans among an instance's figures.
pub(crate) fn plan_rates<'c>(figures: &[(&'c Column, Fee)]) -> Vec<(PlanRate, &'c Provenance)> {
    let rate = |(column, fee): &(&'c Column, Fee)| {
        let rate = PlanRate {
            plan_type: column.plan?,
            term: column.term,
            payment_option: column.payment,
            plan: None,
            rate: fee.hourly()?,
        };
        Some((rate, &column.from))
    };
    figures.iter().filter_map(rate).collect()
}

/// Where a price comes from: what it says itself, else its usage type, else its service.
pub(crate) fn provenance<'c>(
    service: &'c Service,
    usage: &'c UsageType,
    price: &'c RegionalPrice,
) -> &'c Provenance {
    price
        .from
        .as_ref()
        .or(usage.from.as_ref())
        .unwrap_or(&service.from)
}
