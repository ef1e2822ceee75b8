//! The built page in a real browser.
use super::native;
use super::step::Steps;
use crate::failure::Outcome;
use crate::page;
use crate::process::{self, Background};
use crate::project::Project;
use std::fs;

/// Where Playwright leaves its counts (`tests/browser/closing-line.mjs`).
const CLOSING_LINE: &str = "artefacts/browser-tests.txt";

/// Starts to build the page while native tests run: most of its build keeps one core busy alone.
pub fn begin(project: &Project) -> Outcome<Background> {
    let mut build = project.command(&project.program().to_string_lossy());
    build.arg("build-page");
    process::background(build)
}

/// Builds what will be deployed, unless that was begun, and tests it.
pub fn run(
    project: &Project,
    begun: Option<Outcome<Background>>,
    filter: &[String],
    steps: &mut Steps,
) {
    // A line of an earlier run must not speak for this one.
    let _ = fs::remove_file(project.path(CLOSING_LINE));

    let built = steps.run("page", || match begun {
        Some(build) => build?.shown(),
        None => page::build(project),
    });
    if !built {
        return;
    }
    steps.run("size of the page", || page::check_size(project));
    // Pictures are compared with what it prints.
    if !steps.run("command line", || native::build_command_line(project)) {
        return;
    }
    steps.run("browser tests", || {
        process::shown(
            project
                .command("playwright")
                .args([
                    "test",
                    "--config=tests/browser/playwright.config.mjs",
                    "--forbid-only",
                ])
                .args(filter),
        )
    });
}

/// How many browser tests passed and failed, in one line.
pub fn closing_line(project: &Project) -> String {
    fs::read_to_string(project.path(CLOSING_LINE))
        .map_or_else(|_| "browser: not run".into(), |line| line.trim().to_owned())
}
