//! The first screen: separate bills that fold into one, the usage behind them, and the price
//! ladder that makes the difference.

mod add_account;
mod causes;
mod fold;
mod ladder;
mod paid;
pub mod price;
mod receipt;
pub mod usage;

pub use add_account::AddAccount;
use ladder::LadderPicture;
pub use paid::paid;
pub use price::amiss;

use std::rc::Rc;

use yew::prelude::*;

use crate::later;
use crate::messages::later_texts;
use crate::queries::ladder::Ladder;
use crate::state::{Session, State, export};
use crate::views::exports::{print, saving};

pub fn compare(state: &State, session: &Session, ladder: Option<&Ladder>) -> Html {
    html! {
        <>
            { fold::fold(state) }
            <div class="below">
                { usage::usage(state, session) }
                <div class="pictures">{ later::pictures(state, ladder) }</div>
            </div>
        </>
    }
}

/// What makes the difference, in pictures, and ways to take the comparison elsewhere.
pub fn pictures(state: &State, ladder: Option<&Ladder>) -> Html {
    let markdown = saving(
        state,
        later_texts().comparison,
        "md",
        "text/markdown",
        export::markdown_of_comparison,
    );
    html! {
        <>
            if let Some(best) = ladder {
                <LadderPicture state={Rc::new(state.clone())} best={Rc::new(best.clone())} />
            }
            { causes::causes(state) }
            <div class="compare-exports">
                <button type="button" class="quiet" onclick={markdown}>{ later_texts().save_comparison }</button>
                { print() }
            </div>
        </>
    }
}
