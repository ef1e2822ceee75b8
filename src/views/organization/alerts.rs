//! Billing alerts: the figure that each watches, whether it fires, and its definition to copy.

use billfold_billing::Exact;
use billfold_messages::texts;
use std::rc::Rc;

use billfold_resolve::governance::alarm;
use billfold_scenario::document::{Alert, Quantity, ValueError};
use web_sys::{HtmlInputElement, SubmitEvent};
use yew::prelude::*;

use super::context::OrganizationContext;
use super::copy::Copy;
use crate::components::{Choice, Field, remove_button, use_latest};
use crate::views::{Picker, on_blur_commit};
use billfold_page_core::format;
use billfold_page_core::input::read_money;
use billfold_page_core::queries::placeholders::placeholders;

pub fn alerts(context: &OrganizationContext) -> Html {
    let governed = &context.governed;
    let payer = governed.organization.management();
    let currency = &context.workspace.outcome.scenario.currency;
    let written = governed.settings.alerts.iter().zip(&governed.alerts);
    let mut alarms = Vec::new();
    for (written, alert) in written {
        let alarm = alert.alarm(written.account.as_deref(), currency);
        // Two equal alerts would be one alarm.
        if !alarms.contains(&alarm) {
            alarms.push(alarm);
        }
    }
    let commands: Vec<String> = alarms
        .iter()
        .map(|one| alarm::command(one, payer))
        .collect();
    let command = commands.join("\n\n");
    let template = alarm::template(&alarms, payer);
    let replace = |text: &str| placeholders(text, &governed.organization);
    html! {
        <div class="org-columns even">
            <section class="panel" aria-labelledby="alerts-heading">
                <h3 id="alerts-heading" tabindex="-1">{ texts::alerts::heading() }</h3>
                <p class="note">{ texts::alerts::alerts_intro() }</p>
                <AddAlert context={context.clone()} />
                if alarms.is_empty() {
                    <p>{ texts::alerts::no_alerts() }</p>
                }
                <ul class="panel-list">
                    { for (0..governed.alerts.len()).map(|index| row(context, index)) }
                </ul>
                { context.problem("alerts") }
                <p class="note">{ texts::alerts::watch_differs() }</p>
            </section>
            if !alarms.is_empty() {
                <section class="panel" aria-labelledby="definitions-heading">
                    <h3 id="definitions-heading" tabindex="-1">{ texts::alerts::definitions() }</h3>
                    <p class="note">{ texts::alerts::definitions_note() }</p>
                    <Copy label={texts::alerts::cli()} placeholders={replace(&command)} text={command} />
                    <Copy label={texts::alerts::cloudformation()} placeholders={replace(&template)} text={template} />
                </section>
            }
        </div>
    }
}

