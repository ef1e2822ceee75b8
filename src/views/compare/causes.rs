//! The saving by cause: from the separate bills to the consolidated bill.

use billfold_billing::explanation::FigureId;
use billfold_messages::english;
use billfold_messages::texts;
use yew::prelude::*;

use crate::charts::{Change, Waterfall, waterfall};
use crate::views::Figure;
use billfold_page_core::format;
use billfold_page_core::queries::receipts::{self, Amount};
use billfold_page_core::queries::why;
use billfold_page_core::workspace::Workspace;

/// Shown where more than one cause is at work; one cause alone is in the headline.
pub fn causes(workspace: &Workspace) -> Html {
    let outcome = &workspace.outcome;
    let causes = receipts::causes(outcome);
    if causes.len() < 2 {
        return html! {};
    }
    let currency = &outcome.scenario.currency;
    let comparison = &outcome.comparison;
    let changes: Vec<Change> = causes
        .iter()
        .map(|(cause, part)| {
            let what = english::cause(*cause);
            let amount = Amount {
                text: format::money(-*part, currency),
                asked: why::figure(outcome, FigureId::SavingBy(*cause)),
            };
            Change {
                label: what,
                amount: html! { <Figure {amount} {what} /> },
                saved: (*part).into(),
            }
        })
        .collect();
    html! {
        <figure class="picture" aria-labelledby="causes-heading">
            <figcaption><h2 id="causes-heading">{ texts::answer::causes_heading() }</h2></figcaption>
            { waterfall(&Waterfall {
                from: (texts::answer::separate_bills(), format::money(comparison.separate.bill.total, currency)),
                start: comparison.separate.bill.total.into(),
                to: (texts::answer::one_bill(), format::money(comparison.consolidated.bill.total, currency)),
                end: comparison.consolidated.bill.total.into(),
                changes,
            }) }
        </figure>
    }
}
