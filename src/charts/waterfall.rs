//! A waterfall from one total to another.

use billfold_billing::Exact;
use billfold_page_core::charts::levels;
use yew::prelude::*;

/// One step of a waterfall.
pub struct Change {
    pub label: &'static str,
    pub amount: Html,
    /// The amount that is saved; negative if it is added.
    pub saved: Exact,
}

pub struct Waterfall {
    pub from: (&'static str, String),
    pub start: Exact,
    pub to: (&'static str, String),
    pub end: Exact,
    pub changes: Vec<Change>,
}

/// A list that reads well by itself, with bars beside it.
pub fn waterfall(props: &Waterfall) -> Html {
    let savings = props.changes.iter().map(|change| change.saved);
    let levels = levels(props.start, savings);
    let bar = |class: &'static str, (low, high): (i32, i32)| {
        html! {
            <div class="waterfall-track" aria-hidden="true">
                <div class={classes!("waterfall-bar", class)}
                    ~style={format!("--from:{low};--to:{high}")} />
            </div>
        }
    };
    let total = |(label, text): &(&'static str, String), value| {
        html! {
            <li key={*label} class="waterfall-total">
                <span>{ *label }</span><span class="n">{ text }</span>
                { bar("total", levels.total(value)) }
            </li>
        }
    };
    let changes = props.changes.iter().enumerate().map(|(index, change)| {
        let class = if change.saved.is_negative() {
            "costs"
        } else {
            "saves"
        };
        html! {
            <li key={index}>
                <span>{ change.label }</span>
                <span class={classes!("n", class)}>{ change.amount.clone() }</span>
                { bar(class, levels.change(index)) }
            </li>
        }
    });
    html! {
        <ol class="waterfall">
            { total(&props.from, props.start) }
            { for changes }
            { total(&props.to, props.end) }
        </ol>
    }
}
