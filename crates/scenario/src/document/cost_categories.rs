//! Cost categories: values of one's own for what is charged.

use super::{Id, Text};

document_object! {
    /// A cost category, as AWS Billing has them: its rules are gone through in their order, and the
    /// first that matches a charge gives it its value.
    #[derive(Clone, Debug, PartialEq)]
    pub struct CostCategory {
        /// Its name.
        pub name: Text,
        /// The rules, in order.
        pub rules: Vec<CategoryRule>,
        /// The value of what no rule matches; none if absent.
        pub default_value: Option<Text> = None,
    }
}

document_object! {
    /// A rule: it matches what is in each of the lists that are given.
    #[derive(Clone, Debug, PartialEq)]
    pub struct CategoryRule {
        /// The value that it gives.
        pub value: Text,
        /// The ids of accounts that are charged.
        pub accounts: Vec<Id> = Vec::new(),
        /// AWS's service codes.
        pub services: Vec<Text> = Vec::new(),
        /// The Regions' codes.
        pub regions: Vec<Text> = Vec::new(),
        /// AWS's usage types; of instances, their types.
        pub usage_types: Vec<Text> = Vec::new(),
    }
}
