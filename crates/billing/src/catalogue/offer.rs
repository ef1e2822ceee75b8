//! Terms on which AWS sells commitments; prices and commitments both name them.

/// The types of Savings Plans, in the order in which they apply (rules 5.2 and 5.6).
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

/// The term of a commitment (rule 4.1).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Term {
    /// 365 days, 8,760 hours.
    #[default]
    OneYear,
    /// 1,095 days, 26,280 hours.
    ThreeYears,
}

impl Term {
    /// Hours of the term (rule 4.1).
    #[must_use]
    pub fn hours(self) -> u64 {
        match self {
            Self::OneYear => 8_760,
            Self::ThreeYears => 26_280,
        }
    }
}

/// The payment option of a commitment (rule 4.1).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum PaymentOption {
    /// All of it by the hour.
    #[default]
    NoUpfront,
    /// A part at once, the rest by the hour.
    PartialUpfront,
    /// All of it at once.
    AllUpfront,
}

/// The offering class of a Reserved Instance.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum OfferingClass {
    /// It cannot be exchanged.
    #[default]
    Standard,
    /// It can be exchanged for another Reserved Instance.
    Convertible,
}
