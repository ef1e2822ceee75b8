//! What AWS advises, why, and what to do about it.

use billfold_organizations::practice::{PasswordRequirement, Practice};

/// A practice and its reason.
#[must_use]
pub fn practice(practice: Practice) -> (&'static str, &'static str) {
    match practice {
        Practice::RootMfa => (
            "Multi-factor authentication on every root user",
            "A root user can do everything in its account, close it too; a password alone can be stolen.",
        ),
        Practice::StrongPassword => (
            "A strong, complex password on every root user",
            "AWS asks for at least 8 characters with upper and lower case, a digit and a special character.",
        ),
        Practice::PayerForBillingOnly => (
            "The paying account is for billing only",
            "No service control policy holds in the management account, and few people should need to enter it.",
        ),
        Practice::LogsConsolidated => (
            "Every account’s CloudTrail logs are in the payer’s bucket",
            "CloudTrail records who called what. In a bucket of another account nobody can rub out their own traces. CloudWatch is another service: it watches how things perform, and does not say who did what.",
        ),
        Practice::AlertsOn => (
            "Billing alerts watch the organization and every account",
            "The payer owes what every account spends; an alert tells of it while the month still runs.",
        ),
        Practice::QuotaHeadroom => (
            "The account quota leaves room",
            "Open invitations and closed accounts count too, and a raise has to be asked for.",
        ),
    }
}

/// What to do where a practice is not kept.
#[must_use]
pub fn remedy(practice: Practice) -> &'static str {
    match practice {
        Practice::RootMfa => "Sign in as the root user of each account and add an MFA device.",
        Practice::StrongPassword => "Change the root user’s password in each account.",
        Practice::PayerForBillingOnly => "Move what runs in the payer to a member account.",
        Practice::LogsConsolidated => {
            "Make an organization trail, or turn on a trail of all Regions in each account that writes there."
        }
        Practice::AlertsOn => "Add an alert for the organization and one for each account.",
        Practice::QuotaHeadroom => "Ask AWS Support for a higher quota, or cancel invitations.",
    }
}

/// What a password lacks.
#[must_use]
pub fn password_lack(lack: PasswordRequirement) -> &'static str {
    match lack {
        PasswordRequirement::Length => "at least 8 characters",
        PasswordRequirement::Upper => "an upper-case letter",
        PasswordRequirement::Lower => "a lower-case letter",
        PasswordRequirement::Digit => "a digit",
        PasswordRequirement::Special => "a special character",
    }
}
