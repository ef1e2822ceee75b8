//! The rows of a pasted text, each understood or with its problem.

use billfold_messages::texts;
use std::collections::HashMap;

use billfold_paste::Fields;
use billfold_scenario::Document;

use super::known::Known;
use super::row::{Good, Wrong, account, understand};
use crate::edits::NewAccounts;
use crate::queries::refusals;
use crate::workspace::{Calculator, PriceList};

/// The most rows that are read at once; the others wait in the field.
pub const ROWS: usize = 500;

/// One row of the text.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The number of the line of the text, from 1.
    pub number: usize,
    /// The row as it was written.
    pub source: String,
    /// The row understood, or what is wrong with it.
    pub found: Result<Good, Wrong>,
}

/// The results of rows that were read before. They hold as long as the scenario is the same.
pub type Remembered = HashMap<Fields, Result<Good, Wrong>>;

/// A text that was read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// The rows, in their order.
    pub lines: Vec<Line>,
    header: Option<String>,
    beyond: Vec<String>,
}

impl Reading {
    /// Reads a text. Rows that are in `remembered` are not read again.
    pub fn of(
        text: &str,
        document: &Document,
        prices: &PriceList,
        calculator: &dyn Calculator,
        remembered: &mut Remembered,
    ) -> Self {
        let mut known = Known::new(document, prices, calculator);
        let rows = billfold_paste::rows(text);
        if let Some((has_header, named)) = billfold_paste::accounts(&rows) {
            let header = has_header.then(|| rows[0].source.to_owned());
            let rows = rows[usize::from(has_header)..].iter().zip(named);
            let (mut lines, mut beyond) = (Vec::new(), Vec::new());
            for (row, named) in rows {
                if lines.len() == ROWS {
                    beyond.push(row.source.to_owned());
                    continue;
                }
                lines.push(Line {
                    number: row.line,
                    source: row.source.to_owned(),
                    found: account(&named, &known),
                });
            }
            check_accounts(&mut lines, document);
            return Self {
                lines,
                header,
                beyond,
            };
        }
        let mut rows = rows.into_iter().peekable();
        let columns = rows
            .peek()
            .and_then(|row| billfold_paste::header(&row.cells));
        let header = columns.as_ref().and_then(|_| rows.next());
        let mut lines = Vec::new();
        let mut read = Remembered::default();
        for row in rows.by_ref().take(ROWS) {
            let fields = match &columns {
                Some(columns) => billfold_paste::by_header(columns, &row.cells),
                None => billfold_paste::by_place(&row.cells, |cell| known.is_service(cell)),
            };
            let found = match remembered
                .remove(&fields)
                .or_else(|| read.get(&fields).cloned())
            {
                Some(found) => found,
                None => understand(&fields, &mut known),
            };
            read.insert(fields, found.clone());
            lines.push(Line {
                number: row.line,
                source: row.source.to_owned(),
                found,
            });
        }
        *remembered = read;
        check_accounts(&mut lines, document);
        Self {
            lines,
            header: header.map(|row| row.source.to_owned()),
            beyond: rows.map(|row| row.source.to_owned()).collect(),
        }
    }

    /// The rows that can be added.
    pub fn good(&self) -> impl Iterator<Item = &Good> {
        self.lines
            .iter()
            .filter_map(|line| line.found.as_ref().ok())
    }

    /// How many rows cannot be added, and how many wait behind the last row that was read.
    pub fn wrong_and_waiting(&self) -> (usize, usize) {
        let wrong = self.lines.iter().filter(|line| line.found.is_err());
        (wrong.count(), self.beyond.len())
    }

    /// The header, and the text without the rows that were added.
    pub fn rest(&self) -> String {
        let wrong = self.lines.iter().filter(|line| line.found.is_err());
        let wrong = wrong.map(|line| &line.source);
        let rest: Vec<&str> = wrong.chain(&self.beyond).map(String::as_str).collect();
        match &self.header {
            Some(header) if !rest.is_empty() => format!("{header}\n{}", rest.join("\n")),
            _ => rest.join("\n"),
        }
    }
}

/// Rows whose account cannot be created say why. That depends on the rows before them, so it is not
/// remembered with the results of single rows.
fn check_accounts(lines: &mut [Line], document: &Document) {
    let good = lines.iter().filter_map(|line| line.found.as_ref().ok());
    let Ok(mut accounts) = NewAccounts::of(document, good.map(|good| &good.owner)) else {
        // A problem of the document is shown when lines are added.
        return;
    };
    let mut said: Option<(String, usize)> = None;
    for line in lines {
        let Ok(good) = &line.found else { continue };
        let Err(refused) = accounts.ensure(&good.owner) else {
            continue;
        };
        let why = refusals::words_elsewhere(refused);
        let problem = match &said {
            Some((before, number)) if *before == why => texts::paste::same_as(&number.to_string()),
            _ => {
                said = Some((why.clone(), line.number));
                why
            }
        };
        line.found = Err(Wrong {
            column: texts::paste::account(),
            problem,
        });
    }
}
