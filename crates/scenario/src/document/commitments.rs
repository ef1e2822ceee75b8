//! Reserved Instances and Savings Plans.

use serde::{Deserialize, Serialize};

use super::defaults::{
    ec2, is_default, is_ec2, is_linux, is_shared_tenancy, linux, shared_tenancy,
};
#[cfg(feature = "schema")]
use super::rules;
use super::{
    Count, Id, OfferingClass, PaymentOption, PlanType, Rate, Term, Text, Time, UpfrontFee,
};

/// All commitments of the organization's accounts. Ids are unique over both lists.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Commitments {
    /// Reserved Instances.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reserved_instances: Vec<ReservedInstances>,
    /// Savings Plans.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub savings_plans: Vec<SavingsPlan>,
}

/// One purchase of Reserved Instances of one kind.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(transform = rules::reserved_instances))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ReservedInstances {
    /// The commitment's id.
    pub id: Id,
    /// Who bought it and pays its fees: an account's id.
    pub account: Id,
    /// AWS's service code; `AmazonEC2` if absent. Reservations of others are not computed yet.
    #[serde(default = "ec2", skip_serializing_if = "is_ec2")]
    pub service: Text,
    /// The Region's code, such as `us-east-1`.
    pub region: Text,
    /// The type, such as `m5.large`.
    pub instance_type: Text,
    /// AWS's product description, or a platform that usage or a price of the file has; `Linux/UNIX` if
    /// absent.
    #[serde(default = "linux", skip_serializing_if = "is_linux")]
    pub platform: Text,
    /// `default`, `dedicated` or `host`; `default` if absent.
    #[cfg_attr(feature = "schema", schemars(extend("enum" = ["default", "dedicated", "host"])))]
    #[serde(default = "shared_tenancy", skip_serializing_if = "is_shared_tenancy")]
    pub tenancy: Text,
    /// The Availability Zone of a zonal Reserved Instance; a regional one has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub availability_zone: Option<Text>,
    /// How many; 1 if absent.
    #[serde(default, skip_serializing_if = "is_default")]
    pub count: Count,
    /// Standard or Convertible; `standard` if absent.
    #[serde(default, skip_serializing_if = "is_default")]
    pub offering_class: OfferingClass,
    /// One or three years; `1yr` if absent.
    #[serde(default, skip_serializing_if = "is_default")]
    pub term: Term,
    /// How it is paid; `noUpfront` if absent.
    #[serde(default, skip_serializing_if = "is_default")]
    pub payment_option: PaymentOption,
    /// The upfront fee of one instance, charged in the month of `start`; 0 beside `hourly`. If
    /// both are absent, the price catalogue's fees count, unless `prices.instances` has the kind
    /// of instance; else 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub upfront: Option<UpfrontFee>,
    /// The recurring fee of one instance per hour; 0 beside `upfront`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hourly: Option<Rate>,
    /// When it was bought; before the month if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start: Option<Time>,
    /// When it ends; if absent, when the term after `start` does, or after the month without one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end: Option<Time>,
    /// Where the fees come from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<Text>,
    /// The date of the fees, such as `2026-09-24`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_of: Option<Text>,
}

/// A Savings Plan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(transform = rules::savings_plan))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SavingsPlan {
    /// The commitment's id.
    pub id: Id,
    /// Who bought it and pays for it: an account's id.
    pub account: Id,
    /// What it can cover.
    #[serde(rename = "type")]
    pub plan_type: PlanType,
    /// The Region of an EC2 Instance Savings Plan; other plans have none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<Text>,
    /// The instance family of an EC2 Instance Savings Plan, such as `m5`; other plans have none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub family: Option<Text>,
    /// Currency per hour, due whether used or not.
    pub commitment: Rate,
    /// One or three years; `1yr` if absent.
    #[serde(default, skip_serializing_if = "is_default")]
    pub term: Term,
    /// How it is paid; `noUpfront` if absent.
    #[serde(default, skip_serializing_if = "is_default")]
    pub payment_option: PaymentOption,
    /// When it was bought; before the month if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start: Option<Time>,
    /// When it ends; if absent, when the term after `start` does, or after the month without one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end: Option<Time>,
}
