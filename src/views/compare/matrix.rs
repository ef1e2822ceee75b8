//! Who gave and who received: whose commitments covered whose usage.

use billfold_billing::Exact;
use billfold_messages::texts::matrix as texts;
use yew::prelude::*;

use crate::components::wide_table;
use billfold_page_core::charts::side;
use billfold_page_core::queries::matrix::{Cell, Giver, Matrix, Party, of};
use billfold_page_core::workspace::Outcome;

/// Shown where a commitment covers usage of another account.
pub fn matrix(outcome: &Outcome) -> Html {
    let Some(Matrix { receivers, givers }) = of(outcome) else {
        return Html::default();
    };
    let table = html! {
        <table class="matrix">
            <thead>
                <tr>
                    <th scope="col">{ texts::from() }</th>
                    { for receivers.iter().enumerate().map(|(at, to)| html! {
                        <th key={at} scope="col"><bdi>{ texts::to(&to.name) }</bdi></th>
                    }) }
                    <th scope="col">{ texts::idle() }</th>
                </tr>
            </thead>
            <tbody>{ for givers.iter().enumerate().map(|(at, giver)| row(at, giver, &receivers)) }</tbody>
        </table>
    };
    html! {
        <figure class="picture" aria-labelledby="matrix-heading">
            <figcaption>
                <h2 id="matrix-heading">{ texts::heading() }</h2>
                <p>{ texts::caption() }</p>
            </figcaption>
            { wide_table(texts::heading(), table) }
        </figure>
    }
}

fn row(at: usize, giver: &Giver, receivers: &[Party]) -> Html {
    let cells = giver.cells.iter().zip(receivers).enumerate();
    html! {
        <tr key={at}>
            <th scope="row">{ dot(&giver.party) }<bdi>{ &*giver.party.name }</bdi></th>
            { for cells.map(|(at, (one, to))| html! {
                <td key={at}>{ for one.as_ref().map(|one| cell(one, to)) }</td>
            }) }
            <td>{ &giver.idle }</td>
        </tr>
    }
}

fn dot(party: &Party) -> Html {
    html! {
        { for party.colour.map(|colour| html! {
            <span class={classes!("dot", format!("colour-{colour}"))} />
        }) }
    }
}

/// A square in the colour of who received, above its figures.
fn cell(cell: &Cell, to: &Party) -> Html {
    let colour = to.colour.map(|colour| format!("colour-{colour}"));
    let class = classes!("matrix-square", colour, cell.is_own.then_some("own"));
    html! {
        <>
            <span {class} aria-hidden="true" ~style={format!("--side:{}", side(cell.part, Exact::ONE))} />
            <b>{ &cell.money }</b>
            { for cell.hours.as_ref().map(|hours| html! { <span class="code">{ hours }</span> }) }
        </>
    }
}
