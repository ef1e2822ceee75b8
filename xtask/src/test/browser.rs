//! The built page in a real browser.
use super::step::Steps;
use crate::page;
use crate::process;
use crate::project::Project;
use std::fs;

/// Where Playwright leaves its counts (`tests/browser/closing-line.mjs`).
const CLOSING_LINE: &str = "artefacts/browser-tests.txt";

/// Builds what will be deployed, and tests that.
pub fn run(project: &Project, filter: &[String], steps: &mut Steps) {
    // A line of an earlier run must not speak for this one.
    let _ = fs::remove_file(project.path(CLOSING_LINE));

    if !steps.run("page", || page::build(project)) {
        return;
    }
    steps.run("size of the page", || page::check_size(project));
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
