//! The lifecycle as AWS documents it, and helpers for its tests.

mod accounts;
mod apply;
mod attachments;
mod billed;
mod features;
mod invitations;
mod quotas;
mod refusals;
mod units;

use super::{
    Action, Creator, FeatureSet, Marketplace, Node, Operation, OrganizationState, Refusal,
};
use billfold_billing::calendar::Moment;

/// 1 November 2026, the start of every test.
pub const START: Moment = Moment(1_793_491_200);

pub fn organization(feature_set: FeatureSet) -> OrganizationState {
    OrganizationState::create(START, Creator::new("payer", "Payer"), feature_set)
}

impl OrganizationState {
    /// The state after an operation at the time of the latest action.
    pub fn perform_now(&self, operation: Operation) -> Result<Self, Refusal> {
        self.apply(&Action::new(self.as_of, operation))
    }
}

pub fn create(account: &str) -> Operation {
    Operation::CreateAccount {
        account: account.to_owned(),
        name: account.to_owned(),
    }
}

pub fn invite(account: &str) -> Operation {
    Operation::Invite {
        account: account.to_owned(),
        name: account.to_owned(),
        marketplace: Marketplace::Aws,
    }
}

pub fn accept(account: &str) -> Operation {
    Operation::AcceptInvitation {
        account: account.to_owned(),
    }
}

pub fn remove(account: &str) -> Operation {
    Operation::RemoveAccount {
        account: account.to_owned(),
    }
}

pub fn unit(unit: &str, parent: Option<&str>) -> Operation {
    Operation::CreateUnit {
        unit: unit.to_owned(),
        name: unit.to_owned(),
        parent: parent.map(str::to_owned),
    }
}

pub fn attach(policy: &str, node: Node) -> Operation {
    Operation::AttachPolicy {
        policy: policy.to_owned(),
        node,
    }
}

pub fn detach(policy: &str, node: Node) -> Operation {
    Operation::DetachPolicy {
        policy: policy.to_owned(),
        node,
    }
}
