//! Good practice.

crate::texts! {
    heading = "Good practice";
    practice_score(kept, all) = "{kept} of {all} kept";
    kept = "kept";
    missing = "missing";
    missing_for(names) = "missing for {names}";
    missing_overall = "missing for the organization";
    mfa_of(name) = "{name} has MFA on its root user";
    password_of(name) = "{name} has a strong root password";
    column_mfa = "MFA on root";
    column_password = "Strong password";
    undo_mfa(name) = "Tick MFA of {name}";
    undo_password(name) = "Tick the password of {name}";
    try_password = "Try a password pattern";
    try_password_note = "Never enter a real one. It is checked as you type and stored nowhere: not in the scenario, not in a link, not in a file.";
    password_good = "That is strong enough by AWS’s rule.";
    password_lacks(what) = "It lacks {what}.";
    ticks = "What only you know";
}
