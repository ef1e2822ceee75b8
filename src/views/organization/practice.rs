//! Good practice: the score, line by line, and a password pattern to try.

use billfold_messages::english;
use billfold_messages::texts::{self, list};
use billfold_organizations::practice::{PracticeResult, unmet_password_requirements};
use billfold_scenario::document::{GoodPractice, Id};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::context::OrganizationContext;
use crate::components::{VirtualRow, gap, use_virtual_rows};

pub fn practice(context: &OrganizationContext) -> Html {
    let lines = &context.report.practices;
    let kept = lines.iter().filter(|line| line.is_met()).count();
    html! {
        <div class="org-columns even">
            <section class="panel" aria-labelledby="practice-heading">
                <h3 id="practice-heading" tabindex="-1">{ texts::practice::heading() }</h3>
                <p class="score"><b>{ texts::practice::practice_score(&kept.to_string(), &lines.len().to_string()) }</b></p>
                <progress max={lines.len().to_string()} value={kept.to_string()}
                    aria-label={texts::practice::heading()} />
                <ul class="practices">{ for lines.iter().map(|line| row(context, line)) }</ul>
            </section>
            <div class="org-side">
                <Ticks context={context.clone()} />
                <TryPassword />
            </div>
        </div>
    }
}

/// The most accounts that are named where something is missing.
const NAMED: usize = 50;

fn row(context: &OrganizationContext, line: &PracticeResult) -> Html {
    let (name, reason) = english::practice(line.practice);
    let more = line.missing.len().saturating_sub(NAMED);
    let named = line.missing.iter().take(NAMED);
    let mut missing: Vec<String> = named.map(|id| context.account_name(id)).collect();
    if more > 0 {
        missing.push(texts::receipt::more_accounts(more));
    }
    html! {
        <li key={name} class={if line.is_met() { "is-kept" } else { "is-missing" }}>
            <b>{ name }</b>
            <span class="state">{ if line.is_met() { texts::practice::kept() } else { texts::practice::missing() } }</span>
            <p class="note">{ reason }</p>
            if line.missing_for_organization {
                <p>{ texts::practice::missing_overall() }</p>
            }
            if !missing.is_empty() {
                <p>{ texts::practice::missing_for(&list(&missing)) }</p>
            }
            if !line.is_met() {
                <p>{ english::remedy(line.practice) }</p>
            }
        </li>
    }
}

#[derive(Properties, PartialEq)]
struct TicksProps {
    context: OrganizationContext,
}

/// The checklist of facts that only the owner knows, account by account. Of many accounts only the
/// rows in sight are drawn.
#[function_component]
fn Ticks(props: &TicksProps) -> Html {
    let context = &props.context;
    let list = use_node_ref();
    let accounts = context.governed.organization.accounts().iter();
    let open: Vec<_> = accounts
        .filter(|account| account.closed.is_none())
        .collect();
    let pieces = use_virtual_rows(&list, open.len());
    type Ticked = fn(&mut GoodPractice) -> &mut Vec<Id>;
    let tick = |id: &str,
                name: &str,
                column: &'static str,
                [label, undo]: [fn(&str) -> String; 2],
                which: Ticked| {
        let mut now = context.governed.settings.good_practice.clone();
        let checked = which(&mut now).iter().any(|ticked| **ticked == *id);
        let onchange = {
            let (context, id) = (context.clone(), id.to_owned());
            let named = undo(name);
            Callback::from(move |event: Event| {
                let on = event.target_unchecked_into::<HtmlInputElement>().checked();
                let done = context.govern(named.clone(), None, |settings| {
                    let ticked = which(&mut settings.good_practice);
                    ticked.retain(|one| **one != *id);
                    if let (true, Ok(id)) = (on, id.parse()) {
                        ticked.push(id);
                    }
                });
                context.tell("ticks", done);
            })
        };
        html! {
            <td data-label={column}><input type="checkbox" {checked} {onchange}
                aria-label={label(name)} /></td>
        }
    };
    let row = |at: usize| {
        let (id, name) = (&open[at].id, &open[at].name);
        html! {
            <tr key={id.clone()} data-at={at.to_string()}>
                <th scope="row"><bdi>{ name }</bdi></th>
                { tick(id, name, texts::practice::column_mfa(), [texts::practice::mfa_of, texts::practice::undo_mfa], |all| &mut all.root_mfa) }
                { tick(id, name, texts::practice::column_password(), [texts::practice::password_of, texts::practice::undo_password], |all| &mut all.strong_passwords) }
            </tr>
        }
    };
    html! {
        <section class="panel" aria-labelledby="ticks-heading">
            <h3 id="ticks-heading" tabindex="-1">{ texts::practice::ticks() }</h3>
            <table class="ticks">
                <thead><tr>
                    <th scope="col">{ texts::organization::account() }</th>
                    <th scope="col">{ texts::practice::column_mfa() }</th>
                    <th scope="col">{ texts::practice::column_password() }</th>
                </tr></thead>
                <tbody ref={list}>{ for pieces.into_iter().enumerate().map(|(at, piece)| match piece {
                    VirtualRow::Gap(height) => gap(at, height, 3),
                    VirtualRow::Row(at) => row(at),
                }) }</tbody>
            </table>
            { context.problem("ticks") }
        </section>
    }
}

/// A field that checks a password. The password never leaves this component.
#[function_component]
fn TryPassword() -> Html {
    let written = use_state_eq(String::new);
    let oninput = {
        let written = written.clone();
        Callback::from(move |event: InputEvent| {
            written.set(event.target_unchecked_into::<HtmlInputElement>().value());
        })
    };
    let lacks = unmet_password_requirements(&written);
    let words: Vec<String> = lacks
        .iter()
        .map(|lack| english::password_lack(*lack).to_owned())
        .collect();
    html! {
        <section class="panel" aria-labelledby="password-heading">
            <h3 id="password-heading" tabindex="-1">{ texts::practice::try_password() }</h3>
            <input id="password-pattern" type="text" autocomplete="off" spellcheck="false"
                aria-labelledby="password-heading" aria-describedby="password-note password-lacks"
                value={(*written).clone()} {oninput} />
            <p id="password-lacks" aria-live="polite">
                if written.is_empty() {
                } else if words.is_empty() {
                    { texts::practice::password_good() }
                } else {
                    { texts::practice::password_lacks(&list(&words)) }
                }
            </p>
            <p id="password-note" class="note">{ texts::practice::try_password_note() }</p>
        </section>
    }
}
