//! Cost allocation tags of a usage line, and the field in which one is written.

use billfold_messages::texts;
use billfold_scenario::document::Entries;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::browser;
use crate::components::{Glyph, drawn, icon, use_latest};

/// The icon of a tag.
const LABEL: &str = "M3 3h7l7 7-7 7-7-7zM6.5 6.5h.01";

/// A key and its value. `None` removes the tag.
pub type Tag = (String, Option<String>);

#[derive(Properties, PartialEq)]
pub struct TagsProps {
    /// The line's id.
    pub id: AttrValue,
    /// What the line is.
    pub what: AttrValue,
    pub tags: Entries<String>,
    pub on_tag: Callback<Tag>,
}

/// The tags as chips, and a button for one more.
#[function_component]
pub fn Tags(props: &TagsProps) -> Html {
    let open = use_state_eq(|| false);
    let field = format!("tag-{}", props.id);
    let opener = format!("tags-{}", props.id);
    let chips = props.tags.iter().map(|(key, value)| {
        let tag = format!("{key}={value}");
        let label = texts::lines::untag(&tag, &props.what);
        let key_ = key.clone();
        let onclick = props
            .on_tag
            .reform(move |_: MouseEvent| (key_.clone(), None));
        html! {
            <li key={key.clone()} class="chip">
                <bdi>{ tag }</bdi>
                <button type="button" {onclick} aria-label={label.clone()} title={label}>
                    { icon(Glyph::Cross) }
                </button>
            </li>
        }
    });
    {
        let (field, opener) = (field.clone(), opener.clone());
        use_effect_with(*open, move |&open| {
            if open {
                browser::focus_id(&field);
            }
            move || {
                if open {
                    browser::refocus(&opener);
                }
            }
        });
    }
    let show = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(true))
    };
    let close = {
        let open = open.clone();
        Callback::from(move |()| open.set(false))
    };
    let on_tag = props.on_tag.clone();
    let taken = props.tags.0.len();
    let keys: Vec<String> = props.tags.iter().map(|(key, _)| key.clone()).collect();
    let tag = {
        let close = close.clone();
        Callback::from(move |(key, value): (String, String)| {
            if taken >= 50 && !keys.contains(&key) {
                return Err(texts::lines::problem_tag_many().into());
            }
            on_tag.emit((key, Some(value)));
            close.emit(());
            Ok(())
        })
    };
    let label = texts::lines::tag_what(&props.what);
    html! {
        <ul class="chips" aria-label={texts::lines::tags_of(&props.what)}>
            { for chips }
            <li key="">
                if *open {
                    <TagField id={field} label={label} on_tag={tag} on_close={close} />
                } else {
                    <button id={opener} type="button" class="quiet chip-add" onclick={show}
                        aria-label={label.clone()} title={label}>{ drawn(LABEL) }</button>
                }
            </li>
        </ul>
    }
}

#[derive(Properties, PartialEq)]
pub struct TagFieldProps {
    pub id: AttrValue,
    pub label: AttrValue,
    /// Called with a key and its value. An error is shown beside the field.
    pub on_tag: Callback<(String, String), Result<(), AttrValue>>,
    #[prop_or_default]
    pub on_close: Callback<()>,
}

/// A field for `key=value`, with a button.
#[function_component]
pub fn TagField(props: &TagFieldProps) -> Html {
    let text = use_latest(String::new);
    let problem = use_state_eq(AttrValue::default);
    let oninput = {
        let (text, problem) = (text.clone(), problem.clone());
        Callback::from(move |event: InputEvent| {
            text.set(event.target_unchecked_into::<HtmlInputElement>().value());
            problem.set(AttrValue::default());
        })
    };
    let take = {
        let (text, problem, on_tag) = (text.clone(), problem.clone(), props.on_tag.clone());
        Callback::from(move |()| {
            let taken = read_tag(&text.get()).map_err(AttrValue::from);
            match taken.and_then(|tag| on_tag.emit(tag)) {
                Ok(()) => text.set(String::new()),
                Err(wrong) => problem.set(wrong),
            }
        })
    };
    let onkeydown = {
        let (take, close) = (take.clone(), props.on_close.clone());
        Callback::from(move |event: KeyboardEvent| {
            match event.key().as_str() {
                "Enter" => take.emit(()),
                "Escape" => close.emit(()),
                _ => return,
            }
            // In a table these keys would move the focus to the row below.
            event.prevent_default();
            event.stop_propagation();
        })
    };
    let onclick = take.reform(|_: MouseEvent| ());
    let note = format!("{}-note", props.id);
    html! {
        <span class="tag-field">
            <input id={props.id.clone()} type="text" autocomplete="off" spellcheck="false"
                placeholder={texts::lines::tag_like()} aria-label={props.label.clone()}
                aria-describedby={note.clone()} value={text.get()}
                aria-invalid={(!problem.is_empty()).then_some("true")} {oninput} {onkeydown} />
            <button type="button" class="quiet" {onclick}>{ texts::lines::tag() }</button>
            <span id={note} class="field-problem" aria-live="polite">{ &*problem }</span>
        </span>
    }
}

/// Reads `key=value` within AWS's limits.
fn read_tag(text: &str) -> Result<(String, String), &'static str> {
    let (key, value) = text.split_once('=').ok_or(texts::lines::problem_tag())?;
    let (key, value) = (key.trim(), value.trim());
    if key.is_empty() {
        return Err(texts::lines::problem_tag());
    }
    if key.chars().count() > 128 || value.chars().count() > 256 {
        return Err(texts::lines::problem_tag_long());
    }
    if key.to_ascii_lowercase().starts_with("aws:") {
        return Err(texts::lines::problem_tag_aws());
    }
    Ok((key.to_owned(), value.to_owned()))
}
