//! What credits pay of a bill.

use billfold_billing::explanation::{FigureId, Side};
use billfold_billing::organization::AccountIndex;
use billfold_billing::payment::paid_by_credits;
use billfold_messages::texts;
use yew::prelude::*;

use crate::views::Figure;
use billfold_page_core::format;
use billfold_page_core::queries::receipts::Amount;
use billfold_page_core::queries::why;
use billfold_page_core::workspace::Workspace;

/// The line of an account's own receipt, or of the consolidated bill for `None`; then `below`.
/// There is no line if credits pay nothing.
pub fn paid(workspace: &Workspace, account: Option<AccountIndex>, below: Html) -> Html {
    let outcome = &*workspace.outcome;
    let (side, statement) = match account {
        Some(_) => (Side::Separate, &outcome.comparison.separate),
        None => (Side::Consolidated, &outcome.comparison.consolidated),
    };
    let cents = paid_by_credits(&statement.bill, account).1;
    if cents.is_zero() {
        return below;
    }
    let what = texts::credits::paid();
    let amount = Amount {
        text: format::amount(-cents),
        asked: why::figure(outcome, FigureId::Credits(side, account)),
    };
    html! {
        <>
            <div class="receipt-line receipt-credits">
                <span>{ what }</span><Figure {amount} {what} />
            </div>
            { below }
        </>
    }
}
