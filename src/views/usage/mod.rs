//! The usage view: lines with their prices, forms that add more, own prices, free allowances and
//! discounts.

pub mod add_usage;
mod discounts;
mod free;
mod month;
mod overrides;
mod paste;
mod price;
mod row;
mod table;

use yew::prelude::*;

pub use add_usage::AddUsage;
pub use month::BilledMonth;

use self::paste::Paste;
use self::table::UsageTable;
use crate::store::Store;
use crate::views::compare::AddAccount;
use billfold_page_core::ptr_eq_rc::PtrEqRc;
use billfold_page_core::workspace::Workspace;

pub fn usage(workspace: &PtrEqRc<Workspace>, store: &Store) -> Html {
    html! {
        <>
            <UsageTable workspace={workspace.clone()} />
            <Paste document={workspace.document.clone()} prices={workspace.prices.clone()} />
            { overrides::overrides(workspace, store) }
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
