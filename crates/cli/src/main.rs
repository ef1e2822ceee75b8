//! `billfold`: both bills of an AWS Organization, their difference, and why, on the command line.
//!
//! A thin front end: it reads a scenario file, has the engine compute it, and writes what was
//! asked. It ends with status 0, with 1 where a checked figure differs, or with 2 and one line on
//! standard error.

mod arguments;
mod catalogue;
mod commands;
mod failure;
mod input;
mod output;
mod zones;

use std::process::ExitCode;

use clap::Parser;

use arguments::Arguments;
use failure::Failure;

fn main() -> ExitCode {
    match run() {
        Ok(status) => ExitCode::from(status),
        Err(failure) => {
            failure.report();
            ExitCode::from(2)
        }
    }
}

fn run() -> Result<u8, Failure> {
    match Arguments::try_parse() {
        Ok(arguments) => {
            let answered = commands::run(arguments.command)?;
            output::write(&answered.text)?;
            Ok(answered.status)
        }
        // Help and the version are answers too.
        Err(answer) if !answer.use_stderr() => {
            output::write(&answer.render().to_string())?;
            Ok(0)
        }
        Err(error) => Err(Failure::usage(&error)),
    }
}
