//! How fast the crates compute, by their own benchmarks.
use crate::console::say;
use crate::failure::{Failure, Outcome};
use crate::process;
use crate::project::Project;
use std::fs;

/// Runs the benchmarks of every crate that has some.
pub fn run(project: &Project) -> Outcome {
    let packages = packages_with_benchmarks(project)?;
    if packages.is_empty() {
        say("no crate has benchmarks yet");
        return Ok(());
    }
    let mut cargo = project.command("cargo");
    // By pattern: `--benches` would walk through the unit tests, too.
    cargo.args(["bench", "--bench=*"]);
    for package in &packages {
        cargo.args(["--package", package]);
    }
    process::shown(&mut cargo)
}

/// Left to itself, `cargo bench` would compile every crate's tests for nothing.
fn packages_with_benchmarks(project: &Project) -> Outcome<Vec<String>> {
    let crates = project.path("crates");
    let entries = fs::read_dir(&crates)
        .map_err(|error| Failure::new(format!("crates/ cannot be read: {error}")))?;
    let mut packages: Vec<String> = entries
        .flatten()
        .filter(|entry| entry.path().join("benches").is_dir())
        .map(|entry| format!("billfold-{}", entry.file_name().to_string_lossy()))
        .collect();
    packages.sort();
    Ok(packages)
}
