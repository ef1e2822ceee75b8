//! Small parts that know nothing of billing.

mod combobox;
mod entry;
mod field;
mod form;
mod icon;
mod long_list;
mod notice;

pub use billfold_page_core::choice::{Choice, keep_choice};
pub use billfold_page_core::virtual_rows::VirtualRow;
pub use combobox::Combobox;
pub use entry::{Lasting, use_entry};
pub use field::{Field, forget_texts};
pub use form::{
    Note, add_button, form_end, remove_button, select, table_head, text_field, use_focus_within,
    use_lasting,
};
pub use icon::{Glyph, drawn, icon, logo};
pub use long_list::{gap, use_virtual_rows};
pub use notice::notice;
