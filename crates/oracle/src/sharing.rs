//! Who may use whose commitment, and when (rules 7.x and 16.2 of docs/rules.md).

use crate::exercised::note;
use crate::scenario::{Mode, Scenario};

/// How far a commitment has been handed on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// The owner's own usage.
    Owner,
    /// The owner's group.
    Group,
    /// Everybody else.
    Organization,
}

/// In the order in which a commitment passes through them.
pub const STAGES: [Stage; 3] = [Stage::Owner, Stage::Group, Stage::Organization];

/// The two switches of an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Switch {
    /// Reserved Instances.
    Reservations,
    /// Savings Plans.
    Plans,
}

/// Whether a commitment of `owner` reaches usage of `user` at this stage.
pub fn reaches(scenario: &Scenario, switch: Switch, stage: Stage, owner: &str, user: &str) -> bool {
    if stage == Stage::Owner || owner == user {
        return stage == Stage::Owner && owner == user;
    }
    let (Some(from), Some(to)) = (scenario.accounts.get(owner), scenario.accounts.get(user)) else {
        return false;
    };
    // A discount flows only if both are on (rule 7.2).
    let both = [
        from.shares_reservations && to.shares_reservations,
        from.shares_plans && to.shares_plans,
    ];
    note("16.11", both[0] != both[1]);
    let both_on = match switch {
        Switch::Reservations => both[0],
        Switch::Plans => both[1],
    };
    let one_group = from.group.is_some() && from.group == to.group;
    let is_grouped = scenario.mode != Mode::OrganizationWide;
    note(
        "7.4",
        both_on && is_grouped && stage == Stage::Group && one_group,
    );
    both_on
        && match (scenario.mode, stage) {
            (Mode::OrganizationWide, stage) => stage == Stage::Organization,
            (Mode::PrioritizedGroup, Stage::Group) => one_group,
            (Mode::PrioritizedGroup, _) => true,
            (Mode::RestrictedGroup, stage) => stage == Stage::Group && one_group,
        }
}
