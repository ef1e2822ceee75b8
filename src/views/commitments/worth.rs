//! What a commitment changes on the one bill.

use billfold_messages::texts;
use yew::prelude::*;

use crate::views::verdict_class;
use crate::views::work::use_work;
use billfold_page_core::ptr_eq_rc::PtrEqRc;
use billfold_page_core::queries::worth::{CommitmentWorth, is_quick, of};
use billfold_page_core::workspace::Outcome;

#[derive(Properties, PartialEq)]
pub struct WorthProps {
    pub outcome: PtrEqRc<Outcome>,
    pub id: AttrValue,
    /// What is asked, for screen readers.
    pub what: AttrValue,
}

/// The worth of one commitment. In a large scenario it is computed once it is asked for, because it
/// takes the whole bill computed again.
#[function_component]
pub fn Worth(props: &WorthProps) -> Html {
    let id = props.id.clone();
    let worth = use_work(&props.outcome, id, is_quick, |outcome, id| of(outcome, id));
    match worth {
        Ok(worth) => html! { { for worth.as_ref().map(written) } },
        Err(onclick) => html! {
            <button type="button" class="quiet" {onclick} aria-label={texts::commitments::worth_ask_of(&props.what)}>
                { texts::commitments::worth_ask() }
            </button>
        },
    }
}

fn written(worth: &CommitmentWorth) -> Html {
    let class = verdict_class(worth.verdict);
    html! {
        <>
            <b class={classes!("worth", class)}>{ &worth.changes }</b>
            <span class="code">{ &worth.without }</span>
            <span class="code">{ &worth.idle }</span>
        </>
    }
}
