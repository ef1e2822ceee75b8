//! Good practice: what AWS advises every organization to do, checked against its state. Sources: the
//! Organizations guide, "Best practices for the management account" and "for member accounts".

use std::collections::BTreeSet;

use crate::lifecycle::{OrganizationState, Quota};

/// What the organization's owner has done, as far as it concerns good practice. Accounts are listed by
/// id. Root users and passwords are known only from this list: the owner ticks them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Checklist {
    /// Accounts with multi-factor authentication on their root user.
    pub root_mfa: BTreeSet<String>,
    /// Accounts with a strong password on their root user.
    pub strong_passwords: BTreeSet<String>,
    /// Accounts whose logs of all Regions are in the payer's bucket.
    pub logs_in_payer: BTreeSet<String>,
    /// The accounts that alerts watch; `None` for the whole organization.
    pub watched: BTreeSet<Option<String>>,
    /// Accounts with usage of their own.
    pub with_usage: BTreeSet<String>,
}

/// Something that AWS advises.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Practice {
    /// Multi-factor authentication on the root user of every account.
    RootMfa,
    /// A strong password on the root user of every account.
    StrongPassword,
    /// The management account has no usage of its own (rule 1.7).
    PayerForBillingOnly,
    /// The logs of every account are in the payer's bucket (rule 12.6).
    LogsConsolidated,
    /// Alerts watch the organization and every account (rule 13.1).
    AlertsOn,
    /// The account quota has room for another account (rule 12.2).
    QuotaHeadroom,
}

impl Practice {
    /// All practices.
    pub const ALL: [Self; 6] = [
        Self::RootMfa,
        Self::StrongPassword,
        Self::PayerForBillingOnly,
        Self::LogsConsolidated,
        Self::AlertsOn,
        Self::QuotaHeadroom,
    ];
}

/// Whether an organization follows a practice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PracticeResult {
    /// The practice.
    pub practice: Practice,
    /// The ids of the accounts that do not follow it.
    pub missing: Vec<String>,
    /// Whether the organization as a whole does not follow it.
    pub missing_for_organization: bool,
}

impl PracticeResult {
    /// Whether all accounts and the organization follow the practice.
    #[must_use]
    pub fn is_met(&self) -> bool {
        self.missing.is_empty() && !self.missing_for_organization
    }
}

/// Checks every practice, in the order of [`Practice::ALL`]. Closed accounts are not checked.
///
/// ```
/// use billfold_organizations::lifecycle::{Creator, FeatureSet, OrganizationState};
/// use billfold_organizations::practice::{Checklist, good_practice};
///
/// let creator = Creator::new("111111111111", "Payer");
/// let alone = OrganizationState::create("2026-11-01".parse()?, creator, FeatureSet::AllFeatures);
/// let results = good_practice(&alone, &Checklist::default());
/// // The payer has no usage, and the quota has room for another account.
/// assert_eq!(results.iter().filter(|result| result.is_met()).count(), 2);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn good_practice(
    organization: &OrganizationState,
    checklist: &Checklist,
) -> Vec<PracticeResult> {
    let open = organization.accounts().iter();
    let open: Vec<&str> = open
        .filter(|account| account.closed.is_none())
        .map(|account| account.id.as_str())
        .collect();
    let missing_from = |listed: &BTreeSet<String>| -> Vec<String> {
        let missing = open.iter().filter(|id| !listed.contains(**id));
        missing.map(|id| (*id).to_owned()).collect()
    };
    let payer = organization.management();
    let check = |practice| {
        let (missing, missing_for_organization) = match practice {
            Practice::RootMfa => (missing_from(&checklist.root_mfa), false),
            Practice::StrongPassword => (missing_from(&checklist.strong_passwords), false),
            Practice::PayerForBillingOnly if checklist.with_usage.contains(payer) => {
                (vec![payer.to_owned()], false)
            }
            Practice::PayerForBillingOnly => (Vec::new(), false),
            Practice::LogsConsolidated => (missing_from(&checklist.logs_in_payer), false),
            Practice::AlertsOn => {
                let watched = checklist.watched.iter().flatten().cloned().collect();
                (missing_from(&watched), !checklist.watched.contains(&None))
            }
            Practice::QuotaHeadroom => {
                let limit = organization.quotas().limit(Quota::Accounts);
                (Vec::new(), organization.used(Quota::Accounts) >= limit)
            }
        };
        PracticeResult {
            practice,
            missing,
            missing_for_organization,
        }
    };
    Practice::ALL.map(check).into()
}

/// What AWS asks of a strong password.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PasswordRequirement {
    /// At least eight characters.
    Length,
    /// An upper-case letter.
    Upper,
    /// A lower-case letter.
    Lower,
    /// A digit.
    Digit,
    /// A character that is neither letter nor digit.
    Special,
}

impl PasswordRequirement {
    /// All requirements.
    pub const ALL: [Self; 5] = [
        Self::Length,
        Self::Upper,
        Self::Lower,
        Self::Digit,
        Self::Special,
    ];
}

/// The requirements that a password does not meet. The password is not stored.
///
/// ```
/// use billfold_organizations::practice::{PasswordRequirement, unmet_password_requirements};
/// assert_eq!(unmet_password_requirements("Ab3$efgh"), []);
/// assert_eq!(unmet_password_requirements("Ab3$efg"), [PasswordRequirement::Length]);
/// assert_eq!(unmet_password_requirements("abcdefgh1"), [PasswordRequirement::Upper, PasswordRequirement::Special]);
/// ```
#[must_use]
pub fn unmet_password_requirements(password: &str) -> Vec<PasswordRequirement> {
    let has = |kind: fn(char) -> bool| password.chars().any(kind);
    let is_met = |requirement: &PasswordRequirement| match requirement {
        PasswordRequirement::Length => password.chars().count() >= 8,
        PasswordRequirement::Upper => has(char::is_uppercase),
        PasswordRequirement::Lower => has(char::is_lowercase),
        PasswordRequirement::Digit => has(|character| character.is_ascii_digit()),
        PasswordRequirement::Special => {
            has(|character| !character.is_alphanumeric() && !character.is_whitespace())
        }
    };
    let requirements = PasswordRequirement::ALL.into_iter();
    requirements
        .filter(|requirement| !is_met(requirement))
        .collect()
}
