//! The hours of a week as a grid to paint on, in step with the text beside it.

use billfold_messages::texts;
use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use billfold_page_core::forms::week::{HOURS, Stroke, Week, painted, read, written};

use crate::browser;

#[derive(Properties, PartialEq)]
pub struct WeekGridProps {
    /// The hours as text, as in the field.
    pub hours: String,
    /// Called with the text of the painted hours.
    pub on_hours: Callback<String>,
}

/// Seven days of 24 hours. A pointer paints a rectangle. Arrow keys move, Space turns an hour on or
/// off, and arrow keys with Shift do the same to the next hour.
#[function_component]
pub fn WeekGrid(props: &WeekGridProps) -> Html {
    let at = use_state_eq(|| 0_usize);
    let stroke = use_mut_ref(|| None::<Stroke>);
    let (week, zone) = read(&props.hours);
    let now = use_now(&props.hours, week, *at);
    let put = {
        let (on_hours, zone, now) = (props.on_hours.clone(), zone.clone(), now.clone());
        Callback::from(move |week: Week| {
            now.borrow_mut().week = week;
            on_hours.emit(written(&week, zone.as_deref()));
        })
    };
    let go = {
        let (at, now) = (at.clone(), now.clone());
        Callback::from(move |index: usize| {
            now.borrow_mut().at = index;
            at.set(index);
        })
    };
    let onpointerdown = {
        let (stroke, now, go, put) = (stroke.clone(), now.clone(), go.clone(), put.clone());
        Callback::from(move |event: PointerEvent| {
            let Some(from) = hour_below(&event).filter(|_| event.button() == 0) else {
                return;
            };
            // The focus goes to the hour from which arrow keys continue, and no text is selected.
            event.prevent_default();
            let week = now.borrow().week;
            go.emit(from);
            browser::focus(&format!("#week-{from}"));
            let begun = Stroke {
                from,
                runs: !week[from],
                before: week,
            };
            *stroke.borrow_mut() = Some(begun);
            put.emit(painted(begun, from));
        })
    };
    let onpointermove = {
        let (stroke, go, put) = (stroke.clone(), go.clone(), put.clone());
        Callback::from(move |event: PointerEvent| {
            if event.buttons() == 0 {
                *stroke.borrow_mut() = None;
            }
            let begun = *stroke.borrow();
            if let (Some(begun), Some(until)) = (begun, hour_below(&event)) {
                go.emit(until);
                put.emit(painted(begun, until));
            }
        })
    };
    let onpointerup = Callback::from(move |_: PointerEvent| *stroke.borrow_mut() = None);
    let onkeydown = {
        let put = put.clone();
        Callback::from(move |event: KeyboardEvent| {
            let Now { mut week, at: here } = *now.borrow();
            let key = event.key();
            if key == " " {
                week[here] = !week[here];
                put.emit(week);
            } else if let Some(next) = moved(here, &key) {
                if event.shift_key() && week[next] != week[here] {
                    week[next] = week[here];
                    put.emit(week);
                }
                go.emit(next);
                browser::focus(&format!("#week-{next}"));
            } else {
                return;
            }
            event.prevent_default();
        })
    };
    let all = |runs: bool| put.reform(move |_: MouseEvent| [runs; 168]);
    html! {
        <details class="week">
            <summary>{ texts::week::paint() }</summary>
            <p id="week-hint" class="week-hint">{ texts::week::hint() }</p>
            <div class="week-grid" role="grid" aria-label={texts::week::hours()} aria-multiselectable="true"
                aria-describedby="week-hint" {onpointerdown} {onpointermove} {onpointerup}
                {onkeydown}>
                <div class="week-head" role="row">
                    <span role="columnheader"><span class="visually-hidden">{ texts::week::day() }</span></span>
                    { for (0..HOURS).map(|hour| html! { <span role="columnheader">{ hour }</span> }) }
                </div>
                { for texts::days().iter().enumerate().map(|(day, name)| row(day, name, &week, *at)) }
            </div>
            <div class="week-all">
                <button type="button" class="quiet" onclick={all(true)}>{ texts::week::all() }</button>
                <button type="button" class="quiet" onclick={all(false)}>{ texts::week::none() }</button>
            </div>
        </details>
    }
}

/// The week after the last key or stroke.
#[derive(Clone, Copy)]
struct Now {
    week: Week,
    at: usize,
}

/// Keys may come faster than the page renders: each continues from the week after the key before
/// it, until the text itself changes.
#[hook]
fn use_now(hours: &str, week: Week, at: usize) -> Rc<RefCell<Now>> {
    let now = use_mut_ref(|| Now { week, at });
    let drawn = use_mut_ref(|| hours.to_owned());
    if *drawn.borrow() != hours {
        hours.clone_into(&mut drawn.borrow_mut());
        now.borrow_mut().week = week;
    }
    now
}

fn row(day: usize, name: &'static str, week: &Week, at: usize) -> Html {
    let hours = (0..HOURS).map(|hour| {
        let index = day * HOURS + hour;
        html! {
            <span id={format!("week-{index}")} role="gridcell" data-hour={index.to_string()}
                tabindex={if index == at { "0" } else { "-1" }}
                aria-selected={if week[index] { "true" } else { "false" }}
                aria-label={texts::week::hour(name, &hour.to_string(), &(hour + 1).to_string())} />
        }
    });
    html! {
        <div role="row">
            <span role="rowheader">{ name }</span>
            { for hours }
        </div>
    }
}

/// The hour that a key leads to. On a narrow page days are side by side, with their hours below
/// each other.
fn moved(at: usize, key: &str) -> Option<usize> {
    let (day, hour) = (at / HOURS, at % HOURS);
    let turned = browser::matches_media("(max-width: 40rem)");
    let (days, hours) = match (key, turned) {
        ("ArrowRight", false) | ("ArrowDown", true) => (0, 1),
        ("ArrowLeft", false) | ("ArrowUp", true) => (0, -1),
        ("ArrowDown", false) | ("ArrowRight", true) => (1, 0),
        ("ArrowUp", false) | ("ArrowLeft", true) => (-1, 0),
        ("Home", _) => return Some(day * HOURS),
        ("End", _) => return Some(day * HOURS + HOURS - 1),
        _ => return None,
    };
    let day = day.saturating_add_signed(days).min(6);
    let hour = hour.saturating_add_signed(hours).min(HOURS - 1);
    Some(day * HOURS + hour)
}

/// The hour below the pointer. Touch events stay with the element in which the stroke began.
fn hour_below(event: &PointerEvent) -> Option<usize> {
    let element = browser::element_at(event.client_x(), event.client_y())?;
    let hour = element.get_attribute("data-hour")?.parse().ok()?;
    (hour < 168).then_some(hour)
}
