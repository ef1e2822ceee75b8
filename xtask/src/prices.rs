//! The catalogue of prices that the page and the command line ship, and the amounts that follow from
//! it.
use crate::failure::Outcome;
use crate::process;
use crate::project::Project;

/// Writes `static/catalogue.json` from `prices/`, then what the cards of the gallery show.
pub fn run(project: &Project) -> Outcome {
    process::shown(project.command("cargo").args([
        "run",
        "--quiet",
        "--package=billfold-catalogue",
        "--features=source",
        "--example=generate",
    ]))?;
    write_gallery(project)
}

/// Writes what the accounts of each example pay.
pub fn write_gallery(project: &Project) -> Outcome {
    process::shown(project.command("cargo").args([
        "run",
        "--quiet",
        "--package=billfold-page-core",
        "--example=gallery",
    ]))
}
