//! How much AWS lets an organization have (rules 12.2 to 12.4).

use super::{Organization, Refusal};
use billfold_billing::calendar::Moment;

/// What AWS counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Quota {
    /// Accounts, the management account, closed accounts and open invitations among them
    /// (rules 12.2 and 12.3).
    Accounts,
    /// Invitations of 24 hours that were not accepted (rule 12.3).
    InvitationsPerDay,
    /// Organizational units (rule 12.2).
    Units,
    /// Levels of units under the root (rule 12.2).
    UnitDepth,
    /// Policies at the root, a unit or an account, `FullAWSAccess` among them (rule 12.4).
    PoliciesPerNode,
}

impl Quota {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Accounts,
        Self::InvitationsPerDay,
        Self::Units,
        Self::UnitDepth,
        Self::PoliciesPerNode,
    ];
}

/// An organization's quotas. Every one can be adjusted here, though AWS itself adjusts only the number
/// of accounts on request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quotas {
    /// Accounts. Older notes say 20, a course says 4; the default today is 10 (rule 12.2).
    pub accounts: u32,
    /// Invitations of 24 hours; the account quota counts instead where it is larger (rule 12.3).
    pub invitations_per_day: u32,
    /// Organizational units.
    pub units: u32,
    /// Levels of units under the root.
    pub unit_depth: u32,
    /// Service control policies at one node.
    pub policies_per_node: u32,
    /// Characters of one service control policy (rule 12.4).
    pub policy_characters: u32,
    /// How old a created account must be before it can leave, in days (rule 12.2).
    pub days_before_removal: u32,
}

impl Quotas {
    /// What AWS gives a new organization at a moment: on 15 May 2026 it doubled the service control
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

    /// The quotas at a later moment: those that are AWS's own change with AWS's.
    pub(super) fn renewed(self, from: Moment, to: Moment) -> Self {
        let (before, after) = (Self::in_force(from), Self::in_force(to));
        let renewed = |now, before, after| if now == before { after } else { now };
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

    /// How much of something there may be.
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

    /// Refuses what would need more than there is, given what is used.
    pub(super) fn admit(&self, quota: Quota, used: u32, more: u32) -> Result<(), Refusal> {
        let limit = self.limit(quota);
        if used.saturating_add(more) > limit {
            Err(Refusal::QuotaReached { quota, limit, used })
        } else {
            Ok(())
        }
    }
}

impl Organization {
    /// How much of a quota is used up.
    #[must_use]
    pub fn used(&self, quota: Quota) -> u32 {
        match quota {
            Quota::Accounts => count(self.accounts.len() + self.open_invitations().count()),
            Quota::InvitationsPerDay => count(self.invitations_of_the_day()),
            Quota::Units => count(self.units.len()),
            Quota::UnitDepth => {
                let depths = self.units.iter().map(|unit| self.depth(Some(&unit.id)));
                depths.max().unwrap_or(0)
            }
            Quota::PoliciesPerNode => {
                let attached = self.attachments.iter().flat_map(|nodes| nodes.values());
                count(attached.map(Vec::len).max().unwrap_or(0))
            }
        }
    }

    /// Refuses quotas that the organization is beyond already.
    pub(super) fn adjust(&mut self, quotas: Quotas) -> Result<(), Refusal> {
        for quota in Quota::ALL {
            let (asked, used) = (quotas.limit(quota), self.used(quota));
            if asked < used {
                return Err(Refusal::QuotaBelowUse { quota, asked, used });
            }
        }
        self.quotas = quotas;
        Ok(())
    }
}

/// A length as AWS counts; no list here can be longer than a `u32` counts.
pub(super) fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
