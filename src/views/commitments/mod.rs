//! Reserved Instances and Savings Plans: how well each is used, alone and together.

use yew::prelude::*;

use super::Figure;
use crate::charts::meter;
use crate::components::{Glyph, icon};
use crate::messages::{fill, texts};
use crate::queries::commitments::{CommitmentRow, rows};
use crate::queries::names;
use crate::state::edits::remove_commitment;
use crate::state::{Session, State};

pub fn commitments(state: &State, session: &Session) -> Html {
    let texts = texts();
    let rows = rows(state);
    html! {
        <section class="table-view" aria-labelledby="commitments-heading">
            <h2 id="commitments-heading">{ texts.commitments_heading }</h2>
            if rows.is_empty() {
                <p class="hint">{ texts.no_commitments }</p>
            } else {
                <div class="scroll-x">
                    <table>
                        <thead>
                            <tr>
                                <th scope="col">{ texts.column_owner }</th>
                                <th scope="col">{ texts.column_commitment }</th>
                                <th scope="col" class="n">{ texts.column_used_alone }</th>
                                <th scope="col" class="n">{ texts.column_used_together }</th>
                                <td></td>
                            </tr>
                        </thead>
                        <tbody>{ for rows.iter().map(|one| row(one, session)) }</tbody>
                    </table>
                </div>
                <p class="hint">{ texts.commitments_hint }</p>
            }
        </section>
    }
}

fn row(one: &CommitmentRow, session: &Session) -> Html {
    let texts = texts();
    let named = |template| {
        fill(
            template,
            &[("account", &one.owner_name), ("what", &one.name)],
        )
    };
    let remove = {
        let (session, id, what) = (session.clone(), one.id.clone(), named(texts.whose));
        Callback::from(move |_: MouseEvent| {
            // Taking a commitment away leaves nothing that could refer to it.
            let _ = session.edit(remove_commitment(&id, &what));
        })
    };
    let remove_label = fill(texts.remove_line, &[("what", &named(texts.whose))]);
    html! {
        <tr key={one.id.to_string()}>
            <th scope="row">
                <span class={classes!("dot", format!("colour-{}", names::colour(one.owner)))} />
                <bdi>{ &*one.owner_name }</bdi>
            </th>
            <td class="what">{ &one.name }<span class="code">{ &one.detail }</span></td>
            <td class="n">
                <Figure amount={one.alone.0.clone()} what={named(texts.what_used_alone)} />
                { meter(one.alone.1) }
            </td>
            <td class="n">
                <Figure amount={one.together.0.clone()} what={named(texts.what_used_together)} />
                { meter(one.together.1) }
            </td>
            <td class="row-actions">
                <button type="button" class="quiet icon-button" onclick={remove}
                    aria-label={remove_label.clone()} title={remove_label}>{ icon(Glyph::Cross) }</button>
            </td>
        </tr>
    }
}
