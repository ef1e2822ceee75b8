//! Sharing preferences for Reserved Instances and Savings Plans (section 7), and for credits (rule 8.4).

use crate::calendar::{Moment, Month};

/// How far leftovers of a commitment go (rule 7.4).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum SharingMode {
    /// Owner, then every account of the organization. Groups are ignored (rule 16.2).
    #[default]
    OrganizationWide,
    /// Owner, then the owner's group, then the organization.
    PrioritizedGroup,
    /// Owner, then the owner's group; what is left is wasted.
    RestrictedGroup,
}

/// One account's sharing preferences.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sharing {
    /// Gives and receives Reserved Instance discounts.
    pub reserved_instances: Preference,
    /// Gives and receives Savings Plans. AWS's console has one switch for both (rule 16.11).
    pub savings_plans: Preference,
    /// Gives and receives credits (rule 8.4); groups and modes do not limit it.
    pub credits: Preference,
    /// The sharing group; the management account has none (rule 7.4).
    pub group: Option<String>,
}

impl Default for Sharing {
    /// On for every account (rules 7.1 and 8.4), in no group.
    fn default() -> Self {
        Self {
            reserved_instances: Preference::fixed(true),
            savings_plans: Preference::fixed(true),
            credits: Preference::fixed(true),
            group: None,
        }
    }
}

/// A switch that may be turned during the month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preference {
    /// How the switch stands when the month begins.
    pub initial: bool,
    /// When it is turned, and to what.
    pub changes: Vec<(Moment, bool)>,
}

impl Preference {
    /// A switch that nobody touches.
    #[must_use]
    pub fn fixed(on: bool) -> Self {
        Self {
            initial: on,
            changes: Vec::new(),
        }
    }

    /// The setting that counts for the whole month: the one in force at 23:59:59 UTC on its last
    /// day (rules 7.3 and 8.3).
    ///
    /// ```
    /// use billfold_billing::organization::Preference;
    /// let month = "2026-11".parse()?;
    /// let mut sharing = Preference::fixed(true);
    /// sharing.changes.push(("2026-11-30T23:59:59Z".parse()?, false));
    /// sharing.changes.push(("2026-12-01T00:00:00Z".parse()?, true));
    /// assert!(!sharing.at_month_end(month));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn at_month_end(&self, month: Month) -> bool {
        self.changes
            .iter()
            .filter(|(at, _)| *at < month.end())
            .max_by_key(|(at, _)| *at)
            .map_or(self.initial, |(_, on)| *on)
    }
}
