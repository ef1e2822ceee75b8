//! The usage behind both bills, open to be changed.

use yew::prelude::*;

use super::add_account::add_account;
use super::discounts::discounts;
use super::paste::Paste;
use crate::components::{Field, remove_button, table_head};
use crate::entry::{read_instances, read_quantity};
use crate::format;
use crate::later;
use crate::messages::{count, fill, texts};
use crate::queries::names;
use crate::queries::receipts::Amount;
use crate::queries::usage::{UsageRow, lines, rows};
use crate::state::edits::{LineAt, remove_usage, set_count, set_quantity};
use crate::state::{Session, State, use_session};
use crate::views::Figure;
use crate::views::{sealing, taking};

/// So many lines are shown on the first screen; all are in the usage view.
const LINES: usize = 8;
/// So many lines are in the page at once.
const ALL_LINES: usize = 300;

pub fn usage(state: &State, session: &Session) -> Html {
    table(state, session, LINES, false)
}

/// All lines, with their prices and what is taken off them.
pub fn usage_view(state: &State, session: &Session) -> Html {
    html! {
        <>
            { table(state, session, ALL_LINES, true) }
            <Paste document={state.document.clone()} prices={state.prices.clone()} />
            { discounts(state, session) }
        </>
    }
}

fn table(state: &State, session: &Session, most: usize, detailed: bool) -> Html {
    let month = format::month_and_year(state.outcome.scenario.month);
    let shown = rows(state, most);
    let more = lines(state) - shown.len();
    let texts = texts();
    html! {
        <section class="line-table" aria-labelledby="usage-heading">
            <h2 id="usage-heading">{ fill(texts.usage_heading, &[("month", &month)]) }</h2>
            if !shown.is_empty() {
                <table>
                    { table_head(&[
                        (texts.column_account, false),
                        (texts.column_what, false),
                        (texts.column_amount, true),
                        (texts.column_alone, true),
                        (texts.column_together, true),
                    ]) }
                    <tbody>
                        { for shown.iter().map(|row| html! {
                            <Row key={row.id.to_string()} row={row.clone()} {detailed} />
                        }) }
                    </tbody>
                </table>
            }
            if more > 0 {
                <p class="table-more">
                    <a href="#usage">{ count(&texts.more_lines, more) }</a>
                </p>
            }
            <div class="usage-actions">
                { later::add_usage(state, session) }
                { add_account(session, state.document.accounts.len()) }
            </div>
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct RowProps {
    row: UsageRow,
    /// Whether the price is shown even where nothing is to be said of it.
    detailed: bool,
}

#[function_component]
fn Row(props: &RowProps) -> Html {
    let session = use_session();
    let row = &props.row;
    let texts = texts();
    let named = |template| {
        fill(
            template,
            &[("account", &*row.account_name), ("what", &row.name)],
        )
    };
    let label = named(texts.amount_of);
    let change = {
        let (row, what) = (row.clone(), named(texts.whose));
        taking(&session, move |text| {
            Ok(match row.at {
                LineAt::Metered(place) => {
                    let typed = read_quantity(text, &row.price_unit, &row.usual_unit)?;
                    set_quantity(place, typed.quantity, typed.unit, &what)
                }
                LineAt::Instance(place) => set_count(place, read_instances(text)?.count, &what),
            })
        })
    };
    let seal = sealing(&session);
    let remove = {
        let (session, at, what) = (session.clone(), row.at, named(texts.whose));
        Callback::from(move |_: MouseEvent| {
            // Taking a line away leaves nothing that could refer to it.
            let _ = session.edit(remove_usage(at, &what));
        })
    };
    let remove_label = fill(texts.remove_line, &[("what", &named(texts.whose))]);
    let amount = |amount: &Option<Amount>, template| match amount {
        Some(amount) => html! { <Figure amount={amount.clone()} what={named(template)} /> },
        None => html! { <span class="faint" title={texts.with_above}>{ "″" }</span> },
    };
    html! {
        <tr>
            <th scope="row">
                <span class={classes!("dot", format!("colour-{}", names::colour(row.account)))} />
                <bdi>{ &*row.account_name }</bdi>
            </th>
            <td class="what">
                <bdi>{ &row.name }</bdi>
                <span class="code">{ &row.code }</span>
                if let Some(later) = later::arrived() {
                    { (later.price)(row, props.detailed, &session, &named(texts.whose)) }
                }
            </td>
            <td class="n">
                <Field id={format!("amount-{}", row.id)} {label} value={row.value.clone()}
                    echo={row.echo.clone()}
                    kept={fill(texts.problem_kept, &[("value", &row.value)])}
                    on_text={change} on_leave={seal} />
            </td>
            <td class="n" data-label={texts.column_alone}>{ amount(&row.alone, texts.what_alone) }</td>
            <td class="n" data-label={texts.column_together}>
                { amount(&row.together, texts.what_together) }
            </td>
            <td class="row-actions">
                { remove_button(remove_label, remove) }
            </td>
        </tr>
    }
}
