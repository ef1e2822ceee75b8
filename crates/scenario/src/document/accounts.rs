//! The organization and its accounts.

use super::{Entries, Id, SharingMode, Text, Time};

document_object! {
    /// Who pays, who shares, and how accounts are grouped.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Organization {
        /// The account that pays for all; one of `accounts`.
        pub management_account: Id,
        /// How far leftovers of a commitment go; `organizationWide` if absent.
        pub sharing_mode: SharingMode = Default::default(),
        /// Organizational units, nested at most five deep. They change no charge.
        pub units: Vec<Unit> = Vec::new(),
    }
}

document_object! {
    /// An organizational unit.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Unit {
        /// The unit's id.
        pub id: Id,
        /// The name that people use; the id if absent.
        pub name: Option<String> = None,
        /// The unit above; the root if absent.
        pub parent: Option<Id> = None,
    }
}

document_object! {
    /// An AWS account.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Account {
        /// The account id. Where AWS leaves a tie open, the lower id comes first.
        pub id: Id,
        /// The name that people use; the id if absent.
        pub name: Option<String> = None,
        /// The organizational unit; the root if absent.
        pub unit: Option<Id> = None,
        /// When the account was made; twelve-month free offers run from here.
        pub created: Option<Time> = None,
        /// Whether and with whom the account shares commitments and credits.
        pub sharing: Sharing = Default::default(),
        /// Tags of the account.
        pub tags: Entries<String> = Default::default(),
    }
}

document_object! {
    /// Whether and with whom an account shares commitments and credits.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Sharing {
        /// Gives and receives Reserved Instance discounts, when the month begins; `true` if absent.
        pub reserved_instances: bool = true,
        /// Gives and receives Savings Plans, when the month begins; `true` if absent.
        pub savings_plans: bool = true,
        /// Gives and receives credits, when the month begins; `true` if absent. Groups do not limit it.
        pub credits: bool = true,
        /// The sharing group. The management account has none.
        pub group: Option<Text> = None,
        /// Changes of the switches. What is in force at the month's last second counts for the
        /// whole month.
        pub changes: Vec<SharingChange> = Vec::new(),
    }
}

impl Default for Sharing {
    fn default() -> Self {
        Self {
            reserved_instances: true,
            savings_plans: true,
            credits: true,
            group: None,
            changes: Vec::new(),
        }
    }
}

document_object! {
    /// A change of an account's sharing switches.
    #[derive(Clone, Debug, PartialEq)]
    pub struct SharingChange {
        /// From when on.
        pub at: Time,
        /// Whether Reserved Instance discounts are shared; as before if absent.
        pub reserved_instances: Option<bool> = None,
        /// Whether Savings Plans are shared; as before if absent.
        pub savings_plans: Option<bool> = None,
        /// Whether credits are shared; as before if absent.
        pub credits: Option<bool> = None,
    }
}
