//! The account that creates an organization.

/// The account that creates an organization. It becomes the management account and pays the bill
/// (rule 1.2).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Creator {
    /// The account id.
    pub account: String,
    /// The account name.
    pub name: String,
    /// The AWS business that the account is a customer of (rule 1.5).
    pub marketplace: Marketplace,
}

impl Creator {
    /// An account of AWS's commercial partition.
    #[must_use]
    pub fn new(account: &str, name: &str) -> Self {
        Self {
            account: account.to_owned(),
            name: name.to_owned(),
            marketplace: Marketplace::Aws,
        }
    }
}

/// The AWS business that an account is a customer of. One organization cannot have accounts of two of
/// them (rule 1.5).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Marketplace {
    /// AWS and its sellers of record in the commercial partition, except India.
    #[default]
    Aws,
    /// AWS India (AISPL).
    AwsIndia,
    /// The GovCloud partition.
    AwsGovCloud,
    /// The China partition.
    AwsChina,
}
