//! Costs by account, organizational unit, service, Region and tag.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap as HashMap;

use super::{Bill, Share, name_of};
use crate::number::rounding::apportion;
use crate::organization::AccountIndex;
use crate::rating::Item;
use crate::{Decimal, Scenario};

/// What costs are grouped by.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Dimension {
    /// The account that owes them.
    Account,
    /// The account's organizational unit, and the units above it.
    OrganizationalUnit,
    /// The service.
    Service,
    /// The Region.
    Region,
    /// The value of a cost allocation tag on usage.
    Tag(String),
    /// The value of a tag on accounts: a cost category by account.
    AccountTag(String),
}

/// A group of charges. Groups of one dimension add up to the bill, except those of units, which
/// lie within one another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// An account's or unit's id, a service, a Region or a tag's value; empty for what has none.
    pub key: String,
    /// Whole cents.
    pub cents: Decimal,
    /// Before rounding.
    pub exact: Decimal,
}

/// Groups a bill's charges; groups are in the order of their keys.
#[must_use]
pub fn group(scenario: &Scenario, bill: &Bill, dimension: &Dimension) -> Vec<Group> {
    let mut groups: BTreeMap<String, (Decimal, Decimal)> = BTreeMap::new();
    let mut add = |key: &str, cents: Decimal, exact: Decimal| {
        let sums = groups.entry(key.to_owned()).or_default();
        sums.0 += cents;
        sums.1 += exact;
    };
    let weights = match dimension {
        Dimension::Tag(key) => tag_weights(scenario, key),
        _ => HashMap::default(),
    };
    for line in &bill.lines {
        let name = name_of(scenario, line.item);
        for share in &line.shares {
            let account = &scenario.organization.accounts[share.account];
            match dimension {
                Dimension::Account => add(&account.id, share.cents, share.exact),
                Dimension::Service => add(name.service, share.cents, share.exact),
                Dimension::Region => add(name.region, share.cents, share.exact),
                Dimension::AccountTag(key) => {
                    add(value_of(&account.tags, key), share.cents, share.exact);
                }
                Dimension::OrganizationalUnit => {
                    let mut unit = account.unit;
                    if unit.is_none() {
                        add("", share.cents, share.exact);
                    }
                    while let Some(at) = unit {
                        let node = &scenario.organization.units[at];
                        add(&node.id, share.cents, share.exact);
                        unit = node.parent;
                    }
                }
                Dimension::Tag(_) => {
                    for (value, cents, exact) in split(&weights, line.item, share) {
                        add(value, cents, exact);
                    }
                }
            }
        }
    }
    let group = |(key, (cents, exact))| Group { key, cents, exact };
    groups.into_iter().map(group).collect()
}

/// Units of each tag value, for each item and account.
type TagWeights<'a> = HashMap<(Item, AccountIndex), Vec<(&'a str, Decimal)>>;

fn tag_weights<'a>(scenario: &'a Scenario, key: &str) -> TagWeights<'a> {
    let mut weights: HashMap<(Item, AccountIndex), BTreeMap<&str, Decimal>> = HashMap::default();
    let usage = &scenario.usage;
    let metered = usage.metered.iter().map(|line| {
        (
            Item::Metered(line.price),
            line.account,
            value_of(&line.tags, key),
            line.quantity,
        )
    });
    let instances = usage.instances.iter().map(|line| {
        let hours = crate::rating::hours(scenario, line);
        (
            Item::Instance(line.price),
            line.account,
            value_of(&line.tags, key),
            hours,
        )
    });
    for (item, account, value, quantity) in metered.chain(instances) {
        *weights
            .entry((item, account))
            .or_default()
            .entry(value)
            .or_default() += quantity;
    }
    weights
        .into_iter()
        .map(|(at, values)| (at, values.into_iter().collect()))
        .collect()
}

/// A share's cents over the tag values of the usage behind it, in proportion to units.
fn split<'a>(
    weights: &TagWeights<'a>,
    item: Item,
    share: &Share,
) -> Vec<(&'a str, Decimal, Decimal)> {
    let Some(values) = weights.get(&(item, share.account)) else {
        return vec![("", share.cents, share.exact)];
    };
    let all: Decimal = values.iter().map(|(_, quantity)| *quantity).sum();
    let exact: Vec<Decimal> = values
        .iter()
        .map(|(_, quantity)| share.exact.times_over(*quantity, all))
        .collect();
    let cents = apportion(share.cents, &exact);
    let parts = values.iter().zip(cents).zip(exact);
    parts
        .map(|(((value, _), cents), exact)| (*value, cents, exact))
        .collect()
}

fn value_of<'a>(tags: &'a [(String, String)], key: &str) -> &'a str {
    tags.iter()
        .find(|(own, _)| own == key)
        .map_or("", |(_, value)| value)
}
