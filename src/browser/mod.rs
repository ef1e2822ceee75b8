//! The only module that calls the browser: through gloo where gloo has the call, through the
//! scripts in `src/js` where JavaScript is shorter.

pub mod address;
mod clipboard;
mod dom;
mod drop;
mod events;
mod fetch;
mod figures;
mod files;
mod focus;
mod intl;
mod link;
mod paint;
pub mod storage;
mod time_zones;
mod window;

pub use clipboard::copy_text;
pub use dom::{add_styles, element_at, exists, field_beside, find, scroll_into_list, value_of};
pub use drop::{Dropped, watch_drops};
pub use events::{EventListener, Timeout, listen_to_window, now};
pub use fetch::{fetch, prefetch, prefetched};
pub use figures::watch_figures;
pub use files::{File, read_file, save_file};
pub use focus::{
    focus, focus_id, focus_if_lost, focus_quietly, focused_element, focused_id, keep_focus_in_rows,
    refocus, select_id,
};
pub use intl::Intl;
pub use link::{can_unpack, pack, unpack};
pub use paint::after_paint;
pub use time_zones::BrowserZones;
pub use window::{
    Viewport, is_framed, matches_media, open_in_tab, print, reveal, scroll_to_top,
    scroll_vertically, set_title, toggle_popover, viewport,
};
