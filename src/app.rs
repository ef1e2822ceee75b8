//! The whole page.

use std::rc::Rc;

use yew::prelude::*;

use crate::components::notice;
use crate::dom::Listener;
use crate::later::{self, use_later};
use crate::messages::{fill, texts};
use crate::queries::answer::{Answer, Verdict, answer};
use crate::queries::ladder::{self, Ladder};
use crate::queries::price::incomplete;
use crate::state::{Session, State, View, address, fetch_after_paint};
use crate::views::compare::compare;
use crate::views::{bar, summary};

#[derive(Properties, PartialEq)]
pub struct AppProps {
    pub session: Session,
}

#[function_component]
pub fn App(props: &AppProps) -> Html {
    let session = props.session.clone();
    let state = use_state(|| session.state());
    {
        let (setter, session) = (state.setter(), session.clone());
        use_effect_with((), move |()| {
            session.listen(Callback::from(move |state| setter.set(state)));
            let heard = listeners(&session);
            address::follow(&session);
            fetch_after_paint(session.clone());
            move || drop(heard)
        });
    }
    let state: Rc<State> = (*state).clone();
    use_later(&state, &props.session);
    let read = {
        let state = state.clone();
        use_memo(Rc::as_ptr(&state.outcome), move |_| {
            let ladder = ladder::best(&state);
            (answer(&state, ladder.as_ref()), ladder)
        })
    };
    let (answer, ladder) = &*read;
    let dismiss = {
        let session = session.clone();
        Callback::from(move |()| session.tell(None))
    };
    html! {
        <ContextProvider<Session> context={session}>
            <a class="skip" href="#answer">{ texts().skip }</a>
            { bar(&state, &props.session) }
            { notice(state.notice.as_ref(), dismiss) }
            <main id="answer" tabindex="-1">
                { headline(answer, state.document.name.as_deref()) }
                { summary(answer, &state.outcome) }
                { view(&state, &props.session, ladder.as_ref()) }
            </main>
            <footer class="foot">{ later::keys() }</footer>
            { later::why(&state) }
            <p class="visually-hidden" role="status">{ &*state.done }</p>
            <p class="visually-hidden" role="status">
                { announcement(answer) }{ " " }{ incomplete(&state.outcome.unpriced).unwrap_or_default() }
            </p>
        </ContextProvider<Session>>
    }
}

fn headline(answer: &Answer, scenario: Option<&str>) -> Html {
    let class = match answer.verdict {
        Verdict::Saves => Some("saves"),
        Verdict::Costs => Some("costs"),
        Verdict::Same => None,
    };
    html! {
        <div class="answer">
            if let Some(name) = scenario {
                <p class="scenario-name"><bdi>{ name }</bdi></p>
            }
            <h1>{ &answer.before }<b {class}>{ &answer.figure }</b>{ " " }{ &answer.after }</h1>
            <p>{ &answer.reason }{ " " }<span class="why-hint">{ texts().why_hint }</span></p>
        </div>
    }
}

fn view(state: &Rc<State>, session: &Session, ladder: Option<&Ladder>) -> Html {
    match state.view {
        View::Compare => compare(state, session, ladder),
        _ => later::view(state, session),
    }
}

/// What the page listens for as long as it lives.
fn listeners(session: &Session) -> Vec<Listener> {
    let on = |name, act: fn(&Session, web_sys::Event)| {
        let session = session.clone();
        Listener::on_window(name, move |event| act(&session, event))
    };
    vec![
        on("hashchange", |session, _| address::follow(session)),
        on("keydown", |session, event| {
            if let Some(later) = later::arrived() {
                (later.pressed)(session, event);
            }
        }),
        on("storage", |session, event| {
            later::with(session, move |later, session| {
                (later.stored)(session, &event);
            });
        }),
        on("beforeunload", |session, event| {
            // What would keep the work is not here yet: the browser asks before it is lost.
            if later::arrived().is_none() && session.state().history.undoable().is_some() {
                event.prevent_default();
            }
        }),
        on("beforeprint", |session, _| session.print(true)),
        on("afterprint", |session, _| session.print(false)),
        on("pagehide", |session, _| session.keep()),
        on("visibilitychange", |session, _| session.keep()),
    ]
}

fn announcement(answer: &Answer) -> String {
    let verdict = match answer.verdict {
        Verdict::Costs => texts().more_word,
        _ => texts().saved_word,
    };
    fill(
        texts().announce,
        &[
            ("separate", &answer.separate),
            ("consolidated", &answer.consolidated),
            ("verdict", verdict),
            ("saved", &answer.saved),
        ],
    )
}
