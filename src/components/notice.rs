//! A message above everything else, until it is dismissed.

use yew::prelude::*;

use super::{Glyph, icon};

/// A button of a notice.
pub struct NoticeButton {
    pub label: &'static str,
    pub on_press: Callback<()>,
}

/// The region is always there, so that screen readers notice what appears in it. `action` does
/// something about what the text reports; `dismiss` is a cross.
pub fn notice(text: Option<&str>, action: Option<NoticeButton>, dismiss: NoticeButton) -> Html {
    let onclick = dismiss.on_press.reform(|_: MouseEvent| ());
    let action_button = |action: NoticeButton| {
        let onclick = action.on_press.reform(|_: MouseEvent| ());
        html! { <button type="button" class="quiet" {onclick}>{ action.label }</button> }
    };
    html! {
        <div class="notice-place" role="alert">
            if let Some(text) = text {
                <div class="notice">
                    <p>{ text }</p>
                    { for action.map(action_button) }
                    <button type="button" class="quiet" {onclick} aria-label={dismiss.label}>
                        { icon(Glyph::Cross) }
                    </button>
                </div>
            }
        </div>
    }
}
