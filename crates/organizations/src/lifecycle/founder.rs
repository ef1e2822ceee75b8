//! Who creates an organization.

/// The account that creates an organization and pays for it from then on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Founder {
    /// Its id.
    pub account: String,
    /// Its name.
    pub name: String,
    /// Whose customer it is (rule 1.5).
    pub marketplace: Marketplace,
}

impl Founder {
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

/// Whose customer an account is. These cannot be mixed in one organization (rule 1.5).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Marketplace {
    /// AWS and its sellers of record of the commercial partition, India excepted.
    #[default]
    Aws,
    /// AWS India (AISPL).
    AwsIndia,
    /// The GovCloud partition.
    AwsGovCloud,
    /// The partition in China.
    AwsChina,
}
