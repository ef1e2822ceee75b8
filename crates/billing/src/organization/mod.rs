//! The organization of a bill: accounts, organizational units and sharing preferences.

mod cost_category;
mod sharing;

pub use cost_category::{CategoryRule, CostCategory, CostCategoryIndex};
pub use sharing::{Preference, Sharing, SharingMode, SharingSwitch};

use crate::calendar::Moment;
use crate::index::{IndexVec, index_type};

index_type!(
    /// An index into [`Organization::accounts`].
    pub AccountIndex
);
index_type!(
    /// An index into [`Organization::units`].
    pub UnitIndex
);

/// An AWS Organization: one management account that pays, and its member accounts (rule 1.2).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organization {
    /// All accounts, the management account among them, in the scenario's order.
    pub accounts: IndexVec<AccountIndex, Account>,
    /// The management account: it owes every charge of every member (rule 1.3).
    pub management: AccountIndex,
    /// Organizational units. They have no effect on any charge (rule 12.5).
    pub units: IndexVec<UnitIndex, OrganizationalUnit>,
    /// The sharing mode of commitments (rule 7.4).
    pub sharing_mode: SharingMode,
}

/// An AWS account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// The account id. Ties go to the lower id, compared as text (rule 16.1). AWS's ids have twelve
    /// digits each, so that this is their numeric order.
    pub id: String,
    /// The name for people.
    pub name: String,
    /// The organizational unit; none for an account directly under the root.
    pub unit: Option<UnitIndex>,
    /// The time of creation, from which twelve-month free tier offers run (rule 6.2).
    pub created: Option<Moment>,
    /// Sharing preferences for commitments.
    pub sharing: Sharing,
    /// Tags of the account itself: key and value.
    pub tags: Vec<(String, String)>,
}

/// An organizational unit, in a tree under the root.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrganizationalUnit {
    /// The unit's id in the scenario.
    pub id: String,
    /// The name for people.
    pub name: String,
    /// The unit above; none for a unit directly under the root.
    pub parent: Option<UnitIndex>,
}

impl Account {
    /// An account with default sharing preferences, directly under the root.
    #[must_use]
    pub fn new(id: &str, name: &str) -> Self {
        Self {
            id: id.to_owned(),
            name: name.to_owned(),
            unit: None,
            created: None,
            sharing: Sharing::default(),
            tags: Vec::new(),
        }
    }
}

impl Organization {
    /// An organization without units, which shares commitments organization-wide. The first of its
    /// accounts is the management account.
    #[must_use]
    pub fn new(accounts: impl IntoIterator<Item = Account>) -> Self {
        Self {
            accounts: accounts.into_iter().collect(),
            management: AccountIndex::new(0),
            units: IndexVec::new(),
            sharing_mode: SharingMode::default(),
        }
    }

    /// The rank of each account by its id, counted from 0. Ties go to the lower rank (rule 16.1).
    #[must_use]
    pub fn ranks(&self) -> IndexVec<AccountIndex, usize> {
        let accounts = &self.accounts;
        let order = accounts.sorted_indices(&|a, b| accounts[a].id.cmp(&accounts[b].id));
        let mut ranks = IndexVec::repeat(0, order.len());
        for (rank, account) in order.into_iter().enumerate() {
            ranks[account] = rank;
        }
        ranks
    }
}
