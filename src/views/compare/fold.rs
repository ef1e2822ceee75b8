//! The separate bills as receipts, beside the consolidated bill that they fold into.

use billfold_billing::comparison::Verdict;
use billfold_messages::texts;
use yew::prelude::*;

use super::receipt::{Paper, paper};
use crate::components::{Glyph, icon};
use crate::store::State;
use crate::views::{Figure, PanelsRef};
use billfold_billing::Exact;
use billfold_messages::english;
use billfold_page_core::format;
use billfold_page_core::queries::names;
use billfold_page_core::queries::receipts::{self, Part};
use billfold_page_core::queries::why::Asked;

/// The most receipts side by side. Of more accounts, the rest are one pile.
const RECEIPTS: usize = 4;

pub fn fold(state: &State, panels: &PanelsRef) -> Html {
    let scenario = &state.workspace.outcome.scenario;
    let payer = names::account(scenario, scenario.organization.management);
    let bills = texts::answer::bills_in_words(scenario.organization.accounts.len());
    let saving = &state.workspace.outcome.comparison.saving;
    let verdict = match saving.verdict() {
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
                    <span>{ texts::receipt::fold() }</span>
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
    let organization = &state.workspace.outcome.scenario.organization;
    let accounts = organization.accounts.len();
    let shown = if accounts > RECEIPTS && !state.printing {
        RECEIPTS - 1
    } else {
        accounts
    };
    let papers = organization.accounts.indices().take(shown).map(|account| {
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
    let many = (shown > 2).then_some("many");
    html! {
        <div class={classes!("stack", many)}>
            { for papers }
            if shown < accounts { { pile(state, shown) } }
        </div>
    }
}

/// The sum of the accounts whose receipts are not shown.
fn pile(state: &State, from: usize) -> Html {
    let outcome = &state.workspace.outcome;
    let totals = outcome.comparison.separate.bill.accounts.iter().skip(from);
    let name = texts::receipt::more_accounts(totals.len());
    let sum: Exact = totals.map(|total| Exact::from(*total)).sum();
    let amount = receipts::Amount {
        text: format::money(sum, &outcome.scenario.currency),
        asked: Asked::Rest { from },
    };
    html! {
        <article class="receipt pile" key="pile">
            <header><h3>{ &name }</h3></header>
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
        middle: panels.paid_by_credits(
            &state.workspace,
            None,
            shares(receipts::parts(&state.workspace, state.printing)),
        ),
        foot: html! { <div class="receipt-causes">{ for causes }</div> },
    })
}

fn shares((parts, more): (Vec<Part>, usize)) -> Html {
    let shown = parts.iter().map(|part| {
        let what = texts::receipt::share_of(&part.name);
        html! {
            <li key={part.account.index()} class="receipt-line">
                <span>
                    <span class={classes!("dot", format!("colour-{}", part.colour))} />
                    <bdi>{ &what }</bdi>
                </span>
                <Figure amount={part.amount.clone()} what={what.clone()} />
            </li>
        }
    });
    html! {
        <ul class="receipt-lines receipt-shares">
            { for shown }
            if more > 0 {
                <li key="more" class="receipt-more">{ texts::receipt::more_accounts(more) }</li>
            }
        </ul>
    }
}
