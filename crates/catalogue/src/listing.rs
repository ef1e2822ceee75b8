//! Lists of all prices in the catalogue.

use std::collections::HashSet;

use billfold_billing::catalogue::{DEFAULT_TENANCY, InstanceKey};
use billfold_scenario::document::{PlanRate, Rate};

use crate::catalogue::Catalogue;
use crate::entry::{Fee, Ladder, PriceKind, Provenance, Service, UsageType};
use crate::lookup::{ReservedOffer, plan_rates, provenance};

/// A usage type's price in one Region.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MeteredListing<'c> {
    /// The service.
    pub service: &'c Service,
    /// The Region's code.
    pub region: &'c str,
    /// The usage type.
    pub usage_type: &'c UsageType,
    /// The tiers.
    pub tiers: &'c Ladder,
    /// The source of the tiers.
    pub from: &'c Provenance,
}

/// An instance's prices in one Region.
#[derive(Clone, Debug, PartialEq)]
pub struct InstanceListing<'c> {
    /// The service's code.
    pub service: &'c str,
    /// The Region's code.
    pub region: &'c str,
    /// The instance type.
    pub instance_type: &'c str,
    /// AWS's product description, or the engine with its deployment.
    pub platform: &'c str,
    /// The On-Demand rate, if known.
    pub on_demand: Option<Rate>,
    /// The Reserved Instances on sale.
    pub reserved: Vec<ReservedOffer>,
    /// The hourly rates of Savings Plans with their sources.
    pub savings_plans: Vec<(PlanRate, &'c Provenance)>,
    /// The source of the On-Demand rate, or of the first other rate.
    pub from: &'c Provenance,
}

impl Catalogue {
    /// All prices of usage, service by service.
    pub fn metered_listings(&self) -> impl Iterator<Item = MeteredListing<'_>> {
        let usage_types = self.services.iter().flat_map(|service| {
            let usage_types = service.usage_types.iter();
            usage_types.map(move |usage_type| (service, usage_type))
        });
        usage_types.flat_map(move |(service, usage_type)| {
            usage_type.prices.iter().flat_map(move |price| {
                let codes: Vec<&str> = match price.regions.codes() {
                    Some(codes) => codes.iter().map(|code| &**code).collect(),
                    None => self.regions.iter().map(|region| &*region.code).collect(),
                };
                codes.into_iter().map(move |region| MeteredListing {
                    service,
                    region,
                    usage_type,
                    tiers: &price.tiers,
                    from: provenance(service, usage_type, price),
                })
            })
        })
    }

    /// All prices of instances, table by table.
    pub fn instance_listings(&self) -> impl Iterator<Item = InstanceListing<'_>> {
        let mut seen = HashSet::new();
        let keys = self.tables.iter().flat_map(|table| {
            table.columns.iter().flat_map(move |column| {
                let platforms = column.platforms.as_ref().unwrap_or(&table.platforms);
                platforms.iter().flat_map(move |platform| {
                    table.rows.iter().map(move |row| InstanceKey {
                        service: &table.service,
                        region: &column.region,
                        instance_type: &row.instance_type,
                        platform,
                        tenancy: DEFAULT_TENANCY,
                    })
                })
            })
        });
        let keys = keys.filter(move |key| seen.insert(*key));
        keys.filter_map(|key| {
            let figures: Vec<_> = self.figures(key).collect();
            let on_demand = figures
                .iter()
                .find(|(column, _)| column.price == PriceKind::OnDemand);
            let (column, _) = on_demand.or(figures.first())?;
            Some(InstanceListing {
                service: key.service,
                region: key.region,
                instance_type: key.instance_type,
                platform: key.platform,
                on_demand: on_demand.map(|(_, fee)| fee).and_then(Fee::hourly),
                reserved: self.reserved_offers(&key),
                savings_plans: plan_rates(&figures),
                from: &column.from,
            })
        })
    }
}
