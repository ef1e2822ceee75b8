//! Two changes of one document, made at the same time in two tabs, put together.

use std::collections::{HashMap, HashSet};

use billfold_scenario::Document;

/// The document with both changes of `base`; none if both changed the same part differently.
///
/// The result is the same whichever of the two is called the first, so that two tabs that merge
/// the same changes end with the same document. A part is a field of the document or an entry of a
/// list that has ids: an account, a usage line, a price, a commitment.
pub fn merge(base: &Document, mine: &Document, theirs: &Document) -> Option<Document> {
    let mut merged = base.clone();
    macro_rules! parts {
        ($($($field:ident).+),+ $(,)?) => {
            $(merged.$($field).+ = part(&base.$($field).+, &mine.$($field).+, &theirs.$($field).+)?;)+
        };
    }
    macro_rules! lists {
        ($($($field:ident).+ by $key:expr),+ $(,)?) => {
            $(merged.$($field).+ =
                list(&base.$($field).+, &mine.$($field).+, &theirs.$($field).+, &$key)?;)+
        };
    }
    parts!(
        name,
        note,
        month,
        currency,
        organization.management_account,
        organization.sharing_mode,
        // Operations follow each other, so two that were made at once have no order.
        governance,
        discounts,
        free_tier_offers,
        cost_categories,
        assumptions,
        expected,
    );
    lists!(
        organization.units by |unit| unit.id.to_string(),
        accounts by |account| account.id.to_string(),
        prices.metered by |price| {
            format!("{}/{}/{}/{:?}", price.service, price.region, price.usage_type, price.scope)
        },
        free_tier by |allowance| allowance.id.to_string(),
        usage.metered by |line| line.id.to_string(),
        usage.instances by |line| line.id.to_string(),
        commitments.reserved_instances by |reserved| reserved.id.to_string(),
        commitments.savings_plans by |plan| plan.id.to_string(),
        credits by |credit| credit.id.to_string(),
    );
    merged.prices.instances = part(
        &base.prices.instances,
        &mine.prices.instances,
        &theirs.prices.instances,
    )?;
    Some(merged)
}

/// The value that was changed, if not both were changed to different ones.
fn part<T: Clone + PartialEq>(base: &T, mine: &T, theirs: &T) -> Option<T> {
    if mine == theirs || theirs == base {
        Some(mine.clone())
    } else if mine == base {
        Some(theirs.clone())
    } else {
        None
    }
}

/// The same of a list, entry by entry.
fn list<T: Clone + PartialEq>(
    base: &Vec<T>,
    mine: &Vec<T>,
    theirs: &Vec<T>,
    key: &dyn Fn(&T) -> String,
) -> Option<Vec<T>> {
    if let Some(whole) = part(base, mine, theirs) {
        return Some(whole);
    }
    let by_key = |entries: &[T]| -> HashMap<String, T> {
        let keyed = entries.iter().map(|entry| (key(entry), entry.clone()));
        keyed.collect()
    };
    let keys = |entries: &[T]| -> Vec<String> { entries.iter().map(key).collect() };
    let mut order = order(keys(base), keys(mine), keys(theirs))?;
    // What one removed is looked at too: the other may have changed it.
    let known: HashSet<String> = order.iter().cloned().collect();
    order.extend(keys(base).into_iter().filter(|key| !known.contains(key)));
    let (base, mine, theirs) = (by_key(base), by_key(mine), by_key(theirs));
    let mut merged = Vec::new();
    for key in order {
        let entry = part(&base.get(&key), &mine.get(&key), &theirs.get(&key))?;
        merged.extend(entry.cloned());
    }
    Some(merged)
}

/// The keys of all entries, in the order of whoever changed it; none if both did.
fn order(base: Vec<String>, mine: Vec<String>, theirs: Vec<String>) -> Option<Vec<String>> {
    if let Some(order) = part(&base, &mine, &theirs) {
        return Some(order);
    }
    // Both added or removed entries: what is left keeps its order, what is new comes after it.
    let in_base: HashSet<String> = base.iter().cloned().collect();
    let keeps_order = |changed: &[String]| {
        let in_changed: HashSet<&String> = changed.iter().collect();
        let left = changed.iter().filter(|key| in_base.contains(*key));
        left.eq(base.iter().filter(|key| in_changed.contains(key)))
    };
    if !keeps_order(&mine) || !keeps_order(&theirs) {
        return None;
    }
    let new = |key: &&String| !in_base.contains(*key);
    let mut added: Vec<String> = mine.iter().chain(&theirs).filter(new).cloned().collect();
    added.sort_unstable();
    added.dedup();
    Some(base.into_iter().chain(added).collect())
}

#[cfg(test)]
mod tests;
