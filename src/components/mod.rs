//! Small parts that know nothing of billing, of the store or of the page's language.

mod combobox;
mod disclosure;
mod drafts;
mod field;
mod form;
mod form_draft;
mod icon;
mod latest;
mod notice;
mod virtual_list;

pub use billfold_page_core::choice::{Choice, keep_choice};
pub use billfold_page_core::virtual_rows::VirtualRow;
pub use combobox::{Combobox, ComboboxTexts};
pub use disclosure::Disclosure;
pub use drafts::{Drafts, use_drafts, use_persistent_state};
pub use field::Field;
pub use form::{
    Note, add_button, date_field, form_end, remove_button, select, table_head, text_field,
    use_focus_within, wide_table,
};
pub use form_draft::use_form_draft;
pub use icon::{Glyph, drawn, icon, logo};
pub use latest::use_latest;
pub use notice::{NoticeButton, notice};
pub use virtual_list::{gap, list_gap, use_virtual_rows};
