//! One hour: which usage was covered first, by what rule, and what the hour costs.

use billfold_billing::explanation::Side;
use billfold_messages::texts::hours as texts;
use yew::prelude::*;

use super::{At, EARLIER, LATER, arrow_button};
use billfold_page_core::ptr_eq_rc::PtrEqRc;
use billfold_page_core::queries::hours::{Assignment, Entry, Pass, assignment, hour_in_words};
use billfold_page_core::queries::names;
use billfold_page_core::workspace::Outcome;

#[derive(Properties, PartialEq)]
pub struct OpenedProps {
    pub outcome: PtrEqRc<Outcome>,
    pub at: At,
    pub open: Callback<At>,
}

#[function_component]
pub fn Opened(props: &OpenedProps) -> Html {
    let At { hour, side } = props.at;
    let found = use_memo(
        (props.outcome.clone(), hour, side),
        |(outcome, hour, side)| assignment(outcome, *side, *hour),
    );
    let Some(Assignment {
        passes,
        costs,
        total,
    }) = &*found
    else {
        return Html::default();
    };
    let choice = |one: Side, name: &'static str| {
        let onclick = props
            .open
            .reform(move |_: MouseEvent| At { hour, side: one });
        let pressed = if one == side { "true" } else { "false" };
        html! {
            <button type="button" aria-pressed={pressed} {onclick}>{ name }</button>
        }
    };
    let last = props.outcome.scenario.month.hours() as u16 - 1;
    let turn = |label: &'static str, arrow: &'static str, to: Option<u16>| {
        let onclick = to.map(|hour| props.open.reform(move |_: MouseEvent| At { hour, side }));
        arrow_button(label, arrow, onclick)
    };
    let when = hour_in_words(props.outcome.scenario.month, hour);
    html! {
        <article class="receipt hours-opened" aria-labelledby="hours-opened">
            <header>
                <h3 id="hours-opened" aria-live="polite">{ when }</h3>
                <div class="hours-turns">
                    { turn(texts::hour_earlier(), EARLIER, hour.checked_sub(1)) }
                    { turn(texts::hour_later(), LATER, Some(hour + 1).filter(|next| *next <= last)) }
                </div>
                <div class="hours-sides" role="group" aria-label={texts::side()}>
                    { choice(Side::Separate, texts::alone()) }
                    { choice(Side::Consolidated, texts::together()) }
                </div>
            </header>
            { for passes.iter().enumerate().map(pass) }
            <h4>{ texts::costs() }</h4>
            <ul>{ for costs.iter().enumerate().map(entry) }</ul>
            <div class="receipt-total"><span>{ texts::costs_total() }</span><span>{ total }</span></div>
        </article>
    }
}

fn pass((at, pass): (usize, &Pass)) -> Html {
    html! {
        <section key={at}>
            <h4><bdi>{ &pass.name }</bdi></h4>
            <p class="hours-rule">{ &pass.why }</p>
            <ul>{ for pass.entries.iter().enumerate().map(entry) }</ul>
        </section>
    }
}

fn entry((at, entry): (usize, &Entry)) -> Html {
    let dot = entry.account.map(|account| {
        html! { <span class={classes!("dot", format!("colour-{}", names::colour(account)))} /> }
    });
    html! {
        <li key={at} class="receipt-line">
            <span>{ for dot }<bdi>{ &entry.name }</bdi></span><span>{ &entry.figure }</span>
        </li>
    }
}
