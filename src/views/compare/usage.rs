//! The table of usage on the first screen.

use billfold_billing::usage::UsageRef;
use billfold_messages::texts;
use yew::prelude::*;

use crate::components::{Field, remove_button, table_head};
use crate::store::{State, Store, use_store};
use crate::views::{Figure, PanelsRef};
use crate::views::{on_blur_commit, on_input_edit};
use billfold_page_core::edits::{remove_usage, set_count, set_quantity};
use billfold_page_core::format;
use billfold_page_core::input::{read_instances, read_quantity};
use billfold_page_core::queries::names;
use billfold_page_core::queries::receipts::{Amount, all_but_several};
use billfold_page_core::queries::usage::{UsageRow, lines, places};

/// The most lines on the first screen. The usage view has all.
const LINES: usize = 8;

pub fn usage(state: &State, store: &Store, panels: &PanelsRef) -> Html {
    let month = format::month_and_year(state.workspace.outcome.scenario.month);
    let workspace = &state.workspace;
    let most = all_but_several(lines(workspace), LINES, state.printing);
    let shown: Vec<UsageRef> = places(workspace).take(most).collect();
    let shown = panels.usage_rows(workspace, &shown);
    let more = lines(workspace) - shown.len();
    html! {
        <section class="line-table" aria-labelledby="usage-heading">
            <h2 id="usage-heading">{ texts::usage::heading(&month) }</h2>
            if !shown.is_empty() {
                <table>
                    { table_head(&columns()) }
                    <tbody>
                        { for shown.iter().map(|row| html! {
                            <Row key={row.id.to_string()} row={row.clone()} panels={panels.clone()} />
                        }) }
                    </tbody>
                </table>
            }
            if more > 0 {
                <p class="table-more">
                    <a href="#usage">{ texts::usage::more_lines(more) }</a>
                </p>
            }
            { actions(panels.add_usage(workspace, store), panels.add_account(workspace, store)) }
        </section>
    }
}

/// The columns of a table of usage, with `true` for columns of figures.
pub fn columns() -> [(&'static str, bool); 5] {
    [
        (texts::usage::column_account(), false),
        (texts::usage::column_what(), false),
        (texts::usage::column_amount(), true),
        (texts::usage::column_alone(), true),
        (texts::usage::column_together(), true),
    ]
}

/// The buttons that add to the usage.
pub fn actions(add_usage: Html, add_account: Html) -> Html {
    html! {
        <div class="usage-actions">
            { add_usage }
            { add_account }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct RowProps {
    row: UsageRow,
    panels: PanelsRef,
}

#[function_component]
fn Row(props: &RowProps) -> Html {
    let store = use_store();
    let row = &props.row;
    let what = named(row, texts::usage::whose);
    let remove = {
        let (store, id, what) = (store.clone(), row.id.clone(), what.clone());
        Callback::from(move |_: MouseEvent| {
            // Nothing refers to a usage line, so removing one cannot fail.
            let _ = store.edit(remove_usage(&id, &what));
        })
    };
    let remove = remove_button(texts::usage::remove_line(&what), remove);
    html! {
        <tr>
            <th scope="row">{ account(row) }</th>
            <td class="what">
                <bdi>{ &row.name }</bdi><span class="code">{ &row.code }</span>
                { props.panels.price_problem(row, &store, &what) }
            </td>
            { figures(row, &store) }
            <td class="row-actions">{ remove }</td>
        </tr>
    }
}

/// A row in words: its account and its usage type.
pub fn named(row: &UsageRow, template: fn(&str, &str) -> String) -> String {
    template(&row.name, &row.account_name)
}

/// The account of a row.
pub fn account(row: &UsageRow) -> Html {
    html! {
        <>
            <span class={classes!("dot", format!("colour-{}", names::colour(row.account)))} />
            <bdi>{ &*row.account_name }</bdi>
        </>
    }
}

/// The cells of the quantity and of the costs.
pub fn figures(row: &UsageRow, store: &Store) -> Html {
    let change = {
        let (row, what) = (row.clone(), named(row, texts::usage::whose));
        on_input_edit(store, move |text| {
            Ok(match row.at {
                UsageRef::Metered(_) => {
                    let typed = read_quantity(text, &row.price_unit, &row.usual_unit)?;
                    set_quantity(&row.id, typed.quantity, typed.unit, &what)
                }
                UsageRef::Instance(_) => set_count(&row.id, read_instances(text)?.count, &what),
            })
        })
    };
    let amount = |amount: &Amount, template: fn(&str, &str) -> String| {
        html! { <Figure amount={amount.clone()} what={named(row, template)} /> }
    };
    html! {
        <>
            <td class="n">
                <Field id={format!("amount-{}", row.id)} label={named(row, texts::usage::amount_of)}
                    value={row.value.clone()} echo={row.echo.clone()}
                    kept={texts::input::kept(&row.value)}
                    on_text={change} on_leave={on_blur_commit(store)} />
            </td>
            <td class="n" data-label={texts::usage::column_alone()}>{ amount(&row.alone, texts::usage::what_alone) }</td>
            <td class="n" data-label={texts::usage::column_together()}>
                { amount(&row.together, texts::usage::what_together) }
            </td>
        </>
    }
}
