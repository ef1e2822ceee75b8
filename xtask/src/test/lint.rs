//! How the code is written.
use super::step::Steps;
use crate::process;
use crate::project::Project;

/// Formatting and lints; a warning is a failure.
pub fn run(project: &Project, steps: &mut Steps) {
    let cargo = |arguments: &[&str]| process::shown(project.command("cargo").args(arguments));
    steps.run("formatting", || cargo(&["fmt", "--all", "--check"]));
    steps.run("lints", || {
        cargo(&[
            "clippy",
            "--workspace",
            "--exclude=billfold-page",
            "--all-targets",
            "--",
            "-Dwarnings",
        ])
    });
    steps.run("lints of the page", || {
        cargo(&[
            "clippy",
            "--package=billfold-page",
            "--features=split",
            // As the page is built, so that both share the compiled macros.
            "--profile=wasm-release",
            "--target=wasm32-unknown-unknown",
            "--",
            "-Dwarnings",
        ])
    });
}
