//! All usage: lines with their prices, ways to add more, and what is taken off the rates.

pub mod add_usage;
mod discounts;
mod free;
mod month;
mod own;
mod paste;
mod price;
mod row;
mod table;

use yew::prelude::*;

pub use add_usage::AddUsage;
pub use month::BilledMonth;

use self::paste::Paste;
use self::table::UsageTable;
use crate::ptr_eq_rc::PtrEqRc;
use crate::store::Store;
use crate::views::compare::AddAccount;
use crate::workspace::Workspace;

pub fn usage(workspace: &PtrEqRc<Workspace>, store: &Store) -> Html {
    html! {
        <>
            <UsageTable workspace={workspace.clone()} />
            <Paste document={workspace.document.clone()} prices={workspace.prices.clone()} />
            { own::own(workspace, store) }
            { free::free(workspace, store) }
            { discounts::discounts(workspace, store) }
        </>
    }
}

/// The form for one more usage line.
pub fn add_usage(workspace: &Workspace) -> Html {
    html! {
        <AddUsage document={workspace.document.clone()} prices={workspace.prices.clone()} />
    }
}

/// A button for one more account, and the billed month.
pub fn add_account(workspace: &Workspace) -> Html {
    html! {
        <>
            <AddAccount document={workspace.document.clone()} />
            <BilledMonth month={workspace.outcome.scenario.month} />
        </>
    }
}
