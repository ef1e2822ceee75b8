//! A change of what governs the organization.

use std::rc::Rc;

use billfold_resolve::governance::Governed;
use billfold_scenario::document::Governance;
use billfold_scenario::{Document, FileError};

use super::Edit;

/// Changes what stands in the file about the organization's policies, alerts, trail and ticks.
pub fn govern(
    document: &Document,
    name: String,
    merge: Option<Rc<str>>,
    change: impl FnOnce(&mut Governance),
) -> Result<Edit, FileError> {
    let mut settings = Governed::of(document)?.settings;
    change(&mut settings);
    Ok(Edit {
        name: name.into(),
        merge,
        change: Box::new(move |document| document.set_governance(&settings)),
    })
}
