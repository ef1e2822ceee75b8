//! Ready-made policies, for which one chooses what to deny.

use billfold_messages::texts;
use billfold_organizations::policies::{Policy, templates};
use billfold_scenario::policy;
use web_sys::{HtmlInputElement, HtmlSelectElement, SubmitEvent};
use yew::prelude::*;

use super::super::context::OrganizationContext;
use crate::components::use_latest;
use billfold_page_core::edits::free_id;

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Region,
    Service,
    Family,
    Leaving,
}

impl Kind {
    const ALL: [Self; 4] = [Self::Region, Self::Service, Self::Family, Self::Leaving];

    /// What the policy denies.
    fn name(self) -> &'static str {
        match self {
            Self::Region => texts::policies::ready_region(),
            Self::Service => texts::policies::ready_service(),
            Self::Family => texts::policies::ready_family(),
            Self::Leaving => texts::policies::ready_leaving(),
        }
    }

    /// The name of the policy.
    fn policy_name(self, which: &str) -> String {
        match self {
            Self::Region => texts::policies::policy_no_region(which),
            Self::Service => texts::policies::policy_no_service(which),
            Self::Family => texts::policies::policy_no_family(which),
            Self::Leaving => texts::policies::policy_no_leaving().to_owned(),
        }
    }

    /// An example value of the policy's parameter, if it has one.
    fn example(self) -> Option<&'static str> {
        match self {
            Self::Region => Some(texts::policies::like_region()),
            Self::Service => Some(texts::policies::like_service()),
            Self::Family => Some(texts::policies::like_family()),
            Self::Leaving => None,
        }
    }

    fn policy(self, id: &str, which: &str) -> Policy {
        match self {
            Self::Region => templates::deny_regions(id, &[which]),
            Self::Service => templates::deny_services(id, &[which]),
            Self::Family => templates::deny_instance_families(id, &[which]),
            Self::Leaving => templates::deny_leaving(id),
        }
    }
}

#[derive(Properties, PartialEq)]
pub struct ReadyProps {
    pub context: OrganizationContext,
}

#[function_component]
pub fn ReadyPolicy(props: &ReadyProps) -> Html {
    let kind = use_state_eq(|| Kind::Region);
    let which = use_latest(String::new);
    let problem = use_state_eq(String::new);
    let example = kind.example();
    let onchange = {
        let kind = kind.clone();
        Callback::from(move |event: Event| {
            let at = event
                .target_unchecked_into::<HtmlSelectElement>()
                .selected_index();
            let chosen = usize::try_from(at).ok().and_then(|at| Kind::ALL.get(at));
            kind.set(chosen.copied().unwrap_or(Kind::Region));
        })
    };
    let oninput = {
        let which = which.clone();
        Callback::from(move |event: InputEvent| {
            which.set(event.target_unchecked_into::<HtmlInputElement>().value());
        })
    };
    let onsubmit = {
        let (context, kind, which) = (props.context.clone(), *kind, which.clone());
        let problem = problem.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            match add(&context, kind, which.get().trim()) {
                Ok(()) => {
                    which.set(String::new());
                    problem.set(String::new());
                }
                Err(why) => problem.set(why),
            }
        })
    };
    html! {
        <form class="small-form" {onsubmit}>
            <label>{ texts::policies::ready_kind() }
                <select id="ready-kind" {onchange}>
                    { for Kind::ALL.into_iter().map(|one| html! {
                        <option selected={one == *kind}>{ one.name() }</option>
                    }) }
                </select>
            </label>
            if let Some(example) = example {
                <label>{ texts::policies::ready_which() }
                    <input id="ready-which" type="text" autocomplete="off" spellcheck="false" placeholder={example}
                        value={which.get()} {oninput} />
                </label>
            }
            <button type="submit" class="outlined">{ texts::policies::add_policy() }</button>
            <p class="refusal" role="alert">{ &*problem }</p>
        </form>
    }
}

fn add(context: &OrganizationContext, kind: Kind, which: &str) -> Result<(), String> {
    if let ("", Some(example)) = (which, kind.example()) {
        return Err(texts::policies::problem_which(example));
    }
    let regions = context.workspace.prices.catalogue().map(|all| &all.regions);
    let is_region =
        |code: &str| regions.is_none_or(|all| all.iter().any(|region| *region.code == *code));
    if kind == Kind::Region && !is_region(which) {
        return Err(texts::organization::problem_region(which));
    }
    let name = kind.policy_name(which);
    let taken = context
        .governed
        .settings
        .policies
        .iter()
        .map(|policy| &policy.id);
    let id = free_id(&name, taken);
    let id = id.map_or_else(String::new, |id| id.to_string());
    let made = Policy {
        name: name.clone(),
        ..kind.policy(&id, which)
    };
    let entry = policy::entry(&made).map_err(|problem| problem.to_string())?;
    let named = texts::policies::undo_policy(&name);
    context.save_policy(entry, policy::length(&policy::write(&made)), named)
}
