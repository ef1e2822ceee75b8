//! Bills and comparisons as tables: as text for a terminal, or as Markdown.

mod bill;
mod comparison;
mod organization;
mod table;

pub use bill::bill;
pub use comparison::comparison;
pub use organization::organization;
pub use table::{Align, Table};

use billfold_exports::safe_text;
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
    /// A text on one line, as this style can show it without harm.
    fn line(self, text: &str) -> String {
        match self {
            Self::Text => safe_text::one_line(text).into_owned(),
            Self::Markdown => safe_text::markdown(text),
        }
    }

    fn title(self, text: &str) -> String {
        let line = self.line(text);
        match self {
            Self::Text => format!("{line}\n\n"),
            Self::Markdown => format!("# {line}\n\n"),
        }
    }
}

/// What is said under totals that are incomplete; nothing if no price is missing.
#[must_use]
pub fn incomplete(unpriced: &[Unpriced], style: Style) -> String {
    if unpriced.is_empty() {
        return String::new();
    }
    let mut text = "\nIncomplete, because prices are missing:\n".to_owned();
    if style == Style::Markdown {
        text.push('\n');
    }
    for line in unpriced {
        text.push_str(&format!("- {}\n", style.line(&line.to_string())));
    }
    if style == Style::Markdown {
        text.push('\n');
    }
    text.push_str("Add them to prices in the scenario.\n");
    text
}
