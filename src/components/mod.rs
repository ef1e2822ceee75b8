//! Small parts that know nothing of billing.

mod combobox;
mod entry;
mod field;
mod form;
mod icon;
mod long_list;
mod notice;

pub use combobox::{Choice, Combobox};
pub use entry::{Lasting, use_entry};
pub use field::{Field, forget_texts};
pub use form::{
    Note, add_button, form_end, keep_choice, remove_button, select, table_head, text_field,
    use_focus_within, use_lasting,
};
pub use icon::{Glyph, drawn, icon, logo};
pub use long_list::{Piece, gap, use_rows_in_sight};
pub use notice::notice;
