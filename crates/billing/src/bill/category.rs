//! The value that a cost category gives to a charge.

use super::ItemName;
use crate::organization::{AccountIndex, CategoryRule, CostCategory};

impl ItemName<'_> {
    /// The value that a cost category gives to a charge for this item that an account owes.
    ///
    /// ```
    /// use billfold_billing::bill::ItemName;
    /// use billfold_billing::organization::{AccountIndex, CategoryRule, CostCategory};
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
    /// assert_eq!(storage.category_value(&teams, AccountIndex::new(1)), "Shop");
    /// assert_eq!(storage.category_value(&teams, AccountIndex::new(0)), "Rest");
    /// ```
    #[must_use]
    pub fn category_value<'c>(&self, category: &'c CostCategory, account: AccountIndex) -> &'c str {
        let mut rules = category.rules.iter();
        let rule = rules.find(|rule| self.matches(rule, account));
        rule.map_or(&category.default, |rule| &rule.value)
    }

    fn matches(&self, rule: &CategoryRule, account: AccountIndex) -> bool {
        let names = [
            (&rule.services, self.service),
            (&rule.regions, self.region),
            (&rule.usage_types, &*self.usage_type),
        ];
        (rule.accounts.is_empty() || rule.accounts.contains(&account))
            && names
                .iter()
                .all(|(list, name)| list.is_empty() || list.iter().any(|one| one == name))
    }
}
