//! The engine against the oracle on many random organizations.
use crate::failure::Outcome;
use crate::process;
use crate::project::Project;
use crate::setup::{self, Need};
use clap::Args;

/// How long to look.
#[derive(Args)]
pub struct Options {
    /// How many random organizations to compare
    #[arg(long, value_name = "N", default_value_t = 50_000)]
    cases: u64,
}

/// Runs the long comparison, compiled for speed.
pub fn run(project: &Project, options: &Options) -> Outcome {
    setup::prepare(project, &[Need::Crates])?;
    process::shown(
        project
            .command("cargo")
            .args(["test", "--release", "--package=billfold-oracle"])
            .args(["--test=fuzz", "--", "--nocapture"])
            .env("BILLFOLD_FUZZ_CASES", options.cases.to_string()),
    )
}
