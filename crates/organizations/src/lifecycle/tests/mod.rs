//! What AWS documents of an organization's life, and short words to say it.

mod accounts;
mod apply;
mod attachments;
mod features;
mod frozen;
mod invitations;
mod quotas;
mod units;

use super::{Action, FeatureSet, Founder, Marketplace, Node, Organization, Refusal, Step};
use billfold_billing::calendar::Moment;

/// 1 November 2026, when every test begins.
pub const START: Moment = Moment(1_793_491_200);

pub fn organization(feature_set: FeatureSet) -> Organization {
    Organization::create(START, Founder::new("payer", "Payer"), feature_set)
}

impl Organization {
    /// A step at the moment of the last one.
    pub fn step(&self, step: Step) -> Result<Self, Refusal> {
        self.apply(&Action::new(self.as_of, step))
    }
}

pub fn create(account: &str) -> Step {
    Step::CreateAccount {
        account: account.to_owned(),
        name: account.to_owned(),
    }
}

pub fn invite(account: &str) -> Step {
    Step::Invite {
        account: account.to_owned(),
        name: account.to_owned(),
        marketplace: Marketplace::Aws,
    }
}

pub fn accept(account: &str) -> Step {
    Step::AcceptInvitation {
        account: account.to_owned(),
    }
}

pub fn remove(account: &str) -> Step {
    Step::RemoveAccount {
        account: account.to_owned(),
    }
}

pub fn unit(unit: &str, parent: Option<&str>) -> Step {
    Step::CreateUnit {
        unit: unit.to_owned(),
        name: unit.to_owned(),
        parent: parent.map(str::to_owned),
    }
}

pub fn attach(policy: &str, node: Node) -> Step {
    Step::AttachPolicy {
        policy: policy.to_owned(),
        node,
    }
}

pub fn detach(policy: &str, node: Node) -> Step {
    Step::DetachPolicy {
        policy: policy.to_owned(),
        node,
    }
}
