//! `billfold explain`

use billfold_billing::explanation::{Figures, explain};
use billfold_messages::render::{self, PlainNotation, render};

use crate::arguments::{Explain, ExplainFormat};
use crate::failure::Failure;

pub(super) fn run(options: &Explain) -> Result<String, Failure> {
    let answer = options.input.compute()?;
    let figures = Figures::new(&answer.scenario, &answer.comparison);
    let Some(id) = options.figure.as_deref() else {
        let ids = figures.all().into_iter();
        return Ok(ids.map(|figure| figures.id(figure) + "\n").collect());
    };
    let figure = figures.find(id).ok_or_else(|| {
        let problem = format_args!("{id:?} is no figure; expected one that explain --list prints");
        Failure::about(options.input.name(), problem)
    })?;
    let explanation = explain(&figures, figure);
    let currency = &answer.scenario.currency;
    let derivation = render(&explanation, &PlainNotation { currency });
    Ok(match options.format {
        ExplainFormat::Text => render::text(&derivation),
        ExplainFormat::Markdown => render::markdown(&derivation),
    })
}
