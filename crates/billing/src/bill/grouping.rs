//! Costs by account, organizational unit, service, Region and tag.

use rustc_hash::FxHashMap as HashMap;

use super::{Bill, Share, name_of};
use crate::number::rounding::apportion;
use crate::order::{alike, sorted_places};
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
    let weights = match dimension {
        Dimension::Tag(key) => tag_weights(scenario, key),
        _ => Vec::new(),
    };
    let mut groups: Vec<Group> = Vec::new();
    let mut places: HashMap<&str, usize> = HashMap::default();
    let mut add = |key, cents: Decimal, exact: Decimal| {
        let at = *places.entry(key).or_insert(groups.len());
        if at == groups.len() {
            groups.push(Group {
                key: key.to_owned(),
                cents: Decimal::ZERO,
                exact: Decimal::ZERO,
            });
        }
        groups[at].cents += cents;
        groups[at].exact += exact;
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
    let order = sorted_places(groups.len(), &|a, b| groups[a].key.cmp(&groups[b].key));
    order.into_iter().map(|at| groups[at].clone()).collect()
}

/// Units of each tag value, for each item and account, in order.
type TagWeights<'a> = Vec<((Item, AccountIndex), &'a str, Decimal)>;

fn tag_weights<'a>(scenario: &'a Scenario, key: &str) -> TagWeights<'a> {
    let usage = &scenario.usage;
    let metered = usage.metered.iter().map(|line| {
        let at = (Item::Metered(line.price), line.account);
        (at, value_of(&line.tags, key), line.quantity)
    });
    let instances = usage.instances.iter().map(|line| {
        let at = (Item::Instance(line.price), line.account);
        let hours = crate::rating::hours(scenario, line);
        (at, value_of(&line.tags, key), hours)
    });
    let lines: TagWeights = metered.chain(instances).collect();
    let place = |at: usize| (lines[at].0, lines[at].1);
    alike(lines.len(), &|a, b| place(a).cmp(&place(b)))
        .into_iter()
        .map(|members| {
            let (at, value) = place(members[0]);
            (at, value, members.iter().map(|&line| lines[line].2).sum())
        })
        .collect()
}

/// A share's cents over the tag values of the usage behind it, in proportion to units.
fn split<'a>(
    weights: &TagWeights<'a>,
    item: Item,
    share: &Share,
) -> Vec<(&'a str, Decimal, Decimal)> {
    let at = (item, share.account);
    let begin = weights.partition_point(|weight| weight.0 < at);
    let end = weights.partition_point(|weight| weight.0 <= at);
    let values = &weights[begin..end];
    if values.is_empty() {
        return vec![("", share.cents, share.exact)];
    }
    let all: Decimal = values.iter().map(|weight| weight.2).sum();
    let exact: Vec<Decimal> = values
        .iter()
        .map(|weight| share.exact.times_over(weight.2, all))
        .collect();
    let cents = apportion(share.cents, &exact);
    let parts = values.iter().zip(cents).zip(exact);
    parts
        .map(|((weight, cents), exact)| (weight.1, cents, exact))
        .collect()
}

fn value_of<'a>(tags: &'a [(String, String)], key: &str) -> &'a str {
    tags.iter()
        .find(|(own, _)| own == key)
        .map_or("", |(_, value)| value)
}
