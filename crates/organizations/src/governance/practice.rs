//! What AWS advises every organization to do, checked on the organization as it is (product row 6).

use std::collections::BTreeSet;

use crate::lifecycle::{Organization, Quota};

/// What only the organization's owner knows, and ticks. Of passwords nothing is known but this.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ticks {
    /// Accounts with multi-factor authentication on their root user.
    pub root_mfa: BTreeSet<String>,
    /// Accounts with a strong password on their root user.
    pub strong_passwords: BTreeSet<String>,
    /// Accounts whose trails write into the payer's bucket.
    pub logs_in_payer: BTreeSet<String>,
    /// Whose charges alerts watch: accounts, and the whole organization as none.
    pub watched: BTreeSet<Option<String>>,
    /// Accounts with usage of their own.
    pub with_usage: BTreeSet<String>,
}

/// One thing that AWS advises.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Practice {
    /// Multi-factor authentication on the root user of every account.
    RootMfa,
    /// A strong password on the root user of every account.
    StrongPassword,
    /// The management account has no usage of its own (rule 1.7).
    PayerForBillingOnly,
    /// Every account's logs are in the payer's bucket (rule 12.6).
    LogsConsolidated,
    /// Alerts watch the organization and every account (rule 13.1).
    AlertsOn,
    /// The account quota leaves room for another account (rule 12.2).
    QuotaHeadroom,
}

impl Practice {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::RootMfa,
        Self::StrongPassword,
        Self::PayerForBillingOnly,
        Self::LogsConsolidated,
        Self::AlertsOn,
        Self::QuotaHeadroom,
    ];
}

/// How far a practice is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Practised {
    /// The practice.
    pub practice: Practice,
    /// Accounts that it is missing for.
    pub missing: Vec<String>,
    /// Whether it is missing for the organization as a whole.
    pub missing_overall: bool,
}

impl Practised {
    /// Whether nothing is missing.
    #[must_use]
    pub fn is_kept(&self) -> bool {
        self.missing.is_empty() && !self.missing_overall
    }
}

/// What is kept and what is missing, one line a practice. Closed accounts need nothing any more.
///
/// ```
/// use billfold_organizations::governance::{Ticks, good_practice};
/// use billfold_organizations::lifecycle::{FeatureSet, Founder, Organization};
///
/// let founder = Founder::new("111111111111", "Payer");
/// let alone = Organization::create("2026-11-01".parse()?, founder, FeatureSet::AllFeatures);
/// let lines = good_practice(&alone, &Ticks::default());
/// // Nothing is used by the payer, and there is room for other accounts.
/// assert_eq!(lines.iter().filter(|line| line.is_kept()).count(), 2);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn good_practice(organization: &Organization, ticks: &Ticks) -> Vec<Practised> {
    let open = organization.accounts().iter();
    let open: Vec<&str> = open
        .filter(|account| account.closed.is_none())
        .map(|account| account.id.as_str())
        .collect();
    let without = |ticked: &BTreeSet<String>| -> Vec<String> {
        let missing = open.iter().filter(|id| !ticked.contains(**id));
        missing.map(|id| (*id).to_owned()).collect()
    };
    let payer = organization.management();
    let line = |practice| {
        let (missing, missing_overall) = match practice {
            Practice::RootMfa => (without(&ticks.root_mfa), false),
            Practice::StrongPassword => (without(&ticks.strong_passwords), false),
            Practice::PayerForBillingOnly if ticks.with_usage.contains(payer) => {
                (vec![payer.to_owned()], false)
            }
            Practice::PayerForBillingOnly => (Vec::new(), false),
            Practice::LogsConsolidated => (without(&ticks.logs_in_payer), false),
            Practice::AlertsOn => {
                let watched = ticks.watched.iter().flatten().cloned().collect();
                (without(&watched), !ticks.watched.contains(&None))
            }
            Practice::QuotaHeadroom => {
                let limit = organization.quotas().limit(Quota::Accounts);
                (Vec::new(), organization.used(Quota::Accounts) >= limit)
            }
        };
        Practised {
            practice,
            missing,
            missing_overall,
        }
    };
    Practice::ALL.map(line).into()
}

/// What a password lacks by AWS's rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PasswordLack {
    /// Eight characters.
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

impl PasswordLack {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Length,
        Self::Upper,
        Self::Lower,
        Self::Digit,
        Self::Special,
    ];
}

/// What a password lacks: at least 8 characters, upper and lower case, a digit and a special
/// character. Nothing of it is kept.
///
/// ```
/// use billfold_organizations::governance::{PasswordLack, password_lacks};
/// assert_eq!(password_lacks("Ab3$efgh"), []);
/// assert_eq!(password_lacks("Ab3$efg"), [PasswordLack::Length]);
/// assert_eq!(password_lacks("abcdefgh1"), [PasswordLack::Upper, PasswordLack::Special]);
/// ```
#[must_use]
pub fn password_lacks(password: &str) -> Vec<PasswordLack> {
    let has = |kind: fn(char) -> bool| password.chars().any(kind);
    let fulfilled = |lack: &PasswordLack| match lack {
        PasswordLack::Length => password.chars().count() >= 8,
        PasswordLack::Upper => has(char::is_uppercase),
        PasswordLack::Lower => has(char::is_lowercase),
        PasswordLack::Digit => has(|one| one.is_ascii_digit()),
        PasswordLack::Special => has(|one| !one.is_alphanumeric() && !one.is_whitespace()),
    };
    let lacks = PasswordLack::ALL.into_iter();
    lacks.filter(|lack| !fulfilled(lack)).collect()
}
