//! One row of the usage table, with its fields and buttons.

use billfold_billing::usage::UsageRef;
use billfold_messages::texts;
use std::rc::Rc;

use billfold_scenario::document::Entries;
use yew::prelude::*;

use super::price::price;
use crate::components::Field;
use crate::store::{Store, use_store};
use crate::views::compare::usage::{account, figures, named};
use crate::views::lines::{Pick, Tags, pick_box, row_buttons};
use crate::views::{apply_or_notify, on_blur_commit, on_input_edit};
use billfold_page_core::edits::{Ids, Lines, duplicate_lines, remove_usage, set_hours, tag_lines};
use billfold_page_core::input::read_hours;
use billfold_page_core::queries::usage::UsageRow;

#[derive(Properties, PartialEq)]
pub struct RowProps {
    pub row: UsageRow,
    pub tags: Entries<String>,
    /// The free allowance of the line, in words.
    pub free: Option<String>,
    /// The hours of instances, if they can be written as text.
    pub hours: Option<String>,
    /// The policy that denies the usage.
    pub denied: Option<String>,
    /// The index among the rows that are shown.
    pub index: usize,
    pub picked: bool,
    pub pick: Callback<Pick>,
}

#[function_component]
pub fn Row(props: &RowProps) -> Html {
    let store = use_store();
    let row = &props.row;
    let what = named(row, texts::usage::whose);
    let ids = Rc::new(Ids::from([row.id.clone()]));
    let remove = {
        let (store, id, what) = (store.clone(), row.id.clone(), what.clone());
        Callback::from(move |_: MouseEvent| apply_or_notify(&store, remove_usage(&id, &what)))
    };
    let copy = {
        let name = texts::lines::undo_duplicate(&what);
        let (store, ids) = (store.clone(), ids.clone());
        Callback::from(move |_: MouseEvent| {
            apply_or_notify(
                &store,
                duplicate_lines(Lines::Usage, ids.clone(), name.clone()),
            );
        })
    };
    let on_tag = {
        let (store, what, tags) = (store.clone(), what.clone(), props.tags.clone());
        Callback::from(move |(key, value): (String, Option<String>)| {
            let old = tags.iter().find(|(known, _)| *known == key);
            let old = old.map_or("", |(_, value)| value);
            let (template, shown): (fn(&str, &str) -> String, &str) = match &value {
                Some(value) => (texts::lines::undo_tag, value.as_str()),
                None => (texts::lines::undo_untag, old),
            };
            let tag = format!("{key}={shown}");
            let name = template(&what, &tag);
            apply_or_notify(&store, tag_lines(ids.clone(), key, value, name));
        })
    };
    html! {
        <tr data-at={props.index.to_string()} data-line={row.id.to_string()}
            aria-rowindex={(props.index + 2).to_string()}
            class={props.picked.then_some("picked")}>
            <th scope="row">
                { pick_box(&row.id, &what, props.index, props.picked, &props.pick) }
                { account(row) }
            </th>
            <td class="what">
                <bdi>{ &row.name }</bdi>
                <Tags id={row.id.to_string()} what={what.clone()} tags={props.tags.clone()} {on_tag} />
                <span class="code">{ &row.code }</span>
                if let Some(hours) = &props.hours { { when(props, hours, &store, &what) } }
                { price(row, &store, &what) }
                if let Some(denied) = &props.denied {
                    <strong class="row-short">{ denied }</strong>
                }
                if let Some(free) = &props.free { <span class="row-price row-free">{ free }</span> }
            </td>
            { figures(row, &store) }
            <td class="row-actions">{ row_buttons(&row.id, &what, copy, remove) }</td>
        </tr>
    }
}

/// The field for the hours of instances.
fn when(props: &RowProps, hours: &str, store: &Store, what: &str) -> Html {
    if !matches!(props.row.at, UsageRef::Instance(_)) {
        return Html::default();
    }
    let (id, name) = (props.row.id.clone(), what.to_owned());
    let change = on_input_edit(store, move |text| {
        Ok(set_hours(&id, read_hours(text)?, &name))
    });
    html! {
        <Field id={format!("hours-{}", props.row.id)} class="row-hours" value={hours.to_owned()}
            label={texts::lines::hours_of(what)}
            kept={texts::input::kept(hours)}
            on_text={change} on_leave={on_blur_commit(store)} />
    }
}
