//! From one total to another, step by step.

use billfold_billing::Exact;
use yew::prelude::*;

use super::geometry::permille;

/// One step.
pub struct Change {
    pub label: &'static str,
    pub amount: Html,
    /// What it takes off; below zero where it adds.
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
    let mut levels = vec![props.start];
    let mut level = props.start;
    for change in &props.changes {
        level -= change.saved;
        levels.push(level);
    }
    // From zero: a bar that is cut short would tell of a larger difference than there is.
    let highest = levels.iter().copied().max().unwrap_or_default();
    let base = levels
        .iter()
        .copied()
        .min()
        .unwrap_or_default()
        .min(Exact::ZERO);
    let at = |value: Exact| permille(value - base, highest - base);
    let bar = |class: &'static str, from: Exact, to: Exact| {
        let (low, high) = (at(from.min(to)), at(from.max(to)));
        html! {
            <div class="waterfall-track" aria-hidden="true">
                <div class={classes!("waterfall-bar", class)}
                    style={format!("--from:{low};--to:{high}")} />
            </div>
        }
    };
    let total = |(label, text): &(&'static str, String), value| {
        html! {
            <li key={*label} class="waterfall-total">
                <span>{ *label }</span><span class="n">{ text }</span>
                { bar("total", base, value) }
            </li>
        }
    };
    let changes = props.changes.iter().enumerate().map(|(place, change)| {
        let class = if change.saved.is_negative() {
            "costs"
        } else {
            "saves"
        };
        html! {
            <li key={place}>
                <span>{ change.label }</span>
                <span class={classes!("n", class)}>{ change.amount.clone() }</span>
                { bar(class, levels[place], levels[place + 1]) }
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
