//! Cost categories: values that an organization gives to its charges by rules of its own.

use super::ItemName;
use crate::index::index_type;
use crate::organization::AccountIndex;

index_type!(
    /// An index into [`crate::Scenario::cost_categories`].
    pub CostCategoryIndex
);

/// A cost category. The first of its rules that matches a charge gives the value, as at AWS
/// ("Creating cost categories", AWS Billing and Cost Management user guide).
///
/// ```
/// use billfold_billing::bill::{CategoryRule, CostCategory, ItemName};
/// use billfold_billing::organization::AccountIndex;
///
/// let shop = CategoryRule { value: "Shop".to_owned(), accounts: vec![AccountIndex::new(1)], ..CategoryRule::default() };
/// let teams = CostCategory { name: "Team".to_owned(), rules: vec![shop], default: "Rest".to_owned() };
/// let storage = ItemName {
///     service: "AmazonS3",
///     region: "us-east-1",
///     usage_type: "TimedStorage-ByteHrs".into(),
///     label: None,
///     unit: "GB-Mo",
/// };
/// assert_eq!(teams.value_of(AccountIndex::new(1), &storage), "Shop");
/// assert_eq!(teams.value_of(AccountIndex::new(0), &storage), "Rest");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CostCategory {
    /// The name.
    pub name: String,
    /// The rules, in order.
    pub rules: Vec<CategoryRule>,
    /// The value of charges that no rule matches; empty for none.
    pub default: String,
}

/// A rule of a cost category. A charge matches it if it is in each list that is not empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CategoryRule {
    /// The value that the rule gives.
    pub value: String,
    /// Accounts that owe the charge.
    pub accounts: Vec<AccountIndex>,
    /// Service codes.
    pub services: Vec<String>,
    /// Regions.
    pub regions: Vec<String>,
    /// Usage types.
    pub usage_types: Vec<String>,
}

impl CostCategory {
    /// The value of a charge for an item that an account owes.
    #[must_use]
    pub fn value_of(&self, account: AccountIndex, item: &ItemName<'_>) -> &str {
        let rule = self.rules.iter().find(|rule| rule.matches(account, item));
        rule.map_or(&self.default, |rule| &rule.value)
    }
}

impl CategoryRule {
    fn matches(&self, account: AccountIndex, item: &ItemName<'_>) -> bool {
        let names = [
            (&self.services, item.service),
            (&self.regions, item.region),
            (&self.usage_types, &*item.usage_type),
        ];
        (self.accounts.is_empty() || self.accounts.contains(&account))
            && names
                .iter()
                .all(|(list, name)| list.is_empty() || list.iter().any(|one| one == name))
    }
}
