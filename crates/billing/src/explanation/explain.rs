//! From a figure to its derivation.

use super::{Explanation, FigureId, Figures, Side};
use super::{blended, commitment, credit, lines, saving, totals, usage};

/// The derivation of a figure.
#[must_use]
pub fn explain(figures: &Figures, figure: FigureId) -> Explanation {
    match figure {
        FigureId::Total(side) => totals::total(figures, side),
        FigureId::Exact(side) => totals::exact(figures, side),
        FigureId::AccountTotal(side, account) => totals::account_total(figures, side, account),
        FigureId::Saving => saving::total(figures),
        FigureId::SavingBy(cause) => saving::part(figures, cause),
        FigureId::ExactSavingBy(cause) => saving::exact(figures, cause),
        FigureId::Line(line, measure) => lines::line(figures, Side::Consolidated, line, measure),
        FigureId::Share(side, line, account, measure) => {
            lines::share(figures, side, line, account, measure)
        }
        FigureId::BlendedRate(item) => blended::rate(figures, item),
        FigureId::BlendedCost(item, account) => blended::cost(figures, item, account),
        FigureId::BlendedTotal(account) => blended::total(figures, account),
        FigureId::Usage(side, line, measure) => usage::explain(figures, side, line, measure),
        FigureId::ListValue(index) => commitment::list_value(figures, index),
        FigureId::Commitment(side, commitment, measure) => {
            commitment::explain(figures, side, commitment, measure)
        }
        FigureId::Credits(side, account) => credit::total(figures, side, account),
        FigureId::Credit(side, credit, measure) => credit::explain(figures, side, credit, measure),
    }
    .figure(figure)
}
