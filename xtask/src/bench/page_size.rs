//! What a first visit downloads.
use crate::failure::Outcome;
use crate::page;
use crate::project::Project;

/// Builds the page and prints its size against the budget.
pub fn run(project: &Project) -> Outcome {
    page::run(project)
}
