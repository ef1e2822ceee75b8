//! Credits: the amount of each, what it pays of both bills, and its balance.

mod add;

use billfold_messages::texts;
use yew::prelude::*;

use self::add::AddCredit;
use crate::components::{Field, VirtualRow, gap, remove_button, table_head, use_virtual_rows};
use crate::store::Store;
use crate::views::{Figure, apply_or_notify, on_blur_commit, on_input_edit};
use billfold_page_core::edits::{remove_credit, set_credit};
use billfold_page_core::input::read_money;
use billfold_page_core::ptr_eq_rc::PtrEqRc;
use billfold_page_core::queries::credits::{CreditRow, rows};
use billfold_page_core::queries::names;
use billfold_page_core::queries::receipts::Amount;
use billfold_page_core::workspace::Workspace;

pub fn credits(workspace: &Workspace, store: &Store) -> Html {
    let rows = PtrEqRc::new(rows(workspace));
    html! {
        <section class="line-table lines" aria-labelledby="credits-heading">
            <h2 id="credits-heading">{ texts::credits::heading() }</h2>
            if rows.is_empty() {
                <p class="hint">{ texts::credits::none() }</p>
            } else {
                <CreditTable {rows} store={store.clone()} />
                <p class="hint">
                    { texts::credits::hint() }{ " " }
                    <a href="#organization/sharing">{ texts::commitments::who_shares() }</a>
                </p>
            }
            <div class="usage-actions">
                <AddCredit document={workspace.document.clone()} outcome={workspace.outcome.clone()}
                    prices={workspace.prices.clone()} />
            </div>
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct CreditTableProps {
    rows: PtrEqRc<Vec<CreditRow>>,
    store: Store,
}

/// The credits. Of many only those in sight are drawn.
#[function_component]
fn CreditTable(props: &CreditTableProps) -> Html {
    let CreditTableProps { rows, store } = props;
    let columns = [
        (texts::commitments::column_owner(), false),
        (texts::credits::column(), false),
        (texts::usage::column_amount(), true),
        (texts::commitments::column_used_alone(), true),
        (texts::commitments::column_used_together(), true),
        (texts::credits::left(), true),
    ];
    let list = use_node_ref();
    let pieces = use_virtual_rows(&list, rows.len());
    html! {
        <table aria-rowcount={(rows.len() + 1).to_string()}>
            { table_head(&columns) }
            <tbody ref={list}>
                { for pieces.into_iter().enumerate().map(|(at, piece)| match piece {
                    // The buttons of a row have a column, too.
                    VirtualRow::Gap(height) => gap(at, height, columns.len() + 1),
                    VirtualRow::Row(at) => row(at, &rows[at], store),
                }) }
            </tbody>
        </table>
    }
}

fn row(at: usize, one: &CreditRow, store: &Store) -> Html {
    let named = |template: fn(&str, &str) -> String| template(&one.name, &one.owner_name);
    let what = named(texts::usage::whose);
    let change = {
        let (id, what) = (one.id.clone(), what.clone());
        on_input_edit(store, move |text| {
            Ok(set_credit(&id, read_money(text)?, &what))
        })
    };
    let remove = {
        let (store, id, what) = (store.clone(), one.id.clone(), what.clone());
        Callback::from(move |_: MouseEvent| apply_or_notify(&store, remove_credit(&id, &what)))
    };
    let figure = |amount: &Amount, column: &'static str, template: fn(&str, &str) -> String| {
        html! {
            <td class="n" data-label={column}>
                <Figure amount={amount.clone()} what={named(template)} />
            </td>
        }
    };
    html! {
        <tr key={one.id.to_string()} data-line={one.id.to_string()} data-at={at.to_string()}
            aria-rowindex={(at + 2).to_string()}>
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
                <Field id={format!("credit-{}", one.id)} label={named(texts::usage::amount_of)}
                    value={one.value.clone()} echo=""
                    kept={texts::input::kept(&one.value)}
                    on_text={change} on_leave={on_blur_commit(store)} />
            </td>
            { figure(&one.alone, texts::usage::column_alone(), texts::credits::what_alone) }
            { figure(&one.together, texts::usage::column_together(), texts::credits::what_together) }
            { figure(&one.left, texts::credits::left_short(), texts::credits::what_left) }
            <td class="row-actions">
                { remove_button(texts::app::undo_remove(&what), remove) }
            </td>
        </tr>
    }
}
