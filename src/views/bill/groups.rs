//! What the consolidated bill adds up to, by one dimension at a time.

use billfold_billing::Decimal;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::Look;
use crate::charts::meter;
use crate::format;
use crate::messages::{count, texts};
use crate::queries::bill;
use crate::state::State;

/// So many groups are listed.
const GROUPS: usize = 100;

pub fn groups(state: &State, look: Look, set: Callback<Look>) -> Html {
    let dimensions = bill::dimensions(state);
    let at = look.dimension.min(dimensions.len() - 1);
    let groups = bill::groups(state, &dimensions[at].1);
    let most = groups.iter().map(|(_, cents)| *cents).max();
    let most = most
        .filter(|most| most.is_positive())
        .unwrap_or(Decimal::ONE);
    let onchange = Callback::from(move |event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        let dimension = select.selected_index().max(0) as usize;
        set.emit(Look { dimension, ..look });
    });
    let more = groups.len().saturating_sub(GROUPS);
    let rows = groups.iter().take(GROUPS).enumerate();
    html! {
        <section class="bill-groups" aria-labelledby="groups-heading">
            <h2 id="groups-heading">{ texts().groups_heading }</h2>
            <label class="visually-hidden" for="dimension">{ texts().groups_by }</label>
            <select id="dimension" {onchange}>
                { for dimensions.iter().enumerate().map(|(place, (name, _))| html! {
                    <option selected={place == at}>{ name }</option>
                }) }
            </select>
            <table>
                <tbody>
                    { for rows.map(|(place, (name, cents))| html! {
                        <tr key={place}>
                            <th scope="row"><bdi>{ name }</bdi>{ meter(cents.over(most)) }</th>
                            <td class="n">{ format::amount(*cents) }</td>
                        </tr>
                    }) }
                </tbody>
            </table>
            if more > 0 { <p class="table-more">{ count(&texts().more_groups, more) }</p> }
        </section>
    }
}
