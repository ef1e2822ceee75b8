//! The catalogue as the source of prices that a scenario does not have.

use billfold_billing::catalogue::{InstanceKey, MeteredKey};
use billfold_resolve::{ListedOffer, PriceSource, ReservedFees};
use billfold_scenario::document::{
    AppliesTo, FreeAllowance, InstancePrice, MeteredPrice, ReservedInstances, Text,
};

use crate::catalogue::Catalogue;
use crate::entry::FreeOffer;

impl PriceSource for Catalogue {
    fn currency(&self) -> Option<&str> {
        Some(&self.currency)
    }

    fn metered(&self, key: &MeteredKey<'_>) -> Option<MeteredPrice> {
        self.metered_price(key)
    }

    fn instance(&self, key: &InstanceKey<'_>) -> Option<InstancePrice> {
        self.instance_price(key)
    }

    fn reserved(&self, reserved: &ReservedInstances) -> Option<ReservedFees> {
        let offers = self.reserved_offers(&reserved.key());
        let offer = offers.into_iter().find(|offer| {
            offer.class == reserved.offering_class
                && offer.term == reserved.term
                && offer.payment == reserved.payment_option
        })?;
        Some(ReservedFees {
            upfront: offer.fee.upfront()?,
            hourly: offer.fee.hourly()?,
            source: self.described(&offer.from).parse().ok(),
            as_of: offer.from.as_of.to_string().parse().ok(),
        })
    }

    fn sells(&self, service: &str, usage_or_instance_type: &str) -> bool {
        let mut tables = self
            .tables
            .iter()
            .filter(|table| *table.service == *service);
        self.usage_type(service, usage_or_instance_type).is_some()
            || tables.any(|table| {
                let mut rows = table.rows.iter();
                rows.any(|row| *row.instance_type == *usage_or_instance_type)
            })
    }

    fn actions(&self, service: &str) -> Vec<String> {
        let actions = self.service(service).map(|service| &service.actions);
        let actions = actions.into_iter().flatten();
        actions.map(ToString::to_string).collect()
    }

    fn free_offers(&self) -> Vec<ListedOffer> {
        let listed = |offer| ListedOffer {
            allowance: self.allowance(offer),
            unit: offer.unit.clone(),
        };
        self.free_offers.iter().map(listed).collect()
    }
}

impl Catalogue {
    /// An offer as an allowance of a scenario's `freeTier`. An offer that is in the tiers of its
    /// prices already applies to nothing.
    fn allowance(&self, offer: &FreeOffer) -> FreeAllowance {
        let mut applies_to = Vec::new();
        if !offer.in_tiers {
            for service in &self.services {
                for usage in service
                    .usage_types
                    .iter()
                    .filter(|usage| offer.covers(&usage.id))
                {
                    let codes = std::iter::once(&service.code).chain(&usage.also_under);
                    applies_to.extend(codes.map(|code| AppliesTo {
                        service: code.clone(),
                        region: None,
                        usage_type: Some(usage.usage_type.clone()),
                        instance_type: None,
                        platform: None,
                        tenancy: None,
                    }));
                }
            }
            let ec2 = "AmazonEC2".parse::<Text>().ok();
            for instance_type in &offer.instance_types {
                applies_to.extend(ec2.clone().map(|service| AppliesTo {
                    service,
                    region: None,
                    usage_type: None,
                    instance_type: Some(instance_type.clone()),
                    platform: None,
                    tenancy: None,
                }));
            }
        }
        FreeAllowance {
            id: offer.id.clone(),
            name: Some(offer.name.to_string()),
            quantity: offer.quantity,
            applies_to,
            scope: None,
            period: offer.period,
        }
    }
}
