//! One store: the document, what follows from it, its history, and what is on the screen.

pub mod address;
pub mod edits;
pub mod export;
pub mod files;
mod history;
pub mod keeping;
mod link;
mod opening;
mod outcome;
pub mod presets;
mod price_list;
mod session;
mod view;
mod zones;

use std::rc::Rc;

use billfold_interchange::{Document, FileError};
use yew::Callback;

pub use history::History;
pub use outcome::Outcome;
pub use price_list::{PriceList, fetch_after_paint};
pub use session::{Session, use_session};
pub use view::View;
pub use zones::BrowserZones;

use crate::queries::why::Asked;

/// Something to tell, and perhaps a way to take back what is told.
#[derive(Clone, PartialEq)]
pub struct Notice {
    pub text: Rc<str>,
    pub undo: Option<Callback<()>>,
}

/// Everything that the page shows at one moment.
#[derive(Clone, PartialEq)]
pub struct State {
    pub document: Rc<Document>,
    pub outcome: Rc<Outcome>,
    pub prices: PriceList,
    pub history: History,
    pub view: View,
    /// It is being printed: paper has room for everything.
    pub on_paper: bool,
    /// The figure whose derivation is open.
    pub asked: Option<Asked>,
    /// What was done last, for those who do not see it.
    pub done: Rc<str>,
    /// Something to tell, until it is dismissed.
    pub notice: Option<Notice>,
}

impl State {
    /// A document that was just opened, while the catalogue is on its way.
    pub fn open(document: Document, view: View) -> Result<Self, FileError> {
        let prices = PriceList::Coming;
        let outcome = Outcome::of(&document, &prices)?;
        Ok(Self {
            document: Rc::new(document),
            outcome,
            prices,
            history: History::default(),
            view,
            on_paper: false,
            asked: None,
            done: "".into(),
            notice: None,
        })
    }
}
