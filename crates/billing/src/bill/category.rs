//! Cost categories: AWS's way to give every charge a value of one's own, by rules.

use super::ItemName;
use crate::organization::AccountIndex;

/// A cost category. Its rules are gone through in their order and the first that matches decides, as
/// AWS does it ("Creating cost categories", AWS Billing and Cost Management user guide).
///
/// ```
/// use billfold_billing::bill::{CategoryRule, CostCategory, ItemName};
///
/// let shop = CategoryRule { value: "Shop".to_owned(), accounts: vec![1], ..CategoryRule::default() };
/// let teams = CostCategory { name: "Team".to_owned(), rules: vec![shop], default: "Rest".to_owned() };
/// let storage = ItemName {
///     service: "AmazonS3",
///     region: "us-east-1",
///     usage_type: "TimedStorage-ByteHrs".into(),
///     words: None,
///     unit: "GB-Mo",
/// };
/// assert_eq!(teams.value_of(1, &storage), "Shop");
/// assert_eq!(teams.value_of(0, &storage), "Rest");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CostCategory {
    /// Its name.
    pub name: String,
    /// Its rules, in order.
    pub rules: Vec<CategoryRule>,
    /// The value of what no rule matches; empty for none.
    pub default: String,
}

/// A rule of a cost category: it matches what is in each of its lists that has something in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CategoryRule {
    /// The value that it gives.
    pub value: String,
    /// Accounts that are charged.
    pub accounts: Vec<AccountIndex>,
    /// Service codes.
    pub services: Vec<String>,
    /// Regions.
    pub regions: Vec<String>,
    /// Usage types.
    pub usage_types: Vec<String>,
}

impl CostCategory {
    /// The value of what an account is charged for something.
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
