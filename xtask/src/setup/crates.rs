//! The crates that `Cargo.lock` names, so that the build itself needs no network.
use crate::failure::Outcome;
use crate::process;
use crate::project::Project;

/// Whether every crate is in cargo's own cache.
pub fn fetched(project: &Project) -> bool {
    process::answer(
        project
            .command("cargo")
            .args(["fetch", "--locked", "--offline", "--quiet"]),
    )
    .is_some()
}

/// Downloads the crates.
pub fn fetch(project: &Project) -> Outcome {
    process::silent(project.command("cargo").args(["fetch", "--locked"])).map_err(|failure| {
        failure.remedy("run `cargo fetch --locked` once the crate registry can be reached")
    })
}
