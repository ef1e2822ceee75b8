//! The whole page.

use billfold_billing::comparison::{PooledTiers, Reason, Verdict, best_tiers};
use billfold_messages::headline::Headline;
use billfold_messages::texts;
use billfold_page_core::workspace::{Outcome, Workspace};
use yew::prelude::*;

use crate::browser;
use crate::components::{Drafts, NoticeButton, notice};
use crate::lazy::{Loader, fetch_catalogue_after_paint, use_panels};
use crate::store::{Notice, State, Store, View, address, saved};
use crate::views::compare::compare;
use crate::views::{PanelsRef, bar, summary, verdict_class};
use billfold_page_core::queries::answer::{Answer, answer};
use billfold_page_core::queries::price::incomplete;

#[derive(Properties, PartialEq)]
pub struct AppProps {
    pub loader: Loader,
    pub store: Store,
}

#[function_component]
pub fn App(props: &AppProps) -> Html {
    let store = props.store.clone();
    let state = use_state(|| store.state());
    {
        let (setter, store, loader) = (state.setter(), store.clone(), props.loader.clone());
        use_effect_with((), move |()| {
            store.on_change(Callback::from(move |state| setter.set(state)));
            let listeners = listeners(&store);
            address::follow(&store);
            fetch_catalogue_after_paint(loader, store);
            move || drop(listeners)
        });
    }
    // Wrong texts belong to the scenario in which they were written.
    let drafts = use_state(Drafts::default);
    use_memo(state.scenario_number, |_| drafts.forget_fields());
    use_title(&state);
    use_focus_in_view(state.view);
    let panels = use_panels(&props.loader, &state, &store);
    let workspace = state.workspace.clone();
    let read = {
        let (workspace, panels) = (workspace.clone(), panels.clone());
        use_memo((workspace.outcome.clone(), panels.clone()), move |_| {
            let Outcome {
                scenario,
                comparison,
                ..
            } = &*workspace.outcome;
            let tiers = best_tiers(scenario, comparison);
            let answer = answer(&workspace, tiers.as_ref(), &|workspace: &Workspace,
                                                              reason: &Reason,
                                                              tiers: Option<
                &PooledTiers<'_>,
            >| {
                panels.reason(workspace, reason, tiers)
            });
            let ladder = tiers.and_then(|tiers| panels.ladder(&workspace, &tiers));
            (answer, ladder)
        })
    };
    let (answer, ladder) = &*read;
    let dismiss = {
        let store = store.clone();
        Callback::from(move |()| store.dismiss_notice())
    };
    let (answer_in_full, strip_start, view) = match state.view {
        View::Compare => (
            headline(answer, &state, &panels),
            None,
            compare(&state, &store, ladder.clone(), &panels),
        ),
        _ => (
            Html::default(),
            Some(panels.strip_start(&state)),
            panels.view(&state, &store),
        ),
    };
    html! {
        <ContextProvider<Store> context={store.clone()}>
        <ContextProvider<Drafts> context={(*drafts).clone()}>
            <a class="skip" href="#answer">{ texts::app::skip() }</a>
            { bar(&state, &store, &panels) }
            { notice_bar(state.notice.as_ref(), dismiss) }
            <main id="answer" tabindex="-1">
                { answer_in_full }
                { summary(answer, &workspace.outcome, strip_start) }
                { view }
            </main>
            <footer class="foot">{ panels.key_list() }</footer>
            { panels.explanation(&state) }
            <p class="visually-hidden" role="status">{ &*state.announcement }</p>
            <p class="visually-hidden" role="status">
                { announcement(answer) }{ " " }{ incomplete(&workspace.outcome.unpriced).unwrap_or_default() }
            </p>
        </ContextProvider<Drafts>>
        </ContextProvider<Store>>
    }
}

/// Names the view and the scenario in the title of the window.
#[hook]
fn use_title(state: &State) {
    let scenario = saved::title(&state.workspace.document).to_owned();
    use_effect_with((state.view, scenario), |(view, scenario)| {
        browser::set_title(&texts::app::title(view.name(), scenario));
    });
}

