//! Long lists of which only the rows near the screen are rendered.

use std::ops::Range;

/// Shorter lists are rendered as a whole.
pub const FEW: usize = 100;
/// How many rows beyond the screen are rendered, above and below.
const AROUND: usize = 30;
/// The assumed height of a row while none was measured, in pixels.
const USUAL: f64 = 64.0;

/// A part of the rendered list.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum VirtualRow {
    /// A row, by its index.
    Row(usize),
    /// Space for rows that are not rendered, in pixels.
    Gap(f64),
}

/// The rows that are rendered.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Window {
    from: usize,
    to: usize,
    /// The row that has the focus stays, wherever the page is scrolled to.
    focused: Option<usize>,
}

/// A rendered row, and where it stands on the screen, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RenderedRow {
    /// Its index in the list.
    pub index: usize,
    /// Its upper edge.
    pub top: f64,
    /// Its lower edge.
    pub bottom: f64,
    /// Whether it has the focus.
    pub focused: bool,
}

/// The measured heights of rows, in pixels; 0 of rows that were never rendered.
#[derive(Clone, Debug, Default)]
pub struct RowHeights(Vec<f64>);

impl RowHeights {
    /// How many rows the list has.
    pub fn rows(&self) -> usize {
        self.0.len()
    }

    /// Forgets all heights if the list has another number of rows.
    pub fn set_rows(&mut self, rows: usize) {
        if self.0.len() != rows {
            self.0 = vec![0.0; rows];
        }
    }

    /// Remembers the height of a row.
    pub fn measure(&mut self, row: usize, height: f64) {
        if let Some(known) = self.0.get_mut(row) {
            *known = height;
        }
    }

    /// Forgets all heights, as when the page has another width.
    pub fn forget(&mut self) {
        self.0.fill(0.0);
    }

    /// The assumed height of a row that was never measured: the mean of those that were.
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

