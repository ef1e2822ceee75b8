//! Which figure is explained, and where the focus goes when the explanation closes.

use web_sys::HtmlElement;

use super::Store;
use crate::browser::{focus_if_lost, focus_quietly};
use billfold_page_core::queries::why::Asked;

impl Store {
    /// Opens the explanation of a figure, or closes it if it is open. The panel opens beside
    /// `opener`, which gets the focus back when the panel closes.
    pub fn toggle_explanation(&self, figure: Asked, opener: Option<HtmlElement>) {
        *self.0.opener.borrow_mut() = opener;
        self.set(|state| {
            state.explained = (state.explained.as_ref() != Some(&figure)).then_some(figure);
        });
    }

    /// The element beside which the explanation is open.
    pub fn opener(&self) -> Option<HtmlElement> {
        self.0.opener.borrow().clone()
    }

    /// Closes the explanation and gives the focus back.
    pub fn close_explanation(&self) {
        if self.state().explained.is_some() {
            self.set(|state| state.explained = None);
            if let Some(opener) = self.0.opener.borrow_mut().take() {
                // A figure in the summary, which follows the reader, is in sight wherever the page is.
                focus_quietly(&opener);
            }
            // The figure may have left the page.
            focus_if_lost("#answer");
        }
    }

    /// Closes the explanation and leaves the focus where it is.
    pub fn leave_explanation(&self) {
        *self.0.opener.borrow_mut() = None;
        if self.state().explained.is_some() {
            self.set(|state| state.explained = None);
        }
    }
}
