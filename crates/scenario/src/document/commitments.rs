//! Reserved Instances and Savings Plans.

use super::prices::instance_defaults::{ec2, linux, shared_tenancy};
use super::{
    Count, Id, OfferingClass, PaymentOption, PlanType, Rate, Term, Text, Time, UpfrontFee,
};

document_object! {
    /// All commitments of the organization's accounts. Ids are unique over both lists.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct Commitments {
        /// Reserved Instances.
        pub reserved_instances: Vec<ReservedInstances> = Vec::new(),
        /// Savings Plans.
        pub savings_plans: Vec<SavingsPlan> = Vec::new(),
    }
}

document_object! {
    /// One purchase of Reserved Instances of one kind.
    #[derive(Clone, Debug, PartialEq)]
    pub struct ReservedInstances {
        /// The commitment's id.
        pub id: Id,
        /// Who bought it and pays its fees: an account's id.
        pub account: Id,
        /// AWS's service code; `AmazonEC2` if absent.
        pub service: Text = ec2(),
        /// The Region's code, such as `us-east-1`.
        pub region: Text,
        /// The type, such as `m5.large`.
        pub instance_type: Text,
        /// AWS's product description; `Linux/UNIX` if absent.
        pub platform: Text = linux(),
        /// `default`, `dedicated` or `host`; `default` if absent.
        pub tenancy: Text = shared_tenancy(),
        /// The Availability Zone of a zonal Reserved Instance; a regional one has none.
        pub availability_zone: Option<Text> = None,
        /// How many; 1 if absent.
        pub count: Count = Default::default(),
        /// Standard or Convertible; `standard` if absent.
        pub offering_class: OfferingClass = Default::default(),
        /// One or three years; `1yr` if absent.
        pub term: Term = Default::default(),
        /// How it is paid; `noUpfront` if absent.
        pub payment_option: PaymentOption = Default::default(),
        /// The upfront fee of one instance, charged in the month of `start`; 0 if absent.
        pub upfront: UpfrontFee = Default::default(),
        /// The recurring fee of one instance per hour; 0 if absent.
        pub hourly: Rate = Default::default(),
        /// When it was bought; before the month if absent.
        pub start: Option<Time> = None,
        /// When it ends; after the month if absent.
        pub end: Option<Time> = None,
        /// Where the fees come from.
        pub source: Option<Text> = None,
        /// The date of the fees, such as `2026-09-24`.
        pub as_of: Option<Text> = None,
    }
}

document_object! {
    /// A Savings Plan.
    #[derive(Clone, Debug, PartialEq)]
    pub struct SavingsPlan {
        /// The commitment's id.
        pub id: Id,
        /// Who bought it and pays for it: an account's id.
        pub account: Id,
        /// What it can cover.
        pub plan_type as "type": PlanType,
        /// The Region of an EC2 Instance Savings Plan; other plans have none.
        pub region: Option<Text> = None,
        /// The instance family of an EC2 Instance Savings Plan, such as `m5`; other plans have none.
        pub family: Option<Text> = None,
        /// Currency per hour, due whether used or not.
        pub commitment: Rate,
        /// One or three years; `1yr` if absent.
        pub term: Term = Default::default(),
        /// How it is paid; `noUpfront` if absent.
        pub payment_option: PaymentOption = Default::default(),
        /// When it was bought; before the month if absent.
        pub start: Option<Time> = None,
        /// When it ends; after the month if absent.
        pub end: Option<Time> = None,
    }
}
