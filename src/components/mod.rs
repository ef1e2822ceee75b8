//! Small parts that know nothing of billing.

mod field;
mod icon;
mod notice;

pub use field::Field;
pub use icon::{Glyph, icon, logo};
pub use notice::notice;
