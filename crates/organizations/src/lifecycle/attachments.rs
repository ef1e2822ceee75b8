//! Which service control policies are attached where (rule 12.4). What they say is for
//! [`crate::governance`].

use std::collections::BTreeMap;

use super::quotas::count;
use super::{FeatureSet, Node, Organization, Quota, Refusal};

/// The id of the policy that AWS attaches everywhere: it allows everything (rule 12.4).
pub const FULL_AWS_ACCESS: &str = "p-FullAWSAccess";

pub(super) fn by_default() -> Vec<String> {
    vec![FULL_AWS_ACCESS.to_owned()]
}

impl Organization {
    /// Whether service control policies are enabled.
    #[must_use]
    pub fn has_policies(&self) -> bool {
        self.attachments.is_some()
    }

    /// The ids of the policies attached at a node itself, in the order they were attached.
    #[must_use]
    pub fn attached(&self, node: &Node) -> &[String] {
        let nodes = self.attachments.as_ref();
        nodes
            .and_then(|nodes| nodes.get(node))
            .map_or(&[], Vec::as_slice)
    }

    /// Refuses a policy that is longer than AWS takes, given its characters as they are saved
    /// (rule 12.4).
    ///
    /// # Errors
    /// [`Refusal::PolicyTooLong`].
    pub fn check_policy_length(&self, characters: u32) -> Result<(), Refusal> {
        let limit = self.quotas.policy_characters;
        if characters > limit {
            return Err(Refusal::PolicyTooLong { characters, limit });
        }
        Ok(())
    }

    pub(super) fn enable_policies(&mut self) -> Result<(), Refusal> {
        if self.feature_set == FeatureSet::ConsolidatedBilling {
            return Err(Refusal::NeedsAllFeatures);
        }
        if self.has_policies() {
            return Err(Refusal::PoliciesAlreadyEnabled);
        }
        self.attachments = Some(self.every_node());
        Ok(())
    }

    /// Every node, with what it has when policies are enabled.
    pub(super) fn every_node(&self) -> BTreeMap<Node, Vec<String>> {
        let units = self.units.iter().map(|unit| Node::Unit(unit.id.clone()));
        let accounts = self.accounts.iter();
        let accounts = accounts.map(|account| Node::Account(account.id.clone()));
        let nodes = units.chain(accounts).chain([Node::Root]);
        nodes.map(|node| (node, by_default())).collect()
    }

    pub(super) fn disable_policies(&mut self) -> Result<(), Refusal> {
        let attachments = self.attachments.take();
        attachments.map(drop).ok_or(Refusal::PoliciesNotEnabled)
    }

    pub(super) fn attach(&mut self, policy: &str, node: &Node) -> Result<(), Refusal> {
        let quotas = self.quotas;
        let attached = self.at(node)?;
        if attached.iter().any(|other| other == policy) {
            return Err(Refusal::PolicyAlreadyAttached {
                policy: policy.to_owned(),
                node: node.clone(),
            });
        }
        quotas.admit(Quota::PoliciesPerNode, count(attached.len()), 1)?;
        attached.push(policy.to_owned());
        Ok(())
    }

    pub(super) fn detach(&mut self, policy: &str, node: &Node) -> Result<(), Refusal> {
        let attached = self.at(node)?;
        let Some(place) = attached.iter().position(|other| other == policy) else {
            return Err(Refusal::PolicyNotAttached {
                policy: policy.to_owned(),
                node: node.clone(),
            });
        };
        if attached.len() == 1 {
            return Err(Refusal::LastPolicy { node: node.clone() });
        }
        attached.remove(place);
        Ok(())
    }

    /// The policies of a node.
    fn at(&mut self, node: &Node) -> Result<&mut Vec<String>, Refusal> {
        if self.feature_set == FeatureSet::ConsolidatedBilling {
            return Err(Refusal::NeedsAllFeatures);
        }
        let nodes = self.attachments.as_mut();
        let nodes = nodes.ok_or(Refusal::PoliciesNotEnabled)?;
        nodes
            .get_mut(node)
            .ok_or_else(|| Refusal::NotFound { node: node.clone() })
    }

    /// A new node has what every node has.
    pub(super) fn remember(&mut self, node: Node) {
        if let Some(nodes) = &mut self.attachments {
            nodes.insert(node, by_default());
        }
    }

    pub(super) fn forget(&mut self, node: &Node) {
        if let Some(nodes) = &mut self.attachments {
            nodes.remove(node);
        }
    }
}
