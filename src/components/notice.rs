//! A message above everything else, until it is dismissed.

use yew::prelude::*;

use super::{Glyph, icon};

/// A button of a notice.
pub struct NoticeButton {
    pub label: &'static str,
    pub on_press: Callback<()>,
}

/// The region is always there, so that screen readers notice what appears in it. `undo` undoes what
/// the text reports; `dismiss` is a cross.
pub fn notice(text: Option<&str>, undo: Option<NoticeButton>, dismiss: NoticeButton) -> Html {
    let onclick = dismiss.on_press.reform(|_: MouseEvent| ());
    let undo_button = |undo: NoticeButton| {
        let onclick = undo.on_press.reform(|_: MouseEvent| ());
        html! { <button type="button" class="quiet" {onclick}>{ undo.label }</button> }
    };
    html! {
        <div class="notice-place" role="alert">
            if let Some(text) = text {
                <div class="notice">
                    <p>{ text }</p>
                    { for undo.map(undo_button) }
                    <button type="button" class="quiet" {onclick} aria-label={dismiss.label}>
                        { icon(Glyph::Cross) }
                    </button>
                </div>
            }
        </div>
    }
}