fn row(context: &OrganizationContext, index: usize) -> Html {
    let alert = &context.governed.settings.alerts[index];
    let scenario = &context.workspace.outcome.scenario;
    let bill = &context.workspace.outcome.comparison.consolidated.bill;
    let money = |amount: Exact| format::money(amount, &scenario.currency);
    let (class, state) = match context.report.firings.get(index).copied().flatten() {
        Some(firing) => {
            let (day, spent) = (firing.day.to_string(), money(firing.spent));
            ("fires", texts::alerts::fires(day.as_str(), spent.as_str()))
        }
        None => {
            let watched = context.governed.alerts[index].account;
            let spent = watched.map_or(bill.total, |at| bill.accounts[at]);
            ("quiet-alert", texts::alerts::quiet(&money(spent.into())))
        }
    };
    let watched = match &alert.account {
        Some(account) => context.account_name(account),
        None => texts::alerts::alert_watch_all().to_owned(),
    };
    let name = alert.name.to_string();
    // Alerts have no ids. Those of one name are told apart by their order.
    let before = context.governed.settings.alerts[..index].iter();
    let namesakes = before.filter(|other| other.name == alert.name).count();
    let key = format!("{name}-{namesakes}").replace(char::is_whitespace, "-");
    let on_text = {
        let (context, named) = (
            context.clone(),
            texts::alerts::undo_threshold(name.as_str()),
        );
        let field = key.clone();
        Callback::from(move |text: String| {
            let threshold: Quantity = read_money(&text)?;
            let merge = Some(format!("alert {field}").into());
            let done = context.govern(named.clone(), merge, |settings| {
                if let Some(alert) = settings.alerts.get_mut(index) {
                    alert.threshold = threshold;
                }
            });
            done.map_err(AttrValue::from)
        })
    };
    let remove = {
        let (context, named) = (
            context.clone(),
            texts::alerts::undo_remove_alert(name.as_str()),
        );
        Callback::from(move |_: MouseEvent| {
            let done = context.govern(named.clone(), None, |settings| {
                if index < settings.alerts.len() {
                    settings.alerts.remove(index);
                }
            });
            context.tell("alerts", done);
        })
    };
    html! {
        <li key={key.clone()}>
            <span><bdi>{ &name }</bdi>{ " " }<small>{ watched }</small>
                <small {class}>{ state }</small></span>
            <Field id={format!("threshold-{key}")} label={texts::alerts::threshold_of(name.as_str())}
                value={format::number(alert.threshold.value(), 9)} {on_text}
                on_leave={on_blur_commit(&context.store)} />
            { remove_button(texts::alerts::remove_alert(name.as_str()), remove) }
        </li>
    }
}

#[derive(Properties, PartialEq)]
struct AddAlertProps {
    context: OrganizationContext,
}

#[function_component]
fn AddAlert(props: &AddAlertProps) -> Html {
    let context = &props.context;
    let written = use_latest(String::new);
    let problem = use_state_eq(AttrValue::default);
    let chosen = use_state_eq(String::new);
    let accounts = context.governed.organization.accounts().iter();
    let accounts = accounts.map(|account| Choice::new(&account.id, &account.name, ""));
    let all = Choice::new("", texts::alerts::alert_watch_all(), "");
    let choices: Rc<Vec<Choice>> = Rc::new(std::iter::once(all).chain(accounts).collect());
    // The chosen account may be gone.
    let kept = Some((*chosen).clone());
    let kept = kept.filter(|id| choices.iter().any(|choice| choice.code == *id));
    let value = kept.unwrap_or_default();
    let oninput = {
        let written = written.clone();
        Callback::from(move |event: InputEvent| {
            written.set(event.target_unchecked_into::<HtmlInputElement>().value());
        })
    };
    let onsubmit = {
        let (context, written, problem) = (context.clone(), written.clone(), problem.clone());
        let watched = value.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            match add(&context, &watched, &written.get()) {
                Ok(()) => {
                    written.set(String::new());
                    problem.set(AttrValue::default());
                }
                Err(why) => problem.set(why),
            }
        })
    };
    let on_choose = Callback::from(move |id: String| chosen.set(id));
    html! {
        <form class="small-form" {onsubmit}>
            <Picker id="alert-account" label={texts::alerts::alert_account()} {choices} {value}
                {on_choose} />
            <label>{ texts::alerts::alert_threshold() }
                <input id="alert-threshold" type="text" autocomplete="off" placeholder="100"
                    value={written.get()} {oninput} />
            </label>
            <button type="submit" class="outlined">{ texts::alerts::add_alert() }</button>
            <p class="refusal" role="alert">{ &*problem }</p>
        </form>
    }
}

fn add(context: &OrganizationContext, watched: &str, text: &str) -> Result<(), AttrValue> {
    let threshold: Quantity = read_money(text)?;
    let (account, name) = match watched {
        "" => (None, texts::alerts::alert_name_all().to_owned()),
        id => {
            let account = context.governed.organization.account(id);
            let name = account.map_or(id, |account| &account.name);
            let name = texts::alerts::alert_name_of(name);
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
    let done = context.govern(named, None, |settings| settings.alerts.push(alert));
    done.map_err(AttrValue::from)
}
