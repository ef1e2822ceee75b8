//! The tier ladder as a picture, and the same figures in a table.

use billfold_messages::english;
use billfold_messages::texts;
use std::rc::Rc;

use billfold_billing::catalogue::PricedItem;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::charts::ladder_chart;
use crate::components::wide_table;
use billfold_page_core::ptr_eq_rc::PtrEqRc;
use billfold_page_core::queries::ladder::{self, Ladder};
use billfold_page_core::workspace::Workspace;

#[derive(Properties, PartialEq)]
pub struct LadderPictureProps {
    pub workspace: PtrEqRc<Workspace>,
    /// The ladder of the price that saves most.
    pub best: Rc<Ladder>,
}

/// The ladder of the price that saves most, or of the price that was chosen.
#[function_component]
pub fn LadderPicture(props: &LadderPictureProps) -> Html {
    let workspace = &*props.workspace;
    // By name: another price may take the place of the chosen one in the list of prices.
    let chosen = use_state_eq(|| None::<String>);
    let all = ladder::choices(&workspace.outcome);
    let named = |item: PricedItem| ladder::name_to_find(&workspace.outcome, item);
    let ladder = chosen.as_ref().and_then(|name| {
        let (item, _) = all.iter().find(|(item, _)| named(*item) == *name)?;
        ladder::of(workspace, *item).map(Rc::new)
    });
    let ladder = ladder.unwrap_or_else(|| props.best.clone());
    let shown = all.iter().position(|(item, _)| *item == ladder.of);
    let onchange = {
        let names: Vec<String> = all.iter().map(|(item, _)| named(*item)).collect();
        Callback::from(move |event: Event| {
            let select: HtmlSelectElement = event.target_unchecked_into();
            let index = usize::try_from(select.selected_index()).unwrap_or_default();
            chosen.set(names.get(index).cloned());
        })
    };
    let caption = texts::ladder::caption(
        &ladder.item,
        &workspace.outcome.scenario.currency,
        &english::per_unit(&ladder.unit),
    );
    html! {
        <figure class="picture" aria-labelledby="ladder-heading">
            <figcaption>
                <h2 id="ladder-heading">{ texts::ladder::heading() }</h2>
                if all.len() > 1 {
                    <select class="ladder-choice" aria-label={texts::ladder::choice()} {onchange}>
                        { for all.iter().enumerate().map(|(index, (_, name))| html! {
                            <option key={index} selected={shown == Some(index)}>{ name }</option>
                        }) }
                    </select>
                }
                <p>{ caption }</p>
            </figcaption>
            { ladder_chart(&ladder) }
            <details class="picture-table">
                <summary>{ texts::ladder::table() }</summary>
                { table(&ladder) }
            </details>
        </figure>
    }
}

fn table(ladder: &Ladder) -> Html {
    let more = ladder.others.len();
    let rows = ladder.steps.iter().enumerate().map(|(at, step)| {
        let range = match &step.until {
            Some(until) => texts::ladder::up_to(&until.text),
            None => {
                let before = at
                    .checked_sub(1)
                    .and_then(|at| ladder.steps[at].until.as_ref());
                let from = before.map_or("0", |before| &before.text);
                texts::ladder::above(from)
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
                    <td key={bar.account.index()} class="n">{ ladder.on_step(step, &[bar.until]) }</td>
                }) }
                <td class="n">{ &step.together.text }</td>
            </tr>
        }
    });
    let table = html! {
        <table>
            <thead>
                <tr>
                    <th scope="col">{ texts::ladder::tier() }</th>
                    <th scope="col" class="n">
                        { texts::ladder::rate(&english::per_unit(&ladder.unit)) }
                    </th>
                    if more > 0 {
                        <th scope="col" class="n">{ texts::receipt::more_accounts(more) }</th>
                    }
                    { for ladder.bars.iter().map(|bar| html! {
                        <th key={bar.account.index()} scope="col" class="n"><bdi>{ &*bar.name }</bdi></th>
                    }) }
                    <th scope="col" class="n">{ texts::ladder::together() }</th>
                </tr>
            </thead>
            <tbody>{ for rows }</tbody>
        </table>
    };
    wide_table(texts::ladder::heading(), table)
}
