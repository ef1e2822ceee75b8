//! Where each account stands on the price ladder, with the same in a table.

use yew::prelude::*;

use crate::charts::ladder_chart;
use crate::messages::{fill, later_texts};
use crate::queries::ladder::{Ladder, best};
use crate::state::State;

pub fn ladder(state: &State) -> Html {
    let Some(ladder) = best(state) else {
        return html! {};
    };
    let texts = later_texts();
    let caption = fill(
        texts.ladder_caption,
        &[
            ("item", &ladder.item),
            ("currency", &state.outcome.scenario.currency),
            ("unit", &ladder.unit),
        ],
    );
    html! {
        <figure class="picture" aria-labelledby="ladder-heading">
            <figcaption>
                <h2 id="ladder-heading">{ texts.ladder_heading }</h2>
                <p>{ caption }</p>
            </figcaption>
            { ladder_chart(&ladder) }
            <details class="picture-table">
                <summary>{ texts.ladder_table }</summary>
                { table(&ladder) }
            </details>
        </figure>
    }
}

fn table(ladder: &Ladder) -> Html {
    let texts = later_texts();
    let rows = ladder.steps.iter().enumerate().map(|(at, step)| {
        let range = match &step.until {
            Some(until) => fill(texts.ladder_up_to, &[("until", &until.text)]),
            None => {
                let before = at
                    .checked_sub(1)
                    .and_then(|at| ladder.steps[at].until.as_ref());
                let from = before.map_or("0", |before| &before.text);
                fill(texts.ladder_above, &[("from", from)])
            }
        };
        html! {
            <tr key={at}>
                <th scope="row">{ range }</th>
                <td class="n">{ &step.rate_text }</td>
                { for ladder.bars.iter().map(|bar| html! {
                    <td key={bar.account} class="n">{ step.of(bar) }</td>
                }) }
                <td class="n">{ &step.together.text }</td>
            </tr>
        }
    });
    html! {
        <div class="scroll-x">
            <table>
                <thead>
                    <tr>
                        <th scope="col">{ later_texts().ladder_tier }</th>
                        <th scope="col" class="n">
                            { fill(later_texts().ladder_rate, &[("unit", &ladder.unit)]) }
                        </th>
                        { for ladder.bars.iter().map(|bar| html! {
                            <th key={bar.account} scope="col" class="n"><bdi>{ &*bar.name }</bdi></th>
                        }) }
                        <th scope="col" class="n">{ later_texts().ladder_together }</th>
                    </tr>
                </thead>
                <tbody>{ for rows }</tbody>
            </table>
        </div>
    }
}
