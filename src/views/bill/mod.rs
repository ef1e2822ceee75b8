//! The bills in full, in AWS's layout, and the costs grouped by account, unit, service, Region or
//! tag.

mod controls;
mod groups;
mod lines;

use billfold_exports::Whose;
use yew::prelude::*;

use billfold_page_core::ptr_eq_rc::PtrEqRc;
use billfold_page_core::queries::bill::table;
use billfold_page_core::workspace::Workspace;

#[derive(Properties, PartialEq)]
pub struct BillProps {
    pub workspace: PtrEqRc<Workspace>,
}

/// The part of the bills that is shown. It changes nothing in the scenario.
#[derive(Clone, Copy, Default, PartialEq)]
pub struct Look {
    pub whose: Whose,
    pub blended: bool,
    /// The index in the list of dimensions.
    pub dimension: usize,
}

#[function_component]
pub fn BillView(props: &BillProps) -> Html {
    let look = use_state_eq(Look::default);
    let workspace = &props.workspace;
    // The account whose bill was shown may have been removed.
    let accounts = workspace.document.accounts.len();
    let whose = match look.whose {
        Whose::Alone(account) | Whose::Part(account) if account.index() >= accounts => Whose::All,
        whose => whose,
    };
    let shown = Look { whose, ..*look };
    let set = {
        let look = look.clone();
        Callback::from(move |new: Look| look.set(new))
    };
    let table = table(workspace, shown.whose, shown.blended);
    let paper = lines::use_lines(workspace, &table);
    let sums = groups::use_groups(workspace, shown, set.clone());
    html! {
        <section class="bill-view">
            { controls::controls(workspace, shown, &table.title, set) }
            <div class="bill-columns">
                { paper }
                { sums }
            </div>
        </section>
    }
}
