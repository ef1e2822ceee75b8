//! Debian's Chromium, for the browser tests.
use crate::failure::Outcome;
use crate::process;
use crate::project::Project;
use std::env;

/// Where Debian puts it. `tests/browser/playwright.config.mjs` says the same.
const DEBIANS: &str = "/usr/bin/chromium";

/// Whether the browser can be started.
pub fn is_ready(project: &Project) -> bool {
    let program = env::var("BILLFOLD_CHROMIUM").unwrap_or_else(|_| DEBIANS.into());
    process::answer(project.command(&program).arg("--version")).is_some()
}

/// Installs the browser with apt.
pub fn install(project: &Project) -> Outcome {
    let apt = |arguments: &[&str]| {
        process::silent(
            project
                .command("apt-get")
                .args(arguments)
                .env("DEBIAN_FRONTEND", "noninteractive"),
        )
        .map_err(|failure| {
            failure.remedy(
                "as root, run `apt-get update` and `apt-get install chromium`, or set \
                 BILLFOLD_CHROMIUM to a Chromium that is there already",
            )
        })
    };
    // A source of the machine's own that fails matters only if Chromium cannot be had then.
    let updated = apt(&["update"]);
    apt(&["install", "--yes", "--no-install-recommends", "chromium"])
        .map_err(|failure| updated.err().unwrap_or(failure))
}
