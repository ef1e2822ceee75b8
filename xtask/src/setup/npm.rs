//! The npm packages: wasm-opt and esbuild for the page, Playwright and axe for its tests.
use crate::failure::{Failure, Outcome};
use crate::process;
use crate::project::Project;
use std::fs;
use std::path::PathBuf;

/// The oldest Node that the packages run on.
const NODE_AT_LEAST: u32 = 20;

/// Whether `node_modules` is what the lock file says.
pub fn is_current(project: &Project) -> bool {
    let lock = fs::read(lock(project)).ok();
    lock.is_some() && lock == fs::read(stamp(project)).ok()
}

/// Installs exactly what the lock file says.
pub fn install(project: &Project) -> Outcome {
    check_node(project)?;
    process::silent(
        project
            .command("npm")
            .args(["ci", "--no-audit", "--no-fund"])
            // The tests drive the system's Chromium; Playwright's own builds are not needed.
            .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"),
    )
    .map_err(|failure| failure.remedy("run `npm ci` once the npm registry can be reached"))?;
    // `npm ci` begins by emptying the folder, so a stamp is there only after a whole run.
    fs::copy(lock(project), stamp(project))
        .map(|_| ())
        .map_err(|error| Failure::new(format!("node_modules cannot be written: {error}")))
}

fn check_node(project: &Project) -> Outcome {
    let version = process::answer(project.command("node").arg("--version"));
    match version.as_deref().and_then(major) {
        Some(major) if major >= NODE_AT_LEAST => Ok(()),
        found => Err(Failure::new(match found {
            Some(major) => format!("Node {major} is too old"),
            None => "Node was not found".into(),
        })
        .tried("node --version")
        .remedy(format!(
            "install Node {NODE_AT_LEAST} or newer, with its npm"
        ))),
    }
}

fn major(version: &str) -> Option<u32> {
    version
        .trim_start_matches('v')
        .split('.')
        .next()?
        .parse()
        .ok()
}

fn lock(project: &Project) -> PathBuf {
    project.path("package-lock.json")
}

fn stamp(project: &Project) -> PathBuf {
    project.path("node_modules/.billfold-lock")
}

#[cfg(test)]
mod tests {
    use super::major;

    #[test]
    fn reads_nodes_version() {
        assert_eq!(major("v20.20.2"), Some(20));
        assert_eq!(major("none"), None);
    }

    #[test]
    fn the_lock_file_names_no_registry() {
        let lock = include_str!("../../../package-lock.json");
        assert!(!lock.contains("\"resolved\""), "run `npm install` again");
    }
}
