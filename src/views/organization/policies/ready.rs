//! Policies that are ready: one chooses what to deny.

use billfold_organizations::governance::{Policy, ready};
use billfold_scenario::policy;
use web_sys::{HtmlInputElement, HtmlSelectElement, SubmitEvent};
use yew::prelude::*;

use super::super::desk::Desk;
use crate::edits::free_id;
use crate::messages::{fill, organization_texts};

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Region,
    Service,
    Family,
    Leaving,
}

impl Kind {
    const ALL: [Self; 4] = [Self::Region, Self::Service, Self::Family, Self::Leaving];

    /// What it denies, what its policy is called, and which one is asked for.
    fn words(self) -> (&'static str, &'static str, &'static str) {
        let texts = organization_texts();
        match self {
            Self::Region => (
                texts.ready_region,
                texts.policy_no_region,
                texts.like_region,
            ),
            Self::Service => (
                texts.ready_service,
                texts.policy_no_service,
                texts.like_service,
            ),
            Self::Family => (
                texts.ready_family,
                texts.policy_no_family,
                texts.like_family,
            ),
            Self::Leaving => (texts.ready_leaving, texts.policy_no_leaving, ""),
        }
    }

    fn policy(self, id: &str, which: &str) -> Policy {
        match self {
            Self::Region => ready::deny_regions(id, &[which]),
            Self::Service => ready::deny_services(id, &[which]),
            Self::Family => ready::deny_instance_families(id, &[which]),
            Self::Leaving => ready::deny_leaving(id),
        }
    }
}

#[derive(Properties, PartialEq)]
pub struct ReadyProps {
    pub desk: Desk,
}

#[function_component]
pub fn ReadyPolicy(props: &ReadyProps) -> Html {
    let texts = organization_texts();
    let kind = use_state_eq(|| Kind::Region);
    let which = use_state_eq(String::new);
    let problem = use_state_eq(String::new);
    let (_, _, like) = kind.words();
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
        let (desk, kind, which) = (props.desk.clone(), *kind, which.clone());
        let problem = problem.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            match add(&desk, kind, which.trim()) {
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
            <label>{ texts.ready_kind }
                <select id="ready-kind" {onchange}>
                    { for Kind::ALL.into_iter().map(|one| html! {
                        <option selected={one == *kind}>{ one.words().0 }</option>
                    }) }
                </select>
            </label>
            if !like.is_empty() {
                <label>{ texts.ready_which }
                    <input id="ready-which" type="text" autocomplete="off" spellcheck="false" placeholder={like}
                        value={(*which).clone()} {oninput} />
                </label>
            }
            <button type="submit" class="outlined">{ texts.add_policy }</button>
            <p class="refusal" role="alert">{ &*problem }</p>
        </form>
    }
}

fn add(desk: &Desk, kind: Kind, which: &str) -> Result<(), String> {
    let texts = organization_texts();
    let (_, name, like) = kind.words();
    if which.is_empty() && !like.is_empty() {
        return Err(fill(texts.problem_which, &[("like", like)]));
    }
    let regions = desk.workspace.prices.catalogue().map(|all| &all.regions);
    let is_region =
        |code: &str| regions.is_none_or(|all| all.iter().any(|region| *region.code == *code));
    if kind == Kind::Region && !is_region(which) {
        return Err(fill(texts.problem_region, &[("text", which)]));
    }
    let name = fill(name, &[("which", which)]);
    let taken = desk
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
    let named = fill(texts.undo_policy, &[("name", &name)]);
    desk.save_policy(entry, policy::length(&policy::write(&made)), named)
}
