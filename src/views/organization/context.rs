//! What every tab of the organization view works with.

use std::cell::RefCell;
use std::rc::Rc;

use billfold_billing::calendar::Moment;
use billfold_organizations::lifecycle::{Action, Node, Operation, Quotas};
use billfold_resolve::governance::{GovernedOrganization, Report};
use billfold_scenario::document::{Governance, Policy};
use yew::prelude::*;

use super::drag::DragState;
use crate::store::Store;
use billfold_page_core::edits::{Edit, govern, save_policy, take_step};
use billfold_page_core::ptr_eq_rc::PtrEqRc;
use billfold_page_core::queries::{denied, refusals};
use billfold_page_core::workspace::Workspace;

/// The scenario's organization, and the operations on it.
#[derive(Clone)]
pub struct OrganizationContext {
    pub store: Store,
    pub workspace: PtrEqRc<Workspace>,
    pub governed: Rc<GovernedOrganization>,
    pub report: Rc<Report>,
    /// The moment of the next operation.
    pub at: Moment,
    /// The id of the part that the last operation was started from, and why it was refused.
    pub said: UseStateHandle<Option<(String, String)>>,
    /// The moment that was chosen for the next operation.
    pub written: UseStateHandle<Option<Moment>>,
    pub drag: DragState,
    /// The part of the last operation. It gets the focus when the pressed button is gone.
    pub last: Rc<RefCell<Option<String>>>,
}

impl PartialEq for OrganizationContext {
    fn eq(&self, other: &Self) -> bool {
        self.workspace == other.workspace && self.at == other.at && self.said == other.said
    }
}

impl OrganizationContext {
    /// The name of an account, whether a member or invited.
    pub fn account_name(&self, id: &str) -> String {
        denied::account_name(&self.governed, id)
    }

    pub fn node_name(&self, node: &Node) -> String {
        denied::node_name(&self.governed, node)
    }

    pub fn policy_name(&self, id: &str) -> String {
        let policy = self.governed.policies.get(id);
        policy.map_or_else(|| id.to_owned(), |policy| policy.name.clone())
    }

    /// Applies an operation. The error says why AWS refuses it.
    pub fn step(&self, step: Operation, name: String) -> Result<(), String> {
        let edit =
            take_step(&self.workspace.document, self.at, step, name).map_err(refusals::words)?;
        self.edit(edit)
    }

    /// Saves a policy with a number of characters in the library. The error says why AWS refuses
    /// it.
    pub fn save_policy(&self, policy: Policy, length: u32, name: String) -> Result<(), String> {
        let edit = save_policy(&self.workspace.document, self.at, policy, length, name);
        self.edit(edit.map_err(refusals::words)?)
    }

    /// The quotas on the day of the next operation.
    pub fn quotas(&self) -> Quotas {
        let organization = &self.governed.organization;
        let then = organization.apply(&Action::new(self.at, Operation::Wait));
        *then.as_ref().unwrap_or(organization).quotas()
    }

    /// Applies an operation that is typed: further keystrokes in the same field belong to the same
    /// undo step.
    pub fn typed(&self, step: Operation, name: String, field: &str) -> Result<(), AttrValue> {
        let edit =
            take_step(&self.workspace.document, self.at, step, name).map_err(refusals::words)?;
        let merge = Some(field.into());
        self.edit(Edit { merge, ..edit }).map_err(AttrValue::from)
    }

    /// Changes the organization's policies, alerts, trail or checklist.
    pub fn govern(
        &self,
        name: String,
        merge: Option<Rc<str>>,
        change: impl FnOnce(&mut Governance),
    ) -> Result<(), String> {
        let edit = govern(&self.workspace.document, name, merge, change);
        self.edit(edit.map_err(|problem| problem.to_string())?)
    }

    pub fn edit(&self, edit: Edit) -> Result<(), String> {
        let done = self.store.edit(edit);
        done.map_err(|problem| problem.to_string())
    }

    /// Shows beside a part why its operation was refused, or nothing if it was applied.
    pub fn tell(&self, spot: &str, done: Result<(), String>) {
        *self.last.borrow_mut() = Some(spot.to_owned());
        self.said.set(done.err().map(|why| (spot.to_owned(), why)));
    }

    /// A button that applies an operation.
    pub fn button(&self, spot: &str, label: &str, name: String, step: Operation) -> Html {
        let (context, spot) = (self.clone(), spot.to_owned());
        let aria = name.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            context.tell(&spot, context.step(step.clone(), name.clone()));
        });
        html! {
            <button type="button" class="outlined" {onclick} aria-label={aria}>{ label.to_owned() }</button>
        }
    }

    /// Why the last operation of a part was refused.
    pub fn problem(&self, spot: &str) -> Html {
        let here = self.said.as_ref().filter(|(index, _)| index == spot);
        html! {
            <p class="refusal" role="alert">{ here.map(|(_, why)| why.clone()) }</p>
        }
    }
}

/// A day as people read it: the date of a moment.
pub fn day(moment: Moment) -> String {
    let text = moment.to_string();
    text.split('T').next().unwrap_or_default().to_owned()
}
