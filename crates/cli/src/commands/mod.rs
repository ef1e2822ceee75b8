//! The commands, one file each.

mod bill;
mod check;
mod compare;
mod explain;
mod organization;
mod prices;
mod share;

use crate::arguments::Command;
use crate::failure::Failure;

/// Does what is asked, and gives back what is to be written.
pub(crate) fn run(command: Command) -> Result<String, Failure> {
    match command {
        Command::Compare(options) => compare::run(&options),
        Command::Bill(options) => bill::run(&options),
        Command::Organization(options) => organization::run(&options),
        Command::Explain(options) => explain::run(&options),
        Command::Share(options) => share::run(&options),
        Command::Check(input) => check::run(&input),
        Command::Prices(options) => prices::run(&options),
    }
}

/// A value as JSON, readable.
fn json(value: &impl serde::Serialize) -> Result<String, Failure> {
    let mut text = serde_json::to_string_pretty(value)
        .map_err(|error| Failure::new(format!("the answer cannot be written: {error}")))?;
    text.push('\n');
    Ok(text)
}
