//! Small parts that know nothing of billing.

mod changed;
mod field;
mod icon;
mod notice;

pub use changed::Changed;
pub use field::Field;
pub use icon::{Glyph, Icon, Logo};
pub use notice::Notice;
