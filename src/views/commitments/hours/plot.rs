//! One week of one bill: bars of equal hours, which open by pointer and by key.

use std::ops::Range;

use billfold_billing::calendar::Month;
use billfold_billing::explanation::Side;
use billfold_messages::texts::hours as texts;
use web_sys::Element;
use yew::prelude::*;

use super::legend::class_of;
use super::{At, cell};
use billfold_page_core::ptr_eq_rc::PtrEqRc;
use billfold_page_core::queries::hours::{Bar, CommitmentMonth, Week, hour_in_words};

#[derive(Properties, PartialEq)]
pub struct PlotProps {
    pub month: PtrEqRc<CommitmentMonth>,
    pub calendar: Month,
    pub week: Week,
    pub side: Side,
    /// The opened hour, perhaps on the other bill.
    pub at: At,
    pub open: Callback<At>,
    /// Takes a key that was pressed on the chart of a bill, and tells whether it moves.
    pub press: Callback<(Side, String), bool>,
}

#[function_component]
pub fn Plot(props: &PlotProps) -> Html {
    let PlotProps {
        month,
        week,
        side,
        at,
        ..
    } = props;
    let (side, at) = (*side, *at);
    let plot = use_node_ref();
    let open = props.open.reform(move |hour: u16| At { hour, side });
    let onclick = {
        let (plot, open, hours) = (plot.clone(), open.clone(), week.hours.clone());
        Callback::from(move |event: MouseEvent| {
            if let Some(hour) = hour_below(&plot, &event, &hours) {
                open.emit(hour);
            }
        })
    };
    let onkeydown = {
        let press = props.press.clone();
        Callback::from(move |event: KeyboardEvent| {
            if press.emit((side, event.key())) {
                event.prevent_default();
                event.stop_propagation();
            }
        })
    };
    let title = match side {
        Side::Separate => texts::alone(),
        Side::Consolidated => texts::together(),
    };
    let words = format!(
        "{}: {}",
        hour_in_words(props.calendar, at.hour),
        month.in_words(side, at.hour)
    );
    let [offered, top] = month.marks();
    let mark = |class: &'static str, (high, text): &(i32, String)| {
        html! { <span {class} ~style={format!("--high:{high}")}>{ text }</span> }
    };
    let is_crowded = offered.0 > 880;
    let is_here = week.hours.contains(&at.hour);
    html! {
        <figure class="hours-figure">
            <figcaption>
                <h3>{ title }</h3>
                <p>{ month.idle_in_words(side) }</p>
            </figcaption>
            <div class="hours-scale" aria-hidden="true">
                if !is_crowded { { mark("top", &top) } }
                { mark("offered", &offered) }
            </div>
            <div ref={plot} class="hours-plot" role="slider" tabindex="0"
                aria-label={texts::chart(title)} aria-valuemin="0"
                aria-valuemax={month.hours().saturating_sub(1).to_string()}
                aria-valuenow={at.hour.to_string()} aria-valuetext={words} {onclick} {onkeydown}>
                { for month.bars(side, week.hours.clone()).iter().map(|one| bar(one, week.hours.start)) }
                <div class="hours-line" ~style={format!("--high:{}", offered.0)} />
                if is_here {
                    <div class={classes!("hours-cursor", (at.side == side).then_some("opened"))}
                        ~style={format!("--from:{}", at.hour - week.hours.start)} />
                }
            </div>
            <div class="hours-days" aria-hidden="true">
                { for week.days.iter().map(|day| html! { <span key={&**day}>{ day }</span> }) }
            </div>
        </figure>
    }
}

/// The blocks of equal hours.
fn bar(bar: &Bar, start: u16) -> Html {
    let (from, to) = (bar.hours.start - start, bar.hours.end - start);
    let blocks = bar.blocks.iter().enumerate().map(|(at, block)| {
        let style = format!("--from:{from};--to:{to};--low:{};--high:{}", block.low, block.high);
        html! { <div key={at} class={classes!("hours-block", class_of(block.part))} ~style={style} /> }
    });
    html! { <div key={bar.hours.start} class="hours-bar">{ for blocks }</div> }
}

/// The hour below the pointer.
fn hour_below(plot: &NodeRef, event: &MouseEvent, hours: &Range<u16>) -> Option<u16> {
    let rectangle = plot.cast::<Element>()?.get_bounding_client_rect();
    let along = (rectangle.left(), rectangle.width());
    Some(hours.start + cell(event.client_x(), along, hours.end - hours.start))
}

/// The hour to which a key moves: by an hour, a day, a week, or to an end of the month.
pub fn moved(hour: u16, last: u16, key: &str) -> Option<u16> {
    // A day or a week beyond the month is not there.
    let by = |hours: i32| {
        let moved = u16::try_from(i32::from(hour) + hours).ok();
        moved.filter(|moved| *moved <= last).unwrap_or(hour)
    };
    Some(match key {
        "ArrowLeft" => by(-1),
        "ArrowRight" => by(1),
        "ArrowUp" => by(24),
        "ArrowDown" => by(-24),
        "PageUp" => by(168),
        "PageDown" => by(-168),
        "Home" => 0,
        "End" => last,
        _ => return None,
    })
}
