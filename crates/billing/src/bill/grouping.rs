//! Costs by account, organizational unit, service, Region, tag and cost category.

use rust_decimal::Decimal;
use rustc_hash::FxHashMap as HashMap;

use super::{Bill, LineIndex, Share, name_of};
use crate::catalogue::PricedItem;
use crate::exact::rounding::apportion;
use crate::order::{group_equal, sorted_indices};
use crate::organization::{AccountIndex, CostCategoryIndex};
use crate::rating::Item;
use crate::{Exact, Scenario};

/// A dimension that costs are grouped by.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Dimension {
    /// The account that owes them.
    Account,
    /// The organizational unit of the account, and the units above it.
    OrganizationalUnit,
    /// The service.
    Service,
    /// The Region.
    Region,
    /// The value of a cost allocation tag on usage.
    Tag(String),
    /// The value of a tag on accounts.
    AccountTag(String),
    /// The value of a cost category.
    CostCategory(CostCategoryIndex),
}

/// A group of charges. The groups of a dimension add up to the bill. Groups of organizational
/// units do not, because units lie within units.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The id of an account or unit, a service, a Region or the value of a tag; empty for charges
    /// that have none.
    pub key: String,
    /// Whole cents.
    pub cents: Decimal,
    /// Before rounding.
    pub exact: Exact,
}

/// A share of a line, or the part of it that has a tag's value.
pub(crate) struct Part<'p> {
    /// The key of the group.
    pub(crate) key: &'p str,
    /// The line.
    pub(crate) line: LineIndex,
    pub(crate) share: &'p Share,
    pub(crate) cents: Decimal,
    pub(crate) exact: Exact,
    /// Units with the tag's value and all units of the share; none for a whole share.
    pub(crate) units: Option<(Exact, Exact)>,
}

/// Groups the charges of a bill. Groups are sorted by key.
#[must_use]
pub fn group(scenario: &Scenario, bill: &Bill, dimension: &Dimension) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut positions: HashMap<String, usize> = HashMap::default();
    each_part(scenario, bill, dimension, &mut |part| {
        let position = match positions.get(part.key) {
            Some(position) => *position,
            None => {
                groups.push(Group {
                    key: part.key.to_owned(),
                    cents: Decimal::ZERO,
                    exact: Exact::ZERO,
                });
                positions.insert(part.key.to_owned(), groups.len() - 1);
                groups.len() - 1
            }
        };
        groups[position].cents += part.cents;
        groups[position].exact += part.exact;
    });
    let order = sorted_indices(groups.len(), &|a, b| groups[a].key.cmp(&groups[b].key));
    let order = order.into_iter();
    order.map(|position| groups[position].clone()).collect()
}

/// Calls `found` with every part of a bill and the group that it belongs to. With organizational
/// units a part can belong to several groups.
pub(crate) fn each_part(
    scenario: &Scenario,
    bill: &Bill,
    dimension: &Dimension,
    found: &mut dyn FnMut(Part<'_>),
) {
    let weights = match dimension {
        Dimension::Tag(key) => tag_weights(scenario, key),
        _ => Vec::new(),
    };
    for (line, charged) in bill.lines.iter_enumerated() {
        let name = name_of(scenario, charged.item);
        for share in &charged.shares {
            let account = &scenario.organization.accounts[share.account];
            let whole = |key| Part {
                key,
                line,
                share,
                cents: share.cents,
                exact: share.exact,
                units: None,
            };
            match dimension {
                Dimension::Account => found(whole(&account.id)),
                Dimension::Service => found(whole(name.service)),
                Dimension::Region => found(whole(name.region)),
                Dimension::AccountTag(key) => found(whole(value_of(&account.tags, key))),
                Dimension::CostCategory(category) => {
                    let category = &scenario.cost_categories[*category];
                    found(whole(name.category_value(category, share.account)));
                }
                Dimension::OrganizationalUnit => {
                    let mut unit = account.unit;
                    if unit.is_none() {
                        found(whole(""));
                    }
                    while let Some(index) = unit {
                        let node = &scenario.organization.units[index];
                        found(whole(&node.id));
                        unit = node.parent;
                    }
                }
                Dimension::Tag(_) => split(&weights, charged.item, whole(""), found),
            }
        }
    }
}

/// The units of each tag value by item and account, sorted.
type TagWeights<'a> = Vec<((Item, AccountIndex), &'a str, Exact)>;

fn tag_weights<'a>(scenario: &'a Scenario, tag: &str) -> TagWeights<'a> {
    let usage = &scenario.usage;
    let metered = usage.metered.iter().map(|line| {
        let item = Item::Usage(PricedItem::Metered(line.price));
        (
            (item, line.account),
            value_of(&line.tags, tag),
            line.quantity,
        )
    });
    let instances = usage.instances.iter().map(|line| {
        let item = Item::Usage(PricedItem::Instance(line.price));
        let hours = scenario.instance_hours(line);
        ((item, line.account), value_of(&line.tags, tag), hours)
    });
    let lines: TagWeights = metered.chain(instances).collect();
    let key = |line: usize| (lines[line].0, lines[line].1);
    group_equal(lines.len(), &|a, b| key(a).cmp(&key(b)))
        .into_iter()
        .map(|members| {
            let (owner, value) = key(members[0]);
            (
                owner,
                value,
                members.iter().map(|&line| lines[line].2).sum(),
            )
        })
        .collect()
}

/// Divides a share among the tag values of its usage, in proportion to units.
fn split(weights: &TagWeights<'_>, item: Item, whole: Part<'_>, found: &mut dyn FnMut(Part<'_>)) {
    let share = whole.share;
    let owner = (item, share.account);
    let begin = weights.partition_point(|weight| weight.0 < owner);
    let end = weights.partition_point(|weight| weight.0 <= owner);
    let values = &weights[begin..end];
    if values.is_empty() {
        return found(whole);
    }
    let all: Exact = values.iter().map(|weight| weight.2).sum();
    let exact: Vec<Exact> = values
        .iter()
        .map(|weight| share.exact.times_over(weight.2, all))
        .collect();
    let cents = apportion(share.cents, &exact);
    for ((weight, cents), exact) in values.iter().zip(cents).zip(exact) {
        found(Part {
            key: weight.1,
            line: whole.line,
            share,
            cents,
            exact,
            units: (values.len() > 1).then_some((weight.2, all)),
        });
    }
}

fn value_of<'a>(tags: &'a [(String, String)], key: &str) -> &'a str {
    tags.iter()
        .find(|(own, _)| own == key)
        .map_or("", |(_, value)| value)
}
