//! What the page shows: one folder a view, and what stands around all of them.

mod bar;
pub mod bill;
pub mod commitments;
pub mod compare;
mod figure;
mod keys;
mod menu;
pub mod organization;
mod summary;
mod why;

pub use bar::bar;
pub use figure::Figure;
pub use keys::keys;
pub use menu::Menu;
pub use summary::summary;
pub use why::Why;

use crate::state::Session;
use crate::state::edits::Edit;

/// Does it, or says why it cannot be done.
fn report(session: &Session, edit: Edit) {
    if let Err(problem) = session.edit(edit) {
        session.tell(Some(problem.to_string().into()));
    }
}
