//! The deployable page in `dist/`.
mod digest;
mod esbuild;
mod size;
mod split;
mod start;

use crate::failure::Outcome;
use crate::process;
use crate::project::Project;
use crate::setup::{self, trunk};
use crate::supply;

pub use split::{split_and_bind, wasm_opt};

/// Sets up, builds the page and holds it against the budget.
pub fn run(project: &Project) -> Outcome {
    setup::prepare(project, setup::BUILD)?;
    build(project)?;
    check_size(project)
}

/// Writes `dist/`. All addresses in it are relative, so it works under any path.
pub fn build(project: &Project) -> Outcome {
    supply::write(project)?;
    let mut trunk = trunk::command(project);
    trunk.args(["build", "--release"]);
    process::shown(split::during(project, &mut trunk)?)?;
    let dist = project.path("dist");
    split::add_lazy_chunk(project, &dist)?;
    start::add_start_script(project, &dist)?;
    esbuild::join_styles(project, &dist)
}

/// Prints what a first visit downloads and fails when it is more than the budget.
pub fn check_size(project: &Project) -> Outcome {
    size::check(project, &project.path("dist"))
}
