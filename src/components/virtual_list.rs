//! Lists of many rows, of which only those near the visible part are rendered.

use billfold_page_core::virtual_rows::{
    FEW, RenderedRow, RowHeights, VirtualRow, Window, next_window, virtual_rows,
};
use web_sys::Element;
use yew::prelude::*;

use crate::browser;

/// The space of rows that are not rendered, in a table with a number of columns.
pub fn gap(key: usize, height: f64, columns: usize) -> Html {
    html! {
        <tr key={format!("gap {key}")} class="gap" aria-hidden="true">
            <td colspan={columns.to_string()} ~style={format!("height:{height:.0}px")} />
        </tr>
    }
}

/// The same space in a list that is no table.
pub fn list_gap(key: usize, height: f64) -> Html {
    html! {
        <li key={format!("gap {key}")} class="gap" aria-hidden="true"
            ~style={format!("height:{height:.0}px")} />
    }
}

/// The rows of a list that are rendered, and the gaps between them. Each row's element carries its
/// index as `data-at`.
#[hook]
pub fn use_virtual_rows(list: &NodeRef, rows: usize) -> Vec<VirtualRow> {
    let window = use_state_eq(Window::default);
    let printing = use_state_eq(|| false);
    let heights = use_mut_ref(RowHeights::default);
    let long = rows > FEW;
    heights.borrow_mut().set_rows(rows);
    let look = {
        let (list, window, heights) = (list.clone(), window.setter(), heights.clone());
        move || {
            if let Some(list) = list.cast::<Element>() {
                let mut heights = heights.borrow_mut();
                let rendered = rendered(&list, &mut heights);
                let top = || list.get_bounding_client_rect().top();
                let next = screen_height()
                    .and_then(|screen| next_window(&rendered, &heights, screen, top));
                if let Some(next) = next {
                    window.set(next);
                }
            }
        }
    };
    {
        let look = look.clone();
        use_effect(move || {
            if long {
                look();
            }
        });
    }
    {
        let (paper, heights) = (printing.setter(), heights.clone());
        use_effect_with(long, move |&long| {
            let heard = long.then(|| {
                let (again, print, done) = (look.clone(), paper.clone(), paper);
                [
                    browser::listen_to_window("scroll", move |_| look()),
                    browser::listen_to_window("resize", move |_| {
                        heights.borrow_mut().forget();
                        again();
                    }),
                    browser::listen_to_window("beforeprint", move |_| print.set(true)),
                    browser::listen_to_window("afterprint", move |_| done.set(false)),
                ]
            });
            move || drop(heard)
        });
    }
    if *printing {
        return (0..rows).map(VirtualRow::Row).collect();
    }
    virtual_rows(*window, &heights.borrow())
}

fn screen_height() -> Option<f64> {
    Some(browser::viewport().height)
}

/// The rows that are rendered; their heights are remembered.
fn rendered(list: &Element, heights: &mut RowHeights) -> Vec<RenderedRow> {
    let focus = browser::focused_element();
    let mut rendered = Vec::new();
    let mut next = list.first_element_child();
    while let Some(row) = next {
        next = row.next_element_sibling();
        let index = row.get_attribute("data-at");
        let Some(index) = index.and_then(|index| index.parse::<usize>().ok()) else {
            continue;
        };
        let rectangle = row.get_bounding_client_rect();
        heights.measure(index, rectangle.height());
        rendered.push(RenderedRow {
            index,
            top: rectangle.top(),
            bottom: rectangle.bottom(),
            focused: row.contains(focus.as_deref()),
        });
    }
    rendered
}
