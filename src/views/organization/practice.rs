//! Good practice: the score, line by line, and a password pattern to try.

use billfold_messages::english;
use billfold_organizations::governance::{Practised, password_lacks};
use billfold_scenario::document::{GoodPractice, Id};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::desk::Desk;
use crate::messages::{fill, list, organization_texts};

pub fn practice(desk: &Desk) -> Html {
    let texts = organization_texts();
    let lines = &desk.report.practices;
    let kept = lines.iter().filter(|line| line.is_kept()).count();
    let values = [("kept", kept.to_string()), ("all", lines.len().to_string())];
    let values = values
        .each_ref()
        .map(|(name, value)| (*name, value.as_str()));
    html! {
        <div class="org-columns even">
            <section class="panel" aria-labelledby="practice-heading">
                <h3 id="practice-heading" tabindex="-1">{ texts.practice }</h3>
                <p class="score"><b>{ fill(texts.practice_score, &values) }</b></p>
                <progress max={lines.len().to_string()} value={kept.to_string()}
                    aria-label={texts.practice} />
                <ul class="practices">{ for lines.iter().map(|line| row(desk, line)) }</ul>
            </section>
            <div class="org-side">
                { ticks(desk) }
                <TryPassword />
            </div>
        </div>
    }
}

fn row(desk: &Desk, line: &Practised) -> Html {
    let texts = organization_texts();
    let (name, reason) = english::practice(line.practice);
    let missing: Vec<String> = line
        .missing
        .iter()
        .map(|id| desk.account_name(id))
        .collect();
    html! {
        <li key={name} class={if line.is_kept() { "is-kept" } else { "is-missing" }}>
            <b>{ name }</b>
            <span class="state">{ if line.is_kept() { texts.kept } else { texts.missing } }</span>
            <p class="note">{ reason }</p>
            if line.missing_overall {
                <p>{ texts.missing_overall }</p>
            }
            if !missing.is_empty() {
                <p>{ fill(texts.missing_for, &[("names", &list(&missing))]) }</p>
            }
            if !line.is_kept() {
                <p>{ english::remedy(line.practice) }</p>
            }
        </li>
    }
}

/// What only the owner knows, account by account.
fn ticks(desk: &Desk) -> Html {
    let texts = organization_texts();
    let accounts = desk.governed.organization.accounts().iter();
    let open = accounts.filter(|account| account.closed.is_none());
    type Ticked = fn(&mut GoodPractice) -> &mut Vec<Id>;
    let tick =
        |id: &str, name: &str, column: &'static str, [label, undo]: [&str; 2], which: Ticked| {
            let mut now = desk.governed.settings.good_practice.clone();
            let checked = which(&mut now).iter().any(|ticked| **ticked == *id);
            let onchange = {
                let (desk, id) = (desk.clone(), id.to_owned());
                let named = fill(undo, &[("name", name)]);
                Callback::from(move |event: Event| {
                    let on = event.target_unchecked_into::<HtmlInputElement>().checked();
                    let done = desk.govern(named.clone(), None, |settings| {
                        let ticked = which(&mut settings.good_practice);
                        ticked.retain(|one| **one != *id);
                        if let (true, Ok(id)) = (on, id.parse()) {
                            ticked.push(id);
                        }
                    });
                    desk.tell("ticks", done);
                })
            };
            html! {
                <td data-label={column}><input type="checkbox" {checked} {onchange}
                    aria-label={fill(label, &[("name", name)])} /></td>
            }
        };
    html! {
        <section class="panel" aria-labelledby="ticks-heading">
            <h3 id="ticks-heading" tabindex="-1">{ texts.ticks }</h3>
            <table class="ticks">
                <thead><tr>
                    <th scope="col">{ texts.account }</th>
                    <th scope="col">{ texts.column_mfa }</th>
                    <th scope="col">{ texts.column_password }</th>
                </tr></thead>
                <tbody>{ for open.map(|account| html! {
                    <tr key={account.id.clone()}>
                        <th scope="row"><bdi>{ &account.name }</bdi></th>
                        { tick(&account.id, &account.name, texts.column_mfa, [texts.mfa_of, texts.undo_mfa], |all| &mut all.root_mfa) }
                        { tick(&account.id, &account.name, texts.column_password, [texts.password_of, texts.undo_password], |all| &mut all.strong_passwords) }
                    </tr>
                }) }</tbody>
            </table>
            { desk.problem("ticks") }
        </section>
    }
}

/// A field that checks what is typed and forgets it: nothing of it leaves this component.
#[function_component]
fn TryPassword() -> Html {
    let texts = organization_texts();
    let written = use_state_eq(String::new);
    let oninput = {
        let written = written.clone();
        Callback::from(move |event: InputEvent| {
            written.set(event.target_unchecked_into::<HtmlInputElement>().value());
        })
    };
    let lacks = password_lacks(&written);
    let words: Vec<String> = lacks
        .iter()
        .map(|lack| english::password_lack(*lack).to_owned())
        .collect();
    html! {
        <section class="panel" aria-labelledby="password-heading">
            <h3 id="password-heading" tabindex="-1">{ texts.try_password }</h3>
            <input id="password-pattern" type="text" autocomplete="off" spellcheck="false"
                aria-labelledby="password-heading" aria-describedby="password-note password-lacks"
                value={(*written).clone()} {oninput} />
            <p id="password-lacks" aria-live="polite">
                if written.is_empty() {
                } else if words.is_empty() {
                    { texts.password_good }
                } else {
                    { fill(texts.password_lacks, &[("what", &list(&words))]) }
                }
            </p>
            <p id="password-note" class="note">{ texts.try_password_note }</p>
        </section>
    }
}
