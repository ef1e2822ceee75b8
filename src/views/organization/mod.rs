//! The organization view: accounts, policies, sharing, alerts, logs and good practice.

mod alerts;
mod context;
mod copy;
mod drag;
mod features;
mod grow;
mod inline_form;
mod inspector;
mod invitations;
mod logs;
mod policies;
mod practice;
mod sharing;
mod tab;
mod tree;
mod tutorial;

use billfold_messages::texts;
use std::rc::Rc;

use billfold_billing::calendar::Moment;
use billfold_organizations::lifecycle::{FeatureSet, Node, Quota};
use billfold_organizations::practice::PracticeResult;
use billfold_resolve::governance::{GovernedOrganization, report};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use self::context::{OrganizationContext, day};
use self::drag::Drag;
use self::tab::Tab;
use self::tree::Tree;
use crate::browser;
use crate::store::Store;
use billfold_page_core::ptr_eq_rc::PtrEqRc;
use billfold_page_core::workspace::Workspace;

pub fn organization(workspace: &PtrEqRc<Workspace>, store: &Store) -> Html {
    let tab = Tab::in_address();
    html! { <OrganizationView {tab} workspace={workspace.clone()} store={store.clone()} /> }
}

#[derive(Properties, PartialEq)]
struct OrganizationProps {
    /// The tab that the address names; another one draws the view again.
    tab: Option<Tab>,
    workspace: PtrEqRc<Workspace>,
    store: Store,
}

#[function_component]
fn OrganizationView(props: &OrganizationProps) -> Html {
    let tab = tab::use_tab(&props.store, props.tab);
    // Under each id that it has had, the latest first: an undo gives it an earlier one.
    let chosen = use_state_eq(Vec::<Node>::new);
    let written = use_state_eq(|| None::<Moment>);
    let said = use_state_eq(|| None::<(String, String)>);
    let last = use_mut_ref(|| None::<String>);
    let drag = use_mut_ref(|| None::<Drag>);
    {
        let last = last.clone();
        use_effect_with(props.workspace.document.clone(), move |_| {
            if let Some(spot) = last.borrow_mut().take() {
                browser::focus_if_lost(&format!("#{spot}-heading"));
            }
        });
    }
    let workspace = props.workspace.clone();
    let read = {
        let workspace = workspace.clone();
        use_memo(workspace.outcome.clone(), move |_| {
            let governed = GovernedOrganization::of(&workspace.document)?;
            let outcome = &workspace.outcome;
            let report = report(
                &governed,
                &workspace.document,
                &outcome.scenario,
                &outcome.comparison,
            );
            Ok::<_, billfold_scenario::ScenarioError>((Rc::new(governed), Rc::new(report)))
        })
    };
    let (governed, report) = match &*read {
        Ok((governed, report)) => (governed.clone(), report.clone()),
        Err(problem) => {
            let problem = problem.to_string();
            return html! { <p class="hint">{ texts::organization::wrong(&problem) }</p> };
        }
    };
    // Operations cannot be dated before the latest one.
    let latest = governed.organization.as_of();
    let at = written.map_or(latest, |written| written.max(latest));
    let context = OrganizationContext {
        store: props.store.clone(),
        workspace,
        governed,
        report,
        at,
        said: said.clone(),
        written: written.clone(),
        last,
        drag: drag.into(),
    };
    let go = Callback::from(Tab::open);
    {
        // A refusal belongs to the tab where it was shown.
        let said = said.clone();
        use_effect_with(tab, move |_| said.set(None));
    }
    {
        // Nor does its cause have to hold once the scenario has changed.
        let said = said.clone();
        use_effect_with(props.workspace.document.clone(), move |_| said.set(None));
    }
    html! {
        <section class="organization accounts" aria-labelledby="organization-heading">
            <h2 id="organization-heading" class="visually-hidden">{ texts::organization::heading() }</h2>
            { facts(&context) }
            <nav class="rooms" aria-label={texts::organization::tabs()}>
                { for Tab::ALL.into_iter().map(|one| {
                    let onclick = go.reform(move |_: MouseEvent| one);
                    html! {
                        <button type="button" {onclick}
                            aria-current={(one == tab).then_some("true")}>{ one.name() }</button>
                    }
                }) }
            </nav>
            { match tab {
                Tab::Accounts => accounts(&context, &chosen),
                Tab::Policies => policies::policies(&context),
                Tab::Sharing => sharing::sharing(&context),
                Tab::Alerts => alerts::alerts(&context),
                Tab::Logs => logs::logs(&context),
                Tab::Practice => practice::practice(&context),
                Tab::Tutorial => tutorial::tutorial(&context, &go),
            } }
        </section>
    }
}

