//! Checks tables: the length of rows, and that no instance has two prices.

use billfold_billing::catalogue::InstanceType;
use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};

use super::{Checked, Names};
use crate::entry::{Column, Fee, PriceKind, Row, Table};
use crate::error::CatalogueError;

pub(super) fn check(names: &Names<'_>) -> Checked {
    let mut columns = FxHashMap::default();
    for (index, table) in names.catalogue.tables.iter().enumerate() {
        let path = format!("tables[{index}]");
        names.service(&table.service, || format!("{path}.service"))?;
        if table.platforms.is_empty() {
            let message = "the list is empty; expected at least one platform";
            return Err(CatalogueError::new(format!("{path}.platforms"), message));
        }
        for (at, column) in table.columns.iter().enumerate() {
            let path = format!("{path}.columns[{at}]");
            check_column(names, column, &path)?;
            for platform in column.platforms.as_ref().unwrap_or(&table.platforms) {
                let kind = (
                    column.price,
                    column.plan,
                    column.term,
                    column.payment,
                    column.class,
                );
                let key = (&*table.service, &*column.region, &**platform, kind);
                columns
                    .entry(key)
                    .or_insert_with(Vec::new)
                    .push((index, at));
            }
        }
        rows(table, &path)?;
    }
    columns
        .values()
        .try_for_each(|same| priced_once(names, same))
}

fn check_column(names: &Names<'_>, column: &Column, path: &str) -> Checked {
    names.region(&column.region, || format!("{path}.region"))?;
    names.source(&column.from, || format!("{path}.from.source"))?;
    let (reserved, plan) = match column.price {
        PriceKind::OnDemand => (false, false),
        PriceKind::Reserved => (true, false),
        PriceKind::SavingsPlan => (false, true),
    };
    let fields = [
        ("term", column.term.is_some(), reserved || plan),
        ("payment", column.payment.is_some(), reserved || plan),
        ("class", column.class.is_some(), reserved),
        ("plan", column.plan.is_some(), plan),
    ];
    for (field, given, expected) in fields {
        if given != expected {
            let message = if expected {
                "missing; expected in a column of this price"
            } else {
                "given; expected only in a column of another price"
            };
            return Err(CatalogueError::new(format!("{path}.{field}"), message));
        }
    }
    Ok(())
}

fn rows(table: &Table, path: &str) -> Checked {
    let mut types = FxHashSet::with_capacity_and_hasher(table.rows.len(), FxBuildHasher);
    for (at, row) in table.rows.iter().enumerate() {
        let wrong = |message| Err(CatalogueError::new(format!("{path}.rows[{at}]"), message));
        let name = &*row.instance_type;
        if InstanceType::new(name).is_none() {
            return wrong(format!(
                "{name:?} is no instance type; expected one like m5.large"
            ));
        }
        if !types.insert(name) {
            return wrong(format!(
                "{name:?} has a row already; expected each type once"
            ));
        }
        let (found, expected) = (row.figures.len(), table.columns.len());
        if found != expected {
            return wrong(format!(
                "{name} has {found} figures; expected {expected}, one for each column"
            ));
        }
        for (figure, column) in row.figures.iter().zip(&table.columns) {
            if let Some(figure) = figure
                && column.price != PriceKind::Reserved
                && !matches!(figure, Fee::Hourly(_))
            {
                return wrong(format!(
                    "{name}: \"{figure}\" is a fee; expected an hourly rate"
                ));
            }
        }
    }
    for (at, column) in table.columns.iter().enumerate() {
        if let Some(unknown) = column
            .doubtful
            .iter()
            .find(|name| !types.contains(&***name))
        {
            let path = format!("{path}.columns[{at}].doubtful");
            let message = format!("{:?} has no row; expected types of the table", &**unknown);
            return Err(CatalogueError::new(path, message));
        }
    }
    Ok(())
}

/// Checks that columns of the same kind of price have no row in common.
fn priced_once(names: &Names<'_>, columns: &[(usize, usize)]) -> Checked {
    if columns.len() < 2 {
        return Ok(());
    }
    let mut seen = FxHashSet::default();
    for (table, column) in columns {
        let priced = |row: &&Row| row.figures[*column].is_some();
        for row in names.catalogue.tables[*table].rows.iter().filter(priced) {
            if !seen.insert(&*row.instance_type) {
                let message = format!(
                    "{} has such a price in another column already; expected each once",
                    row.instance_type
                );
                let path = format!("tables[{table}].columns[{column}]");
                return Err(CatalogueError::new(path, message));
            }
        }
    }
    Ok(())
}

pub(super) fn capacity(names: &Names<'_>) -> Checked {
    for (index, capacity) in names.catalogue.reserved_capacity.iter().enumerate() {
        let path = format!("reservedCapacity[{index}]");
        names.service(&capacity.service, || format!("{path}.service"))?;
        names.source(&capacity.from, || format!("{path}.from.source"))?;
        let mut regions = FxHashSet::default();
        for (at, price) in capacity.prices.iter().enumerate() {
            let path = || format!("{path}.prices[{at}]");
            names.regions(&price.regions, &mut regions, || {
                format!("{}.regions", path())
            })?;
            if let Some(from) = &price.from {
                names.source(from, || format!("{}.from.source", path()))?;
            }
        }
    }
    Ok(())
}
