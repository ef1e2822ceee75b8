//! Bills and comparisons as tables: as text for a terminal, or as Markdown.

mod bill;
mod comparison;
mod organization;
mod table;

pub use bill::bill;
pub use comparison::comparison;
pub use organization::organization;
pub use table::{Align, Table};

use crate::render;
use billfold_resolve::Unpriced;

/// How a report is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// Columns of text.
    Text,
    /// Markdown, in which names mean nothing but themselves.
    Markdown,
}

impl Style {
    /// A name in one cell; one of several lines would break the table.
    fn name(self, text: &str) -> String {
        let line = text.replace('\n', " ");
        match self {
            Self::Text => line,
            Self::Markdown => render::escape(&line),
        }
    }

    fn title(self, text: &str) -> String {
        match self {
            Self::Text => format!("{text}\n\n"),
            Self::Markdown => format!("# {}\n\n", render::escape(text)),
        }
    }

    fn table(self, table: &Table) -> String {
        match self {
            Self::Text => table.text(),
            Self::Markdown => table.markdown(),
        }
    }
}

/// What is said under totals that are incomplete; nothing if no price is missing.
#[must_use]
pub fn incomplete(unpriced: &[Unpriced]) -> String {
    if unpriced.is_empty() {
        return String::new();
    }
    let mut text = "\nIncomplete, because prices are missing:\n".to_owned();
    for line in unpriced {
        text.push_str(&format!("- {line}\n"));
    }
    text.push_str("Add them to prices in the scenario.\n");
    text
}
