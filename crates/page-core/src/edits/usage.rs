//! Usage lines: added, pasted, removed, and how much they are.

use std::sync::Arc;

use billfold_messages::texts;
use billfold_resolve::governance::OperationError;
use billfold_scenario::Document;
use billfold_scenario::document::{
    Hours, Id, InstanceCount, InstanceUsage, MeteredUsage, Quantity, Text,
};

use super::{Edit, NewAccounts, Owner, free_id};

/// A line to add; it gets an id of its own.
#[derive(Clone, Debug, PartialEq)]
pub enum NewUsage {
    /// Usage that is metered in units.
    Metered(MeteredUsage),
    /// Instances that run by the hour.
    Instance(InstanceUsage),
}

impl NewUsage {
    fn with_account(mut self, account: Id) -> Self {
        match &mut self {
            Self::Metered(line) => line.account = account,
            Self::Instance(line) => line.account = account,
        }
        self
    }
}

/// Adds a usage line. `what` is what it is called.
pub fn add_usage(usage: NewUsage, what: &str) -> Edit {
    let undo = texts::app::undo_add(what);
    Edit::new(undo, move |document| add_line(document, usage))
}

/// Adds lines in their order, as one edit. New accounts are created before; without usage they are
/// all that is added. If AWS refuses one, nothing is added.
///
/// # Errors
/// Why AWS refuses an account.
pub fn paste_usage(
    document: &Document,
    lines: Vec<(Owner, Option<NewUsage>)>,
) -> Result<Edit, OperationError> {
    let name = texts::paste::undo(lines.len());
    let owners = lines.iter().map(|(owner, _)| owner);
    let mut accounts = NewAccounts::of(document, owners).map_err(OperationError::File)?;
    let mut usage = Vec::with_capacity(lines.len());
    for (owner, line) in lines {
        let account = accounts.ensure(&owner)?;
        usage.extend(line.map(|line| line.with_account(account)));
    }
    let with_accounts = accounts.created(document)?;
    Ok(Edit::new(name, move |document| {
        if let Some(with_accounts) = with_accounts {
            *document = with_accounts;
        }
        for line in usage {
            add_line(document, line);
        }
    }))
}

/// Removes a usage line.
pub fn remove_usage(id: &str, what: &str) -> Edit {
    let id = id.to_owned();
    Edit::new(texts::app::undo_remove(what), move |document| {
        let usage = &mut document.usage;
        if let Some(index) = usage.metered.iter().position(|line| *line.id == *id) {
            usage.metered.remove(index);
        } else if let Some(index) = usage.instances.iter().position(|line| *line.id == *id) {
            usage.instances.remove(index);
        }
    })
}

/// Sets the quantity of a metered line, in `unit` (the price's own if `None`).
pub fn set_quantity(id: &str, quantity: Quantity, unit: Option<Text>, what: &str) -> Edit {
    let undo = texts::app::undo_amount(what);
    let field = format!("quantity {id}");
    let id = id.to_owned();
    let edit = Edit::new(undo, move |document| {
        let mut lines = document.usage.metered.iter_mut();
        if let Some(line) = lines.find(|line| *line.id == *id).map(Arc::make_mut) {
            line.quantity = quantity;
            line.unit = unit;
        }
    });
    edit.in_field(field)
}

/// Sets how many instances a line has.
pub fn set_count(id: &str, count: InstanceCount, what: &str) -> Edit {
    let undo = texts::app::undo_amount(what);
    let edit = change_instances(id, undo, move |line| {
        line.count = Some(count);
        line.total = None;
    });
    edit.in_field(format!("count {id}"))
}

/// Sets when the instances of a line run.
pub fn set_hours(id: &str, hours: Hours, what: &str) -> Edit {
    let undo = texts::lines::undo_hours(what);
    change_instances(id, undo, move |line| line.hours = hours).in_field(format!("hours {id}"))
}

fn change_instances(
    id: &str,
    undo: String,
    change: impl FnOnce(&mut InstanceUsage) + 'static,
) -> Edit {
    let id = id.to_owned();
    Edit::new(undo, move |document| {
        let mut lines = document.usage.instances.iter_mut();
        if let Some(line) = lines.find(|line| *line.id == *id) {
            change(Arc::make_mut(line));
        }
    })
}

/// Adds a line after the others, with an id of its own.
fn add_line(document: &mut Document, usage: NewUsage) {
    let (account, kind) = match &usage {
        NewUsage::Metered(line) => (&line.account, &line.usage_type),
        NewUsage::Instance(line) => (&line.account, &line.instance_type),
    };
    let owner = document.accounts.iter().find(|one| one.id == *account);
    let name = owner.and_then(|owner| owner.name.as_deref());
    let base = format!("{}-{}", name.unwrap_or(account), &**kind);
    let lines = &document.usage;
    let taken = lines.metered.iter().map(|line| &line.id);
    let taken = taken.chain(lines.instances.iter().map(|line| &line.id));
    let Some(id) = free_id(&base, taken) else {
        return;
    };
    match usage {
        NewUsage::Metered(line) => {
            let line = MeteredUsage { id, ..line };
            document.usage.metered.push(line.into());
        }
        NewUsage::Instance(line) => {
            let line = InstanceUsage { id, ..line };
            document.usage.instances.push(line.into());
        }
    }
}

#[cfg(test)]
mod tests;
