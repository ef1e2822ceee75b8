//! Small parts that know nothing of billing.

mod combobox;
mod field;
mod form;
mod icon;
mod notice;

pub use combobox::{Choice, Combobox};
pub use field::Field;
pub use form::{
    Note, add_button, form_end, remove_button, select, table_head, text_field, use_focus_within,
};
pub use icon::{Glyph, icon, logo};
pub use notice::notice;
