//! Cells that people copy out of a spreadsheet, as text: apart by tabs, semicolons or commas, with
//! cells in quotes where something odd is in them.

mod columns;
mod instances;
mod names;

pub use columns::{Column, Fields, by_header, by_place, header};
pub use instances::{InstanceCell, instance, platform};
pub use names::{Named, accounts, is_id};

/// A row that has something in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row<'a> {
    /// The line of the text on which it begins, from 1.
    pub line: usize,
    /// The row as it was written, without the end of its line.
    pub source: &'a str,
    /// Its cells, without quotes and the blanks around them.
    pub cells: Vec<String>,
}

/// The rows of a text.
#[must_use]
pub fn rows(text: &str) -> Vec<Row<'_>> {
    let separator = separator(text);
    let mut rows = Vec::new();
    let (mut rest, mut line) = (text, 1);
    while !rest.is_empty() {
        let from = rest;
        let mut cells = Vec::new();
        loop {
            let (cell, after) = cell(rest, separator);
            cells.push(cell);
            rest = after;
            match rest.strip_prefix(separator) {
                Some(next) => rest = next,
                None => break,
            }
        }
        let source = &from[..from.len() - rest.len()];
        if cells.iter().any(|cell| !cell.is_empty()) {
            rows.push(Row {
                line,
                source,
                cells,
            });
        }
        line += 1 + source.matches('\n').count();
        rest = rest.strip_prefix('\r').unwrap_or(rest);
        rest = rest.strip_prefix('\n').unwrap_or(rest);
    }
    rows
}

/// What the cells are apart by. Numbers and weekly plans have commas and semicolons in them, so
/// that what the first row has more of counts.
fn separator(text: &str) -> char {
    if text.contains('\t') {
        return '\t';
    }
    let first = text.trim_start().lines().next().unwrap_or_default();
    let (mut semicolons, mut commas, mut quoted) = (0, 0, false);
    for letter in first.chars() {
        match letter {
            '"' => quoted = !quoted,
            ';' if !quoted => semicolons += 1,
            ',' if !quoted => commas += 1,
            _ => {}
        }
    }
    if semicolons > 0 && semicolons >= commas {
        ';'
    } else {
        ','
    }
}

/// The first cell, and the text from what ends it.
fn cell(text: &str, separator: char) -> (String, &str) {
    let ends = |letter: char| letter == separator || letter == '\n' || letter == '\r';
    if let Some(quoted) = text.trim_start_matches(' ').strip_prefix('"')
        && let Some((cell, after)) = unquoted(quoted)
    {
        let after = after.trim_start_matches(' ');
        if after.is_empty() || after.starts_with(ends) {
            return (cell.trim().to_owned(), after);
        }
    }
    // A quote that nothing closes is an inch, or belongs to a name.
    let (cell, after) = text.split_at(text.find(ends).unwrap_or(text.len()));
    (cell.trim().to_owned(), after)
}

/// What is before the closing quote, two quotes being one, and what is behind it.
fn unquoted(text: &str) -> Option<(String, &str)> {
    let mut cell = String::new();
    let mut rest = text;
    loop {
        let (before, after) = rest.split_once('"')?;
        cell.push_str(before);
        match after.strip_prefix('"') {
            Some(next) => {
                cell.push('"');
                rest = next;
            }
            None => return Some((cell, after)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str) -> Vec<Vec<String>> {
        rows(text).into_iter().map(|row| row.cells).collect()
    }

    #[test]
    fn tabs_come_before_all_else() {
        assert_eq!(
            cells("Bob\tm5.large\t4\tMon-Fri 9-17; Sat 10-12\r\n\r\n\t\t\nEve\tm5.large\t1,500\n"),
            [
                vec!["Bob", "m5.large", "4", "Mon-Fri 9-17; Sat 10-12"],
                vec!["Eve", "m5.large", "1,500"],
            ]
        );
    }

    #[test]
    fn semicolons_and_commas_are_told_apart() {
        assert_eq!(
            cells("Bob;transfer;1,500 GB"),
            [vec!["Bob", "transfer", "1,500 GB"]]
        );
        assert_eq!(
            cells("Bob, m5.large, us-east-1, 4, Mon 9-17; Tue 9-17"),
            [vec![
                "Bob",
                "m5.large",
                "us-east-1",
                "4",
                "Mon 9-17; Tue 9-17"
            ]]
        );
    }

    #[test]
    fn quotes_hold_what_would_end_a_cell() {
        assert_eq!(
            cells("\"Bob, \"\"the\nsecond\"\"\", x,\"1,500\"\nEve,y,2"),
            [
                vec!["Bob, \"the\nsecond\"", "x", "1,500"],
                vec!["Eve", "y", "2"]
            ]
        );
        let text = "\"Bob\nis two\",x,1\nEve,y,2";
        let lines: Vec<usize> = rows(text).iter().map(|row| row.line).collect();
        assert_eq!(lines, [1, 3]);
    }

    #[test]
    fn a_quote_that_nothing_closes_is_a_letter() {
        assert_eq!(
            cells("\"Bob,x,1\nEve,y,2"),
            [vec!["\"Bob", "x", "1"], vec!["Eve", "y", "2"]]
        );
        assert_eq!(cells("\"a\" b,1"), [vec!["\"a\" b", "1"]]);
    }

    #[test]
    fn the_source_of_each_row_is_kept_as_it_is() {
        let text = "a,\"b\nc\",1\n\n  d ,e,2\r\n";
        let sources: Vec<&str> = rows(text).iter().map(|row| row.source).collect();
        assert_eq!(sources, ["a,\"b\nc\",1", "  d ,e,2"]);
        assert!(rows("").is_empty() && rows("\n\n ,,\n").is_empty());
    }
}
