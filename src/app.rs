//! The whole page.

use std::rc::Rc;

use yew::prelude::*;

use crate::components::Notice;
use crate::messages::{fill, texts};
use crate::queries::answer::{Answer, Verdict, answer};
use crate::state::{Session, State, View};
use crate::views::compare::Compare;
use crate::views::{Bar, Summary, Why};

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
        });
    }
    // What effects above have not been told of yet, the session knows.
    let state: Rc<State> = (*state).clone();
    let answer = {
        let state = state.clone();
        use_memo(Rc::as_ptr(&state.outcome), move |_| answer(&state))
    };
    let step = |step: Option<&crate::state::Step>| step.map(|step| step.name.clone());
    let dismiss = {
        let session = session.clone();
        Callback::from(move |()| session.tell(None))
    };
    html! {
        <ContextProvider<Session> context={session}>
            <a class="skip" href="#answer">{ texts().skip }</a>
            <Bar view={state.view} undo={step(state.history.undoable())}
                redo={step(state.history.redoable())} />
            <Notice text={state.notice.clone().map(AttrValue::from)} dismiss_label={texts().dismiss}
                on_dismiss={dismiss} />
            <main id="answer" tabindex="-1">
                { headline(&answer) }
                <div class="summary-place">
                    <Summary answer={answer.clone()} outcome={state.outcome.clone()} />
                </div>
                { view(&state) }
            </main>
            if let Some(asked) = &state.asked {
                <Why asked={asked.clone()} outcome={state.outcome.clone()} />
            }
            <p class="visually-hidden" role="status">{ announcement(&answer) }</p>
        </ContextProvider<Session>>
    }
}

fn headline(answer: &Answer) -> Html {
    let class = match answer.verdict {
        Verdict::Saves => Some("saves"),
        Verdict::Costs => Some("costs"),
        Verdict::Same => None,
    };
    html! {
        <div class="answer">
            <h1>{ &answer.before }<b {class}>{ &answer.figure }</b>{ " " }{ &answer.after }</h1>
            <p>{ &answer.reason }</p>
        </div>
    }
}

fn view(state: &Rc<State>) -> Html {
    match state.view {
        View::Compare => html! { <Compare state={state.clone()} /> },
    }
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
