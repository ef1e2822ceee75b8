//! Costs by account, organizational unit, service, Region, tag and cost category.

use rustc_hash::FxHashMap as HashMap;

use super::{Bill, Share, name_of};
use crate::exact::rounding::apportion;
use crate::order::{alike, sorted_places};
use crate::organization::AccountIndex;
use crate::rating::Item;
use crate::{Exact, Scenario};

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
    /// The value of a tag on accounts.
    AccountTag(String),
    /// The value of a cost category, by its place in the scenario.
    CostCategory(usize),
}

/// A group of charges. Groups of one dimension add up to the bill, except those of units, which
/// lie within one another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// An account's or unit's id, a service, a Region or a tag's value; empty for what has none.
    pub key: String,
    /// Whole cents.
    pub cents: Exact,
    /// Before rounding.
    pub exact: Exact,
}

/// A share of a line, or the part of it that belongs to a tag's value.
pub(crate) struct Part<'p> {
    /// The group.
    pub(crate) key: &'p str,
    /// The line's place on the bill.
    pub(crate) line: usize,
    pub(crate) share: &'p Share,
    pub(crate) cents: Exact,
    pub(crate) exact: Exact,
    /// Units with the tag's value, and all units that the share is for; none of a whole share.
    pub(crate) units: Option<(Exact, Exact)>,
}

/// Groups a bill's charges; groups are in the order of their keys.
#[must_use]
pub fn group(scenario: &Scenario, bill: &Bill, dimension: &Dimension) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::default();
    each_part(scenario, bill, dimension, &mut |part| {
        let at = match places.get(part.key) {
            Some(at) => *at,
            None => {
                groups.push(Group {
                    key: part.key.to_owned(),
                    cents: Exact::ZERO,
                    exact: Exact::ZERO,
                });
                places.insert(part.key.to_owned(), groups.len() - 1);
                groups.len() - 1
            }
        };
        groups[at].cents += part.cents;
        groups[at].exact += part.exact;
    });
    let order = sorted_places(groups.len(), &|a, b| groups[a].key.cmp(&groups[b].key));
    order.into_iter().map(|at| groups[at].clone()).collect()
}

/// Every part of a bill with the group that it belongs to; one of units within units belongs to
/// several.
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
    for (line, charged) in bill.lines.iter().enumerate() {
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
                Dimension::CostCategory(at) => {
                    found(whole(
                        scenario.cost_categories[*at].value_of(share.account, &name),
                    ));
                }
                Dimension::OrganizationalUnit => {
                    let mut unit = account.unit;
                    if unit.is_none() {
                        found(whole(""));
                    }
                    while let Some(at) = unit {
                        let node = &scenario.organization.units[at];
                        found(whole(&node.id));
                        unit = node.parent;
                    }
                }
                Dimension::Tag(_) => split(&weights, charged.item, whole(""), found),
            }
        }
    }
}

/// Units of each tag value, for each item and account, in order.
type TagWeights<'a> = Vec<((Item, AccountIndex), &'a str, Exact)>;

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
fn split(weights: &TagWeights<'_>, item: Item, whole: Part<'_>, found: &mut dyn FnMut(Part<'_>)) {
    let share = whole.share;
    let at = (item, share.account);
    let begin = weights.partition_point(|weight| weight.0 < at);
    let end = weights.partition_point(|weight| weight.0 <= at);
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
