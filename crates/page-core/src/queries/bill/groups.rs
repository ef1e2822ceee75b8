//! What the consolidated bill adds up to, by one dimension at a time.

use std::collections::HashMap;

use billfold_billing::Exact;
use billfold_billing::bill::{Dimension, group};
use billfold_billing::order::sorted_indices;
use billfold_messages::texts;
use rust_decimal::Decimal;

use crate::format;
use crate::queries::names;
use crate::queries::why::{Asked, Grouping};
use crate::workspace::Workspace;

/// What costs can be grouped by: fixed dimensions, and every tag that usage or accounts have.
pub fn dimensions(workspace: &Workspace) -> Vec<(String, Dimension)> {
    let mut all = vec![
        (texts::bill::by_account().to_owned(), Dimension::Account),
        (
            texts::bill::by_unit().to_owned(),
            Dimension::OrganizationalUnit,
        ),
        (texts::bill::by_service().to_owned(), Dimension::Service),
        (texts::bill::by_region().to_owned(), Dimension::Region),
    ];
    let categories = &workspace.outcome.scenario.cost_categories;
    for (index, category) in categories.iter_enumerated() {
        let name = texts::bill::by_category(&category.name);
        all.push((name, Dimension::CostCategory(index)));
    }
    let usage = &workspace.document.usage;
    let of_metered = usage.metered.iter().map(|line| &line.tags);
    let of_instances = usage.instances.iter().map(|line| &line.tags);
    let mut add = |key: &str, template: fn(&str) -> String, dimension: fn(String) -> Dimension| {
        let name = template(key);
        if all.iter().all(|(known, _)| *known != name) {
            all.push((name, dimension(key.to_owned())));
        }
    };
    for tags in of_metered.chain(of_instances) {
        for (key, _) in tags.iter() {
            add(key, texts::bill::by_tag, Dimension::Tag);
        }
    }
    for account in &workspace.document.accounts {
        for (key, _) in account.tags.iter() {
            add(key, texts::bill::by_account_tag, Dimension::AccountTag);
        }
    }
    all
}

/// What the charges of one group come to.
#[derive(Clone, Debug, PartialEq)]
pub struct GroupRow {
    pub name: String,
    pub cents: Decimal,
    /// Its part of all groups, as a percentage; empty where they come to nothing.
    pub percent: String,
    pub asked: Asked,
    /// The colour of an account, by its number; none for groups of another kind.
    pub colour: Option<usize>,
}

/// The consolidated bill's costs by a dimension, the largest first.
pub fn groups(workspace: &Workspace, dimension: &Dimension) -> Vec<GroupRow> {
    let outcome = &*workspace.outcome;
    let scenario = &outcome.scenario;
    let organization = &scenario.organization;
    let groups = group(scenario, &outcome.comparison.consolidated.bill, dimension);
    // An account is looked up once for every group, so the ids are a map.
    let known: HashMap<&str, (&String, Option<usize>)> = match dimension {
        Dimension::Account => {
            let accounts = organization.accounts.iter_enumerated();
            accounts
                .map(|(index, account)| {
                    let colour = names::colour(index);
                    (account.id.as_str(), (&account.name, Some(colour)))
                })
                .collect()
        }
        Dimension::OrganizationalUnit => {
            let units = organization.units.iter();
            units
                .map(|unit| (unit.id.as_str(), (&unit.name, None)))
                .collect()
        }
        _ => HashMap::new(),
    };
    let named = groups.into_iter().map(|group| {
        let found = known.get(group.key.as_str());
        let colour = found.and_then(|(_, colour)| *colour);
        let name = match found {
            Some((name, _)) => (*name).clone(),
            None if group.key.is_empty() => texts::bill::no_group().to_owned(),
            None if *dimension == Dimension::Service => {
                names::service(&workspace.prices, &group.key)
            }
            None if *dimension == Dimension::Region => names::region(&workspace.prices, &group.key),
            None => group.key.clone(),
        };
        GroupRow {
            asked: Asked::Group {
                by: Grouping::of(scenario, dimension),
                key: group.key.into(),
                name: name.as_str().into(),
            },
            name,
            cents: group.cents,
            percent: String::new(),
            colour,
        }
    });
    let mut rows: Vec<GroupRow> = named.collect();
    let total: Decimal = rows.iter().map(|row| row.cents).sum();
    if !total.is_zero() {
        for row in &mut rows {
            row.percent = format::percent(Exact::from(row.cents).over(total.into()));
        }
    }
    let order = sorted_indices(rows.len(), &|a, b| rows[b].cents.cmp(&rows[a].cents));
    order.into_iter().map(|at| rows[at].clone()).collect()
}
