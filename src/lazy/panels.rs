//! The panels in full.

use std::rc::Rc;

use billfold_billing::usage::UsageRef;
use yew::prelude::*;

use crate::store::{State, Store, View};
use crate::views::bill::BillView;
use crate::views::commitments::Commitments;
use crate::views::compare;
use crate::views::gallery;
use crate::views::organization::organization;
use crate::views::usage::{self, usage};
use crate::views::{self, ExplanationPanel, Menu, Panels, strip};
use billfold_billing::comparison::{PooledTiers, Reason};
use billfold_billing::explanation::Side;
use billfold_billing::organization::AccountIndex;
use billfold_page_core::ptr_eq_rc::PtrEqRc;
use billfold_page_core::queries::answer::reason_words;
use billfold_page_core::queries::ladder::{self, Ladder};
use billfold_page_core::queries::usage::UsageRow;
use billfold_page_core::queries::usage_details::detailed_rows;
use billfold_page_core::workspace::Outcome;
use billfold_page_core::workspace::Workspace;

/// All panels of the page.
pub struct LoadedPanels;

impl Panels for LoadedPanels {
    fn view(&self, state: &State, store: &Store) -> Html {
        let workspace = &state.workspace;
        let view = match state.view {
            View::Organization => organization(workspace, store),
            View::Usage => usage(workspace, store),
            View::Commitments => html! { <Commitments workspace={workspace.clone()} /> },
            View::Bill => html! { <BillView workspace={workspace.clone()} /> },
            View::Gallery => gallery::gallery(state),
            View::Compare => return Html::default(),
        };
        html! { <>{ strip::view_head(state.view, workspace) }{ view }</> }
    }

    fn strip_start(&self, state: &State) -> Html {
        strip::strip_start(state)
    }

    fn explanation(&self, state: &State) -> Html {
        html! {
            if let Some(figure) = &state.explained {
                // Which of its steps are open belongs to one question.
                <ExplanationPanel key={format!("{figure:?}")} asked={figure.clone()} outcome={state.workspace.outcome.clone()} />
            }
        }
    }

    fn scenario_menu(&self, workspace: &Workspace, _store: &Store) -> Html {
        html! { <Menu document={workspace.document.clone()} /> }
    }

    fn own_prices(&self, workspace: &PtrEqRc<Workspace>) -> Html {
        html! { <compare::OwnPrices workspace={workspace.clone()} /> }
    }

    fn add_usage(&self, workspace: &Workspace, _store: &Store) -> Html {
        usage::add_usage(workspace)
    }

    fn add_account(&self, workspace: &Workspace, _store: &Store) -> Html {
        usage::add_account(workspace)
    }

    fn key_list(&self) -> Html {
        views::key_list()
    }

    fn ladder(&self, workspace: &Workspace, tiers: &PooledTiers) -> Option<Rc<Ladder>> {
        Some(Rc::new(ladder::ladder(workspace, tiers)))
    }

    fn more_accounts(
        &self,
        outcome: &PtrEqRc<Outcome>,
        side: Side,
        accounts: Vec<AccountIndex>,
    ) -> Html {
        compare::more_accounts(outcome, side, accounts)
    }

    fn pictures(&self, state: &State, ladder: Option<Rc<Ladder>>) -> Html {
        html! {
            <>
                { compare::pictures(&state.workspace, ladder) }
                { gallery::more_stories(state) }
            </>
        }
    }

    fn usage_rows(&self, workspace: &Workspace, lines: &[UsageRef]) -> Vec<UsageRow> {
        detailed_rows(workspace, lines)
    }

    fn price_problem(&self, row: &UsageRow, store: &Store, what: &str) -> Html {
        compare::price_problem(row, store, what)
    }

    fn paid_by_credits(
        &self,
        workspace: &Workspace,
        account: Option<AccountIndex>,
        below: Html,
    ) -> Html {
        compare::paid(workspace, account, below)
    }

    fn reason(
        &self,
        workspace: &Workspace,
        reason: &Reason,
        tiers: Option<&PooledTiers>,
    ) -> Option<String> {
        Some(reason_words(workspace, reason, tiers))
    }
}
