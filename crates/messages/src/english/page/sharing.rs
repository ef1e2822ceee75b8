//! Sharing of Reserved Instances and Savings Plans.

crate::texts! {
    column_shares_reserved = "Shares Reserved Instances";
    column_shares_plans = "Shares Savings Plans";
    shares_reserved(name) = "{name} shares Reserved Instances";
    shares_plans(name) = "{name} shares Savings Plans";
    hint = "An account that shares lets others use its unused Reserved Instances and Savings Plans, and may use theirs. The setting at the last second of the month applies to the whole month.";
    undo_share_reserved(name) = "Turn on sharing of Reserved Instances for {name}";
    undo_keep_reserved(name) = "Turn off sharing of Reserved Instances for {name}";
    undo_share_plans(name) = "Turn on sharing of Savings Plans for {name}";
    undo_keep_plans(name) = "Turn off sharing of Savings Plans for {name}";
    off = "off";
    on = "on";
    turned_saves(to, amount) = "{to} saves {amount}";
    turned_costs(to, amount) = "{to} costs {amount}";
    turned_nothing(to) = "{to} changes nothing";
    try_turned = "Work it out";
    try_turned_of(what) = "Work out what turning this changes on the one bill: {what}";
    heading = "Sharing Reserved Instances and Savings Plans";
    mode = "Sharing mode";
    mode_wide = "Organization-wide";
    mode_wide_note = "What the owner does not use goes to every account that shares.";
    mode_prioritized = "Prioritized group";
    mode_prioritized_note = "First to the owner’s group, then to every account that shares.";
    mode_restricted = "Restricted group";
    mode_restricted_note = "To the owner’s group only; what is left is wasted.";
    undo_mode(mode) = "Set the sharing mode to {mode}";
    group = "Sharing group";
    group_of(name) = "Sharing group of {name}";
    group_none = "none";
    group_payer = "The management account cannot be in a group.";
    undo_group(name, group) = "Put {name} into the group {group}";
    undo_no_group(name) = "Take {name} out of its group";
    problem_group = "Enter a group’s name, or leave it empty.";
    group_hint = "Groups come from a cost category of accounts. An account is in at most one. The setting at the last second of the month applies to the whole month.";
}
