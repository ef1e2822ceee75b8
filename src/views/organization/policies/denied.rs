//! Usage that policies deny, and the bill without it.

use billfold_billing::bill::name_of;
use billfold_billing::catalogue::PricedItem;
use billfold_billing::rating::Item;
use billfold_messages::english;
use billfold_messages::texts;
use billfold_resolve::governance::DeniedUsage;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::super::context::OrganizationContext;
use crate::components::{VirtualRow, list_gap, use_virtual_rows};
use billfold_page_core::queries::denied::why;

pub fn denied(context: &OrganizationContext) -> Html {
    let policy_report = &context.workspace.outcome.policy_report;
    let onchange = {
        let context = context.clone();
        Callback::from(move |event: Event| {
            let on = event.target_unchecked_into::<HtmlInputElement>().checked();
            let name = match on {
                true => texts::policies::undo_leave_out(),
                false => texts::policies::undo_keep_denied(),
            };
            let done = context.govern(name.to_owned(), None, |settings| {
                settings.without_denied = on
            });
            context.tell("denied", done);
        })
    };
    html! {
        <section class="panel" aria-labelledby="denied-heading">
            <h3 id="denied-heading" tabindex="-1">{ texts::policies::denied() }</h3>
            <label class="switch-line">
                <input type="checkbox" role="switch" class="switch" {onchange}
                    checked={context.governed.settings.without_denied} />
                { texts::policies::leave_out() }
            </label>
            <p class="note">{ texts::policies::leave_out_note() }</p>
            { context.problem("denied") }
            if policy_report.denied.is_empty() {
                <p>{ texts::policies::no_denied() }</p>
            } else {
                <DeniedLines context={context.clone()} />
            }
            if !policy_report.not_evaluated.is_empty() {
                <h4>{ texts::policies::not_evaluated() }</h4>
                <ul class="panel-list">
                    { for policy_report.not_evaluated.iter().map(|one| html! { <li>{ english::not_evaluated(one) }</li> }) }
                </ul>
            }
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct DeniedLinesProps {
    context: OrganizationContext,
}

/// The denied lines. Of many only those in sight are drawn.
#[function_component]
fn DeniedLines(props: &DeniedLinesProps) -> Html {
    let context = &props.context;
    let denied = &context.workspace.outcome.policy_report.denied;
    let list = use_node_ref();
    let pieces = use_virtual_rows(&list, denied.len());
    html! {
        <ul class="panel-list denied" ref={list}>
            { for pieces.into_iter().enumerate().map(|(at, piece)| match piece {
                VirtualRow::Gap(height) => list_gap(at, height),
                VirtualRow::Row(at) => row(context, at, &denied[at]),
            }) }
        </ul>
    }
}

fn row(context: &OrganizationContext, at: usize, denied: &DeniedUsage) -> Html {
    let why = why(&context.governed, &denied.verdict);
    let scenario = &context.workspace.outcome.scenario;
    let account = scenario.usage.account(denied.line);
    let item = Item::Usage(scenario.usage.item(denied.line));
    let region = name_of(scenario, item).region.to_owned();
    let what = match scenario.usage.item(denied.line) {
        PricedItem::Metered(price) => scenario.prices.metered[price].name.clone(),
        PricedItem::Instance(price) => {
            let kind = &scenario.prices.instances[price].kind;
            kind.instance_type.name().to_owned()
        }
    };
    let owner = &scenario.organization.accounts[account].name;
    html! {
        <li key={denied.id.clone()} data-at={at.to_string()}>
            <span><bdi>{ owner }</bdi>{ ": " }{ what }{ ", " }{ region }</span>
            <small class="refusal">{ why }</small>
        </li>
    }
}
