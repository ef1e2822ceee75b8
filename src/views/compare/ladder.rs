//! Where each account stands on the price ladder, with the same in a table.

use yew::prelude::*;

use crate::charts::ladder_chart;
use crate::messages::{count, fill, later_texts, texts};
use crate::queries::ladder::Ladder;
use crate::state::State;

pub fn picture(state: &State, ladder: &Ladder) -> Html {
    let later = later_texts();
    let caption = fill(
        later.ladder_caption,
        &[
            ("item", &ladder.item),
            ("currency", &state.outcome.scenario.currency),
            ("unit", &ladder.unit),
        ],
    );
    html! {
        <figure class="picture" aria-labelledby="ladder-heading">
            <figcaption>
                <h2 id="ladder-heading">{ later.ladder_heading }</h2>
                <p>{ caption }</p>
            </figcaption>
            { ladder_chart(ladder) }
            <details class="picture-table">
                <summary>{ later.ladder_table }</summary>
                { table(ladder) }
            </details>
        </figure>
    }
}

fn table(ladder: &Ladder) -> Html {
    let later = later_texts();
    let more = ladder.others.len();
    let rows = ladder.steps.iter().enumerate().map(|(at, step)| {
        let range = match &step.until {
            Some(until) => fill(later.ladder_up_to, &[("until", &until.text)]),
            None => {
                let before = at
                    .checked_sub(1)
                    .and_then(|at| ladder.steps[at].until.as_ref());
                let from = before.map_or("0", |before| &before.text);
                fill(later.ladder_above, &[("from", from)])
            }
        };
        html! {
            <tr key={at}>
                <th scope="row">{ range }</th>
                <td class="n">{ &step.rate_text }</td>
                if more > 0 {
                    <td class="n">{ step.of(&ladder.others) }</td>
                }
                { for ladder.bars.iter().map(|bar| html! {
                    <td key={bar.account} class="n">{ step.of(&[bar.until]) }</td>
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
                        <th scope="col">{ later.ladder_tier }</th>
                        <th scope="col" class="n">
                            { fill(later.ladder_rate, &[("unit", &ladder.unit)]) }
                        </th>
                        if more > 0 {
                            <th scope="col" class="n">{ count(&texts().more_accounts, more) }</th>
                        }
                        { for ladder.bars.iter().map(|bar| html! {
                            <th key={bar.account} scope="col" class="n"><bdi>{ &*bar.name }</bdi></th>
                        }) }
                        <th scope="col" class="n">{ later.ladder_together }</th>
                    </tr>
                </thead>
                <tbody>{ for rows }</tbody>
            </table>
        </div>
    }
}
