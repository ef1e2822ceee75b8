//! The pictures on the cards of the gallery.

use billfold_billing::Exact;
use billfold_billing::comparison::best_tiers;
use billfold_billing::organization::AccountIndex;
use billfold_messages::texts::{days, gallery as texts};
use yew::prelude::*;

use super::CURRENCY;
use crate::charts::ladder_chart;
use crate::store::presets;
use billfold_page_core::charts::{Part, stack};
use billfold_page_core::format;
use billfold_page_core::queries::gallery::{Bills, Card, Week};
use billfold_page_core::queries::ladder::ladder;
use billfold_page_core::queries::names;
use billfold_page_core::workspace::{Calculator, Workspace};

/// The hours that are written below a week.
const HOURS: [usize; 4] = [0, 6, 12, 18];

/// The picture of a large card: the week of instances that take turns, else the price tiers of the
/// scenario on which the page opens.
pub fn large(card: &Card, calculator: &dyn Calculator) -> Html {
    match card.week {
        Some(turns) => week(turns),
        None => opening_tiers(calculator).unwrap_or_default(),
    }
}

fn opening_tiers(calculator: &dyn Calculator) -> Option<Html> {
    let workspace = Workspace::open(presets::opening()?, calculator).ok()?;
    let outcome = &workspace.outcome;
    let tiers = best_tiers(&outcome.scenario, &outcome.comparison)?;
    Some(ladder_chart(&ladder(&workspace, &tiers)))
}

/// Who runs instances in which hour of the week. The words of the card say it too.
fn week(week: Week) -> Html {
    let rows = week.days().into_iter().zip(days()).map(|(turns, day)| {
        let turns = turns.into_iter().map(|turn| {
            let style = format!("--from:{};--to:{}", turn.from, turn.to);
            html! { <span key={turn.from} class={colour(turn.account)} ~style={style} /> }
        });
        html! { <div key={day}><b>{ day }</b><span class="week-hours">{ for turns }</span></div> }
    });
    let hours = HOURS.map(|hour| html! { <span key={hour}>{ hour }</span> });
    html! {
        <div class="story-week" aria-hidden="true">
            { for rows }
            <div class="week-axis">{ for hours }</div>
        </div>
    }
}

/// The bills alone and together, as bars in the colours of the accounts.
pub fn bars(bills: &Bills) -> Html {
    let (separate, consolidated) = (bills.separate(), bills.consolidated());
    let longer = Exact::from(separate.max(consolidated));
    let [alone, together] = bills.by_account().map(|amounts| stack(&amounts, longer));
    html! {
        <dl>
            { bar(texts::alone(), separate.into(), &alone, None) }
            { bar(texts::together(), consolidated.into(), &together, Some(end(&alone))) }
        </dl>
    }
}

/// A total, and its bar in the colours of the accounts. What it has more or less than `other`, a
/// place on the bar, is marked.
fn bar(label: &'static str, total: Exact, parts: &[Part], other: Option<i32>) -> Html {
    let place = |from: i32, to: i32| format!("--from:{from};--to:{to}");
    let until = end(parts);
    let difference = other.filter(|other| *other != until).map(|other| {
        let class = if until < other { "saves" } else { "costs" };
        let style = place(until.min(other), until.max(other));
        html! { <span class={classes!("story-difference", class)} ~style={style} /> }
    });
    let parts = parts.iter().enumerate().map(|(index, part)| {
        let style = place(part.from, part.to);
        let class = classes!("story-part", part.index.map(colour));
        html! { <span key={index} {class} ~style={style} /> }
    });
    html! {
        <div>
            <dt>{ label }</dt>
            <dd>
                <span class="story-bar" aria-hidden="true">{ for parts }{ difference }</span>
                <span class="n">{ format::money(total, CURRENCY) }</span>
            </dd>
        </div>
    }
}

/// Where a bar ends.
fn end(parts: &[Part]) -> i32 {
    parts.last().map_or(0, |part| part.to)
}

/// The class of the colour of an account.
fn colour(account: usize) -> String {
    format!("colour-{}", names::colour(AccountIndex::new(account)))
}
