//! Billfold's own commands, run as `cargo xtask …`.
//!
//! Each command is complete from a fresh checkout: it installs what it needs and
//! is missing, at pinned versions, and says so.
mod bench;
mod console;
mod failure;
mod fuzz;
mod page;
mod prices;
mod process;
mod project;
mod serve;
mod setup;
mod supply;
mod test;

use clap::{Parser, Subcommand};
use failure::Outcome;
use project::Project;
use std::process::ExitCode;

/// Build, serve, test and measure Billfold.
#[derive(Parser)]
#[command(
    name = "cargo xtask",
    bin_name = "cargo xtask",
    after_help = "Missing tools are installed at pinned versions and kept, for every clone of the \
                  project, in $BILLFOLD_TOOLS (else in the user's cache, under billfold/)."
)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Build the page and serve it, rebuilt and reloaded at every change
    Serve(serve::Options),
    /// Run every check: formatting, lints, native tests, page build and browser tests
    Test(test::Options),
    /// Write the deployable page to dist/ and hold its size against the budget
    Build,
    /// Print every figure of the budgets
    Bench,
    /// Make static/catalogue.json of the price files in prices/, and what follows from it
    Prices,
    /// Compute what the accounts of each example in static/presets/ pay, for its card
    Gallery,
    /// Compare the engine with the oracle on many random organizations
    Fuzz(fuzz::Options),
    /// Report when the page answers (used by `serve`)
    #[command(hide = true)]
    Announce(serve::announce::Options),
    /// Write the deployable page to dist/ and nothing else (used by `test`)
    #[command(hide = true)]
    BuildPage,
    /// Stand in for wasm-bindgen and split the page first (used by `build`)
    #[command(hide = true, disable_help_flag = true)]
    SplitAndBind {
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        arguments: Vec<String>,
    },
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match run(arguments.command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            console::warn(format!("\n{failure}"));
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Outcome {
    let project = Project::find()?;
    match command {
        Command::Serve(options) => serve::run(&project, &options),
        Command::Test(options) => test::run(&project, &options),
        Command::Build => page::run(&project),
        Command::Bench => bench::run(&project),
        Command::Prices => prices::run(&project),
        Command::Gallery => prices::write_gallery(&project),
        Command::Fuzz(options) => fuzz::run(&project, &options),
        Command::Announce(options) => serve::announce::run(&options),
        Command::BuildPage => page::build(&project),
        Command::SplitAndBind { arguments } => page::split_and_bind(&project, &arguments),
    }
}
