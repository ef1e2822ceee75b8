//! What stands in for the panels until they are loaded.

use std::rc::Rc;

use billfold_billing::usage::UsageRef;
use billfold_messages::texts;
use yew::prelude::*;

use crate::store::{State, Store};
use crate::views::Panels;
use billfold_billing::comparison::{PooledTiers, Reason};
use billfold_billing::explanation::Side;
use billfold_billing::organization::AccountIndex;
use billfold_page_core::ptr_eq_rc::PtrEqRc;
use billfold_page_core::queries::ladder::Ladder;
use billfold_page_core::queries::usage::{self, UsageRow};
use billfold_page_core::workspace::{Outcome, Workspace};

/// How far loading has got.
#[derive(Clone, Copy, PartialEq)]
pub enum Status {
    Loading,
    Failed,
}

/// Stands in for panels: buttons that load them, a word in place of a view, and otherwise nothing.
pub struct Placeholders {
    pub status: Status,
    /// Loads the panels again.
    pub retry: Callback<()>,
}

impl Placeholders {
    /// The button with which a panel begins. It can be pressed once loading has failed, and loads
    /// again then.
    fn button(&self, name: &'static str) -> Html {
        let onclick = self.retry.reform(|_: MouseEvent| ());
        let loading = self.status == Status::Loading;
        html! {
            <button type="button" class="quiet" {onclick} disabled={loading}>{ name }</button>
        }
    }
}

impl Panels for Placeholders {
    fn view(&self, state: &State, _store: &Store) -> Html {
        let words = match self.status {
            Status::Loading => texts::app::part_coming(),
            Status::Failed => texts::app::part_missing(),
        };
        html! { <><h1>{ state.view.name() }</h1><p class="hint">{ words }</p></> }
    }

    fn strip_start(&self, _state: &State) -> Html {
        Html::default()
    }

    fn explanation(&self, _state: &State) -> Html {
        Html::default()
    }

    fn scenario_menu(&self, _workspace: &Workspace, _store: &Store) -> Html {
        self.button(texts::scenarios::heading())
    }

    fn own_prices(&self, _workspace: &PtrEqRc<Workspace>) -> Html {
        Html::default()
    }

    fn add_usage(&self, _workspace: &Workspace, _store: &Store) -> Html {
        self.button(texts::usage::add_usage())
    }

    fn add_account(&self, _workspace: &Workspace, _store: &Store) -> Html {
        self.button(texts::usage::add_account())
    }

    fn key_list(&self) -> Html {
        Html::default()
    }

    fn ladder(&self, _workspace: &Workspace, _tiers: &PooledTiers) -> Option<Rc<Ladder>> {
        None
    }

    fn more_accounts(
        &self,
        _outcome: &PtrEqRc<Outcome>,
        _side: Side,
        accounts: Vec<AccountIndex>,
    ) -> Html {
        html! { <p class="receipt-more">{ texts::receipt::more_accounts(accounts.len()) }</p> }
    }

    fn pictures(&self, _state: &State, _ladder: Option<Rc<Ladder>>) -> Html {
        Html::default()
    }

    fn usage_rows(&self, workspace: &Workspace, lines: &[UsageRef]) -> Vec<UsageRow> {
        usage::rows(workspace, lines)
    }

    fn price_problem(&self, _row: &UsageRow, _store: &Store, _what: &str) -> Html {
        Html::default()
    }

    fn paid_by_credits(
        &self,
        _workspace: &Workspace,
        _account: Option<AccountIndex>,
        below: Html,
    ) -> Html {
        below
    }

    fn reason(
        &self,
        _workspace: &Workspace,
        _reason: &Reason,
        _tiers: Option<&PooledTiers>,
    ) -> Option<String> {
        None
    }
}
