//! The catalogue of prices that the page and the command line ship.
use crate::failure::Outcome;
use crate::process;
use crate::project::Project;

/// Writes `static/catalogue.json` from `prices/`.
pub fn run(project: &Project) -> Outcome {
    process::shown(project.command("cargo").args([
        "run",
        "--quiet",
        "--package=billfold-catalogue",
        "--features=source",
        "--example=generate",
    ]))
}
