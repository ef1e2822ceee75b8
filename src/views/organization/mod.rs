//! The accounts: what they are called, who pays, who shares what.

use billfold_billing::explanation::{FigureId, Side};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::compare::add_account;
use super::{Figure, report};
use crate::components::{Field, Glyph, icon, table_head};
use crate::format;
use crate::messages::{fill, texts};
use crate::queries::receipts::Amount;
use crate::queries::{names, why};
use crate::state::edits::{Edit, Switch, remove_account, rename_account, set_payer, set_sharing};
use crate::state::{Session, State};
use crate::views::{sealing, taking};

/// So many accounts are in the page at once.
const ACCOUNTS: usize = 200;

pub fn organization(state: &State, session: &Session) -> Html {
    let texts = texts();
    let accounts = state.document.accounts.len();
    let more = accounts.saturating_sub(ACCOUNTS);
    html! {
        <section class="table-view accounts" aria-labelledby="organization-heading">
            <h2 id="organization-heading">{ texts.organization_heading }</h2>
            <div class="scroll-x">
                <table>
                    { table_head(&[
                        (texts.column_account, false),
                        (texts.column_payer, false),
                        (texts.column_shares_reserved, false),
                        (texts.column_shares_plans, false),
                        (texts.column_alone, true),
                        (texts.column_together, true),
                    ]) }
                    <tbody>{ for (0..accounts.min(ACCOUNTS)).map(|at| row(state, session, at)) }</tbody>
                </table>
            </div>
            if more > 0 {
                <p class="table-more">{ crate::messages::count(&texts.more_accounts, more) }</p>
            }
            <div class="usage-actions">{ add_account(session, accounts) }</div>
            <p class="hint">{ texts.sharing_hint }</p>
        </section>
    }
}

fn row(state: &State, session: &Session, at: usize) -> Html {
    let texts = texts();
    let account = &state.document.accounts[at];
    let scenario = &state.outcome.scenario;
    let name = names::account(scenario, at);
    let payer = scenario.organization.management == at;
    let rename = taking(session, move |text| Ok(rename_account(at, text.to_owned())));
    let seal = sealing(session);
    let act = |edit: fn(usize, &str) -> Edit| {
        let (session, name) = (session.clone(), name.clone());
        Callback::from(move |_: MouseEvent| report(&session, edit(at, &name)))
    };
    let pays = {
        let (session, name) = (session.clone(), name.clone());
        Callback::from(move |_: Event| report(&session, set_payer(at, &name)))
    };
    let switch = |switch: Switch, on: bool, label: &str| {
        let (session, name_) = (session.clone(), name.clone());
        let onchange = Callback::from(move |event: Event| {
            let on = event.target_unchecked_into::<HtmlInputElement>().checked();
            report(&session, set_sharing(at, switch, on, &name_));
        });
        let label = fill(label, &[("name", &name)]);
        html! {
            <input type="checkbox" role="switch" class="switch" checked={on} {onchange}
                aria-label={label} />
        }
    };
    let amount = |side: Side, bill: &billfold_billing::bill::Bill, template| {
        let amount = Amount {
            text: format::amount(bill.accounts[at]),
            asked: why::figure(&state.outcome, FigureId::AccountTotal(side, at)),
        };
        let what = fill(template, &[("name", &name)]);
        html! { <Figure {amount} {what} /> }
    };
    let comparison = &state.outcome.comparison;
    let remove_label = fill(texts.remove_line, &[("what", &name)]);
    html! {
        <tr key={account.id.to_string()}>
            <th scope="row"><div class="account-cell">
                <span class={classes!("dot", format!("colour-{}", names::colour(at)))} />
                <Field id={format!("name-{}", account.id)} label={texts.account_name}
                    value={name.to_string()} echo={account.id.to_string()} class="field-name"
                    on_text={rename} on_leave={seal} />
            </div></th>
            <td data-label={texts.column_payer}>
                <input type="radio" name="payer" checked={payer} onchange={pays}
                    aria-label={fill(texts.payer_is, &[("name", &name)])} />
            </td>
            <td data-label={texts.column_shares_reserved}>
                { switch(Switch::ReservedInstances, account.sharing.reserved_instances, texts.shares_reserved) }
            </td>
            <td data-label={texts.column_shares_plans}>
                { switch(Switch::SavingsPlans, account.sharing.savings_plans, texts.shares_plans) }
            </td>
            <td class="n" data-label={texts.column_alone}>
                { amount(Side::Separate, &comparison.separate.bill, texts.what_total) }
            </td>
            <td class="n" data-label={texts.column_together}>
                { amount(Side::Consolidated, &comparison.consolidated.bill, texts.share_of) }
            </td>
            <td class="row-actions">
                <button type="button" class="quiet icon-button" disabled={payer}
                    onclick={act(remove_account)} aria-label={remove_label.clone()} title={remove_label}>
                    { icon(Glyph::Cross) }
                </button>
            </td>
        </tr>
    }
}
