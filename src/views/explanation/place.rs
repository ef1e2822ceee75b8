//! The place of the panel: beside the figure and its bill, never over them.

use web_sys::{Element, HtmlElement};

use crate::browser::{Viewport, find, matches_media, scroll_vertically, viewport};

/// The widths of the panel, the least height that is of use, and the space around it, in pixels.
const WIDEST: f64 = 464.0;
const NARROWEST: f64 = 320.0;
const LOWEST: f64 = 240.0;
const SPACE: f64 = 12.0;

/// Where the stylesheet makes the panel a sheet over the lower half of the window.
const SHEET: &str = "(max-width: 62rem)";

/// What a figure belongs to: the panel stands beside it where there is room.
const AROUND: &str = ".receipt, .bill-groups, .line-table, .org-tree, .panel, .picture";

/// What the panel never covers of a table or list in which the figure stands.
const ROW: &str = "tr, li, .receipt-line";

/// The place of the panel, as a style: beside the bill or the table of the figure where there is
/// room, else below or above its row. The page scrolls where a sheet would cover the figure.
pub fn beside(opener: &HtmlElement) -> String {
    let view = viewport();
    let figure = opener.get_bounding_client_rect();
    if matches_media(SHEET) {
        let hidden = figure.bottom() + SPACE - view.height / 2.0;
        if hidden > 0.0 {
            scroll_vertically(hidden);
        }
        return String::new();
    }
    let top = top_of_page();
    let in_sight = |around: &Element| {
        let around = around.get_bounding_client_rect();
        around.bottom() > top && around.top() < view.height
    };
    let around = bill_of_total(opener).or_else(|| opener.closest(AROUND).ok()?);
    let around = around.filter(in_sight);
    match around.and_then(|around| column_beside(&around, &view)) {
        Some((left, width)) => {
            let high = (view.height * 0.7).max(LOWEST);
            let wanted = (figure.top() - 40.0).min(view.height - high - SPACE);
            // A window may be too low for more than the bar and the summary.
            let top = wanted.max(top).min(view.height - LOWEST - SPACE);
            let high = high.min(view.height - top - SPACE);
            style(
                left + view.scroll_x,
                width,
                ("top", top + view.scroll_y),
                high,
            )
        }
        None => below_or_above(opener, top, &view),
    }
}

/// Where the part of the window begins that the bar and the summary leave.
fn top_of_page() -> f64 {
    let summary = find(".summary").map(|summary| summary.get_bounding_client_rect().bottom());
    summary.unwrap_or_default() + SPACE
}

/// The bill that a total of the summary is of, where the page shows the bills: for the saving the
/// consolidated bill, which says where it comes from.
fn bill_of_total(opener: &HtmlElement) -> Option<Element> {
    let total = opener.closest(".summary dd").ok()??;
    let bill = match &*total.id() {
        "separate-total" => ".fold .stack",
        _ => ".fold-side:last-child .receipt, .bill-paper",
    };
    find(bill)
}

/// Where the panel begins to the right or to the left of something, and how wide it is there; none
/// without room.
fn column_beside(around: &Element, view: &Viewport) -> Option<(f64, f64)> {
    let around = around.get_bounding_client_rect();
    let right = view.width - around.right() - 2.0 * SPACE;
    let left = around.left() - 2.0 * SPACE;
    if right >= NARROWEST {
        Some((around.right() + SPACE, right.min(WIDEST)))
    } else if left >= NARROWEST {
        let width = left.min(WIDEST);
        Some((around.left() - SPACE - width, width))
    } else {
        None
    }
}

/// Below the row of the figure, or above it where there is more room.
fn below_or_above(opener: &HtmlElement, top: f64, view: &Viewport) -> String {
    let figure = opener.get_bounding_client_rect();
    let row = opener.closest(ROW).ok().flatten();
    let row = row.map_or_else(|| figure.clone(), |row| row.get_bounding_client_rect());
    let most = view.width - WIDEST - SPACE;
    let left = (figure.left() - 24.0).min(most).max(SPACE) + view.scroll_x;
    let below = view.height - row.bottom() - 2.0 * SPACE;
    let above = row.top() - top - SPACE;
    if below >= 300.0 || below >= above {
        let top = row.bottom() + SPACE + view.scroll_y;
        style(left, WIDEST, ("top", top), below.max(LOWEST))
    } else {
        // Measured from the end of the page.
        let bottom = view.page_height - row.top() - view.scroll_y + SPACE;
        style(left, WIDEST, ("bottom", bottom), above.max(LOWEST))
    }
}

fn style(left: f64, width: f64, (edge, at): (&str, f64), most: f64) -> String {
    let [left, width, at, most] = [left, width, at, most].map(|length| length as i32);
    format!("left:{left}px;width:{width}px;{edge}:{at}px;max-height:{most}px")
}
