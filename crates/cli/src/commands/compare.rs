//! `billfold compare`

use billfold_billing::comparison::applied_assumptions;
use billfold_exports::{AssumptionExport, ComparisonExport};
use billfold_messages::english;
use billfold_messages::report::{self, Style, incomplete};

use crate::arguments::{Compare, CompareFormat};
use crate::failure::Failure;
use crate::input::Answer;

pub(super) fn run(options: &Compare) -> Result<String, Failure> {
    let answer = options.input.compute()?;
    let format = if options.json {
        CompareFormat::Json
    } else {
        options.format
    };
    match format {
        CompareFormat::Json => {
            let (scenario, comparison) = (&answer.scenario, &answer.comparison);
            let export = ComparisonExport::new(scenario, comparison, assumptions(&answer));
            super::json(&export.incomplete(&answer.unpriced))
        }
        CompareFormat::Table => Ok(written(&answer, Style::Text)),
        CompareFormat::Markdown => Ok(written(&answer, Style::Markdown)),
    }
}

fn written(answer: &Answer, style: Style) -> String {
    let step = answer.document.assumptions.gigabytes_per_terabyte;
    let report = report::comparison(&answer.scenario, &answer.comparison, step, style);
    report + &incomplete(&answer.unpriced, style)
}

fn assumptions(answer: &Answer) -> Vec<AssumptionExport> {
    applied_assumptions(&answer.scenario, &answer.comparison)
        .into_iter()
        .map(|one| AssumptionExport {
            name: one.name().to_owned(),
            rule: one.rule().to_owned(),
            text: english::assumption(one).to_owned(),
        })
        .collect()
}
