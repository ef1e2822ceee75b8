//! Lists of many rows, of which the page holds those that are in sight.

use std::ops::Range;

use web_sys::Element;
use yew::prelude::*;

use crate::dom::Listener;

/// Shorter lists are in the page as a whole.
const FEW: usize = 100;
/// So many rows beyond the screen are in the page, above and below.
const AROUND: usize = 30;
/// How high a row is taken to be until one was measured, in pixels.
const USUAL: f64 = 64.0;

/// A part of the list.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Piece {
    /// A row, by its place.
    Row(usize),
    /// Room for rows that are not in the page, in pixels.
    Gap(f64),
}

/// The room of a gap, in a table of so many columns.
pub fn gap(key: usize, height: f64, columns: usize) -> Html {
    html! {
        <tr key={format!("gap {key}")} class="gap" aria-hidden="true">
            <td colspan={columns.to_string()} style={format!("height:{height:.0}px")} />
        </tr>
    }
}

/// What is in the page.
#[derive(Clone, Copy, Default, PartialEq)]
struct Window {
    from: usize,
    to: usize,
    /// The row that has the focus stays, wherever the page is scrolled to.
    held: Option<usize>,
}

/// The heights of rows that were in the page, in pixels; 0 of others.
#[derive(Default)]
struct Heights(Vec<f64>);

impl Heights {
    /// How high a row is taken to be that was never measured.
    fn usual(&self) -> f64 {
        let known = self.0.iter().filter(|height| **height > 0.0);
        match known.clone().count() {
            0 => USUAL,
            count => known.sum::<f64>() / count as f64,
        }
    }

    fn sum(&self, rows: Range<usize>, usual: f64) -> f64 {
        let known = self.0.get(rows).unwrap_or_default().iter();
        known.fold(0.0, |sum, height| {
            sum + if *height > 0.0 { *height } else { usual }
        })
    }

    /// The row that is so many pixels below the list's top.
    fn row_at(&self, offset: f64) -> usize {
        let usual = self.usual();
        let mut top = 0.0;
        for (row, height) in self.0.iter().enumerate() {
            top += if *height > 0.0 { *height } else { usual };
            if top > offset {
                return row;
            }
        }
        self.0.len().saturating_sub(1)
    }
}

/// The pieces of a list of so many rows. Each row's element carries its place as `data-at`; the
/// gaps have the height of what they stand for, as far as it was measured. The browser's own
/// scroll anchoring keeps what is in sight in its place when a guess was wrong.
#[hook]
pub fn use_rows_in_sight(list: &NodeRef, rows: usize) -> Vec<Piece> {
    let window = use_state_eq(Window::default);
    let on_paper = use_state_eq(|| false);
    let heights = use_mut_ref(Heights::default);
    let long = rows > FEW;
    if heights.borrow().0.len() != rows {
        heights.borrow_mut().0 = vec![0.0; rows];
    }
    let look = {
        let (list, window, heights) = (list.clone(), window.setter(), heights.clone());
        move || {
            if let Some(list) = list.cast::<Element>() {
                let mut heights = heights.borrow_mut();
                let shown = shown(&list, &mut heights);
                if let Some(seen) = in_sight(&list, &shown, &heights) {
                    window.set(seen);
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
        let (paper, heights) = (on_paper.setter(), heights.clone());
        use_effect_with(long, move |&long| {
            let heard = long.then(|| {
                let (again, print, done) = (look.clone(), paper.clone(), paper);
                [
                    Listener::on_window("scroll", move |_| look()),
                    Listener::on_window("resize", move |_| {
                        heights.borrow_mut().0.fill(0.0);
                        again();
                    }),
                    Listener::on_window("beforeprint", move |_| print.set(true)),
                    Listener::on_window("afterprint", move |_| done.set(false)),
                ]
            });
            move || drop(heard)
        });
    }
    if !long || *on_paper {
        return (0..rows).map(Piece::Row).collect();
    }
    pieces(*window, &heights.borrow(), rows)
}

fn pieces(window: Window, heights: &Heights, rows: usize) -> Vec<Piece> {
    let to = window.to.clamp(2 * AROUND, rows);
    let from = window.from.min(to - 2 * AROUND);
    let usual = heights.usual();
    let mut pieces = Vec::new();
    let mut next = 0;
    let before = window.held.filter(|held| *held < from);
    let after = window.held.filter(|held| (to..rows).contains(held));
    let runs = [
        before.map(|held| held..held + 1),
        Some(from..to),
        after.map(|held| held..held + 1),
        Some(rows..rows),
    ];
    for run in runs.into_iter().flatten() {
        if run.start > next {
            pieces.push(Piece::Gap(heights.sum(next..run.start, usual)));
        }
        next = run.end;
        pieces.extend(run.map(Piece::Row));
    }
    pieces
}

/// A row that is in the page, and where it stands on the screen.
struct Shown {
    at: usize,
    top: f64,
    bottom: f64,
    focused: bool,
}

/// The rows that are in the page; their heights are remembered.
fn shown(list: &Element, heights: &mut Heights) -> Vec<Shown> {
    let document = web_sys::window().and_then(|window| window.document());
    let focus = document.and_then(|document| document.active_element());
    let mut shown = Vec::new();
    let mut next = list.first_element_child();
    while let Some(row) = next {
        next = row.next_element_sibling();
        let at = row.get_attribute("data-at");
        let Some(at) = at.and_then(|at| at.parse::<usize>().ok()) else {
            continue;
        };
        let place = row.get_bounding_client_rect();
        if let Some(height) = heights.0.get_mut(at) {
            *height = place.height();
        }
        shown.push(Shown {
            at,
            top: place.top(),
            bottom: place.bottom(),
            focused: row.contains(focus.as_deref()),
        });
    }
    shown
}

/// What should be in the page; none if it is.
fn in_sight(list: &Element, shown: &[Shown], heights: &Heights) -> Option<Window> {
    let screen = web_sys::window()?.inner_height().ok()?.as_f64()?;
    let rows = heights.0.len();
    let focused = shown.iter().find(|row| row.focused).map(|row| row.at);
    let mut seen = shown
        .iter()
        .filter(|row| row.bottom > 0.0 && row.top < screen);
    let (first, last) = match seen.next() {
        Some(first) => (first.at, seen.next_back().map_or(first.at, |row| row.at)),
        None => {
            let top = list.get_bounding_client_rect().top();
            let at = heights.row_at(-top);
            (at, at)
        }
    };
    let is_shown = |at: usize| shown.iter().any(|row| row.at == at);
    let near = AROUND / 3;
    if is_shown(first.saturating_sub(near))
        && is_shown(first)
        && is_shown((last + near).min(rows.saturating_sub(1)))
    {
        return None;
    }
    Some(Window {
        from: first.saturating_sub(AROUND),
        to: (last + 1 + AROUND).min(rows),
        held: focused,
    })
}