    /// The row that is `offset` pixels below the list's top.
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

/// The rows and gaps of a list. A gap has the height of what it stands for, as far as that was
/// measured. The browser's own scroll anchoring keeps what is in sight in its place when a guess was
/// wrong.
pub fn virtual_rows(window: Window, heights: &RowHeights) -> Vec<VirtualRow> {
    let rows = heights.rows();
    if rows <= FEW {
        return (0..rows).map(VirtualRow::Row).collect();
    }
    let to = window.to.clamp(2 * AROUND, rows);
    let from = window.from.min(to - 2 * AROUND);
    let usual = heights.usual();
    let mut list = Vec::new();
    let mut next = 0;
    let before = window.focused.filter(|focused| *focused < from);
    let after = window
        .focused
        .filter(|focused| (to..rows).contains(focused));
    let runs = [
        before.map(|focused| focused..focused + 1),
        Some(from..to),
        after.map(|focused| focused..focused + 1),
        Some(rows..rows),
    ];
    for run in runs.into_iter().flatten() {
        if run.start > next {
            list.push(VirtualRow::Gap(heights.sum(next..run.start, usual)));
        }
        next = run.end;
        list.extend(run.map(VirtualRow::Row));
    }
    list
}

/// What should be rendered; `None` if it is already. `screen` is the screen's height, and `list_top`
/// where the list begins on it, in pixels.
pub fn next_window(
    rendered: &[RenderedRow],
    heights: &RowHeights,
    screen: f64,
    list_top: impl FnOnce() -> f64,
) -> Option<Window> {
    let rows = heights.rows();
    let focused = rendered.iter().find(|row| row.focused);
    let mut seen = rendered
        .iter()
        .filter(|row| row.bottom > 0.0 && row.top < screen);
    let (first, last) = match seen.next() {
        Some(first) => {
            let last = seen.next_back().unwrap_or(first);
            (first.index, last.index)
        }
        None => {
            let index = heights.row_at(-list_top());
            (index, index)
        }
    };
    let is_rendered = |index: usize| rendered.iter().any(|row| row.index == index);
    let near = AROUND / 3;
    if is_rendered(first.saturating_sub(near))
        && is_rendered(first)
        && is_rendered((last + near).min(rows.saturating_sub(1)))
    {
        return None;
    }
    Some(Window {
        from: first.saturating_sub(AROUND),
        to: (last + 1 + AROUND).min(rows),
        focused: focused.map(|row| row.index),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heights(rows: usize) -> RowHeights {
        let mut heights = RowHeights::default();
        heights.set_rows(rows);
        heights
    }

    /// Rows of 50 pixels, of which the first stands at `top`.
    fn rendered(rows: Range<usize>, top: f64) -> Vec<RenderedRow> {
        let first = rows.start;
        rows.map(|index| RenderedRow {
            index,
            top: top + 50.0 * (index - first) as f64,
            bottom: top + 50.0 * (index - first + 1) as f64,
            focused: false,
        })
        .collect()
    }

    fn row_indices(list: &[VirtualRow]) -> Vec<usize> {
        let rows = list.iter().filter_map(|one| match one {
            VirtualRow::Row(index) => Some(*index),
            VirtualRow::Gap(_) => None,
        });
        rows.collect()
    }

    fn window(from: usize, to: usize, focused: Option<usize>) -> Window {
        Window { from, to, focused }
    }

    #[test]
    fn a_hundred_rows_are_rendered_as_a_whole() {
        let list = virtual_rows(Window::default(), &heights(100));
        assert_eq!(row_indices(&list), (0..100).collect::<Vec<_>>());
        assert_eq!(list.len(), 100);
    }

    #[test]
    fn an_empty_list_has_nothing() {
        assert!(virtual_rows(Window::default(), &heights(0)).is_empty());
    }

    #[test]
    fn a_long_list_begins_with_sixty_rows_and_a_gap() {
        let list = virtual_rows(Window::default(), &heights(5_000));
        assert_eq!(row_indices(&list), (0..60).collect::<Vec<_>>());
        assert_eq!(list.last(), Some(&VirtualRow::Gap(4_940.0 * 64.0)));
    }

    #[test]
    fn the_middle_of_a_list_has_gaps_on_both_sides() {
        let list = virtual_rows(window(1_000, 1_080, None), &heights(5_000));
        assert_eq!(list[0], VirtualRow::Gap(64_000.0));
        assert_eq!(row_indices(&list), (1_000..1_080).collect::<Vec<_>>());
        assert_eq!(list[81], VirtualRow::Gap(3_920.0 * 64.0));
    }

    #[test]
    fn the_end_of_a_list_has_no_gap_behind_it() {
        let list = virtual_rows(window(4_940, 5_000, None), &heights(5_000));
        assert_eq!(list.last(), Some(&VirtualRow::Row(4_999)));
    }

    #[test]
    fn a_window_beyond_the_end_shows_the_last_rows() {
        let list = virtual_rows(window(4_990, 6_000, None), &heights(5_000));
        assert_eq!(row_indices(&list), (4_940..5_000).collect::<Vec<_>>());
    }

    #[test]
    fn the_row_with_the_focus_stays_above_the_window() {
        let list = virtual_rows(window(1_000, 1_060, Some(3)), &heights(5_000));
        assert_eq!(
            list[..3],
            [
                VirtualRow::Gap(3.0 * 64.0),
                VirtualRow::Row(3),
                VirtualRow::Gap(996.0 * 64.0),
            ]
        );
    }

    #[test]
    fn the_row_with_the_focus_stays_below_the_window() {
        let list = virtual_rows(window(0, 60, Some(4_999)), &heights(5_000));
        assert_eq!(list.last(), Some(&VirtualRow::Row(4_999)));
        assert_eq!(list[60], VirtualRow::Gap(4_939.0 * 64.0));
    }

    #[test]
    fn a_focused_row_within_the_window_is_not_rendered_twice() {
        let list = virtual_rows(window(0, 60, Some(30)), &heights(5_000));
        assert_eq!(row_indices(&list).len(), 60);
    }

    #[test]
    fn gaps_have_the_measured_heights_and_the_mean_of_them_elsewhere() {
        let mut heights = heights(200);
        heights.measure(0, 100.0);
        heights.measure(1, 50.0);
        let list = virtual_rows(window(100, 160, None), &heights);
        // 100 + 50 measured, and 98 rows of 75 each.
        assert_eq!(list[0], VirtualRow::Gap(150.0 + 98.0 * 75.0));
    }

    #[test]
    fn heights_are_forgotten_with_another_number_of_rows() {
        let mut heights = heights(200);
        heights.measure(0, 100.0);
        heights.set_rows(200);
        assert_eq!(heights.usual(), 100.0);
        heights.set_rows(201);
        assert_eq!(heights.usual(), 64.0);
    }

    #[test]
    fn heights_are_forgotten_when_the_page_has_another_width() {
        let mut heights = heights(200);
        heights.measure(0, 100.0);
        heights.forget();
        assert_eq!((heights.usual(), heights.rows()), (64.0, 200));
    }

    #[test]
    fn what_is_in_sight_with_ten_rows_around_it_is_enough() {
        // Rows 20 to 29 are on a screen of 500 pixels; rows 10 to 39 are needed.
        let rows = rendered(10..41, -500.0);
        assert_eq!(next_window(&rows, &heights(5_000), 500.0, || 0.0), None);
    }

    #[test]
    fn scrolling_down_renders_thirty_rows_around_what_is_in_sight() {
        // Rows 50 to 59 are in sight, and none below them is rendered.
        let rows = rendered(0..60, -2_500.0);
        let next = next_window(&rows, &heights(5_000), 500.0, || -2_500.0);
        assert_eq!(next, Some(window(20, 90, None)));
    }

    #[test]
    fn the_first_rows_need_nothing_above_them() {
        let rows = rendered(0..60, 0.0);
        assert_eq!(next_window(&rows, &heights(5_000), 500.0, || 0.0), None);
    }

    #[test]
    fn the_last_rows_need_nothing_below_them() {
        let rows = rendered(4_940..5_000, -2_500.0);
        assert_eq!(next_window(&rows, &heights(5_000), 500.0, || 0.0), None);
    }

    #[test]
    fn a_jump_renders_the_rows_that_should_be_there() {
        // Nothing that is rendered is in sight: the list begins 64,000 pixels above the screen.
        let rows = rendered(0..60, -64_000.0);
        let next = next_window(&rows, &heights(5_000), 500.0, || -64_000.0);
        assert_eq!(next, Some(window(970, 1_031, None)));
    }

    #[test]
    fn the_focused_row_is_kept_by_a_jump() {
        let mut rows = rendered(0..60, -64_000.0);
        rows[7].focused = true;
        let next = next_window(&rows, &heights(5_000), 500.0, || -64_000.0);
        assert_eq!(next.and_then(|next| next.focused), Some(7));
    }

    #[test]
    fn a_jump_beyond_the_end_ends_at_the_last_row() {
        let next = next_window(&[], &heights(150), 500.0, || -1_000_000.0);
        assert_eq!(next, Some(window(119, 150, None)));
    }
}
