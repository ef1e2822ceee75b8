//! The position of the panel.

use web_sys::HtmlElement;

use crate::browser::{Viewport, viewport};

/// The width of the panel with the space around it.
const WIDTH: f64 = 484.0;

/// What the figure belongs to and what the panel must not cover, if there is room beside it.
const AROUND: &str = ".receipt, .bill-groups, .line-table, .org-tree, .panel, .picture";

/// The position of the panel as a style: beside the bill or the table of the figure where there is
/// room, else below the figure, or above it where there is more room. The stylesheet takes over on
/// narrow screens.
pub fn beside(opener: &HtmlElement) -> String {
    let Viewport {
        width,
        height,
        scroll_x,
        scroll_y,
        page_height,
    } = viewport();
    let rect = opener.get_bounding_client_rect();
    if let Some(left) = beside_what_is_around(opener, width) {
        let most = (height * 0.7).max(240.0);
        let top = (rect.top() - 40.0).min(height - most - 12.0).max(12.0);
        return format!(
            "left:{}px;top:{}px;max-height:{}px",
            (left + scroll_x) as i32,
            (top + scroll_y) as i32,
            most as i32
        );
    }
    let left = (rect.left() - 24.0).min(width - WIDTH).max(12.0) + scroll_x;
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

/// Where the panel begins so that it stands to the right or to the left of what the figure belongs
/// to; none without room.
fn beside_what_is_around(opener: &HtmlElement, width: f64) -> Option<f64> {
    let around = opener.closest(AROUND).ok()??.get_bounding_client_rect();
    let right = around.right() + 12.0;
    let left = around.left() - WIDTH;
    if right + WIDTH <= width {
        Some(right)
    } else {
        (left >= 0.0).then_some(left)
    }
}
