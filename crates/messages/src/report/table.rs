//! Columns of text.

use super::Style;

/// Where a column's cells stand.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// Words.
    Left,
    /// Figures.
    Right,
}

/// A table with a head.
pub struct Table {
    columns: Vec<Align>,
    rows: Vec<Vec<String>>,
}

impl Table {
    /// A table with these columns.
    pub fn new<const N: usize>(columns: [(&str, Align); N]) -> Self {
        Self {
            columns: columns.map(|(_, align)| align).into(),
            rows: vec![columns.map(|(head, _)| head.to_owned()).into()],
        }
    }

    /// Adds a row.
    pub fn row<const N: usize>(&mut self, cells: [String; N]) {
        self.rows.push(cells.into());
    }

    /// In a style.
    pub fn written(&self, style: Style) -> String {
        match style {
            Style::Text => self.text(),
            Style::Markdown => self.markdown(),
        }
    }

    /// As text, columns two spaces apart. A cell is one line, whatever is in it.
    pub fn text(&self) -> String {
        let safe = |row: &Vec<String>| row.iter().map(|cell| Style::Text.line(cell)).collect();
        let rows: Vec<Vec<String>> = self.rows.iter().map(safe).collect();
        let mut widths = vec![0; self.columns.len()];
        for row in &rows {
            for (width, cell) in widths.iter_mut().zip(row) {
                *width = (*width).max(cell.chars().count());
            }
        }
        let mut text = String::new();
        for row in &rows {
            let mut line = String::new();
            for (at, (cell, width)) in row.iter().zip(&widths).enumerate() {
                if at > 0 {
                    line.push_str("  ");
                }
                let padding = " ".repeat(width - cell.chars().count());
                if self.columns[at] == Align::Left {
                    line.push_str(cell);
                    line.push_str(&padding);
                } else {
                    line.push_str(&padding);
                    line.push_str(cell);
                }
            }
            text.push_str(line.trim_end());
            text.push('\n');
        }
        text
    }

    /// As a Markdown table. A cell means nothing but itself.
    fn markdown(&self) -> String {
        let line = |cells: &[String]| format!("| {} |\n", cells.join(" | "));
        let mut text = String::new();
        for (at, row) in self.rows.iter().enumerate() {
            let cells: Vec<String> = row.iter().map(|cell| Style::Markdown.line(cell)).collect();
            text.push_str(&line(&cells));
            if at == 0 {
                let rules = self.columns.iter().map(|align| match align {
                    Align::Left => ":--".to_owned(),
                    Align::Right => "--:".to_owned(),
                });
                text.push_str(&line(&rules.collect::<Vec<_>>()));
            }
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_to_the_left_and_figures_to_the_right() {
        let mut table = Table::new([("Account", Align::Left), ("Total", Align::Right)]);
        table.row(["Zoë".to_owned(), "1,392.64".to_owned()]);
        table.row(["Susan and others".to_owned(), "6.00".to_owned()]);
        assert_eq!(
            table.text(),
            "Account              Total\nZoë               1,392.64\nSusan and others      6.00\n"
        );
        assert_eq!(
            table.markdown(),
            "| Account | Total |\n| :-- | --: |\n| Zoë | 1,392.64 |\n| Susan and others | 6.00 |\n"
        );
    }
}
