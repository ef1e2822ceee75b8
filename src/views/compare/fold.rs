//! The separate bills as receipts, beside the consolidated bill that they fold into.

use billfold_billing::comparison::{Cause, Verdict};
use billfold_messages::texts;
use yew::prelude::*;

use super::receipt::{Paper, paper};
use crate::components::{Glyph, icon};
use crate::store::State;
use crate::views::{Figure, PanelsRef};
use billfold_billing::Exact;
use billfold_billing::explanation::Side;
use billfold_billing::organization::AccountIndex;
use billfold_messages::english;
use billfold_page_core::format;
use billfold_page_core::queries::names;
use billfold_page_core::queries::receipts::{self, Part};
use billfold_page_core::queries::why::Asked;

pub fn fold(state: &State, panels: &PanelsRef) -> Html {
    let scenario = &state.workspace.outcome.scenario;
    let payer = names::account(scenario, scenario.organization.management);
    let bills = texts::answer::bills_in_words(scenario.organization.accounts.len());
    let saving = &state.workspace.outcome.comparison.saving;
    let verdict = match Verdict::of(saving.total) {
        Verdict::Saves => Some(("saves", "−")),
        Verdict::Costs => Some(("costs", "+")),
        Verdict::Same => None,
    };
    html! {
        <section class="fold">
            <div class="fold-side">
                <h2>{ texts::receipt::alone_heading(&bills) }</h2>
                { separate(state, panels) }
            </div>
            <div class="crease" aria-hidden="true">
                { icon(Glyph::Fold) }
                if let Some((class, sign)) = verdict {
                    <span class={classes!("crease-amount", class)}>
                        { format!("{sign}{}", format::money(saving.total.abs(), &scenario.currency)) }
                    </span>
                } else {
                    <span>{ texts::receipt::no_difference() }</span>
                }
            </div>
            <div class="fold-side">
                <h2>{ texts::receipt::together_heading(&payer) }</h2>
                { together(state, panels) }
            </div>
        </section>
    }
}

fn separate(state: &State, panels: &PanelsRef) -> Html {
    let outcome = &state.workspace.outcome;
    let organization = &outcome.scenario.organization;
    let (shown, pile) = receipts::receipts_and_pile(outcome, state.printing);
    let many = (shown.len() > 2).then_some("many");
    let papers = shown.into_iter().map(|account| {
        let note = if account == organization.management {
            texts::receipt::management_account()
        } else {
            texts::receipt::member_account()
        };
        paper(Paper {
            title: &names::account(&state.workspace.outcome.scenario, account),
            note,
            colour: Some(names::colour(account)),
            receipt: receipts::alone(&state.workspace, account, state.printing),
            middle: panels.paid_by_credits(&state.workspace, Some(account), Html::default()),
            foot: html! {},
        })
    });
    html! {
        <div class={classes!("stack", many)}>
            { for papers }
            if !pile.is_empty() { { pile_of(state, panels, pile) } }
        </div>
    }
}

/// The sum of the accounts whose receipts are not shown, and each of them once the pile is opened.
fn pile_of(state: &State, panels: &PanelsRef, accounts: Vec<AccountIndex>) -> Html {
    let outcome = &state.workspace.outcome;
    let totals = &outcome.comparison.separate.bill.accounts;
    let name = texts::receipt::more_accounts(accounts.len());
    let sum = accounts.iter().map(|account| Exact::from(totals[*account]));
    let sum: Exact = sum.sum();
    let amount = receipts::Amount {
        text: format::money(sum, &outcome.scenario.currency),
        asked: Asked::Rest,
    };
    html! {
        <article class="receipt pile" key="pile">
            { panels.more_accounts(outcome, Side::Separate, accounts) }
            <div class="receipt-total">
                <span>{ texts::receipt::total() }</span>
                <Figure {amount} what={name.clone()} />
            </div>
        </article>
    }
}

fn together(state: &State, panels: &PanelsRef) -> Html {
    let outcome = &state.workspace.outcome;
    let scenario = &outcome.scenario;
    let month = format::month_and_year(scenario.month);
    let note = texts::receipt::month_currency(&month, &scenario.currency);
    let causes = receipts::causes(outcome).into_iter().map(|(cause, part)| {
        let figure = billfold_billing::explanation::FigureId::SavingBy(cause);
        let amount = receipts::Amount {
            text: format::money(part.abs(), &scenario.currency),
            asked: billfold_page_core::queries::why::figure(outcome, figure),
        };
        let cause_name = english::cause(cause);
        let (class, words) = match Verdict::of(part) {
            _ if cause == Cause::DeniedUsage => ("", texts::answer::denied_usage().to_owned()),
            Verdict::Costs => ("costs", texts::answer::costs_by(cause_name)),
            _ => ("saves", texts::answer::saved_by(cause_name)),
        };
        html! {
            <div key={cause.name()} class={classes!("receipt-cause", class)}>
                <span>{ &words }</span><Figure {amount} what={words} />
            </div>
        }
    });
    paper(Paper {
        title: texts::receipt::consolidated_bill(),
        note: &note,
        colour: None,
        receipt: receipts::together(&state.workspace, state.printing),
        middle: panels.paid_by_credits(&state.workspace, None, shares(state, panels)),
        foot: html! { <div class="receipt-causes">{ for causes }</div> },
    })
}

/// What accounts owe of the consolidated bill; those that are folded away are listed once opened.
fn shares(state: &State, panels: &PanelsRef) -> Html {
    let outcome = &state.workspace.outcome;
    let (parts, folded) = receipts::parts(&state.workspace, state.printing);
    html! {
        <div class="receipt-shares">
            <ul class="receipt-lines">{ for parts.iter().map(share) }</ul>
            if !folded.is_empty() {
                { panels.more_accounts(outcome, Side::Consolidated, folded) }
            }
        </div>
    }
}

/// An account with an amount.
pub fn share(part: &Part) -> Html {
    let what = texts::receipt::share_of(&part.name);
    html! {
        <li key={part.account.index()} class="receipt-line">
            <span>
                <span class={classes!("dot", format!("colour-{}", part.colour))} />
                <bdi>{ &what }</bdi>
            </span>
            <Figure amount={part.amount.clone()} {what} />
        </li>
    }
}
