//! The month as a strip for each day.

use billfold_billing::calendar::Month;
use billfold_billing::explanation::Side;
use billfold_messages::texts::hours as texts;
use web_sys::Element;
use yew::prelude::*;

use super::legend::class_of;
use super::{At, cell};
use billfold_page_core::format;
use billfold_page_core::queries::hours::{CommitmentMonth, Part, Stretch, Week};

/// Days side by side, hours from top to bottom, in the colour of who uses most. The week charts have
/// the same by keyboard.
pub fn strip(
    month: &CommitmentMonth,
    calendar: Month,
    (week, hour): (&Week, u16),
    open: &Callback<At>,
) -> Html {
    let days = month.hours() / 24;
    let hours = month.hours();
    let onclick = {
        let open = open.clone();
        Callback::from(move |event: MouseEvent| {
            let field = event.target_dyn_into::<Element>();
            let field = field.and_then(|at| at.closest(".hours-strip").ok().flatten());
            let Some(rectangle) = field.map(|field| field.get_bounding_client_rect()) else {
                return;
            };
            let across = (rectangle.left(), rectangle.width());
            let down = (rectangle.top(), rectangle.height());
            let day = cell(event.client_x(), across, days);
            let hour = cell(event.client_y(), down, 24);
            open.emit(At {
                hour: (day * 24 + hour).min(hours - 1),
                side: Side::Consolidated,
            });
        })
    };
    let block = |(at, one): (usize, &Stretch)| {
        let part = one.user.map_or(Part::Idle, Part::Used);
        let style = format!(
            "--day:{};--from:{};--to:{}",
            one.day, one.hours.start, one.hours.end
        );
        html! { <div key={at} class={classes!("hours-stretch", class_of(part))} ~style={style} /> }
    };
    let (first, last) = (week.hours.start / 24, week.hours.end / 24);
    html! {
        <figure class="hours-figure hours-month" aria-hidden="true">
            <figcaption>
                <h3>{ texts::strip(&format::month_name(calendar)) }</h3>
                <p>{ texts::strip_caption() }</p>
            </figcaption>
            <div class="hours-scale hours-of-day"><span>{ "0" }</span><span>{ "12" }</span><span>{ "24" }</span></div>
            <div class="hours-strip" ~style={format!("--days:{days}")} {onclick}>
                { for month.stretches().iter().enumerate().map(block) }
                <div class="hours-cursor" ~style={format!("--day:{};--from:{}", hour / 24, hour % 24)} />
                <div class="hours-bracket" ~style={format!("--from:{first};--to:{last}")} />
            </div>
        </figure>
    }
}
