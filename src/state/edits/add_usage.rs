//! One more usage line.

use billfold_interchange::document::{
    Count, Entries, Hours, InstanceUsage, MeteredUsage, Quantity, Text,
};

use super::{Edit, free_id};
use crate::messages::{fill, texts};

/// What to add: an account and a price by their places, and how much.
#[derive(Clone, Debug, PartialEq)]
pub enum NewUsage {
    Metered {
        price: usize,
        quantity: Quantity,
        unit: Option<Text>,
    },
    Instance {
        price: usize,
        count: Count,
    },
}

/// Adds a usage line to an account.
pub fn add_usage(account: usize, usage: NewUsage, what: &str) -> Edit {
    Edit {
        name: fill(texts().undo_add, &[("what", what)]).into(),
        merge: None,
        change: Box::new(move |document| {
            let Some(owner) = document.accounts.get(account) else {
                return;
            };
            let name = owner.name.as_deref().unwrap_or(&owner.id);
            let lines = &document.usage;
            let taken = lines.metered.iter().map(|line| &line.id);
            let taken = taken.chain(lines.instances.iter().map(|line| &line.id));
            let owner = owner.id.clone();
            match usage {
                NewUsage::Metered {
                    price,
                    quantity,
                    unit,
                } => {
                    let Some(price) = document.prices.metered.get(price) else {
                        return;
                    };
                    let Some(id) = free_id(&format!("{name}-{}", &*price.usage_type), taken) else {
                        return;
                    };
                    let line = MeteredUsage {
                        id,
                        account: owner,
                        service: price.service.clone(),
                        region: price.region.clone(),
                        usage_type: price.usage_type.clone(),
                        quantity,
                        unit,
                        hours: Hours::Always,
                        tags: Entries::default(),
                    };
                    document.usage.metered.push(line);
                }
                NewUsage::Instance { price, count } => {
                    let Some(price) = document.prices.instances.get(price) else {
                        return;
                    };
                    let Some(id) = free_id(&format!("{name}-{}", &*price.instance_type), taken)
                    else {
                        return;
                    };
                    let line = InstanceUsage {
                        id,
                        account: owner,
                        service: price.service.clone(),
                        region: price.region.clone(),
                        instance_type: price.instance_type.clone(),
                        platform: price.platform.clone(),
                        tenancy: price.tenancy.clone(),
                        availability_zone: None,
                        count: Some(count),
                        total: None,
                        hours: Hours::Always,
                        tags: Entries::default(),
                    };
                    document.usage.instances.push(line);
                }
            }
        }),
    }
}
