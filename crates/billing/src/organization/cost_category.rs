//! Cost categories: values that an organization gives to its charges by rules of its own.

use super::AccountIndex;
use crate::index::index_type;

index_type!(
    /// An index into [`crate::Scenario::cost_categories`].
    pub CostCategoryIndex
);

/// A cost category. The first of its rules that matches a charge gives the value, as at AWS
/// ("Creating cost categories", AWS Billing and Cost Management user guide).
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
