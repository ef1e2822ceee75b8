//! Accounts that a bill folds away, to be opened.

use billfold_billing::explanation::Side;
use billfold_billing::organization::AccountIndex;
use billfold_messages::texts;
use yew::prelude::*;

use crate::components::Disclosure;
use crate::views::Figure;
use billfold_page_core::ptr_eq_rc::PtrEqRc;
use billfold_page_core::queries::receipts::{OPENED, Part, parts_of};
use billfold_page_core::workspace::Outcome;

/// How many accounts there are, and once that is opened each with its total on a bill.
pub fn more_accounts(outcome: &PtrEqRc<Outcome>, side: Side, accounts: Vec<AccountIndex>) -> Html {
    let summary = texts::receipt::more_accounts(accounts.len());
    let outcome = outcome.clone();
    let content = Callback::from(move |()| {
        let shown = &accounts[..accounts.len().min(OPENED)];
        let more = accounts.len() - shown.len();
        let parts = parts_of(&outcome, side, shown);
        html! {
            <ul class="receipt-lines">
                { for parts.iter().map(|part| line(part, side)) }
                if more > 0 {
                    <li key="more" class="receipt-more">{ texts::receipt::more_accounts(more) }</li>
                }
            </ul>
        }
    });
    html! { <Disclosure {summary} {content} /> }
}

fn line(part: &Part, side: Side) -> Html {
    let what = match side {
        Side::Separate => texts::receipt::what_total(&part.name),
        Side::Consolidated => texts::receipt::share_of(&part.name),
    };
    html! {
        <li key={part.account.index()} class="receipt-line">
            <span>
                <span class={classes!("dot", format!("colour-{}", part.colour))} />
                <bdi>{ &*part.name }</bdi>
            </span>
            <Figure amount={part.amount.clone()} {what} />
        </li>
    }
}
