//! The gallery of examples, and the same cards below an example that is open.

mod pictures;

use billfold_billing::comparison::Verdict;
use billfold_messages::texts::{answer, gallery as texts};
use yew::prelude::*;

use crate::store::{State, presets, use_store};
use billfold_page_core::format;
use billfold_page_core::queries::gallery::{Bills, Card, Example, cards};

/// The currency of all examples.
const CURRENCY: &str = "USD";

/// So many cards of the gallery are large.
const LARGE: usize = 2;

/// The gallery as a view.
pub fn gallery(state: &State) -> Html {
    html! { <Stories heading="h2" open={open_example(state)} /> }
}

/// The other examples, below one that nobody has changed yet.
pub fn more_stories(state: &State) -> Html {
    if !state.is_example() || state.printing {
        return Html::default();
    }
    html! {
        <section class="more-stories" aria-labelledby="more-stories">
            <h2 id="more-stories">{ texts::more() }</h2>
            <Stories heading="h3" open={open_example(state)} others=true />
        </section>
    }
}

/// The name of the example that is open, unless it was changed.
fn open_example(state: &State) -> Option<AttrValue> {
    let name = state.workspace.document.name.clone();
    name.filter(|_| state.is_example()).map(AttrValue::from)
}

#[derive(Properties, PartialEq)]
struct StoriesProps {
    /// The element of a card's title.
    heading: &'static str,
    /// The name of the example that is open.
    open: Option<AttrValue>,
    /// The story that is open is left out.
    #[prop_or_default]
    others: bool,
}

#[function_component]
fn Stories(props: &StoriesProps) -> Html {
    let is_open = |example: &Example| props.open.as_deref() == Some(example.name);
    let is_shown = |card: &Card| {
        let is_its = |(example, _): &(Example, Bills)| is_open(example);
        !props.others || !(is_open(&card.example) || card.other.as_ref().is_some_and(is_its))
    };
    let cards = cards().into_iter().filter(is_shown).enumerate();
    let cards = cards.map(|(index, card)| {
        let (key, open) = (card.example.file, is_open(&card.example));
        let large = !props.others && index < LARGE;
        html! { <Story {key} heading={props.heading} {large} {open} {card} /> }
    });
    html! { <ul class="stories">{ for cards }</ul> }
}

#[derive(Properties, PartialEq)]
struct StoryProps {
    heading: &'static str,
    large: bool,
    card: Card,
    open: bool,
}

/// A card. All of it opens its scenario.
#[function_component]
fn Story(props: &StoryProps) -> Html {
    let store = use_store();
    let opens = |example: Example| {
        let store = store.clone();
        Callback::from(move |_: MouseEvent| presets::open(store.clone(), example))
    };
    let Card {
        example,
        notice,
        bills,
        other,
        ..
    } = &props.card;
    let notice_id = format!("story-{}", example.file);
    html! {
        <li class="story">
            <div class="story-picture">
                if props.large {
                    { pictures::large(&props.card, &*store.calculator()) }
                }
                { pictures::bars(bills) }
            </div>
            <@{props.heading} class="story-title">
                <button type="button" onclick={opens(*example)} aria-describedby={notice_id.clone()}
                    aria-current={props.open.then_some("true")}>{ example.name }</button>
            </@>
            <p id={notice_id} class="story-notice">{ *notice }</p>
            if let Some((other, bills)) = other {
                <p class="story-other">
                    <button type="button" onclick={opens(*other)} aria-label={other.name}>
                        { texts::with_accounts(&answer::accounts(bills.accounts())) }
                    </button>
                    { saving(bills) }
                </p>
            }
            <p class="story-foot">
                <span class="faint">
                    { if props.open { texts::open_now().to_owned() } else { answer::accounts(bills.accounts()) } }
                </span>
                { saving(bills) }
            </p>
        </li>
    }
}

/// What one bill saves or costs, in its colour.
fn saving(bills: &Bills) -> Html {
    let (verdict, amount) = bills.saving();
    let amount = format::money(amount, CURRENCY);
    let (class, words) = match verdict {
        Verdict::Saves => (Some("saves"), texts::saved(&amount)),
        Verdict::Costs => (Some("costs"), texts::costs(&amount)),
        Verdict::Same => (None, texts::same().to_owned()),
    };
    html! { <b class={classes!("story-saving", class)}>{ words }</b> }
}
