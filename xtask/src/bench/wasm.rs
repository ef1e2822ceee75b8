//! The engine in WebAssembly, against the same work done natively in the same run.
use super::growth;
use crate::console::say;
use crate::failure::{Failure, Outcome};
use crate::page;
use crate::process;
use crate::project::Project;
use crate::setup::{self, Need};

/// WebAssembly may take at most this many times as long.
const MOST: f64 = 3.0;

/// The profile of the page, which is built for size, and the one that is built for speed.
const PROFILES: [&str; 2] = ["wasm-release", "release"];

/// Builds the budget's organization for WebAssembly, has Node time it and prints the ratio.
pub fn run(project: &Project) -> Outcome {
    setup::prepare(project, &[Need::WasmTarget, Need::Crates, Need::Npm])?;
    let native = growth::month(project)?;
    for profile in PROFILES {
        let time = time(project, profile)?;
        say(format_args!(
            "the month with 500 commitments, profile {profile}: {:.0} ms, {:.1} times the native time (at most {MOST})",
            time / 1e6,
            time / native
        ));
    }
    Ok(())
}

/// The median time of a comparison in nanoseconds.
fn time(project: &Project, profile: &str) -> Outcome<f64> {
    let mut cargo = project.command("cargo");
    cargo.args(["build", "--package", "billfold-bench", "--bin"]);
    cargo.args(["billfold-bench", "--target", "wasm32-unknown-unknown"]);
    process::silent(cargo.args(["--profile", profile]))?;
    let built = format!("target/wasm32-unknown-unknown/{profile}/billfold-bench.wasm");
    let module = format!("target/wasm32-unknown-unknown/{profile}/billfold-bench.opt.wasm");
    process::silent(&mut page::wasm_opt(
        project,
        built.as_ref(),
        module.as_ref(),
    ))?;
    let mut node = project.command("node");
    process::answer(node.args(["xtask/time-wasm.mjs", &module]))
        .and_then(|time| time.parse().ok())
        .ok_or_else(|| Failure::new(format!("{module} could not be timed with node")))
}
