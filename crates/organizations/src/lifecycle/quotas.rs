//! The quotas of an organization (rules 12.2 to 12.4).

use super::{OrganizationState, Refusal, Tree};
use billfold_billing::calendar::Moment;

/// Something that AWS limits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Quota {
    /// Accounts, including the management account, closed accounts and open invitations (rules 12.2
    /// and 12.3).
    Accounts,
    /// Invitations in 24 hours that were not accepted (rule 12.3).
    InvitationsPerDay,
    /// Organizational units (rule 12.2).
    Units,
    /// Levels of units under the root (rule 12.2).
    UnitDepth,
    /// Policies attached to one node, including `FullAWSAccess` (rule 12.4).
    PoliciesPerNode,
}

impl Quota {
    /// All quotas.
    pub const ALL: [Self; 5] = [
        Self::Accounts,
        Self::InvitationsPerDay,
        Self::Units,
        Self::UnitDepth,
        Self::PoliciesPerNode,
    ];
}

/// The quotas of an organization. All can be adjusted here; AWS adjusts only the number of accounts
/// on request (rule 12.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quotas {
    /// Accounts. AWS's default is 10 (rule 12.2).
    pub accounts: u32,
    /// Invitations in 24 hours. The account quota applies instead where it is larger (rule 12.3).
    pub invitations_per_day: u32,
    /// Organizational units.
    pub units: u32,
    /// Levels of units under the root.
    pub unit_depth: u32,
    /// Service control policies attached to one node.
    pub policies_per_node: u32,
    /// Characters of one service control policy (rule 12.4).
    pub policy_characters: u32,
    /// How old a created account must be before it can leave, in days (rule 12.2).
    pub days_before_removal: u32,
}

impl Quotas {
    /// AWS's default quotas at a time. On 15 May 2026 AWS doubled the number of service control
    /// policies of a node and their length (rule 12.4).
    ///
    /// ```
    /// use billfold_organizations::lifecycle::Quotas;
    /// let before = Quotas::in_force("2026-05-14".parse()?);
    /// assert_eq!((before.policies_per_node, before.policy_characters), (5, 5_120));
    /// let after = Quotas::in_force("2026-05-15".parse()?);
    /// assert_eq!((after.policies_per_node, after.policy_characters), (10, 10_240));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn in_force(at: Moment) -> Self {
        let doubled = at >= Moment::midnight(2026, 5, 15);
        Self {
            accounts: 10,
            invitations_per_day: 20,
            units: 2_000,
            unit_depth: 5,
            policies_per_node: if doubled { 10 } else { 5 },
            policy_characters: if doubled { 10_240 } else { 5_120 },
            days_before_removal: 7,
        }
    }

    /// The quotas at a later time: quotas at AWS's default follow a change of the default.
    pub(super) fn renewed(self, from: Moment, to: Moment) -> Self {
        let (before, after) = (Self::in_force(from), Self::in_force(to));
        let renewed = |quota, before, after| if quota == before { after } else { quota };
        Self {
            policies_per_node: renewed(
                self.policies_per_node,
                before.policies_per_node,
                after.policies_per_node,
            ),
            policy_characters: renewed(
                self.policy_characters,
                before.policy_characters,
                after.policy_characters,
            ),
            ..self
        }
    }

    /// The limit of a quota.
    #[must_use]
    pub fn limit(&self, quota: Quota) -> u32 {
        match quota {
            Quota::Accounts => self.accounts,
            Quota::InvitationsPerDay => self.invitations_per_day.max(self.accounts),
            Quota::Units => self.units,
            Quota::UnitDepth => self.unit_depth,
            Quota::PoliciesPerNode => self.policies_per_node,
        }
    }

    /// Refuses `more` of a quota if that exceeds the limit, given what is in use.
    pub(super) fn check(&self, quota: Quota, used: u32, more: u32) -> Result<(), Refusal> {
        let limit = self.limit(quota);
        if used.saturating_add(more) > limit {
            Err(Refusal::QuotaReached { quota, limit, used })
        } else {
            Ok(())
        }
    }
}

impl OrganizationState {
    /// How much of a quota is in use.
    #[must_use]
    pub fn used(&self, quota: Quota) -> u32 {
        match quota {
            Quota::Accounts => count(self.accounts.len() + self.open_invitations().count()),
            Quota::InvitationsPerDay => count(self.unaccepted_invitations_of_last_day()),
            Quota::Units => count(self.units.len()),
            Quota::UnitDepth => Tree::new(self).unit_depth(),
            Quota::PoliciesPerNode => {
                let attached = self.attachments.iter().flat_map(|nodes| nodes.values());
                count(attached.map(Vec::len).max().unwrap_or(0))
            }
        }
    }

    /// Refuses quotas that are lower than what is in use.
    pub(super) fn adjust_quotas(&mut self, quotas: Quotas) -> Result<(), Refusal> {
        for quota in Quota::ALL {
            let (requested, used) = (quotas.limit(quota), self.used(quota));
            if requested < used {
                return Err(Refusal::QuotaBelowUse {
                    quota,
                    requested,
                    used,
                });
            }
        }
        self.quotas = quotas;
        Ok(())
    }
}

/// A length as a count of a quota. No list here is longer than `u32::MAX`.
pub(super) fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
