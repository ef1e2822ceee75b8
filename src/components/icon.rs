//! Icons in the line of a text, drawn in the colour of the text.
//!
//! Functions, not components: each component costs some kilobytes of the first load.

use yew::prelude::*;

#[derive(Clone, Copy, PartialEq)]
pub enum Glyph {
    Undo,
    Redo,
    Plus,
    Cross,
    Fold,
    File,
}

/// An icon. The words beside it say what it means.
pub fn icon(glyph: Glyph) -> Html {
    let path = match glyph {
        Glyph::Undo => "M7.5 4.5 3.5 8.5l4 4M3.5 8.5h8a4.5 4.5 0 0 1 0 9H8",
        Glyph::Redo => "m12.5 4.5 4 4-4 4m4-4h-8a4.5 4.5 0 0 0 0 9H12",
        Glyph::Plus => "M10 4v12M4 10h12",
        Glyph::Cross => "m5 5 10 10M15 5 5 15",
        Glyph::Fold => "M2 10h14m-5-5 5 5-5 5",
        Glyph::File => "M5 2.5h6l4 4v11H5zM11 2.5v4h4",
    };
    drawn(path)
}

/// An icon by the path of its strokes, on a square of 20 units.
pub fn drawn(path: &'static str) -> Html {
    html! {
        <svg class="icon" viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
            <path d={path} fill="none" stroke="currentColor" stroke-width="1.7"
                stroke-linecap="round" stroke-linejoin="round" />
        </svg>
    }
}

/// Two receipts, folded into one.
pub fn logo() -> Html {
    html! {
        <svg class="logo" viewBox="0 0 26 26" width="26" height="26" aria-hidden="true">
            <path d="M4 3h9v20l-2.2-1.6L8.5 23l-2.2-1.6L4 23z" fill="none" stroke="currentColor"
                stroke-width="1.6" stroke-linejoin="round" />
            <path d="M13 3l9 3.2V23l-2.3-1.6-2.2 1.6-2.2-1.6L13 23z" fill="currentColor" />
        </svg>
    }
}
