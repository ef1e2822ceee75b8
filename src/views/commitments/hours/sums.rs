//! The month in sums: the table behind the pictures.

use billfold_messages::texts::hours as texts;
use yew::prelude::*;

use super::legend::key;
use crate::components::wide_table;
use billfold_page_core::queries::hours::{CommitmentMonth, Part, Sum};

/// A table of the commitment and of usage of its kind, alone and on one bill.
pub fn sums(month: &CommitmentMonth, name: &str) -> Html {
    let unit = month.month_unit();
    let currency = month.currency();
    let columns = [
        texts::column_alone(unit),
        texts::column_alone(currency),
        texts::column_together(unit),
        texts::column_together(currency),
    ];
    let table = html! {
        <table>
            <thead>
                <tr>
                    <th scope="col">{ texts::column_part() }</th>
                    { for columns.into_iter().map(|name| html! {
                        <th key={name.clone()} scope="col" class="n">{ name }</th>
                    }) }
                </tr>
            </thead>
            <tbody>{ for month.sums().iter().map(row) }</tbody>
        </table>
    };
    html! {
        <figure class="hours-figure hours-month hours-sums">
            <figcaption>
                <h3>{ texts::sums(name) }</h3>
                <p>{ texts::sums_caption() }</p>
            </figcaption>
            { wide_table(texts::sums(name), table) }
        </figure>
    }
}

fn row(sum: &Sum) -> Html {
    let is_total = sum.part == Part::Saved;
    let cells = sum.alone.iter().chain(&sum.together);
    html! {
        <tr key={sum.name.clone()} class={is_total.then_some("total")}>
            <th scope="row">
                if !is_total { { key(sum.part) } }
                <bdi>{ &sum.name }</bdi>
            </th>
            { for cells.enumerate().map(|(at, text)| html! { <td key={at} class="n">{ text }</td> }) }
        </tr>
    }
}
