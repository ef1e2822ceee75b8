//! The month by the hour: who used a commitment, alone and on one bill.

mod legend;
mod opened;
mod plot;
mod strip;
mod sums;

use std::rc::Rc;

use billfold_billing::explanation::Side;
use billfold_messages::texts::hours as texts;
use yew::prelude::*;

use self::legend::legend;
use self::opened::Opened;
use self::plot::{Plot, moved};
use self::strip::strip;
use self::sums::sums;
use crate::components::{Choice, drawn, use_persistent_state};
use crate::views::Picker;
use crate::views::compare::matrix;
use crate::views::work::use_work;
use billfold_page_core::format;
use billfold_page_core::ptr_eq_rc::PtrEqRc;
use billfold_page_core::queries::commitments::CommitmentRow;
use billfold_page_core::queries::hours::{CommitmentMonth, is_quick, week_of, weeks};
use billfold_page_core::workspace::Outcome;

/// The strokes of two arrows.
const EARLIER: &str = "m12 5-5 5 5 5";
const LATER: &str = "m8 5 5 5-5 5";

#[derive(Properties, PartialEq)]
pub struct ByTheHourProps {
    pub outcome: PtrEqRc<Outcome>,
    /// All commitments.
    pub rows: Rc<Vec<CommitmentRow>>,
}

/// An opened hour of the month on one of the bills.
#[derive(Clone, Copy, PartialEq)]
pub struct At {
    pub hour: u16,
    pub side: Side,
}

/// The choices of a reader; the rest follows from the scenario.
#[derive(Clone, Default, PartialEq)]
struct Chosen {
    commitment: Option<String>,
    at: Option<At>,
    /// The index of the week, if it is not that of the opened hour.
    week: Option<usize>,
}

/// A button that turns to what lies before or behind; disabled if nothing does.
fn arrow_button(
    label: &'static str,
    arrow: &'static str,
    onclick: Option<Callback<MouseEvent>>,
) -> Html {
    let disabled = onclick.is_none();
    html! {
        <button type="button" class="quiet icon-button" {onclick} {disabled} aria-label={label}
            title={label}>{ drawn(arrow) }</button>
    }
}

/// The cell that a pointer is in, of `count` equal cells along a box that begins at `from` and is
/// `size` long.
fn cell(pointer: i32, (from, size): (f64, f64), count: u16) -> u16 {
    let place = (f64::from(pointer) - from) / size * f64::from(count);
    place.floor().clamp(0.0, f64::from(count) - 1.0) as u16
}

#[function_component]
pub fn ByTheHour(props: &ByTheHourProps) -> Html {
    let chosen = use_persistent_state::<Chosen>("hours");
    let shown = chosen.get();
    let asked = shown.commitment.clone();
    let asked = asked.filter(|id| props.rows.iter().any(|row| *row.id == **id));
    let id = asked.or_else(|| props.rows.first().map(|row| row.id.to_string()));
    let work = use_work(&props.outcome, id.clone(), is_quick, |outcome, id| {
        CommitmentMonth::new(outcome.clone(), id.as_deref()?).map(PtrEqRc::new)
    });
    let month = match work {
        Ok(Some(month)) => month,
        Ok(None) => return Html::default(),
        Err(onclick) => {
            return html! {
                <section class="hours" aria-labelledby="hours-heading">
                    <h2 id="hours-heading">{ texts::heading() }</h2>
                    <button type="button" class="outlined" {onclick}>{ texts::show() }</button>
                </section>
            };
        }
    };
    let calendar = props.outcome.scenario.month;
    let weeks = weeks(calendar);
    let at = shown.at.filter(|at| at.hour < month.hours());
    let at = at.unwrap_or_else(|| At {
        hour: month.telling_hour(),
        side: Side::Consolidated,
    });
    let number = shown.week.filter(|week| *week < weeks.len());
    let number = number.unwrap_or_else(|| week_of(&weeks, at.hour));
    let Some(week) = weeks.get(number) else {
        return Html::default();
    };
    let open = {
        let chosen = chosen.clone();
        // The week stays as long as it has the hour.
        let kept = week.hours.clone();
        Callback::from(move |at: At| {
            let week = kept.contains(&at.hour).then_some(number);
            chosen.update(|chosen| (chosen.at, chosen.week) = (Some(at), week));
        })
    };
    // The step counts from the hour that is opened now: keys come faster than the page draws.
    let press = {
        let (chosen, open, last) = (chosen.clone(), open.clone(), month.hours() - 1);
        Callback::from(move |(side, key): (Side, String)| {
            let now = chosen.get().at.filter(|at| at.hour <= last);
            let hour = moved(now.map_or(at.hour, |at| at.hour), last, &key);
            let is_moved = hour.is_some();
            if let Some(hour) = hour {
                open.emit(At { hour, side });
            }
            is_moved
        })
    };
    let on_choose = {
        let chosen = chosen.clone();
        Callback::from(move |id: String| {
            chosen.set(Chosen {
                commitment: Some(id),
                ..Chosen::default()
            });
        })
    };
    let turn = |label: &'static str, arrow: &'static str, to: Option<usize>| {
        let onclick = to.map(|to| {
            let chosen = chosen.clone();
            Callback::from(move |_: MouseEvent| chosen.update(|chosen| chosen.week = Some(to)))
        });
        arrow_button(label, arrow, onclick)
    };
    let later = Some(number + 1).filter(|next| *next < weeks.len());
    let choices = props.rows.iter().map(|row| {
        let name = format!("{} {}, {}", row.value, row.name, row.owner_name);
        Choice::new(&row.id, &name, "")
    });
    let plot = |side: Side| {
        html! {
            <Plot {side} month={month.clone()} {calendar} week={week.clone()} {at} open={open.clone()} press={press.clone()} />
        }
    };
    html! {
        <section class="hours" aria-labelledby="hours-heading">
            <header class="hours-head">
                <div>
                    <h2 id="hours-heading">{ texts::heading() }</h2>
                    <p class="hint">{ texts::purpose() }</p>
                </div>
                <Picker id="hours-commitment" label={texts::which()} choices={Rc::new(choices.collect())}
                    value={id.unwrap_or_default()} {on_choose} />
                <div class="hours-week">
                    { turn(texts::earlier(), EARLIER, number.checked_sub(1)) }
                    <span aria-live="polite">{ &week.name }</span>
                    { turn(texts::later(), LATER, later) }
                </div>
            </header>
            { legend(&month) }
            <div class="hours-body">
                <div class="hours-pictures">
                    { plot(Side::Separate) }
                    { plot(Side::Consolidated) }
                    { strip(&month, calendar, (week, at.hour), &open) }
                    { sums(&month, &format::month_name(calendar)) }
                </div>
                <div class="hours-aside">
                    <Opened outcome={props.outcome.clone()} {at} open={open.clone()} />
                    { matrix(&props.outcome) }
                </div>
            </div>
        </section>
    }
}
