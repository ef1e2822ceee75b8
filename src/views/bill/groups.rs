//! The costs of the consolidated bill, grouped by one dimension.

use billfold_billing::Exact;
use billfold_messages::texts;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::Look;
use crate::charts::meter;
use crate::components::{VirtualRow, gap, use_virtual_rows};
use crate::views::Figure;
use billfold_page_core::format;
use billfold_page_core::queries::bill;
use billfold_page_core::queries::receipts::Amount;
use billfold_page_core::workspace::Workspace;

#[hook]
pub fn use_groups(workspace: &Workspace, look: Look, set: Callback<Look>) -> Html {
    let list = use_node_ref();
    let dimensions = bill::dimensions(workspace);
    let at = look.dimension.min(dimensions.len() - 1);
    let groups = bill::groups(workspace, &dimensions[at].1);
    let pieces = use_virtual_rows(&list, groups.len());
    // The bars show fractions of the total.
    let all = Some(Exact::from(
        workspace.outcome.comparison.consolidated.bill.total,
    ));
    let all = all.filter(|all| all.is_positive()).unwrap_or(Exact::ONE);
    let onchange = Callback::from(move |event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        let dimension = select.selected_index().max(0) as usize;
        set.emit(Look { dimension, ..look });
    });
    let rows = pieces.into_iter().enumerate().map(|(at, piece)| match piece {
        VirtualRow::Gap(height) => gap(at, height, 3),
        VirtualRow::Row(index) => {
            let group = &groups[index];
            let amount = Amount {
                text: format::amount(group.cents),
                asked: group.asked.clone(),
            };
            let what = texts::lines::what_group(&group.name);
            html! {
                <tr key={index} class={group.colour.map(|colour| format!("colour-{colour}"))} data-at={index.to_string()} aria-rowindex={(index + 1).to_string()}>
                    <th scope="row"><bdi>{ &group.name }</bdi>{ meter(Exact::from(group.cents).over(all)) }</th>
                    <td class="n"><Figure {amount} {what} /></td>
                    <td class="n faint">{ &group.percent }</td>
                </tr>
            }
        }
    });
    // Average rates are beside it; the groups are of what is charged.
    let heading = match look.blended {
        true => texts::bill::groups_heading_charged(),
        false => texts::bill::groups_heading(),
    };
    html! {
        <section class="bill-groups" aria-labelledby="groups-heading">
            <h2 id="groups-heading">{ heading }</h2>
            <label class="visually-hidden" for="dimension">{ texts::bill::groups_by() }</label>
            <select id="dimension" {onchange}>
                { for dimensions.iter().enumerate().map(|(index, (name, _))| html! {
                    <option selected={index == at}>{ name }</option>
                }) }
            </select>
            <table aria-rowcount={groups.len().to_string()}>
                <tbody ref={list}>{ for rows }</tbody>
            </table>
        </section>
    }
}
