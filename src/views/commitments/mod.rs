//! Reserved Instances and Savings Plans: how well each is used, alone and together.

mod add;

use yew::prelude::*;

use self::add::AddCommitment;
use super::Figure;
use crate::charts::meter;
use crate::components::{Field, remove_button, table_head};
use crate::entry::{read_instances, read_money};
use crate::messages::{fill, texts};
use crate::queries::commitments::{CommitmentRow, rows};
use crate::queries::names;
use crate::state::edits::{remove_commitment, set_plan_commitment, set_reserved_count};
use crate::state::{Session, State};
use crate::views::{sealing, taking};

pub fn commitments(state: &State, session: &Session) -> Html {
    let texts = texts();
    let rows = rows(state);
    html! {
        <section class="line-table" aria-labelledby="commitments-heading">
            <h2 id="commitments-heading">{ texts.commitments_heading }</h2>
            if rows.is_empty() {
                <p class="hint">{ texts.no_commitments }</p>
            } else {
                <table>
                        { table_head(&[
                            (texts.column_owner, false),
                            (texts.column_commitment, false),
                            (texts.column_amount, true),
                            (texts.column_used_alone, true),
                            (texts.column_used_together, true),
                        ]) }
                        <tbody>{ for rows.iter().map(|one| row(one, session)) }</tbody>
                </table>
                <p class="hint">{ texts.commitments_hint }</p>
            }
            <div class="usage-actions">
                <AddCommitment document={state.document.clone()} outcome={state.outcome.clone()}
                    prices={state.prices.clone()} />
            </div>
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
    let change = {
        let (one, what) = (one.clone(), named(texts.whose));
        taking(session, move |text| {
            Ok(match one.reserved {
                true => set_reserved_count(&one.id, read_instances(text)?.count, &what),
                false => set_plan_commitment(&one.id, read_money(text)?, &what),
            })
        })
    };
    let seal = sealing(session);
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
                <Field id={format!("commitment-{}", one.id)} label={named(texts.amount_of)}
                    value={one.value.clone()}
                    echo={if one.reserved { texts.instances } else { texts.an_hour }}
                    kept={fill(texts.problem_kept, &[("value", &one.value)])}
                    on_text={change} on_leave={seal} />
            </td>
            <td class="n" data-label={texts.column_used_alone}>
                <Figure amount={one.alone.0.clone()} what={named(texts.what_used_alone)} />
                { meter(one.alone.1) }
            </td>
            <td class="n" data-label={texts.column_used_together}>
                <Figure amount={one.together.0.clone()} what={named(texts.what_used_together)} />
                { meter(one.together.1) }
            </td>
            <td class="row-actions">
                { remove_button(remove_label, remove) }
            </td>
        </tr>
    }
}
