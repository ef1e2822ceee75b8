//! The legend of the hours: colours of accounts, and patterns.

use billfold_messages::texts::hours as texts;
use yew::prelude::*;

use billfold_page_core::queries::hours::{CommitmentMonth, Part, Who};
use billfold_page_core::queries::names;

/// The classes of a part: what it is, and the colour of whose it is.
pub fn class_of(part: Part) -> Classes {
    let colour = |who: Who| match who {
        Who::Account(account) => format!("colour-{}", names::colour(account)),
        Who::Others => "colour-others".to_owned(),
    };
    match part {
        Part::Used(who) => classes!("used", colour(who)),
        Part::OnDemand(who) => classes!("on-demand", colour(who)),
        Part::Idle => classes!("idle"),
        Part::Elsewhere => classes!("elsewhere"),
        Part::Saved => classes!("saved"),
    }
}

/// A small block as the pictures draw it.
pub fn key(part: Part) -> Html {
    html! { <span class={classes!("hours-key", class_of(part))} aria-hidden="true" /> }
}

/// The accounts, and the patterns for what nobody uses and what is paid On-Demand.
pub fn legend(month: &CommitmentMonth) -> Html {
    let (accounts, folds) = month.legend();
    let owner = month.owner();
    let entry = |part: Part, text: String| html! { <li key={text.clone()}>{ key(part) }<bdi>{ text }</bdi></li> };
    let used = accounts.iter().map(|account| {
        let who = Who::Account(*account);
        let name = month.name(who);
        let text = match *account == owner {
            true => texts::key_owner(&name),
            false => texts::key_used(&name),
        };
        entry(Part::Used(who), text)
    });
    let others = folds.then(|| {
        entry(
            Part::Used(Who::Others),
            texts::key_used(&month.name(Who::Others)),
        )
    });
    html! {
        <ul class="hours-legend">
            { for used }
            { for others }
            { entry(Part::Idle, texts::key_idle().to_owned()) }
            { entry(Part::OnDemand(Who::Others), texts::key_on_demand().to_owned()) }
            { entry(Part::Saved, texts::key_saved().to_owned()) }
            <li class="hint">{ month.measure() }{ ". " }{ texts::line(&month.marks()[0].1) }</li>
        </ul>
    }
}
