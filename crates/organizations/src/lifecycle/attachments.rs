//! Which service control policies are attached to which node (rule 12.4). [`crate::policies`] reads
//! and evaluates them.

use std::collections::BTreeMap;

use super::quotas::count;
use super::{FeatureSet, Node, OrganizationState, Quota, Refusal};

/// The id of the policy that AWS attaches to every node. It allows every action (rule 12.4).
pub const FULL_AWS_ACCESS: &str = "p-FullAWSAccess";

/// The policies of a new node.
pub(super) fn default_policies() -> Vec<String> {
    vec![FULL_AWS_ACCESS.to_owned()]
}

impl OrganizationState {
    /// Whether service control policies are enabled.
    #[must_use]
    pub fn has_policies(&self) -> bool {
        self.attachments.is_some()
    }

    /// The ids of the policies attached to a node itself, in the order in which they were attached.
    #[must_use]
    pub fn attached(&self, node: &Node) -> &[String] {
        let nodes = self.attachments.as_ref();
        nodes
            .and_then(|nodes| nodes.get(node))
            .map_or(&[], Vec::as_slice)
    }

    /// Refuses a policy that is longer than AWS accepts. `characters` is the length of the policy as
    /// it would be saved (rule 12.4).
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
        self.attachments = Some(self.default_attachments());
        Ok(())
    }

    /// Every node with the policies that it has when the policy type is enabled.
    pub(super) fn default_attachments(&self) -> BTreeMap<Node, Vec<String>> {
        let units = self.units.iter().map(|unit| Node::Unit(unit.id.clone()));
        let accounts = self.accounts.iter();
        let accounts = accounts.map(|account| Node::Account(account.id.clone()));
        let nodes = units.chain(accounts).chain([Node::Root]);
        nodes.map(|node| (node, default_policies())).collect()
    }

    pub(super) fn disable_policies(&mut self) -> Result<(), Refusal> {
        let attachments = self.attachments.take();
        attachments.map(drop).ok_or(Refusal::PoliciesNotEnabled)
    }

    pub(super) fn attach_policy(&mut self, policy: &str, node: &Node) -> Result<(), Refusal> {
        let quotas = self.quotas;
        let attached = self.policies_mut(node)?;
        if attached.iter().any(|other| other == policy) {
            return Err(Refusal::PolicyAlreadyAttached {
                policy: policy.to_owned(),
                node: node.clone(),
            });
        }
        quotas.check(Quota::PoliciesPerNode, count(attached.len()), 1)?;
        attached.push(policy.to_owned());
        Ok(())
    }

    pub(super) fn detach_policy(&mut self, policy: &str, node: &Node) -> Result<(), Refusal> {
        let attached = self.policies_mut(node)?;
        let Some(index) = attached.iter().position(|other| other == policy) else {
            return Err(Refusal::PolicyNotAttached {
                policy: policy.to_owned(),
                node: node.clone(),
            });
        };
        if attached.len() == 1 {
            return Err(Refusal::LastPolicy { node: node.clone() });
        }
        attached.remove(index);
        Ok(())
    }

    /// The ids of the policies attached to a node.
    fn policies_mut(&mut self, node: &Node) -> Result<&mut Vec<String>, Refusal> {
        if self.feature_set == FeatureSet::ConsolidatedBilling {
            return Err(Refusal::NeedsAllFeatures);
        }
        let nodes = self.attachments.as_mut();
        let nodes = nodes.ok_or(Refusal::PoliciesNotEnabled)?;
        nodes
            .get_mut(node)
            .ok_or_else(|| Refusal::NotFound { node: node.clone() })
    }

    /// Attaches `FullAWSAccess` to a new node, as AWS does (rule 12.4).
    pub(super) fn attach_default_policy(&mut self, node: Node) {
        if let Some(nodes) = &mut self.attachments {
            nodes.insert(node, default_policies());
        }
    }

    /// Removes a node that is gone.
    pub(super) fn remove_attachments(&mut self, node: &Node) {
        if let Some(nodes) = &mut self.attachments {
            nodes.remove(node);
        }
    }
}
