//! The parts of the page that the first screen only makes room for.

use std::rc::Rc;

use billfold_billing::usage::UsageRef;
use yew::prelude::*;

use crate::store::{State, Store};
use billfold_billing::comparison::{PooledTiers, Reason};
use billfold_billing::explanation::Side;
use billfold_billing::organization::AccountIndex;
use billfold_page_core::ptr_eq_rc::PtrEqRc;
use billfold_page_core::queries::ladder::Ladder;
use billfold_page_core::queries::usage::UsageRow;
use billfold_page_core::workspace::{Outcome, Workspace};

/// Draws what is not part of the first screen's own views. Whoever starts the page chooses how.
pub trait Panels {
    /// The open view; the comparison draws itself.
    fn view(&self, state: &State, store: &Store) -> Html;

    /// What stands before the totals in the strip above every view except the comparison.
    fn strip_start(&self, state: &State) -> Html;

    /// The explanation of a figure, if one is open.
    fn explanation(&self, state: &State) -> Html;

    /// The menu of scenarios.
    fn scenario_menu(&self, workspace: &Workspace, store: &Store) -> Html;

    /// What is said of the scenario's own prices that stand in place of list prices.
    fn own_prices(&self, workspace: &PtrEqRc<Workspace>) -> Html;

    /// The form for one more usage line.
    fn add_usage(&self, workspace: &Workspace, store: &Store) -> Html;

    /// The button for one more account.
    fn add_account(&self, workspace: &Workspace, store: &Store) -> Html;

    /// The list of keys.
    fn key_list(&self) -> Html;

    /// Where accounts stand on the tiers that save most.
    fn ladder(&self, workspace: &Workspace, tiers: &PooledTiers) -> Option<Rc<Ladder>>;

    /// Accounts that are folded away, with their totals on a bill, to be opened.
    fn more_accounts(
        &self,
        outcome: &PtrEqRc<Outcome>,
        side: Side,
        accounts: Vec<AccountIndex>,
    ) -> Html;

    /// The price ladder, the causes of the saving, and the exports; below an example other examples.
    fn pictures(&self, state: &State, ladder: Option<Rc<Ladder>>) -> Html;

    /// The rows of usage lines, with as many details as are known.
    fn usage_rows(&self, workspace: &Workspace, lines: &[UsageRef]) -> Vec<UsageRow>;

    /// What is wrong with the price of a usage line, and the field for another price.
    fn price_problem(&self, row: &UsageRow, store: &Store, what: &str) -> Html;

    /// What credits pay of an account's own bill, or of the consolidated bill for `None`; then
    /// `below`.
    fn paid_by_credits(
        &self,
        workspace: &Workspace,
        account: Option<AccountIndex>,
        below: Html,
    ) -> Html;

    /// Why one bill saves or costs, in words.
    fn reason(
        &self,
        workspace: &Workspace,
        reason: &Reason,
        tiers: Option<&PooledTiers>,
    ) -> Option<String>;
}

/// The page's panels, as a property.
pub type PanelsRef = PtrEqRc<dyn Panels>;