/// What had the focus may have been in the view that was left. The focus goes to the new view then.
#[hook]
fn use_focus_in_view(view: View) {
    let before = use_mut_ref(|| view);
    use_effect_with(view, move |view| {
        if before.replace(*view) != *view {
            browser::focus_if_lost("#answer");
        }
    });
}

fn notice_bar(shown: Option<&Notice>, dismiss: Callback<()>) -> Html {
    let action = shown.and_then(|notice| notice.action.clone());
    let action = action.map(|action| NoticeButton {
        label: action.label,
        on_press: action.act,
    });
    let dismiss = NoticeButton {
        label: texts::app::dismiss(),
        on_press: dismiss,
    };
    notice(shown.map(|notice| &*notice.text), action, dismiss)
}

fn headline(answer: &Answer, state: &State, panels: &PanelsRef) -> Html {
    let document = &state.workspace.document;
    let label = document
        .name
        .as_deref()
        .map(|name| match state.is_example() {
            true => texts::scenarios::example_of(name),
            false => name.to_owned(),
        });
    let class = verdict_class(answer.verdict);
    let Headline {
        before,
        figure,
        after,
    } = &answer.headline;
    html! {
        <div class="answer">
            if let Some(label) = label {
                <p class="scenario-name"><bdi>{ label }</bdi></p>
            }
            <h1>{ before }<b {class}>{ figure }</b>{ after }</h1>
            <p>{ &answer.reason }{ " " }<span class="why-hint">{ texts::explanation::hint() }</span></p>
            { about(document.note.as_deref(), panels.own_prices(&state.workspace)) }
        </div>
    }
}

/// What describes the scenario: its note, folded away if it is long, and what is said of its prices.
fn about(note: Option<&str>, prices: Html) -> Html {
    let note = note.filter(|note| !note.trim().is_empty());
    let is_long = note.is_some_and(|note| note.len() > NOTE_SHOWN);
    html! {
        <div class="answer-about">
            if let Some(note) = note {
                if is_long {
                    <details>
                        <summary>{ texts::scenarios::about() }</summary>
                        <bdi>{ note }</bdi>
                    </details>
                } else {
                    <bdi>{ note }</bdi>
                    { " " }
                }
            }
            { prices }
        </div>
    }
}

/// The longest note that is shown at once, in bytes.
const NOTE_SHOWN: usize = 240;

/// The events that the page listens to as long as it lives.
fn listeners(store: &Store) -> Vec<browser::EventListener> {
    let on = |name, act: fn(&Store, &web_sys::Event)| {
        let store = store.clone();
        browser::listen_to_window(name, move |event| act(&store, event))
    };
    vec![
        on("hashchange", |store, _| address::follow(store)),
        on("keydown", |store, event| {
            if let Some(services) = store.services() {
                services.handle_key(store, event);
            }
        }),
        on("storage", |store, event| {
            let event = event.clone();
            store.with_services(move |services, store| {
                services.receive_storage_event(store, &event);
            });
        }),
        on("beforeunload", |store, event| {
            // Nothing can save the work yet: the browser asks before it is lost.
            let is_changed = store.state().workspace.history.undoable().is_some();
            if store.services().is_none() && is_changed {
                event.prevent_default();
            }
        }),
        on("beforeprint", |store, _| store.set_printing(true)),
        on("afterprint", |store, _| store.set_printing(false)),
        on("pagehide", |store, _| store.save()),
        on("visibilitychange", |store, _| store.save()),
    ]
}

fn announcement(answer: &Answer) -> String {
    let verdict = match answer.verdict {
        _ if answer.has_denied => texts::answer::no_difference(),
        Verdict::Costs => texts::answer::more_word(),
        _ => texts::answer::saved_word(),
    };
    texts::answer::announce(
        &answer.separate,
        &answer.consolidated,
        verdict,
        &answer.saved,
    )
}
