//! Trunk: builds the page and serves it while it is being worked on.
use super::cargo_tool::CargoTool;
use crate::project::Project;
use std::env;
use std::process::Command;

/// The last version that Rust 1.95 compiles: 0.22 asks for a newer one.
pub const TOOL: CargoTool = CargoTool {
    package: "trunk",
    program: "trunk",
    version: "0.21.14",
    features: "",
    tells_version: true,
};

/// Trunk, ready for its arguments.
pub fn command(project: &Project) -> Command {
    let mut command = project.command(TOOL.program);
    // Trunk takes only `true` and `false` for what everybody else sets to `1`.
    if env::var_os("NO_COLOR").is_some() {
        command.env("NO_COLOR", "true");
    }
    command
}
