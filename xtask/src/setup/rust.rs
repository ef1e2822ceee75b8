//! What rustup adds to the installed Rust: the WebAssembly target, rustfmt, clippy.
use crate::failure::{Failure, Outcome};
use crate::process;
use crate::project::Project;
use std::path::Path;

const TARGET: &str = "wasm32-unknown-unknown";

/// Whether the standard library for the target is there, whoever installed it.
pub fn has_wasm_target(project: &Project) -> bool {
    let mut rustc = project.command("rustc");
    rustc.args(["--print", "target-libdir", "--target", TARGET]);
    process::answer(&mut rustc).is_some_and(|folder| Path::new(&folder).is_dir())
}

/// Adds the target to the Rust in use.
pub fn add_wasm_target(project: &Project) -> Outcome {
    rustup(project, &["target", "add", TARGET])
}

/// Whether `cargo fmt` and `cargo clippy` can run.
pub fn has_lints(project: &Project) -> bool {
    ["fmt", "clippy"]
        .iter()
        .all(|lint| process::answer(project.command("cargo").args([lint, "--version"])).is_some())
}

/// Adds both to the Rust in use.
pub fn add_lints(project: &Project) -> Outcome {
    rustup(project, &["component", "add", "rustfmt", "clippy"])
}

fn rustup(project: &Project, arguments: &[&str]) -> Outcome {
    process::silent(project.command("rustup").args(arguments)).map_err(|failure: Failure| {
        failure.remedy(format!(
            "run `rustup {}`; without rustup, take the same from where your Rust came from",
            arguments.join(" ")
        ))
    })
}
