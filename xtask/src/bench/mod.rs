//! Every figure of the budgets, one file a figure.
mod engine;
mod growth;
mod page_size;
mod page_speed;
mod wasm;

use crate::console::heading;
use crate::failure::Outcome;
use crate::project::Project;

/// Prints the figures.
pub fn run(project: &Project) -> Outcome {
    heading("engine");
    engine::run(project)?;
    heading("growth");
    growth::run(project)?;
    heading("WebAssembly");
    wasm::run(project)?;
    heading("size of the page");
    page_size::run(project)?;
    heading("speed of the page");
    page_speed::run(project)
}
