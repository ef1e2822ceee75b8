//! The editor of policies in AWS's JSON.

use billfold_billing::Exact;
use billfold_messages::texts;
use billfold_scenario::policy;
use web_sys::{HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement, SubmitEvent};
use yew::prelude::*;

use super::super::context::OrganizationContext;
use crate::components::use_latest;
use billfold_page_core::edits::free_id;
use billfold_page_core::format;

#[derive(Properties, PartialEq)]
pub struct EditorProps {
    pub context: OrganizationContext,
}

/// The draft of a policy, with the id of the policy that it changes.
#[derive(Clone, Default, PartialEq)]
struct Draft {
    id: String,
    name: String,
    json: String,
}

#[function_component]
pub fn PolicyEditor(props: &EditorProps) -> Html {
    let context = &props.context;
    let draft = use_latest(Draft::default);
    let problem = use_state_eq(String::new);
    let policies = &context.governed.settings.policies;
    let choose = {
        let (draft, context, problem) = (draft.clone(), context.clone(), problem.clone());
        Callback::from(move |event: Event| {
            let id = event.target_unchecked_into::<HtmlSelectElement>().value();
            problem.set(String::new());
            draft.set(match context.governed.policies.get(&id) {
                Some(known) => Draft {
                    name: known.name.clone(),
                    json: policy::write(known),
                    id,
                },
                None => Draft::default(),
            });
        })
    };
    let named = {
        let draft = draft.clone();
        Callback::from(move |event: InputEvent| {
            let name = event.target_unchecked_into::<HtmlInputElement>().value();
            draft.update(|draft| draft.name = name);
        })
    };
    let written = {
        let draft = draft.clone();
        Callback::from(move |event: InputEvent| {
            let json = event.target_unchecked_into::<HtmlTextAreaElement>().value();
            draft.update(|draft| draft.json = json);
        })
    };
    let onsubmit = {
        let (context, draft, problem) = (context.clone(), draft.clone(), problem.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            match save(&context, &draft.get()) {
                Ok(()) => {
                    draft.set(Draft::default());
                    problem.set(String::new());
                }
                Err(why) => problem.set(why),
            }
        })
    };
    let shown = draft.get();
    // Problems are shown while the policy is being written.
    let (note, wrong) = match shown.json.trim() {
        "" => (String::new(), false),
        json => match policy::read("draft", "draft", json) {
            Ok(read) => {
                let number = read.statements.len().to_string();
                (texts::policies::policy_ok(&number), false)
            }
            Err(fault) => (fault.to_string(), true),
        },
    };
    let (used, limit) = (
        policy::length(&shown.json),
        context.quotas().policy_characters,
    );
    let figure = |number: u32| format::number(Exact::from(u64::from(number)), 0);
    let length = texts::policies::policy_length(&figure(used), &figure(limit));
    html! {
        <details class="policy-editor">
            <summary>{ texts::policies::own_policy() }</summary>
            <form class="small-form" {onsubmit}>
                <label>{ texts::policies::attach_policy() }
                    <select id="policy-of" onchange={choose}>
                        <option value="" selected={shown.id.is_empty()}>{ texts::policies::own_policy() }</option>
                        { for policies.iter().map(|one| html! {
                            <option value={one.id.to_string()} selected={*one.id == shown.id}>
                                { texts::policies::edit_policy(&context.policy_name(&one.id)) }
                            </option>
                        }) }
                    </select>
                </label>
                <label>{ texts::policies::policy_name() }
                    <input id="policy-name" type="text" autocomplete="off" value={shown.name.clone()} oninput={named} />
                </label>
                <label class="wide">{ texts::policies::policy_json() }
                    <textarea id="policy-json" spellcheck="false" value={shown.json.clone()} oninput={written}
                        aria-invalid={wrong.then_some("true")} aria-describedby="policy-note policy-length" />
                </label>
                <p id="policy-note" class={if wrong { "refusal" } else { "note" }} aria-live="polite">{ note }</p>
                <p id="policy-length" class={if used > limit { "refusal" } else { "note" }}>{ length }</p>
                <button type="submit" class="outlined">{ texts::policies::save_policy() }</button>
                <p class="refusal" role="alert">{ &*problem }</p>
            </form>
        </details>
    }
}

fn save(context: &OrganizationContext, draft: &Draft) -> Result<(), String> {
    let policies = &context.governed.settings.policies;
    let id = match draft.id.as_str() {
        "" => free_id(&draft.name, policies.iter().map(|policy| &policy.id))
            .map_or_else(String::new, |id| id.to_string()),
        known => known.to_owned(),
    };
    let read = policy::read(&id, draft.name.trim(), &draft.json);
    let read = read.map_err(|fault| fault.to_string())?;
    let entry = policy::entry(&read).map_err(|problem| problem.to_string())?;
    let template = match draft.id.is_empty() {
        true => texts::policies::undo_policy,
        false => texts::policies::undo_edit_policy,
    };
    let named = template(&read.name);
    context.save_policy(entry, policy::length(&draft.json), named)
}
