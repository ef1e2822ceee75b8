//! Sharing preferences for Reserved Instances and Savings Plans (rules 7.x of docs/rules.md)
//! and for credits (rule 8.4).

use crate::calendar::{Moment, Month};

/// The accounts that can use what the owner leaves of a commitment (rule 7.4).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum SharingMode {
    /// All accounts of the organization. Groups are ignored (rule 16.2).
    #[default]
    OrganizationWide,
    /// The owner's group, then the organization.
    PrioritizedGroup,
    /// Only the owner's group.
    RestrictedGroup,
}

/// One account's sharing preferences.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sharing {
    /// Whether the account gives and receives Reserved Instance discounts.
    pub reserved_instances: Preference,
    /// Whether the account gives and receives Savings Plans. AWS's console has one switch for both
    /// (rule 16.11).
    pub savings_plans: Preference,
    /// Whether the account gives and receives credits (rule 8.4). Groups and modes have no effect.
    pub credits: Preference,
    /// The sharing group, if any. The management account has none (rule 7.4).
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

/// The switches by which an account shares with the others (rules 7.1 and 8.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SharingSwitch {
    /// Gives and receives Reserved Instance discounts.
    ReservedInstances,
    /// Gives and receives Savings Plans.
    SavingsPlans,
    /// Gives and receives credits.
    Credits,
}

impl SharingSwitch {
    /// All switches, in the order of the console.
    pub const ALL: [Self; 3] = [Self::ReservedInstances, Self::SavingsPlans, Self::Credits];

    /// The name of the preference in scenario files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::ReservedInstances => "reservedInstances",
            Self::SavingsPlans => "savingsPlans",
            Self::Credits => "credits",
        }
    }
}

impl Sharing {
    /// The preference that a switch sets.
    #[must_use]
    pub const fn preference(&self, switch: SharingSwitch) -> &Preference {
        match switch {
            SharingSwitch::ReservedInstances => &self.reserved_instances,
            SharingSwitch::SavingsPlans => &self.savings_plans,
            SharingSwitch::Credits => &self.credits,
        }
    }

    /// The same, to be changed.
    pub const fn preference_mut(&mut self, switch: SharingSwitch) -> &mut Preference {
        match switch {
            SharingSwitch::ReservedInstances => &mut self.reserved_instances,
            SharingSwitch::SavingsPlans => &mut self.savings_plans,
            SharingSwitch::Credits => &mut self.credits,
        }
    }
}

/// A preference that can change during the month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preference {
    /// Whether it is on when the month begins.
    pub initial: bool,
    /// The times of changes, and whether it is on after each.
    pub changes: Vec<(Moment, bool)>,
}

impl Preference {
    /// A preference that does not change.
    #[must_use]
    pub fn fixed(on: bool) -> Self {
        Self {
            initial: on,
            changes: Vec::new(),
        }
    }

    /// Whether it is on for the whole month. The setting at 23:59:59 UTC on the last day counts
    /// (rules 7.3 and 8.3).
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
