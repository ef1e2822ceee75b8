//! Names of the catalogue that a scenario may have meant.

use billfold_resolve::{Shortage, Unpriced};
use billfold_scenario::document::Document;
use billfold_scenario::nearest;

use billfold_billing::catalogue::{InstanceKey, MeteredKey};
use billfold_billing::usage::UsageRef;

use crate::catalogue::Catalogue;
use crate::entry::{GLOBAL, UsageType};

impl Catalogue {
    /// Says of usage of a document that has no price which name of the catalogue may have been meant: the
    /// Region's, the service's, or the usage or instance type's, whichever is unknown first.
    pub fn suggest(&self, document: &Document, unpriced: &mut [Unpriced]) {
        for one in unpriced {
            if one.reason != Shortage::NoPrice {
                continue;
            }
            let near = match one.line {
                UsageRef::Metered(index) => {
                    let line = document.usage.metered.get(index.index());
                    line.and_then(|line| self.near_metered(&line.key()))
                }
                UsageRef::Instance(index) => {
                    let line = document.usage.instances.get(index.index());
                    line.and_then(|line| self.near_instance(&line.key()))
                }
            };
            one.near = near.map(str::to_owned);
        }
    }

    /// The codes of all Regions, and of the one that is none.
    pub fn region_codes(&self) -> impl Iterator<Item = &str> {
        let codes = self.regions.iter().map(|region| &*region.code);
        codes.chain([GLOBAL])
    }

    fn near_metered(&self, key: &MeteredKey<'_>) -> Option<&str> {
        if self.service(key.service).is_none() {
            let codes = self.services.iter().map(|service| &*service.code);
            return nearest(key.service, codes);
        }
        if !self.region_codes().any(|code| code == key.region) {
            return nearest(key.region, self.region_codes());
        }
        if self.usage_type(key.service, key.usage_type).is_some() {
            return None;
        }
        let types = self.services.iter().flat_map(|owner| {
            let is_billed = |usage: &&UsageType| {
                let mut also = usage.also_under.iter();
                *owner.code == *key.service || also.any(|code| **code == *key.service)
            };
            owner.usage_types.iter().filter(is_billed)
        });
        let types = types.map(|usage| &*usage.usage_type);
        nearest(key.usage_type, types)
    }

    fn near_instance(&self, key: &InstanceKey<'_>) -> Option<&str> {
        let tables = || self.tables.iter();
        if !tables().any(|table| *table.service == *key.service) {
            return nearest(key.service, tables().map(|table| &*table.service));
        }
        if !self.region_codes().any(|code| code == key.region) {
            return nearest(key.region, self.region_codes());
        }
        let own = tables().filter(|table| *table.service == *key.service);
        let mut types = own.flat_map(|table| table.rows.iter().map(|row| &*row.instance_type));
        if types.clone().any(|known| known == key.instance_type) {
            return None;
        }
        nearest(key.instance_type, &mut types)
    }
}
