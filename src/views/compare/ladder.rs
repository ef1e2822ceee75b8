//! Where each account stands on the price ladder, with the same in a table.

use std::rc::Rc;

use billfold_billing::rating::Item;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::charts::ladder_chart;
use crate::messages::{count, fill, later_texts, texts};
use crate::ptr_eq_rc::PtrEqRc;
use crate::queries::ladder::{self, Ladder};
use crate::workspace::Workspace;

#[derive(Properties, PartialEq)]
pub struct LadderPictureProps {
    pub workspace: PtrEqRc<Workspace>,
    /// The ladder of what saves most.
    pub best: Rc<Ladder>,
}

/// The ladder of what saves most, or of what was chosen instead.
#[function_component]
pub fn LadderPicture(props: &LadderPictureProps) -> Html {
    let (workspace, later) = (&*props.workspace, later_texts());
    let chosen = use_state_eq(|| None::<Item>);
    let all = ladder::choices(&workspace.outcome);
    let ladder = chosen.and_then(|item| ladder::of(workspace, item).map(Rc::new));
    let ladder = ladder.unwrap_or_else(|| props.best.clone());
    let shown = all.iter().position(|(item, _)| *item == ladder.of);
    let onchange = {
        let items: Vec<Item> = all.iter().map(|(item, _)| *item).collect();
        Callback::from(move |event: Event| {
            let select: HtmlSelectElement = event.target_unchecked_into();
            let place = usize::try_from(select.selected_index()).unwrap_or_default();
            chosen.set(items.get(place).copied());
        })
    };
    let caption = fill(
        later.ladder_caption,
        &[
            ("item", &ladder.item),
            ("currency", &workspace.outcome.scenario.currency),
            ("unit", &ladder.unit),
        ],
    );
    html! {
        <figure class="picture" aria-labelledby="ladder-heading">
            <figcaption>
                <h2 id="ladder-heading">{ later.ladder_heading }</h2>
                if all.len() > 1 {
                    <select class="ladder-choice" aria-label={later.ladder_choice} {onchange}>
                        { for all.iter().enumerate().map(|(place, (_, name))| html! {
                            <option key={place} selected={shown == Some(place)}>{ name }</option>
                        }) }
                    </select>
                }
                <p>{ caption }</p>
            </figcaption>
            { ladder_chart(&ladder) }
            <details class="picture-table">
                <summary>{ later.ladder_table }</summary>
                { table(&ladder) }
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
                    <td class="n">{ ladder.on_step(step, &ladder.others) }</td>
                }
                { for ladder.bars.iter().map(|bar| html! {
                    <td key={bar.account} class="n">{ ladder.on_step(step, &[bar.until]) }</td>
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
