//! The volume of the logs, and their storage as usage of the payer.

use billfold_messages::texts;
use billfold_organizations::trails::log_gigabytes;
use billfold_scenario::document::{MeteredUsage, ValueError};
use yew::prelude::*;

use super::super::context::OrganizationContext;
use super::super::inline_form::{Ask, SmallForm};
use billfold_page_core::edits::{NewUsage, add_usage};

/// AWS's codes of S3 Standard storage.
const STORAGE: (&str, &str) = ("AmazonS3", "TimedStorage-ByteHrs");

pub fn volume(context: &OrganizationContext) -> Html {
    let on_submit = {
        let context = context.clone();
        Callback::from(move |written: Vec<String>| add(&context, &written))
    };
    html! {
        <section class="panel" aria-labelledby="volume-heading">
            <h3 id="volume-heading" tabindex="-1">{ texts::trails::volume() }</h3>
            <p class="note">{ texts::trails::volume_intro() }</p>
            <SmallForm document={context.workspace.document.clone()} id="volume" submit={texts::trails::volume_add()} {on_submit} fields={vec![
                Ask { label: texts::trails::volume_events(), like: texts::trails::like_events(), missing: texts::trails::missing_events() },
                Ask { label: texts::trails::volume_bytes(), like: texts::trails::like_bytes(), missing: texts::trails::missing_bytes() },
            ]} />
        </section>
    }
}

fn add(context: &OrganizationContext, written: &[String]) -> Result<(), String> {
    let number = |index: usize| {
        let text = written.get(index).map_or("", String::as_str);
        let wrong = || texts::trails::problem_number(text);
        text.replace(',', "")
            .parse::<billfold_billing::Exact>()
            .map_err(|_| wrong())
    };
    let (events, bytes) = (number(0)?, number(1)?);
    let Some(trail) = &context.governed.settings.trail else {
        return Ok(());
    };
    let writing = match trail.organization_trail {
        true => context.governed.organization.accounts().len(),
        false => trail.accounts.len(),
    };
    let gigabytes = log_gigabytes(events, bytes, writing as u64).rounded(9);
    let (service, usage_type) = STORAGE;
    let why = |problem: ValueError| problem.to_string();
    let line = MeteredUsage {
        // The edit gives the line an id of its own.
        id: "logs".parse().map_err(why)?,
        account: context
            .workspace
            .document
            .organization
            .management_account
            .clone(),
        service: service.parse().map_err(why)?,
        region: trail.region.clone(),
        usage_type: usage_type.parse().map_err(why)?,
        quantity: gigabytes.try_into().map_err(why)?,
        unit: None,
        hours: Default::default(),
        tags: Default::default(),
    };
    context.edit(add_usage(
        NewUsage::Metered(line),
        texts::trails::undo_volume(),
    ))
}
