//! `billfold figures`

use billfold_exports::FigureExport;
use billfold_messages::report::incomplete;

use crate::arguments::Figures;
use crate::failure::Failure;
use crate::output::{printable, warn};

/// Lists every figure, as JSON or as lines of three columns with a tab between them.
pub(super) fn run(options: &Figures) -> Result<String, Failure> {
    let answer = options.input.compute()?;
    warn(&incomplete(&answer.unpriced));
    let figures = FigureExport::all(&answer.scenario, &answer.comparison);
    if options.json {
        return super::json(&figures);
    }
    let line = |figure: &FigureExport| {
        let FigureExport { id, value, unit } = figure;
        format!("{}\t{value}\t{}\n", printable(id), printable(unit))
    };
    Ok(figures.iter().map(line).collect())
}
