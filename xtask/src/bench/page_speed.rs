//! How fast the built page is in Chromium, beside a bare field in the same run.

use crate::failure::Outcome;
use crate::process;
use crate::project::Project;
use crate::setup::{self, Need};

/// Times the page in `dist/`; the script prints each figure with its budget.
pub fn run(project: &Project) -> Outcome {
    setup::prepare(project, &[Need::Npm, Need::Chromium])?;
    process::shown(project.command("node").arg("xtask/page-speed.mjs"))
}
