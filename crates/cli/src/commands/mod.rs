//! The commands, one file each.

mod bill;
mod check;
mod compare;
mod explain;
mod figures;
mod hours;
mod organization;
mod page_address;
mod prices;
mod share;
mod sharing;
mod worth;

use billfold_exports::safe_text;

use crate::arguments::Command;
use crate::failure::Failure;

/// What a command has to say.
pub(crate) struct Answered {
    /// For standard output.
    pub(crate) text: String,
    /// The exit status.
    pub(crate) status: u8,
}

impl From<String> for Answered {
    fn from(text: String) -> Self {
        Self { text, status: 0 }
    }
}

/// Does what is asked, and gives back what is to be written.
pub(crate) fn run(command: Command) -> Result<Answered, Failure> {
    let text = match command {
        Command::Compare(options) => compare::run(&options),
        Command::Bill(options) => bill::run(&options),
        Command::Organization(options) => organization::run(&options),
        Command::Explain(options) => explain::run(&options),
        Command::Figures(options) => figures::run(&options),
        Command::Worth(options) => worth::run(&options),
        Command::Sharing(options) => sharing::run(&options),
        Command::Hours(options) => hours::run(&options),
        Command::Share(options) => share::run(&options),
        Command::Check(options) => return check::run(options),
        Command::Prices(options) => prices::run(&options),
    };
    text.map(Answered::from)
}

/// A value as JSON, readable.
fn json(value: &impl serde::Serialize) -> Result<String, Failure> {
    let mut text = serde_json::to_string_pretty(value)
        .map_err(|error| Failure::new(format!("the answer cannot be written: {error}")))?;
    text.push('\n');
    Ok(safe_text::json(&text))
}
