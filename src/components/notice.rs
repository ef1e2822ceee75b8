//! Something to tell, above everything else, until it is dismissed.

use yew::prelude::*;

use super::{Glyph, Icon};

#[derive(Properties, PartialEq)]
pub struct NoticeProps {
    pub text: Option<AttrValue>,
    pub dismiss_label: AttrValue,
    pub on_dismiss: Callback<()>,
}

/// The region is always there, so that screen readers notice what appears in it.
#[function_component]
pub fn Notice(props: &NoticeProps) -> Html {
    let on_dismiss = props.on_dismiss.reform(|_: MouseEvent| ());
    html! {
        <div class="notice-place" role="alert">
            if let Some(text) = &props.text {
                <div class="notice">
                    <p>{ text }</p>
                    <button type="button" class="quiet" onclick={on_dismiss}
                        aria-label={props.dismiss_label.clone()}>
                        <Icon glyph={Glyph::Cross} />
                    </button>
                </div>
            }
        </div>
    }
}
