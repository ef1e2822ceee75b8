//! How the code and its documentation are written.
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
    let doc = |arguments: &[&str]| {
        let mut doc = project.command("cargo");
        doc.args(["doc", "--no-deps"]).args(arguments);
        process::shown(doc.env("RUSTDOCFLAGS", "-Dwarnings"))
    };
    // Each as it is checked above, so that nothing is compiled again.
    steps.run("documentation", || {
        doc(&["--workspace", "--exclude=billfold-page"])
    });
    steps.run("documentation of the page", || {
        doc(&[
            "--package=billfold-page",
            "--features=split",
            "--profile=wasm-release",
            "--target=wasm32-unknown-unknown",
        ])
    });
}
