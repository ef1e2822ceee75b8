//! Something to tell, above everything else, until it is dismissed.

use billfold_messages::texts;
use yew::prelude::*;

use super::{Glyph, icon};
use crate::store::Notice;

/// The region is always there, so that screen readers notice what appears in it.
pub fn notice(notice: Option<&Notice>, dismiss: Callback<()>) -> Html {
    let onclick = dismiss.reform(|_: MouseEvent| ());
    let take_back = |undo: &Callback<()>| {
        let onclick = undo.reform(|_: MouseEvent| ());
        html! { <button type="button" class="quiet" {onclick}>{ texts::app::undo() }</button> }
    };
    html! {
        <div class="notice-place" role="alert">
            if let Some(notice) = notice {
                <div class="notice">
                    <p>{ &*notice.text }</p>
                    { for notice.undo.as_ref().map(take_back) }
                    <button type="button" class="quiet" {onclick} aria-label={texts::app::dismiss()}>
                        { icon(Glyph::Cross) }
                    </button>
                </div>
            }
        </div>
    }
}