/// The tree of accounts, the actions on the chosen node, and the forms that add to the tree.
fn accounts(context: &OrganizationContext, chosen: &UseStateHandle<Vec<Node>>) -> Html {
    let organization = &context.governed.organization;
    let is_here = |node: &Node| match node {
        Node::Root => true,
        Node::Unit(unit) => organization.unit(unit).is_some(),
        Node::Account(account) => organization.account(account).is_some(),
    };
    let payer = Node::Account(organization.management().to_owned());
    let shown = chosen.iter().find(|node| is_here(node));
    let shown = shown.cloned().unwrap_or(payer);
    let choose = {
        let (chosen, said) = (chosen.clone(), context.said.clone());
        Callback::from(move |node| {
            said.set(None);
            chosen.set(vec![node]);
        })
    };
    let on_new_id = {
        let (chosen, shown) = (chosen.clone(), shown.clone());
        Callback::from(move |id| {
            let mut ids = vec![Node::Account(id), shown.clone()];
            ids.extend(chosen.iter().filter(|one| **one != shown).cloned());
            chosen.set(ids);
        })
    };
    html! {
        <div class="org-columns">
            <Tree context={context.clone()} chosen={shown.clone()} {choose} />
            <div class="org-side">
                { step_date(context) }
                { inspector::inspector(context, &shown, on_new_id) }
                { grow::grow(context, &shown) }
                { invitations::invitations(context) }
                { features::features(context) }
            </div>
        </div>
    }
}

/// The date of the next operation, above the forms and buttons that do operations.
fn step_date(context: &OrganizationContext) -> Html {
    let onchange = {
        let written = context.written.clone();
        Callback::from(move |event: Event| {
            let text = event.target_unchecked_into::<HtmlInputElement>().value();
            if let Ok(moment) = text.parse() {
                written.set(Some(moment));
            }
        })
    };
    html! {
        <p class="step-date">
            <label for="step-date">{ texts::organization::fact_date() }</label>
            <input id="step-date" type="date" value={day(context.at)}
                min={day(context.governed.organization.as_of())} {onchange}
                aria-describedby="step-date-note" />
            <small id="step-date-note">{ texts::organization::date_note() }</small>
        </p>
    }
}

/// Facts of the whole organization.
fn facts(context: &OrganizationContext) -> Html {
    let organization = &context.governed.organization;
    let used = organization.used(Quota::Accounts).to_string();
    let limit = organization.quotas().limit(Quota::Accounts).to_string();
    let practices = &context.report.practices;
    let kept = practices.iter().filter(|line| PracticeResult::is_met(line));
    let (kept, all) = (kept.count().to_string(), practices.len().to_string());
    let feature_set = match organization.feature_set() {
        FeatureSet::AllFeatures => texts::organization::all_features(),
        FeatureSet::ConsolidatedBilling => texts::organization::consolidated_only(),
    };
    html! {
        <dl class="org-facts">
            <div><dt>{ texts::organization::fact_features() }</dt><dd>{ feature_set }</dd></div>
            <div><dt>{ texts::organization::fact_accounts() }</dt>
                <dd>{ texts::organization::accounts_of(&used, &limit) }
                    <small>{ texts::organization::accounts_note() }</small></dd></div>
            <div><dt>{ texts::organization::fact_practice() }</dt>
                <dd>{ texts::organization::practice_of(&kept, &all) }</dd></div>
        </dl>
    }
}
