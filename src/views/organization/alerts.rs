//! Billing alerts: what each watches, whether it fires, and its definition to paste.

use billfold_messages::texts;
use billfold_resolve::governance::alarm;
use billfold_scenario::document::{Alert, Quantity, ValueError};
use web_sys::{HtmlInputElement, SubmitEvent};
use yew::prelude::*;

use super::copy::Copy;
use super::desk::Desk;
use crate::browser;
use crate::components::{Field, remove_button};
use crate::entry::read_money;
use crate::format;
use crate::views::sealing;

pub fn alerts(desk: &Desk) -> Html {
    let governed = &desk.governed;
    let payer = governed.organization.management();
    let currency = &desk.workspace.outcome.scenario.currency;
    let written = governed.settings.alerts.iter().zip(&governed.alerts);
    let mut alarms = Vec::new();
    for (written, alert) in written {
        let alarm = alert.alarm(written.account.as_deref(), currency);
        // Two alerts that are the same are one alarm.
        if !alarms.contains(&alarm) {
            alarms.push(alarm);
        }
    }
    let commands: Vec<String> = alarms
        .iter()
        .map(|one| alarm::command(one, payer))
        .collect();
    html! {
        <div class="org-columns even">
            <section class="panel" aria-labelledby="alerts-heading">
                <h3 id="alerts-heading" tabindex="-1">{ texts::alerts::heading() }</h3>
                <p class="note">{ texts::alerts::alerts_intro() }</p>
                <AddAlert desk={desk.clone()} />
                if alarms.is_empty() {
                    <p>{ texts::alerts::no_alerts() }</p>
                }
                <ul class="panel-list">
                    { for (0..governed.alerts.len()).map(|place| row(desk, place)) }
                </ul>
                { desk.problem("alerts") }
                <p class="note">{ texts::alerts::watch_differs() }</p>
            </section>
            if !alarms.is_empty() {
                <section class="panel" aria-labelledby="definitions-heading">
                    <h3 id="definitions-heading" tabindex="-1">{ texts::alerts::definitions() }</h3>
                    <p class="note">{ texts::alerts::definitions_note() }</p>
                    <Copy label={texts::alerts::cli()} text={commands.join("\n\n")} />
                    <Copy label={texts::alerts::cloudformation()} text={alarm::template(&alarms, payer)} />
                </section>
            }
        </div>
    }
}

fn row(desk: &Desk, place: usize) -> Html {
    let alert = &desk.governed.settings.alerts[place];
    let scenario = &desk.workspace.outcome.scenario;
    let bill = &desk.workspace.outcome.comparison.consolidated.bill;
    let money = |amount| format::money(amount, &scenario.currency);
    let (class, state) = match desk.report.firings.get(place).copied().flatten() {
        Some(firing) => {
            let (day, spent) = (firing.day.to_string(), money(firing.spent));
            ("fires", texts::alerts::fires(day.as_str(), spent.as_str()))
        }
        None => {
            let watched = desk.governed.alerts[place].account;
            let spent = watched.map_or(bill.total, |at| bill.accounts[at]);
            ("quiet-alert", texts::alerts::quiet(&money(spent)))
        }
    };
    let watched = match &alert.account {
        Some(account) => desk.account_name(account),
        None => texts::alerts::alert_watch_all().to_owned(),
    };
    let name = alert.name.to_string();
    let on_text = {
        let (desk, named) = (desk.clone(), texts::alerts::undo_threshold(name.as_str()));
        Callback::from(move |text: String| {
            let threshold: Quantity = read_money(&text)?;
            let merge = Some(format!("alert {place}").into());
            let done = desk.govern(named.clone(), merge, |settings| {
                if let Some(alert) = settings.alerts.get_mut(place) {
                    alert.threshold = threshold;
                }
            });
            done.map_err(AttrValue::from)
        })
    };
    let remove = {
        let (desk, named) = (
            desk.clone(),
            texts::alerts::undo_remove_alert(name.as_str()),
        );
        Callback::from(move |_: MouseEvent| {
            let done = desk.govern(named.clone(), None, |settings| {
                settings.alerts.remove(place);
            });
            desk.tell("alerts", done);
        })
    };
    html! {
        <li key={place}>
            <span><bdi>{ &name }</bdi>{ " " }<small>{ watched }</small>
                <small {class}>{ state }</small></span>
            <Field id={format!("threshold-{place}")} label={texts::alerts::threshold_of(name.as_str())}
                value={format::number(alert.threshold.value(), 9)} {on_text}
                on_leave={sealing(&desk.store)} />
            { remove_button(texts::alerts::remove_alert(name.as_str()), remove) }
        </li>
    }
}

#[derive(Properties, PartialEq)]
struct AddAlertProps {
    desk: Desk,
}

#[function_component]
fn AddAlert(props: &AddAlertProps) -> Html {
    let desk = &props.desk;
    let written = use_state_eq(String::new);
    let problem = use_state_eq(AttrValue::default);
    let oninput = {
        let written = written.clone();
        Callback::from(move |event: InputEvent| {
            written.set(event.target_unchecked_into::<HtmlInputElement>().value());
        })
    };
    let onsubmit = {
        let (desk, written, problem) = (desk.clone(), written.clone(), problem.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            match add(&desk, &written) {
                Ok(()) => {
                    written.set(String::new());
                    problem.set(AttrValue::default());
                }
                Err(why) => problem.set(why),
            }
        })
    };
    let accounts = desk.governed.organization.accounts().iter();
    html! {
        <form class="small-form" {onsubmit}>
            <label>{ texts::alerts::alert_account() }
                <select id="alert-account">
                    <option value="" selected={true}>{ texts::alerts::alert_watch_all() }</option>
                    { for accounts.map(|account| html! {
                        <option value={account.id.clone()}>{ &account.name }</option>
                    }) }
                </select>
            </label>
            <label>{ texts::alerts::alert_threshold() }
                <input id="alert-threshold" type="text" autocomplete="off" placeholder="100"
                    value={(*written).clone()} {oninput} />
            </label>
            <button type="submit" class="outlined">{ texts::alerts::add_alert() }</button>
            <p class="refusal" role="alert">{ &*problem }</p>
        </form>
    }
}

fn add(desk: &Desk, text: &str) -> Result<(), AttrValue> {
    let threshold: Quantity = read_money(text)?;
    let chosen = browser::value_of("#alert-account");
    let (account, name) = match chosen.as_str() {
        "" => (None, texts::alerts::alert_name_all().to_owned()),
        id => {
            let name = texts::alerts::alert_name_of(&desk.account_name(id));
            (id.parse().ok(), name)
        }
    };
    let named = texts::alerts::undo_alert(&name);
    let name = name.parse();
    let name = name.map_err(|problem: ValueError| AttrValue::from(problem.to_string()))?;
    let alert = Alert {
        name,
        account,
        threshold,
    };
    let done = desk.govern(named, None, |settings| settings.alerts.push(alert));
    done.map_err(AttrValue::from)
}
