//! Terms on which AWS sells commitments; prices and commitments both name them.

/// The kinds of Savings Plans, in the order in which they are applied (rules 5.2 and 5.6).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PlanType {
    /// One instance family in one Region.
    Ec2Instance,
    /// EC2, Fargate and Lambda in any Region.
    Compute,
    /// SageMaker.
    SageMaker,
    /// Databases.
    Database,
}

/// How long a commitment lasts (rule 4.1).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Term {
    /// 365 days, 8,760 hours.
    #[default]
    OneYear,
    /// 1,095 days, 26,280 hours.
    ThreeYears,
}

impl Term {
    /// Hours of the whole term (rule 4.1).
    #[must_use]
    pub fn hours(self) -> u64 {
        match self {
            Self::OneYear => 8_760,
            Self::ThreeYears => 26_280,
        }
    }
}

/// How a commitment is paid (rule 4.1).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum PaymentOption {
    /// Everything by the hour.
    #[default]
    NoUpfront,
    /// Some at once, the rest by the hour.
    PartialUpfront,
    /// Everything at once.
    AllUpfront,
}

/// Standard or Convertible.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum OfferingClass {
    /// Cannot be exchanged.
    #[default]
    Standard,
    /// Can be exchanged for another.
    Convertible,
}
