//! What the page shows: one folder a view, and what stands around all of them.

mod bar;
pub mod bill;
pub mod commitments;
pub mod compare;
mod figure;
mod menu;
pub mod organization;
mod summary;
mod why;

pub use bar::bar;
pub use figure::Figure;
pub use menu::Menu;
pub use summary::summary;
pub use why::Why;
