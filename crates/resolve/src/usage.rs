//! Usage lines, each with its account, its price and its hours.

use std::sync::Arc;

use billfold_billing::calendar::Month;
use billfold_billing::organization::AccountIndex;
use billfold_billing::usage::{
    InstanceAmount, InstanceUsage, InstanceUsageIndex, MeteredUsage, MeteredUsageIndex, Usage,
};

use super::accounts::tags;
use super::hours::Profiles;
use super::ids::Ids;
use super::pricelist::Pricelist;
use super::reservable::check_zone;
use super::units::convert;
use billfold_scenario::document::{self, Document, UnitStep};
use billfold_scenario::{ErrorKind, ScenarioError};

/// What usage lines refer to.
struct Lines<'d, 'c, 'x> {
    accounts: &'x Ids<'d, AccountIndex>,
    prices: &'x mut Pricelist<'d, 'c>,
    profiles: &'x mut Profiles<'d>,
    step: UnitStep,
}

pub(super) fn usage<'d>(
    document: &'d Document,
    accounts: &Ids<'d, AccountIndex>,
    prices: &mut Pricelist<'d, '_>,
    profiles: &mut Profiles<'d>,
) -> Result<Usage, ScenarioError> {
    let document::Usage { metered, instances } = &document.usage;
    let mut ids: Ids<'_, ()> = Ids::with_capacity(metered.len() + instances.len());
    let mut lines = Lines {
        accounts,
        prices,
        profiles,
        step: document.assumptions.gigabytes_per_terabyte,
    };
    let mut usage = Usage {
        metered: Vec::with_capacity(metered.len()).into(),
        instances: Vec::with_capacity(instances.len()).into(),
    };
    ids.begin("usage.metered");
    for (place, line) in metered.iter().enumerate() {
        ids.add(&line.id)?;
        usage.metered.push(lines.metered(place, line)?);
    }
    ids.begin("usage.instances");
    for (place, line) in instances.iter().enumerate() {
        ids.add(&line.id)?;
        usage.instances.push(lines.instance(place, line)?);
    }
    Ok(usage)
}

impl<'d> Lines<'d, '_, '_> {
    fn metered(
        &mut self,
        place: usize,
        line: &'d document::MeteredUsage,
    ) -> Result<MeteredUsage, ScenarioError> {
        let path = |field: &str| format!("usage.metered[{place}]{field}");
        let account = self
            .accounts
            .find(&line.account, "accounts", || path(".account"))?;
        let price = self.prices.metered(MeteredUsageIndex::new(place), line)?;
        let quantity = match &line.unit {
            Some(unit) if !self.prices.is_unknown(price) => {
                let to = &self.prices.prices.metered[price].unit;
                convert(line.quantity, unit, to, self.step)
                    .map_err(|problem| ScenarioError::new(path(".unit"), problem))?
            }
            _ => line.quantity.into(),
        };
        let profile = self.profiles.of_hours(&line.hours, || path(".hours"))?;
        if self.profiles.is_empty(profile) && !quantity.is_zero() {
            return Err(no_hours(path(".hours"), self.profiles.month, "quantity"));
        }
        Ok(MeteredUsage {
            id: Arc::from(&*line.id),
            account,
            price,
            quantity,
            profile,
            tags: tags(&line.tags),
        })
    }

    fn instance(
        &mut self,
        place: usize,
        line: &'d document::InstanceUsage,
    ) -> Result<InstanceUsage, ScenarioError> {
        let path = |field: &str| format!("usage.instances[{place}]{field}");
        let account = self
            .accounts
            .find(&line.account, "accounts", || path(".account"))?;
        let zone = line.availability_zone.as_ref();
        check_zone(zone, &line.region, || path(".availabilityZone"))?;
        let price = self.prices.instance(InstanceUsageIndex::new(place), line)?;
        let amount = match (line.count, line.total) {
            (Some(count), Some(total)) => {
                let kind = ErrorKind::CountAndTotal {
                    count: count.to_string(),
                    total: total.to_string(),
                };
                return Err(ScenarioError::new(path(""), kind));
            }
            (None, Some(total)) => InstanceAmount::Hours(total.into()),
            (count, None) => InstanceAmount::Count(count.unwrap_or_default().into()),
        };
        let profile = self.profiles.of_hours(&line.hours, || path(".hours"))?;
        if let InstanceAmount::Hours(total) = amount
            && self.profiles.is_empty(profile)
            && !total.is_zero()
        {
            return Err(no_hours(path(".hours"), self.profiles.month, "total"));
        }
        Ok(InstanceUsage {
            id: Arc::from(&*line.id),
            account,
            price,
            zone: zone.map(ToString::to_string),
            amount,
            profile,
            tags: tags(&line.tags),
        })
    }
}

fn no_hours(path: String, month: Month, amount: &'static str) -> ScenarioError {
    let month = month.to_string();
    ScenarioError::new(path, ErrorKind::NoHoursInMonth { month, amount })
}
