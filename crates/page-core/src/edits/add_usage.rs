//! One more usage line.

use billfold_messages::texts;
use billfold_scenario::Document;
use billfold_scenario::document::{InstanceUsage, MeteredUsage};

use super::{Edit, free_id};

/// A line to add; it gets an id of its own.
#[derive(Clone, Debug, PartialEq)]
pub enum NewUsage {
    Metered(MeteredUsage),
    Instance(InstanceUsage),
}

/// Adds a usage line.
pub fn add_usage(usage: NewUsage, what: &str) -> Edit {
    Edit {
        name: texts::app::undo_add(what).into(),
        merge: None,
        change: Box::new(move |document| push(document, usage)),
    }
}

/// Puts a line behind the others, with an id of its own.
pub(super) fn push(document: &mut Document, usage: NewUsage) {
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
