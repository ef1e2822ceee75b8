//! Reserved Instances and Savings Plans, and how much of each is used.

mod add;
mod credits;
mod hours;
mod worth;

use billfold_messages::texts;
use std::rc::Rc;

use yew::prelude::*;

use self::add::AddCommitment;
use self::credits::credits;
use self::hours::ByTheHour;
use self::worth::Worth;
use super::Figure;
use super::lines::{Bulk, Pick, head, pick_box, row_buttons, use_moves, use_selection};
use crate::charts::meter;
use crate::components::{Field, VirtualRow, gap, use_virtual_rows};
use crate::store::{Store, use_store};
use crate::views::{apply_or_notify, on_blur_commit, on_input_edit};
use billfold_page_core::edits::{
    Ids, Lines, duplicate_lines, remove_commitment, set_plan_commitment, set_reserved_count,
};
use billfold_page_core::input::{read_money, read_reserved};
use billfold_page_core::ptr_eq_rc::PtrEqRc;
use billfold_page_core::queries::commitments::{CommitmentRow, rows};
use billfold_page_core::queries::names;
use billfold_page_core::workspace::Workspace;

#[derive(Properties, PartialEq)]
pub struct CommitmentsProps {
    pub workspace: PtrEqRc<Workspace>,
}

#[function_component]
pub fn Commitments(props: &CommitmentsProps) -> Html {
    let store = use_store();
    let workspace = &props.workspace;
    let rows = Rc::new(rows(workspace));
    let selection = {
        let rows = rows.clone();
        use_selection(Rc::new(move || {
            rows.iter().map(|row| row.id.clone()).collect()
        }))
    };
    let moves = {
        let rows = rows.clone();
        use_moves(&store, Lines::Commitments, &selection, move |id| {
            let row = rows.iter().find(|row| *row.id == *id);
            row.map_or_else(String::new, |row| named(row, texts::usage::whose))
        })
    };
    let list = use_node_ref();
    let pieces = use_virtual_rows(&list, rows.len());
    let columns = [
        (texts::commitments::column_owner(), false),
        (texts::commitments::column_commitment(), false),
        (texts::usage::column_amount(), true),
        (texts::commitments::column_used_alone(), true),
        (texts::commitments::column_used_together(), true),
        (texts::commitments::column_worth(), true),
    ];
    let clear = selection.all.reform(|()| false);
    let shown = pieces.iter().enumerate().map(|(at, piece)| match *piece {
        VirtualRow::Gap(height) => gap(at, height, columns.len() + 1),
        VirtualRow::Row(index) => {
            let picked = selection.ids.contains(&rows[index].id);
            row(
                &rows[index],
                workspace,
                &store,
                (index, picked),
                &selection.pick,
            )
        }
    });
    html! {
        <>
        <section class="line-table lines" aria-labelledby="commitments-heading"
            onkeydown={moves.by_key}>
            <h2 id="commitments-heading">{ texts::commitments::heading() }</h2>
            if rows.is_empty() {
                <p class="hint">{ texts::commitments::no_commitments() }</p>
            } else {
                <table aria-rowcount={(rows.len() + 1).to_string()}>
                    { head(&columns, &selection, rows.len()) }
                    <tbody ref={list}>{ for shown }</tbody>
                </table>
                <p class="hint">
                    { texts::commitments::hint() }{ " " }
                    <a href="#organization/accounts">{ texts::commitments::who_shares() }</a>
                </p>
            }
            <Bulk document={workspace.document.clone()} lines={Lines::Commitments}
                ids={selection.ids.clone()} shift={moves.by_button} {clear} />
            { moves.said }
            <div class="usage-actions">
                <AddCommitment document={workspace.document.clone()} outcome={workspace.outcome.clone()}
                    prices={workspace.prices.clone()} />
            </div>
        </section>
        if !rows.is_empty() {
            <ByTheHour outcome={workspace.outcome.clone()} rows={rows.clone()} />
        }
        { credits(workspace, &store) }
        </>
    }
}

fn named(row: &CommitmentRow, template: fn(&str, &str) -> String) -> String {
    template(&row.name, &row.owner_name)
}

fn row(
    one: &CommitmentRow,
    workspace: &Workspace,
    store: &Store,
    (index, picked): (usize, bool),
    pick: &Callback<Pick>,
) -> Html {
    let named = |template: fn(&str, &str) -> String| named(one, template);
    let what = named(texts::usage::whose);
    let change = {
        let (one, what) = (one.clone(), what.clone());
        on_input_edit(store, move |text| {
            Ok(match one.reserved {
                true => set_reserved_count(&one.id, read_reserved(text)?, &what),
                false => set_plan_commitment(&one.id, read_money(text)?, &what),
            })
        })
    };
    let seal = on_blur_commit(store);
    let remove = {
        let (store, id, what) = (store.clone(), one.id.clone(), what.clone());
        Callback::from(move |_: MouseEvent| apply_or_notify(&store, remove_commitment(&id, &what)))
    };
    let copy = {
        let name = texts::lines::undo_duplicate(&what);
        let (store, ids) = (store.clone(), Rc::new(Ids::from([one.id.clone()])));
        Callback::from(move |_: MouseEvent| {
            let edit = duplicate_lines(Lines::Commitments, ids.clone(), name.clone());
            apply_or_notify(&store, edit);
        })
    };
    html! {
        <tr key={one.id.to_string()} data-at={index.to_string()} data-line={one.id.to_string()}
            aria-rowindex={(index + 2).to_string()} class={picked.then_some("picked")}>
            <th scope="row">
                { pick_box(&one.id, &what, index, picked, pick) }
                <span class={classes!("dot", format!("colour-{}", names::colour(one.owner)))} />
                <bdi>{ &*one.owner_name }</bdi>
            </th>
            <td class="what">{ &one.name }<span class="code">{ &one.detail }</span></td>
            <td class="n">
                <Field id={format!("commitment-{}", one.id)} label={named(texts::usage::amount_of)}
                    value={one.value.clone()}
                    echo={one.unit.clone()}
                    kept={texts::input::kept(&one.value)}
                    on_text={change} on_leave={seal} />
            </td>
            <td class="n" data-label={texts::commitments::column_used_alone()}>
                <Figure amount={one.alone.0.clone()} what={named(texts::commitments::what_used_alone)} />
                { meter(one.alone.1) }
            </td>
            <td class="n" data-label={texts::commitments::column_used_together()}>
                <Figure amount={one.together.0.clone()} what={named(texts::commitments::what_used_together)} />
                { meter(one.together.1) }
            </td>
            <td class="n" data-label={texts::commitments::column_worth()}>
                <Worth outcome={workspace.outcome.clone()} id={one.id.to_string()} what={what.clone()} />
            </td>
            <td class="row-actions">{ row_buttons(&one.id, &what, copy, remove) }</td>
        </tr>
    }
}
