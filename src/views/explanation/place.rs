//! The position of the panel.

use web_sys::HtmlElement;

use crate::browser::{Viewport, viewport};

/// The position of the panel as a style: below the figure, or above it where there is more room.
/// The stylesheet takes over on narrow screens.
pub fn beside(opener: &HtmlElement) -> String {
    let Viewport {
        width,
        height,
        scroll_x,
        scroll_y,
        page_height,
    } = viewport();
    let rect = opener.get_bounding_client_rect();
    let left = (rect.left() - 24.0).min(width - 484.0).max(12.0) + scroll_x;
    let below = height - rect.bottom();
    if below >= 300.0 || below >= rect.top() {
        let top = rect.bottom() + scroll_y + 8.0;
        format!(
            "left:{}px;top:{}px;max-height:{}px",
            left as i32,
            top as i32,
            (below - 20.0).max(240.0) as i32
        )
    } else {
        let room = rect.top() - 20.0;
        // The position is measured from the end of the page.
        let bottom = page_height - rect.top() - scroll_y + 8.0;
        format!(
            "left:{}px;bottom:{}px;max-height:{}px",
            left as i32, bottom as i32, room as i32
        )
    }
}
