//! Sharing of Reserved Instances and Savings Plans.

crate::texts! {
    column_shares_reserved = "Shares Reserved Instances";
    column_shares_plans = "Shares Savings Plans";
    shares_reserved(name) = "{name} shares Reserved Instances";
    shares_plans(name) = "{name} shares Savings Plans";
    hint = "An account that shares gives its unused Reserved Instances and Savings Plans to others and may use theirs. What is set at the last second of the month counts for all of it.";
    undo_share_reserved(name) = "Turn on sharing of Reserved Instances for {name}";
    undo_keep_reserved(name) = "Turn off sharing of Reserved Instances for {name}";
    undo_share_plans(name) = "Turn on sharing of Savings Plans for {name}";
    undo_keep_plans(name) = "Turn off sharing of Savings Plans for {name}";
    heading = "Sharing Reserved Instances and Savings Plans";
    mode = "Sharing mode";
    mode_wide = "Organization-wide";
    mode_wide_note = "What an owner leaves idle goes to every account that shares.";
    mode_prioritized = "Prioritized group";
    mode_prioritized_note = "First to the owner’s group, then to everybody.";
    mode_restricted = "Restricted group";
    mode_restricted_note = "To the owner’s group only; what is left is wasted.";
    undo_mode(mode) = "Share {mode}";
    group = "Sharing group";
    group_of(name) = "Sharing group of {name}";
    group_none = "none";
    group_payer = "The management account cannot be in a group.";
    undo_group(name, group) = "Put {name} into the group {group}";
    undo_no_group(name) = "Take {name} out of its group";
    problem_group = "Write a group’s name, or nothing.";
    group_hint = "Groups come from a Cost Category over accounts. An account is in at most one. The switches of each account are under Accounts; the setting at the last second of the month counts for all of it.";
}
