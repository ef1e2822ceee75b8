//! Credits: what each is worth, what it pays alone and together, and what is left of it.

mod add;

use yew::prelude::*;

use self::add::AddCredit;
use crate::components::{Field, remove_button, table_head};
use crate::edits::{remove_credit, set_credit};
use crate::entry::read_money;
use crate::messages::{credit_texts, fill, later_texts, texts};
use crate::queries::credits::{CreditRow, rows};
use crate::queries::names;
use crate::queries::receipts::Amount;
use crate::store::Store;
use crate::views::{Figure, report, sealing, taking};
use crate::workspace::Workspace;

/// So many are in the page at once.
const CREDITS: usize = 200;

pub fn credits(workspace: &Workspace, store: &Store) -> Html {
    let credit = credit_texts();
    let rows = rows(workspace);
    let columns = [
        (later_texts().column_owner, false),
        (credit.column, false),
        (texts().column_amount, true),
        (later_texts().column_used_alone, true),
        (later_texts().column_used_together, true),
        (credit.left, true),
    ];
    html! {
        <section class="line-table lines" aria-labelledby="credits-heading">
            <h2 id="credits-heading">{ credit.heading }</h2>
            if rows.is_empty() {
                <p class="hint">{ credit.none }</p>
            } else {
                <table>
                    { table_head(&columns) }
                    <tbody>{ for rows.iter().take(CREDITS).map(|one| row(one, store)) }</tbody>
                </table>
                <p class="hint">
                    { credit.hint }{ " " }
                    <a href="#organization/sharing">{ later_texts().who_shares }</a>
                </p>
            }
            <div class="usage-actions">
                <AddCredit document={workspace.document.clone()} outcome={workspace.outcome.clone()}
                    prices={workspace.prices.clone()} />
            </div>
        </section>
    }
}

fn row(one: &CreditRow, store: &Store) -> Html {
    let (page, credit) = (texts(), credit_texts());
    let values = [("account", &*one.owner_name), ("what", &one.name)];
    let named = |template| fill(template, &values);
    let what = named(page.whose);
    let change = {
        let (id, what) = (one.id.clone(), what.clone());
        taking(store, move |text| {
            Ok(set_credit(&id, read_money(text)?, &what))
        })
    };
    let remove = {
        let (store, id, what) = (store.clone(), one.id.clone(), what.clone());
        Callback::from(move |_: MouseEvent| report(&store, remove_credit(&id, &what)))
    };
    let figure = |amount: &Amount, column: &'static str, template| {
        html! {
            <td class="n" data-label={column}>
                <Figure amount={amount.clone()} what={named(template)} />
            </td>
        }
    };
    html! {
        <tr key={one.id.to_string()} data-line={one.id.to_string()}>
            <th scope="row">
                <span class={classes!("dot", format!("colour-{}", names::colour(one.owner)))} />
                <bdi>{ &*one.owner_name }</bdi>
            </th>
            <td class="what">
                <bdi>{ &one.name }</bdi>
                <span class="code">{ &one.detail }</span>
                if let Some(idle) = one.idle { <span class="code">{ idle }</span> }
            </td>
            <td class="n">
                <Field id={format!("credit-{}", one.id)} label={named(page.amount_of)}
                    value={one.value.clone()} echo=""
                    kept={fill(page.problem_kept, &[("value", &one.value)])}
                    on_text={change} on_leave={sealing(store)} />
            </td>
            { figure(&one.alone, page.column_alone, credit.what_alone) }
            { figure(&one.together, page.column_together, credit.what_together) }
            { figure(&one.left, credit.left_short, credit.what_left) }
            <td class="row-actions">
                { remove_button(fill(page.undo_remove, &[("what", &what)]), remove) }
            </td>
        </tr>
    }
}
