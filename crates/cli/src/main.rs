//! `billfold`: both bills of an AWS Organization, their difference, and why, on the command line.
//!
//! A thin front end: it reads a scenario file, has the engine compute it, and writes what was
//! asked. It ends with status 0, or with 2 and one line on standard error.

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
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            // With standard error closed there is nobody left to tell.
            let _ = failure.report();
            ExitCode::from(2)
        }
    }
}

fn run() -> Result<(), Failure> {
    match Arguments::try_parse() {
        Ok(arguments) => output::write(&commands::run(arguments.command)?),
        // Help and the version are answers too.
        Err(answer) if !answer.use_stderr() => output::write(&answer.render().to_string()),
        Err(error) => Err(Failure::usage(&error)),
    }
}
