//! The tier ladder: rates as steps, and below them how far the usage of each account reaches, alone
//! and consolidated.

use billfold_billing::Exact;
use billfold_billing::order::sorted_indices;
use billfold_messages::texts;
use billfold_page_core::charts::{permille, scale_end};
use yew::prelude::*;

use billfold_page_core::queries::ladder::{Bar, Ladder};

/// The picture; hidden from screen readers, which have the table.
pub fn ladder_chart(ladder: &Ladder) -> Html {
    let ends = ladder.steps.iter().filter_map(|step| step.until.as_ref());
    let ends = ends.map(|until| until.value);
    let end = scale_end(ladder.together.value, ends, ladder.crossed.is_some());
    let at = |value: Exact| permille(value, end);
    let top = ladder.steps.iter().map(|step| step.rate).max();
    let top = top.unwrap_or(Exact::ONE);
    let shown: Vec<_> = ladder.steps.iter().filter(|step| step.from < end).collect();
    let steps = shown.iter().enumerate().map(|(index, step)| {
        let until = step
            .until
            .as_ref()
            .map_or(end, |until| until.value.min(end));
        let style = format!(
            "--from:{};--to:{};--high:{}",
            at(step.from),
            at(until),
            permille(step.rate, top)
        );
        let reached = step.together.value.is_positive().then_some("reached");
        let lower = (index > 0).then_some("lower");
        html! {
            <div key={index} class={classes!("ladder-step", reached, lower)} ~style={style}>
                <span>{ &step.rate_text }</span>
            </div>
        }
    });
    let ends = shown.iter().filter_map(|step| step.until.as_ref());
    let ends = ends.filter(|until| until.value < end).enumerate();
    let boundaries = ends.map(|(index, until)| {
        html! {
            <div key={index} class="ladder-boundary" ~style={format!("--from:{}", at(until.value))}>
                <span>{ &until.text }</span>
            </div>
        }
    });
    let more = ladder.others.len();
    let bars = &ladder.bars;
    let by_length = sorted_indices(bars.len(), &|a, b| bars[a].until.cmp(&bars[b].until));
    let alone = by_length.iter().map(|index| {
        let bar = &bars[*index];
        html! {
            <div key={bar.account.index()} class="ladder-row">
                <span class="ladder-name"><bdi>{ &*bar.name }</bdi></span>
                <div class="ladder-track">
                    { segment(colour(bar), 0, at(bar.until)) }
                    { label(at(bar.until), &bar.text) }
                </div>
            </div>
        }
    });
    // Each step is split as the bill splits it.
    let mut segments = Vec::new();
    for step in &shown {
        let mut sum = step.from;
        let mut part = |class: String, units: Exact| {
            let from = at(sum);
            sum += units;
            if units.is_positive() {
                segments.push(segment(class, from, at(sum)));
            }
        };
        part("ladder-others".into(), step.dealt_to_others);
        for (bar, units) in bars.iter().zip(&step.dealt) {
            part(colour(bar), *units);
        }
    }
    let crossed = ladder
        .crossed
        .filter(|_| ladder.saving.is_positive())
        .and_then(|crossed| ladder.steps[crossed].until.as_ref());
    // The units that only the consolidated usage reaches.
    let beyond = crossed.map(|end| {
        let style = format!(
            "--from:{};--to:{}",
            at(end.value),
            at(ladder.together.value)
        );
        html! { <div class="ladder-beyond" ~style={style} /> }
    });
    html! {
        <div class="ladder" aria-hidden="true">
            <div class="ladder-steps">{ for steps }</div>
            <div class="ladder-rows">
                <div class="ladder-boundaries">{ for boundaries }</div>
                if more > 0 {
                    <div class="ladder-row" key="more">
                        <span class="ladder-name faint">{ texts::receipt::more_accounts(more) }</span>
                    </div>
                }
                { for alone }
                <div class="ladder-row ladder-together" key="together">
                    <span class="ladder-name">{ texts::ladder::together() }</span>
                    <div class="ladder-track">
                        { segments }
                        { for beyond }
                        { label(at(ladder.together.value), &ladder.together.text) }
                    </div>
                </div>
            </div>
        </div>
    }
}

fn colour(bar: &Bar) -> String {
    format!("colour-{}", bar.colour)
}

fn segment(class: String, from: i32, to: i32) -> Html {
    html! {
        <div class={classes!("ladder-bar", class)}
            ~style={format!("--from:{from};--to:{to}")} />
    }
}

/// The label at the end of a bar: on its right, or on its left where it would leave the picture.
fn label(at: i32, text: &str) -> Html {
    let class = classes!("ladder-label", (at > 800).then_some("inside"));
    html! { <span {class} ~style={format!("--from:{at}")}>{ text }</span> }
}
