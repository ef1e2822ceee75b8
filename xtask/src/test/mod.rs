//! Every check, and the parts of them for people at work.
mod browser;
mod growth;
mod lint;
mod native;
mod step;

use crate::console::say;
use crate::failure::{Failure, Outcome};
use crate::process::Background;
use crate::project::Project;
use crate::setup::{self, Need};
use clap::{Args, ValueEnum};
use step::Steps;

/// Which checks to run.
#[derive(Args)]
pub struct Options {
    /// Run one part only
    #[arg(long, value_enum)]
    only: Option<Part>,

    /// Passed on to the one part's runner: `--only browser -- smoke`, `--only native -- tiers`
    #[arg(last = true, requires = "only", value_name = "FILTER")]
    filter: Vec<String>,
}

/// A part of the checks.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Part {
    /// Formatting, and lints of everything
    Lint,
    /// Tests that run without a browser
    Native,
    /// How the time of commands grows with the size of a scenario
    Growth,
    /// The built page and its size, in a real browser
    Browser,
}

impl Part {
    fn needs(self) -> &'static [Need] {
        match self {
            Self::Lint => &[Need::Lints, Need::WasmTarget, Need::Crates],
            Self::Native | Self::Growth => &[Need::Crates],
            Self::Browser => &[
                Need::WasmTarget,
                Need::Crates,
                Need::Trunk,
                Need::WasmBindgen,
                Need::WasmSplit,
                Need::Npm,
                Need::Chromium,
            ],
        }
    }

    fn run(
        self,
        project: &Project,
        build: &mut Option<Outcome<Background>>,
        filter: &[String],
        steps: &mut Steps,
    ) {
        match self {
            Self::Lint => lint::run(project, steps),
            Self::Native => native::run(project, filter, steps),
            Self::Growth => growth::run(project, steps),
            Self::Browser => browser::run(project, build.take(), filter, steps),
        }
    }
}

/// Runs the parts, the quick ones first, and goes on past a failure to tell all at once.
pub fn run(project: &Project, options: &Options) -> Outcome {
    let parts = match options.only {
        Some(part) => vec![part],
        None => vec![Part::Lint, Part::Native, Part::Growth, Part::Browser],
    };
    let mut needs: Vec<Need> = Vec::new();
    for need in parts.iter().flat_map(|part| part.needs()) {
        if !needs.contains(need) {
            needs.push(*need);
        }
    }
    setup::prepare(project, &needs)?;

    let mut steps = Steps::new();
    let mut build = None;
    for part in &parts {
        // The lints compile the page's crates too, so its build begins after them.
        if *part == Part::Native && parts.contains(&Part::Browser) {
            build = Some(browser::begin(project));
        }
        part.run(project, &mut build, &options.filter, &mut steps);
    }
    let failed = steps.summarise();
    if parts.contains(&Part::Browser) {
        say(browser::closing_line(project));
    }
    match failed {
        0 => Ok(()),
        1 => Err(Failure::new("1 step of the tests, see above")),
        failed => Err(Failure::new(format!(
            "{failed} steps of the tests, see above"
        ))),
    }
}
