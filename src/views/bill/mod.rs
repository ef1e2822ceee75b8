//! The bills in full, in AWS's layout, and the costs grouped by account, unit, service, Region or
//! tag.

mod controls;
mod groups;
mod lines;
mod settings;

use billfold_exports::Whose;
use yew::prelude::*;

use billfold_page_core::ptr_eq_rc::PtrEqRc;
use billfold_page_core::queries::bill::{dimensions, table};
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

/// The same by names, which outlive edits: indices would come to mean something else.
#[derive(Clone, Default, PartialEq)]
struct Chosen {
    /// The id of the account, and whether its own bill is meant or its part of the common one.
    account: Option<(String, bool)>,
    blended: bool,
    dimension: Option<String>,
}

impl Chosen {
    fn of(look: Look, workspace: &Workspace) -> Self {
        let accounts = &workspace.outcome.scenario.organization.accounts;
        let account = match look.whose {
            Whose::All => None,
            Whose::Alone(at) => Some((accounts[at].id.clone(), true)),
            Whose::Part(at) => Some((accounts[at].id.clone(), false)),
        };
        let dimension = dimensions(workspace).into_iter().nth(look.dimension);
        Self {
            account,
            blended: look.blended,
            dimension: dimension.map(|(name, _)| name),
        }
    }

    /// What is left of the choice in a scenario.
    fn look(&self, workspace: &Workspace) -> Look {
        let accounts = &workspace.outcome.scenario.organization.accounts;
        let account = self.account.as_ref().and_then(|(id, alone)| {
            let at = accounts.indices().find(|at| accounts[*at].id == *id)?;
            Some(if *alone {
                Whose::Alone(at)
            } else {
                Whose::Part(at)
            })
        });
        let dimension = self.dimension.as_ref().and_then(|name| {
            let mut all = dimensions(workspace).into_iter();
            all.position(|(known, _)| known == *name)
        });
        Look {
            whose: account.unwrap_or_default(),
            blended: self.blended,
            dimension: dimension.unwrap_or_default(),
        }
    }
}

#[function_component]
pub fn BillView(props: &BillProps) -> Html {
    let chosen = use_state_eq(Chosen::default);
    let workspace = &props.workspace;
    let shown = chosen.look(workspace);
    let set = {
        let (chosen, workspace) = (chosen.clone(), workspace.clone());
        Callback::from(move |new: Look| chosen.set(Chosen::of(new, &workspace)))
    };
    let choices = use_memo(workspace.outcome.clone(), |outcome| {
        controls::choices(outcome)
    });
    let table = table(workspace, shown.whose, shown.blended);
    let paper = lines::use_lines(workspace, &table);
    let sums = groups::use_groups(workspace, shown, set.clone());
    html! {
        <section class="bill-view">
            { controls::controls(workspace, &choices, shown, &table.title, set) }
            <div class="bill-columns">
                { paper }
                { sums }
            </div>
            { settings::settings(&workspace.document) }
        </section>
    }
}
