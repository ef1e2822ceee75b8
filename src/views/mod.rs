//! What the page shows: one folder a view, and what stands around all of them.

mod bar;
pub mod compare;
mod figure;
mod summary;
mod why;

pub use bar::Bar;
pub use figure::Figure;
pub use summary::Summary;
pub use why::Why;
