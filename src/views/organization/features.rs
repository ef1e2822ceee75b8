//! The feature set, the upgrade to all features, and the quotas.

use billfold_messages::texts;
use billfold_organizations::lifecycle::{Approval, FeatureSet, Operation, Quota, Quotas, Upgrade};
use yew::prelude::*;

use super::context::{OrganizationContext, day};
use crate::components::Field;
use crate::views::on_blur_commit;

pub fn features(context: &OrganizationContext) -> Html {
    let organization = &context.governed.organization;
    let (name, note) = match organization.feature_set() {
        FeatureSet::AllFeatures => (
            texts::organization::all_features(),
            texts::organization::features_all(),
        ),
        FeatureSet::ConsolidatedBilling => (
            texts::organization::consolidated_only(),
            texts::organization::features_billing(),
        ),
    };
    let may_begin = organization.feature_set() == FeatureSet::ConsolidatedBilling
        && organization.upgrade().is_none();
    html! {
        <section class="panel" aria-labelledby="features-heading">
            <h3 id="features-heading" tabindex="-1">{ texts::organization::features() }</h3>
            <p><b>{ name }</b></p>
            <p class="note">{ note }</p>
            if may_begin {
                <div class="panel-actions">
                    { context.button("features", texts::organization::begin_upgrade(), texts::organization::undo_begin().to_owned(), Operation::BeginAllFeatures) }
                </div>
            }
            { for organization.upgrade().map(|upgrade| under_way(context, upgrade)) }
            { context.problem("features") }
            { quotas(context) }
        </section>
    }
}

fn under_way(context: &OrganizationContext, upgrade: &Upgrade) -> Html {
    let row = |(id, said): (&String, &Approval)| {
        let name = context.account_name(id);
        let account = || id.clone();
        let step = |label: &str, template: fn(&str) -> String, step: Operation| {
            context.button("features", label, template(&name), step)
        };
        let (state, actions) = match said {
            Approval::Requested => (
                texts::organization::requested(),
                html! {
                    <>
                        { step(texts::organization::approve(), texts::organization::approve_of, Operation::ApproveAllFeatures { account: account() }) }
                        { step(texts::organization::decline(), texts::organization::decline_request_of, Operation::DeclineAllFeatures { account: account() }) }
                    </>
                },
            ),
            Approval::Approved => (texts::organization::approved(), Html::default()),
            Approval::Declined => (
                texts::organization::declined(),
                step(
                    texts::organization::resend(),
                    texts::organization::resend_of,
                    Operation::ResendAllFeaturesRequest { account: account() },
                ),
            ),
        };
        html! {
            <li key={id.clone()}><span><bdi>{ &name }</bdi>{ " " }<small>{ state }</small></span>
                <div class="panel-actions">{ actions }</div></li>
        }
    };
    html! {
        <>
            <p>{ texts::organization::upgrade_since(&day(upgrade.began), &day(upgrade.expires())) }</p>
            <h4>{ texts::organization::approvals() }</h4>
            if upgrade.approvals.is_empty() {
                <p class="note">{ texts::organization::no_approvals() }</p>
            }
            <ul class="panel-list">{ for upgrade.approvals.iter().map(row) }</ul>
            <div class="panel-actions">
                { context.button("features", texts::organization::finalize(), texts::organization::finalize().to_owned(), Operation::FinalizeAllFeatures) }
                { context.button("features", texts::organization::cancel_upgrade(), texts::organization::cancel_upgrade().to_owned(), Operation::CancelAllFeatures) }
            </div>
        </>
    }
}

/// The name of a quota, the number in use, and its index among the quotas.
type QuotaLine = (&'static str, Option<Quota>, fn(&mut Quotas) -> &mut u32);

fn quotas(context: &OrganizationContext) -> Html {
    let lines: [QuotaLine; 6] = [
        (
            texts::organization::quota_accounts(),
            Some(Quota::Accounts),
            |all| &mut all.accounts,
        ),
        (
            texts::organization::quota_units(),
            Some(Quota::Units),
            |all| &mut all.units,
        ),
        (
            texts::organization::quota_depth(),
            Some(Quota::UnitDepth),
            |all| &mut all.unit_depth,
        ),
        (
            texts::organization::quota_policies(),
            Some(Quota::PoliciesPerNode),
            |all| &mut all.policies_per_node,
        ),
        (texts::organization::quota_characters(), None, |all| {
            &mut all.policy_characters
        }),
        (texts::organization::quota_days(), None, |all| {
            &mut all.days_before_removal
        }),
    ];
    let organization = &context.governed.organization;
    let row = |(index, (name, quota, which)): (usize, QuotaLine)| {
        let mut now = *organization.quotas();
        let value = which(&mut now).to_string();
        let used = quota.map(|quota| organization.used(quota).to_string());
        let echo = used.map(|used| texts::organization::used_of(&used));
        let take = {
            let context = context.clone();
            Callback::from(move |text: String| {
                let number = text.trim().replace(',', "").parse();
                let number: u32 = number.map_err(|_| texts::organization::problem_quota(&text))?;
                let mut asked = *context.governed.organization.quotas();
                *which(&mut asked) = number;
                let named = texts::organization::undo_quota(name);
                context.typed(Operation::AdjustQuotas(asked), named, name)
            })
        };
        html! {
            <li key={index}><span>{ name }</span>
                <Field id={format!("quota-{index}")} label={name} {value}
                    echo={echo.unwrap_or_default()} on_text={take} on_leave={on_blur_commit(&context.store)} /></li>
        }
    };
    html! {
        <details>
            <summary>{ texts::organization::quotas() }</summary>
            <ul class="panel-list">{ for lines.into_iter().enumerate().map(row) }</ul>
        </details>
    }
}
