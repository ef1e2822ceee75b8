//! The tutorial: six steps in AWS's console from one account to a consolidated bill. Each is a real
//! operation of this scenario.

use billfold_messages::texts;
use billfold_organizations::lifecycle::{FeatureSet, InvitationState, JoinMethod};
use billfold_scenario::document::ValueError;
use yew::prelude::*;

use super::context::OrganizationContext;
use super::inspector::new_unit;
use super::{Tab, features, grow, invitations, step_date};
use billfold_page_core::edits::start_organization;

pub fn tutorial(context: &OrganizationContext, go: &Callback<Tab>) -> Html {
    let organization = &context.governed.organization;
    let mut accounts = organization.accounts().iter();
    let created = accounts.any(|account| account.joined == JoinMethod::Created);
    let pending = organization
        .invitations()
        .iter()
        .any(|sent| sent.state == InvitationState::Open);
    let visit = |label: &'static str, room: Tab| {
        let onclick = go.reform(move |_: MouseEvent| room);
        html! { <button type="button" class="outlined" {onclick}>{ label }</button> }
    };
    let alerts = &context.governed.settings.alerts;
    let attached = !context.governed.settings.attachments.is_empty();
    let web = {
        let context = context.clone();
        Callback::from(move |_: MouseEvent| {
            let done = new_unit(&context, None, texts::organization::like_unit().to_owned());
            context.tell("walk", done);
        })
    };
    let steps = [
        (
            texts::tutorial::step_1(),
            texts::tutorial::step_1_text(),
            true,
            begin(context),
        ),
        (
            texts::tutorial::step_2(),
            texts::tutorial::step_2_text(),
            created,
            grow::create(context),
        ),
        (
            texts::tutorial::step_3(),
            texts::tutorial::step_3_text(),
            context.governed.has_invited_member(),
            html! { <>{ grow::invite(context) }if pending { { invitations::invitations(context) } }</> },
        ),
        (
            texts::tutorial::step_4(),
            texts::tutorial::step_4_text(),
            !organization.units().is_empty(),
            html! {
                <div class="panel-actions">
                    <button type="button" class="outlined" onclick={web}>{ texts::tutorial::step_4_do() }</button>
                    { visit(texts::organization::tab_accounts(), Tab::Accounts) }
                </div>
            },
        ),
        (
            texts::tutorial::step_5(),
            texts::tutorial::step_5_text(),
            attached,
            html! {
                <>
                    if organization.feature_set() == FeatureSet::ConsolidatedBilling {
                        { features::features(context) }
                    }
                    <div class="panel-actions">{ visit(texts::tutorial::step_5_do(), Tab::Policies) }</div>
                </>
            },
        ),
        (
            texts::tutorial::step_6(),
            texts::tutorial::step_6_text(),
            !alerts.is_empty(),
            html! { <div class="panel-actions">{ visit(texts::tutorial::step_6_do(), Tab::Alerts) }</div> },
        ),
    ];
    let next = steps.iter().position(|(_, _, done, _)| !done);
    let step = |(index, (name, text, done, act)): (usize, (&str, &str, bool, Html))| {
        let state = match (done, next == Some(index)) {
            (true, _) => texts::tutorial::done(),
            (false, _) if pending && name == texts::tutorial::step_3() => {
                texts::tutorial::waiting()
            }
            (false, true) => texts::tutorial::next(),
            (false, false) => "",
        };
        html! {
            <li key={index} class={classes!("panel", done.then_some("is-done"))}
                aria-current={(next == Some(index)).then_some("step")}>
                <h4>{ name }{ " " }<small>{ state }</small></h4>
                <p class="note">{ text }</p>
                { act }
            </li>
        }
    };
    html! {
        <section aria-labelledby="walk-heading">
            <h3 id="walk-heading" tabindex="-1">{ texts::tutorial::heading() }</h3>
            <p class="note">{ texts::tutorial::intro() }{ " " }{ texts::organization::account_note() }</p>
            { step_date(context) }
            { context.problem("walk") }
            <ol class="walk">{ for steps.into_iter().enumerate().map(step) }</ol>
        </section>
    }
}

/// A form with which one account creates a new organization.
fn begin(context: &OrganizationContext) -> Html {
    let button = |label: &'static str, feature_set: FeatureSet| {
        let context = context.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            let id = "111111111111".parse();
            let id = id.map_err(|problem: ValueError| problem.to_string());
            let done = id.and_then(|id| {
                let named = texts::tutorial::undo_start().to_owned();
                context.edit(start_organization(
                    feature_set,
                    id,
                    texts::tutorial::payer(),
                    named,
                ))
            });
            let started = done.is_ok();
            context.tell("walk", done);
            if started {
                context.store.notify_done(texts::tutorial::started());
            }
        });
        html! { <button type="button" class="outlined" {onclick}>{ label }</button> }
    };
    html! {
        <div class="panel-actions">
            { button(texts::tutorial::step_1_billing(), FeatureSet::ConsolidatedBilling) }
            { button(texts::tutorial::step_1_all(), FeatureSet::AllFeatures) }
        </div>
    }
}
