//! What the commands need on the machine, installed when it is missing.
//!
//! One file a need. Each looks first and does nothing when all is there.
mod cargo_tool;
mod chromium;
mod crates;
mod npm;
mod rust;
pub mod trunk;
pub mod wasm_bindgen;
pub mod wasm_split;

use crate::console::{duration, say};
use crate::failure::{Failure, Outcome};
use crate::project::Project;
use std::time::Instant;

/// Something that must be on the machine.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Need {
    /// rustfmt and clippy.
    Lints,
    /// The standard library for WebAssembly.
    WasmTarget,
    /// The crates that `Cargo.lock` names.
    Crates,
    /// The page's builder and development server.
    Trunk,
    /// What makes JavaScript bindings of the compiled page.
    WasmBindgen,
    /// What takes the later part out of the compiled page.
    WasmSplit,
    /// wasm-opt, esbuild, Playwright and axe.
    Npm,
    /// The browser that the tests drive.
    Chromium,
}

/// Everything it takes to serve the page.
pub const SERVE: &[Need] = &[
    Need::WasmTarget,
    Need::Crates,
    Need::Trunk,
    Need::WasmBindgen,
];

/// Everything it takes to build the page for deployment.
pub const BUILD: &[Need] = &[
    Need::WasmTarget,
    Need::Crates,
    Need::Trunk,
    Need::WasmBindgen,
    Need::WasmSplit,
    Need::Npm,
];

impl Need {
    fn name(self) -> String {
        match self {
            Self::Lints => "rustfmt and clippy".into(),
            Self::WasmTarget => "Rust's WebAssembly target".into(),
            Self::Crates => "crates".into(),
            Self::Trunk => trunk::TOOL.to_string(),
            Self::WasmBindgen => wasm_bindgen::TOOL.to_string(),
            Self::WasmSplit => wasm_split::TOOL.to_string(),
            Self::Npm => "npm packages".into(),
            Self::Chromium => "Chromium".into(),
        }
    }

    fn purpose(self) -> &'static str {
        match self {
            Self::Lints => "check how the code is written",
            Self::WasmTarget => "compiles the page",
            Self::Crates => "the libraries that Cargo.lock names",
            Self::Trunk => "builds and serves the page; compiled once, in a few minutes",
            Self::WasmBindgen => "connects the page to JavaScript; compiled once, too",
            Self::WasmSplit => "what the first paint does not need is fetched later; compiled once",
            Self::Npm => "wasm-opt makes the page small, Playwright and axe test it",
            Self::Chromium => "the browser of the tests",
        }
    }

    fn is_met(self, project: &Project) -> bool {
        match self {
            Self::Lints => rust::has_lints(project),
            Self::WasmTarget => rust::has_wasm_target(project),
            Self::Crates => crates::fetched(project),
            Self::Trunk => trunk::TOOL.is_ready(project),
            Self::WasmBindgen => wasm_bindgen::TOOL.is_ready(project),
            Self::WasmSplit => wasm_split::TOOL.is_ready(project),
            Self::Npm => npm::is_current(project),
            Self::Chromium => chromium::is_ready(project),
        }
    }

    fn install(self, project: &Project) -> Outcome {
        match self {
            Self::Lints => rust::add_lints(project),
            Self::WasmTarget => rust::add_wasm_target(project),
            Self::Crates => crates::fetch(project),
            Self::Trunk => trunk::TOOL.install(project),
            Self::WasmBindgen => wasm_bindgen::TOOL.install(project),
            Self::WasmSplit => wasm_split::TOOL.install(project),
            Self::Npm => npm::install(project),
            Self::Chromium => chromium::install(project),
        }
    }
}

/// Installs what is missing, in order, and says what it does.
pub fn prepare(project: &Project, needs: &[Need]) -> Outcome {
    let missing: Vec<Need> = needs
        .iter()
        .copied()
        .filter(|need| !need.is_met(project))
        .collect();
    if missing.is_empty() {
        return Ok(());
    }

    let started = Instant::now();
    say(format_args!(
        "Setting up this machine: {} of {} things are missing.",
        missing.len(),
        needs.len()
    ));
    for (index, need) in missing.iter().enumerate() {
        let step = Instant::now();
        let name = need.name();
        say(format_args!(
            "[{}/{}] {name} ({})",
            index + 1,
            missing.len(),
            need.purpose()
        ));
        need.install(project)
            .map_err(|failure| failure.during(&name))?;
        if !need.is_met(project) {
            return Err(
                Failure::new("the installation ended well, but nothing usable came of it")
                    .during(&name),
            );
        }
        say(format_args!("    done in {}", duration(step.elapsed())));
    }
    cargo_tool::remove_leftovers(project);
    say(format_args!("Set up in {}.\n", duration(started.elapsed())));
    Ok(())
}
