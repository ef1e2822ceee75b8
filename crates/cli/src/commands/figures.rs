//! `billfold figures`

use billfold_exports::FigureExport;
use billfold_exports::safe_text::one_line;
use billfold_messages::report::{Style, incomplete};

use crate::arguments::Figures;
use crate::failure::Failure;
use crate::output::warn;

/// Lists every figure, as JSON or as lines of three columns with a tab between them.
pub(super) fn run(options: &Figures) -> Result<String, Failure> {
    let answer = options.input.compute()?;
    warn(&incomplete(&answer.unpriced, Style::Text));
    let figures = FigureExport::all(&answer.scenario, &answer.comparison);
    if options.json {
        return super::json(&figures);
    }
    let line = |figure: &FigureExport| {
        let FigureExport { id, value, unit } = figure;
        format!("{}\t{value}\t{}\n", one_line(id), one_line(unit))
    };
    Ok(figures.iter().map(line).collect())
}
