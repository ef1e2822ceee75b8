//! The tests that run without a browser.
use super::step::Steps;
use crate::failure::Outcome;
use crate::process;
use crate::project::Project;

/// Every crate's tests and the examples in their docs. The page has only a browser's.
pub fn run(project: &Project, filter: &[String], steps: &mut Steps) {
    steps.run("native tests", || {
        process::shown(
            project
                .command("cargo")
                .args(["test", "--workspace", "--exclude=billfold-page"])
                .args(["--no-fail-fast", "--"])
                .args(filter),
        )
    });
}

/// Builds the command line together with the other crates, as the tests build it, so that nothing is
/// compiled again.
pub fn build_command_line(project: &Project) -> Outcome {
    let mut build = project.command("cargo");
    process::shown(build.args([
        "build",
        "--workspace",
        "--exclude=billfold-page",
        "--bin=billfold",
    ]))
}
