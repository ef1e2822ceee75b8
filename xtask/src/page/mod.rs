//! The deployable page in `dist/`.
mod size;

use crate::failure::Outcome;
use crate::process;
use crate::project::Project;
use crate::setup::{self, trunk};

/// Sets up, builds the page and holds it against the budget.
pub fn run(project: &Project) -> Outcome {
    setup::prepare(project, setup::BUILD)?;
    build(project)?;
    check_size(project)
}

/// Writes `dist/`. All addresses in it are relative, so it works under any path.
pub fn build(project: &Project) -> Outcome {
    process::shown(trunk::command(project).args(["build", "--release"]))
}

/// Prints what a first visit downloads and fails when it is more than the budget.
pub fn check_size(project: &Project) -> Outcome {
    size::check(project, &project.path("dist"))
}
