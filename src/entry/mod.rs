//! What people type, understood.

mod count;
mod number;
mod quantity;

pub use count::read_instances;
pub use quantity::read_quantity;

/// Why a text was not understood, as a whole sentence for beside the field.
pub type Problem = String;
