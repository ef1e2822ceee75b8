//! The controls of a bill: the account, the rates, and the exports.

use std::rc::Rc;

use billfold_billing::organization::AccountIndex;
use billfold_exports::{View as ExportView, Whose};
use billfold_messages::texts;
use yew::prelude::*;

use super::Look;
use crate::components::Choice;
use crate::store::export;
use crate::views::Picker;
use crate::views::exports::{print, saving};
use billfold_page_core::queries::names;
use billfold_page_core::workspace::{Outcome, Workspace};

/// Whose bill can be shown: the consolidated one, each account's own, each account's part.
pub fn choices(outcome: &Outcome) -> Vec<Choice> {
    let scenario = &outcome.scenario;
    let named = |whose: Whose, template: fn(&str) -> String, at| {
        Choice::new(&code(whose), &template(&names::account(scenario, at)), "")
    };
    let accounts = || scenario.organization.accounts.indices();
    let alone = accounts().map(|at| named(Whose::Alone(at), texts::bill::bill_alone, at));
    let parts = accounts().map(|at| named(Whose::Part(at), texts::bill::bill_part, at));
    let all = Choice::new(&code(Whose::All), texts::receipt::consolidated_bill(), "");
    std::iter::once(all).chain(alone).chain(parts).collect()
}

fn code(whose: Whose) -> String {
    match whose {
        Whose::All => String::new(),
        Whose::Alone(at) => format!("{ALONE}{}", at.index()),
        Whose::Part(at) => format!("{PART}{}", at.index()),
    }
}

fn whose_of(code: &str) -> Whose {
    let index = |code: &str| code.parse().ok().map(AccountIndex::new);
    let alone = code.strip_prefix(ALONE).and_then(index);
    let part = code.strip_prefix(PART).and_then(index);
    alone
        .map(Whose::Alone)
        .or(part.map(Whose::Part))
        .unwrap_or_default()
}

/// How codes begin: of an account's own bill, and of its part of the consolidated one.
const ALONE: &str = "alone ";
const PART: &str = "part ";

pub fn controls(
    workspace: &Workspace,
    choices: &Rc<Vec<Choice>>,
    look: Look,
    title: &str,
    set: Callback<Look>,
) -> Html {
    let on_choose = set.reform(move |code: String| Look {
        whose: whose_of(&code),
        ..look
    });
    let rates = |blended: bool, label: &'static str| {
        let set = set.clone();
        let onchange = Callback::from(move |_: Event| set.emit(Look { blended, ..look }));
        html! {
            <label>
                <input type="radio" name="rates" checked={look.blended == blended} {onchange}
                    disabled={matches!(look.whose, Whose::Alone(_))} />
                { label }
            </label>
        }
    };
    let view = if look.blended {
        ExportView::Blended
    } else {
        ExportView::Unblended
    };
    let csv = saving(workspace, title, "csv", "text/csv", move |outcome| {
        export::csv_of_bill(outcome, look.whose, view)
    });
    let markdown = saving(workspace, title, "md", "text/markdown", move |outcome| {
        export::markdown_of_bill(outcome, look.whose, view)
    });
    html! {
        <div class="bill-controls">
            <div class="bill-whose">
                <Picker id="whose-bill" label={texts::bill::whose_bill()} choices={choices.clone()}
                    value={code(look.whose)} {on_choose} />
            </div>
            <fieldset>
                <legend>{ texts::bill::rates() }</legend>
                { rates(false, texts::bill::unblended()) }
                { rates(true, texts::bill::blended()) }
            </fieldset>
            <div class="bill-exports">
                <button type="button" class="quiet" onclick={csv}>{ texts::bill::save_csv() }</button>
                <button type="button" class="quiet" onclick={markdown}>{ texts::bill::save_markdown() }</button>
                { print() }
            </div>
        </div>
    }
}
