//! CloudTrail: the three steps to collect all logs in the payer's bucket, and their volume.

mod account;
mod volume;

use billfold_messages::english;
use billfold_messages::texts;
use billfold_organizations::lifecycle::FeatureSet;
use billfold_organizations::trails::ServiceGrant;
use billfold_scenario::document::{Id, Trail, ValueError};
use billfold_scenario::policy::write_bucket;
use web_sys::Event;
use yew::prelude::*;

use super::context::OrganizationContext;
use super::copy::Copy;
use super::inline_form::{Ask, SmallForm, labelled};
use crate::components::Field;
use crate::views::on_blur_commit;
use account::AccountTrails;
use billfold_page_core::queries::placeholders::{ORGANIZATION_ID, placeholders};
use volume::volume;

pub fn logs(context: &OrganizationContext) -> Html {
    html! {
        <div class="org-columns even">
            <section class="panel" aria-labelledby="logs-heading">
                <h3 id="logs-heading" tabindex="-1">{ texts::trails::heading() }</h3>
                <p class="note">{ texts::trails::logs_intro() }{ " " }{ texts::alerts::watch_differs() }</p>
                { set_up(context) }
                { for context.governed.settings.trail.as_ref().map(|trail| steps(context, trail)) }
                { context.problem("logs") }
            </section>
            if context.governed.settings.trail.is_some() {
                <div class="org-side">{ volume(context) }</div>
            }
        </div>
    }
}

/// The form that sets up the trail, if there is none.
fn set_up(context: &OrganizationContext) -> Html {
    if context.governed.settings.trail.is_some() {
        return Html::default();
    }
    let on_submit = {
        let context = context.clone();
        Callback::from(move |written: Vec<String>| {
            let mut written = written.into_iter();
            let mut next = || {
                let text = written.next().unwrap_or_default();
                text.parse()
                    .map_err(|problem: ValueError| problem.to_string())
            };
            let trail = Trail {
                name: next()?,
                region: next()?,
                bucket: next()?,
                organization_trail: false,
                accounts: Vec::new(),
                single_region: Default::default(),
            };
            context.govern(texts::trails::undo_trail().to_owned(), None, |settings| {
                settings.trail = Some(trail);
            })
        })
    };
    html! {
        <SmallForm document={context.workspace.document.clone()} id="trail" submit={texts::trails::trail_create()} {on_submit} fields={vec![
            Ask { label: texts::trails::trail_name(), like: "management-events", missing: texts::trails::missing_trail() },
            Ask { label: texts::trails::trail_region(), like: "us-east-1", missing: texts::trails::missing_region() },
            Ask { label: texts::trails::trail_bucket(), like: "payer-cloudtrail-logs", missing: texts::trails::missing_bucket() },
        ]} />
    }
}

/// Turning the trail on: in the payer first and then in the others, or once for all.
fn steps(context: &OrganizationContext, trail: &Trail) -> Html {
    let organization = &context.governed.organization;
    let kind = |one: bool, name: &'static str, note: &'static str| {
        let context_ = context.clone();
        let onchange = Callback::from(move |_: Event| {
            let done = context_.govern(
                texts::trails::undo_trail_kind().to_owned(),
                None,
                |settings| {
                    if let Some(trail) = &mut settings.trail {
                        trail.organization_trail = one;
                    }
                },
            );
            context_.tell("logs", done);
        });
        html! {
            <label class="choice">
                <input type="radio" name="trail-kind" {onchange}
                    checked={trail.organization_trail == one}
                    disabled={one && organization.feature_set() == FeatureSet::ConsolidatedBilling} />
                <span><b>{ name }</b><small>{ note }</small></span>
            </label>
        }
    };
    let open = organization.accounts().iter();
    let open = open.filter(|account| account.closed.is_none());
    let open = open.map(|account| account.id.clone());
    let (payer, others): (Vec<_>, Vec<_>) = open.partition(|id| id == organization.management());
    let trails_of =
        |accounts: Vec<String>| html! { <AccountTrails context={context.clone()} {accounts} /> };
    html! {
        <>
            <p><b>{ trail.name.to_string() }</b>{ ", " }{ trail.region.to_string() }{ ", " }
                <span class="code">{ trail.bucket.to_string() }</span></p>
            <fieldset class="choices">
                <legend>{ texts::trails::trail_kind() }</legend>
                { kind(false, texts::trails::trail_each(), "") }
                { kind(true, texts::trails::trail_one(), texts::trails::trail_one_note()) }
            </fieldset>
            if trail.organization_trail {
                { organization_id(context) }
                { bucket(context) }
            } else {
                <h4>{ texts::trails::logs_step_1() }</h4>
                { trails_of(payer) }
                <h4>{ texts::trails::logs_step_2() }</h4>
                { bucket(context) }
                <h4>{ texts::trails::logs_step_3() }</h4>
                { trails_of(others) }
            }
        </>
    }
}

/// The organization's id, which the bucket policy of its trail names.
fn organization_id(context: &OrganizationContext) -> Html {
    let id = context.governed.settings.organization_id.as_deref();
    let on_text = {
        let context = context.clone();
        Callback::from(move |text: String| {
            if text.trim().is_empty() {
                return Err(AttrValue::from(texts::trails::missing_organization_id()));
            }
            let id: Id = text
                .trim()
                .parse()
                .map_err(|problem: ValueError| AttrValue::from(problem.to_string()))?;
            let merge = Some("organization id".into());
            let done = context.govern(
                texts::organization::undo_organization_id().to_owned(),
                merge,
                |settings| {
                    settings.organization_id = Some(id);
                },
            );
            done.map_err(AttrValue::from)
        })
    };
    html! {
        <div class="labelled-fields">
            { labelled(texts::organization::organization_id(), html! {
                <Field id="organization-id" label={texts::organization::organization_id()}
                    class="field-name" value={id.unwrap_or_default().to_owned()} {on_text}
                    on_leave={on_blur_commit(&context.store)} />
            }) }
        </div>
    }
}

/// The policy of the payer's bucket, for this organization's own accounts.
fn bucket(context: &OrganizationContext) -> Html {
    let governed = &context.governed;
    let Some(trail) = governed.trail() else {
        return Html::default();
    };
    let one = governed
        .settings
        .trail
        .as_ref()
        .is_some_and(|trail| trail.organization_trail);
    let id = governed
        .settings
        .organization_id
        .as_deref()
        .unwrap_or(ORGANIZATION_ID);
    let grants: Result<Vec<ServiceGrant>, _> = match one {
        false => Ok(trail.bucket_policy(&governed.organization)),
        true => trail.organization_bucket_policy(&governed.organization, id),
    };
    match grants {
        Ok(grants) => {
            let text = write_bucket(&grants);
            let placeholders = placeholders(&text, &governed.organization);
            html! { <Copy label={texts::trails::bucket_policy()} {text} {placeholders} /> }
        }
        Err(refusal) => html! { <p class="refusal">{ english::refusal(&refusal) }</p> },
    }
}
