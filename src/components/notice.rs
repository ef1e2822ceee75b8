//! Something to tell, above everything else, until it is dismissed.

use yew::prelude::*;

use super::{Glyph, icon};

/// The region is always there, so that screen readers notice what appears in it.
pub fn notice(text: Option<&str>, dismiss_label: &'static str, dismiss: Callback<()>) -> Html {
    let onclick = dismiss.reform(|_: MouseEvent| ());
    html! {
        <div class="notice-place" role="alert">
            if let Some(text) = text {
                <div class="notice">
                    <p>{ text }</p>
                    <button type="button" class="quiet" {onclick} aria-label={dismiss_label}>
                        { icon(Glyph::Cross) }
                    </button>
                </div>
            }
        </div>
    }
}
