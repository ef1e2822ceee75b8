//! The one line that is written when something is wrong.

use std::fmt::Display;
use std::io::{self, Write};

use billfold_exports::safe_text::one_line;

/// Why a command could not be done.
#[derive(Debug)]
pub(crate) struct Failure(String);

impl Failure {
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self(message.into())
    }

    /// Something about one file.
    pub(crate) fn about(file: impl Display, problem: impl Display) -> Self {
        Self(format!("{file}: {problem}"))
    }

    /// Wrong arguments; clap's account of it has several lines, of which the first paragraph
    /// says what is wrong.
    pub(crate) fn usage(error: &clap::Error) -> Self {
        let text = error.render().to_string();
        let paragraph = text.lines().take_while(|line| !line.trim().is_empty());
        let words: Vec<&str> = paragraph.flat_map(str::split_whitespace).collect();
        let message = words.join(" ");
        let message = message.strip_prefix("error: ").unwrap_or(&message);
        Self(format!("{message}; expected what billfold --help says"))
    }

    /// Writes the line to standard error.
    pub(crate) fn report(&self) {
        // Names of files may hold anything.
        let line = one_line(&self.0);
        // With standard error closed there is nobody left to tell.
        let _ = writeln!(io::stderr().lock(), "billfold: {line}");
    }

    /// What is wrong, without the name of the program.
    pub(crate) fn message(&self) -> &str {
        &self.0
    }
}
