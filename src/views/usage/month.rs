//! The billed month.

use billfold_billing::calendar::Month;
use billfold_messages::texts;
use yew::prelude::*;

use crate::components::{Choice, select};
use crate::store::use_store;
use crate::views::apply_or_notify;
use billfold_page_core::edits::set_month;
use billfold_page_core::format;

/// How many months are offered before the billed one, and after it.
const AROUND: i32 = 12;

#[derive(Properties, PartialEq)]
pub struct BilledMonthProps {
    pub month: Month,
}

/// A list of months around the billed one.
#[function_component]
pub fn BilledMonth(props: &BilledMonthProps) -> Html {
    let store = use_store();
    let months = (-AROUND..=AROUND).filter_map(|away| Some(name(moved(props.month, away)?)));
    let months: Vec<Choice> = months.collect();
    let choose = Callback::from(move |code: String| {
        if let Ok(month) = code.parse() {
            apply_or_notify(&store, set_month(month));
        }
    });
    html! {
        <span class="month">
            { select(texts::lines::month(), &months, &props.month.to_string(), choose) }
        </span>
    }
}

fn name(month: Month) -> Choice {
    Choice::new(&month.to_string(), &format::month_and_year(month), "")
}

/// The month some months later, or earlier if `away` is negative. `None` outside the calendar.
fn moved(month: Month, away: i32) -> Option<Month> {
    let months = i32::from(month.year()) * 12 + i32::from(month.number()) - 1 + away;
    let (year, number) = (months.div_euclid(12), months.rem_euclid(12) + 1);
    format!("{year:04}-{number:02}").parse().ok()
}
