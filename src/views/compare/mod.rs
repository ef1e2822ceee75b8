//! The first screen: the separate bills beside the consolidated bill, the usage behind them, and
//! the pictures.

mod add_account;
mod causes;
mod fold;
mod ladder;
mod matrix;
mod more_accounts;
mod own_prices;
mod paid;
pub mod price;
mod receipt;
pub mod usage;

pub use add_account::AddAccount;
use billfold_messages::texts;
use ladder::LadderPicture;
pub use matrix::matrix;
pub use more_accounts::more_accounts;
pub use own_prices::OwnPrices;
pub use paid::paid;
pub use price::price_problem;

use std::rc::Rc;

use yew::prelude::*;

use crate::store::{State, Store, export};
use crate::views::PanelsRef;
use crate::views::exports::{print, saving};
use billfold_page_core::ptr_eq_rc::PtrEqRc;
use billfold_page_core::queries::ladder::Ladder;
use billfold_page_core::workspace::Workspace;

pub fn compare(
    state: &State,
    store: &Store,
    ladder: Option<Rc<Ladder>>,
    panels: &PanelsRef,
) -> Html {
    html! {
        <>
            { fold::fold(state, panels) }
            <div class="below">
                { usage::usage(state, store, panels) }
                { panels.pictures(state, ladder) }
            </div>
        </>
    }
}

/// The tier ladder and the causes of the saving as pictures, and the exports of the comparison.
pub fn pictures(workspace: &PtrEqRc<Workspace>, ladder: Option<Rc<Ladder>>) -> Html {
    let step = workspace.document.assumptions.gigabytes_per_terabyte;
    let markdown = saving(
        workspace,
        texts::answer::comparison(),
        "md",
        "text/markdown",
        move |outcome| export::markdown_of_comparison(outcome, step),
    );
    html! {
        <div class="pictures">
            if let Some(best) = ladder {
                <LadderPicture workspace={workspace.clone()} {best} />
            }
            { causes::causes(workspace) }
            { matrix(&workspace.outcome) }
            <div class="compare-exports">
                <button type="button" class="quiet" onclick={markdown}>{ texts::answer::save_comparison() }</button>
                { print() }
            </div>
        </div>
    }
}
