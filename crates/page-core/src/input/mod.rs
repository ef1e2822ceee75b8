//! What people type, understood.

mod count;
mod file_kind;
mod hours;
mod money;
mod number;
mod quantity;

pub use count::{Instances, read_instance_hours, read_instances, read_reserved};
pub use file_kind::file_kind;
pub use hours::{read_hours, write_hours};
pub use money::{read_money, read_percent};
pub use quantity::{read_in_unit, read_quantity};

/// Why a text was not understood, as a whole sentence for beside the field.
pub type Problem = String;
