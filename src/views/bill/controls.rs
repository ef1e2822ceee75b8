//! The controls of a bill: the account, the rates, and the exports.

use billfold_billing::organization::AccountIndex;
use billfold_exports::{View as ExportView, Whose};
use billfold_messages::texts;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::Look;
use crate::store::export;
use crate::views::exports::{print, saving};
use billfold_page_core::queries::names;
use billfold_page_core::workspace::Workspace;

pub fn controls(workspace: &Workspace, look: Look, title: &str, set: Callback<Look>) -> Html {
    let scenario = &workspace.outcome.scenario;
    let accounts = &scenario.organization.accounts;
    let choose = {
        let (set, count) = (set.clone(), accounts.len());
        Callback::from(move |event: Event| {
            let select: HtmlSelectElement = event.target_unchecked_into();
            let chosen = select.selected_index().max(0) as usize;
            let whose = match chosen.checked_sub(1) {
                None => Whose::All,
                Some(at) if at < count => Whose::Alone(AccountIndex::new(at)),
                Some(at) => Whose::Part(AccountIndex::new(at - count)),
            };
            set.emit(Look { whose, ..look });
        })
    };
    let option = |whose: Whose, label: String| {
        html! { <option selected={look.whose == whose}>{ label }</option> }
    };
    let named = |template: fn(&str) -> String, at| template(&names::account(scenario, at));
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
            <label class="bill-whose">{ texts::bill::whose_bill() }
                <select onchange={choose}>
                    { option(Whose::All, texts::receipt::consolidated_bill().to_owned()) }
                    { for accounts.indices().map(|at| option(Whose::Alone(at), named(texts::bill::bill_alone, at))) }
                    { for accounts.indices().map(|at| option(Whose::Part(at), named(texts::bill::bill_part, at))) }
                </select>
            </label>
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
