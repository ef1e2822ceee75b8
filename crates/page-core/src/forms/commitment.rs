//! The draft of the form for a new commitment, and the purchase that it describes.

use billfold_billing::catalogue::{DEFAULT_TENANCY, InstanceKey};
use billfold_messages::texts;

use billfold_scenario::Document;
use billfold_scenario::document::{
    Count, OfferingClass, PaymentOption, PlanType, Rate, ReservedInstances, SavingsPlan, Term,
    Text, Time, UpfrontFee,
};

use super::value;
use crate::edits::{NewCommitment, no_id};
use crate::input::{Problem, read_money, read_reserved};
use crate::queries::choices::{self, parts};
use crate::queries::offers::{Offer, offer};
use crate::workspace::PriceList;

/// The kind of commitment.
pub const RESERVED: &str = "reserved";
/// A Compute Savings Plan.
pub const COMPUTE: &str = "compute";
/// An EC2 Instance Savings Plan.
pub const EC2_INSTANCE: &str = "ec2Instance";
/// When it is bought: before the month, or on its first day.
pub const BEFORE: &str = "before";
/// On the first day of the month.
pub const NOW: &str = "now";

/// The texts and choices of the form's fields.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    /// The id of the account that buys it.
    pub account: String,
    /// One of [`RESERVED`], [`COMPUTE`] and [`EC2_INSTANCE`].
    pub kind: String,
    /// The code of the instance type, as choices have it.
    pub what: String,
    /// The instance family of an EC2 Instance Savings Plan: `m5`.
    pub family: String,
    /// The Region's code.
    pub region: String,
    /// The platform of Reserved Instances.
    pub platform: String,
    /// `1` or `3` years.
    pub term: String,
    /// `no`, `partial` or `all` upfront.
    pub payment: String,
    /// `standard` or `convertible`.
    pub class: String,
    /// [`BEFORE`] or [`NOW`].
    pub bought: String,
    /// How many instances are reserved; one if empty.
    pub count: String,
    /// The upfront fee of one instance; the price list's if both fees are empty.
    pub upfront: String,
    /// The hourly fee of one instance.
    pub hourly: String,
    /// What a Savings Plan commits to, per hour.
    pub commitment: String,
}

impl Draft {
    /// A draft for Reserved Instances of the type of the scenario's first instances.
    pub fn new(document: &Document) -> Self {
        let account = document.accounts.first();
        let used = document.usage.instances.first();
        let text = |of: fn(&billfold_scenario::document::InstanceUsage) -> &Text, other: &str| {
            used.map_or_else(|| other.to_owned(), |used| of(used).to_string())
        };
        let kind = text(|used| &used.instance_type, "m5.large");
        let family = kind.split('.').next().unwrap_or_default().to_owned();
        Self {
            account: account.map_or_else(String::new, |account| account.id.to_string()),
            kind: RESERVED.to_owned(),
            what: choices::code(&text(|used| &used.service, choices::EC2), &kind),
            family,
            region: text(|used| &used.region, "us-east-1"),
            platform: text(|used| &used.platform, "Linux/UNIX"),
            term: "1".to_owned(),
            payment: "no".to_owned(),
            class: "standard".to_owned(),
            bought: BEFORE.to_owned(),
            ..Self::default()
        }
    }

    /// Whether it is for Reserved Instances.
    pub fn is_reserved(&self) -> bool {
        self.kind == RESERVED
    }

    /// The type of a Savings Plan.
    pub fn plan_type(&self) -> PlanType {
        match &*self.kind {
            EC2_INSTANCE => PlanType::Ec2Instance,
            _ => PlanType::Compute,
        }
    }

    /// The term that was chosen.
    pub fn term(&self) -> Term {
        match &*self.term {
            "3" => Term::ThreeYears,
            _ => Term::OneYear,
        }
    }

    /// The payment option that was chosen.
    pub fn payment(&self) -> PaymentOption {
        match &*self.payment {
            "partial" => PaymentOption::PartialUpfront,
            "all" => PaymentOption::AllUpfront,
            _ => PaymentOption::NoUpfront,
        }
    }

    /// The offering class that was chosen.
    pub fn class(&self) -> OfferingClass {
        match &*self.class {
            "convertible" => OfferingClass::Convertible,
            _ => OfferingClass::Standard,
        }
    }

    /// The key of the instance in a Region.
    pub fn instance_key<'k>(&'k self, region: &'k str) -> InstanceKey<'k> {
        let (service, instance_type) = parts(&self.what);
        InstanceKey {
            service,
            region,
            instance_type,
            platform: &self.platform,
            tenancy: DEFAULT_TENANCY,
        }
    }

    /// The catalogue's offer.
    pub fn offer(&self, prices: &PriceList) -> Offer {
        let key = self.instance_key(&self.region);
        offer(prices, &key, self.term(), self.payment(), self.class())
    }

    /// The purchase, at the catalogue's fees unless others are written.
    pub fn commitment(
        &self,
        document: &Document,
        prices: &PriceList,
    ) -> Result<NewCommitment, Problem> {
        let id = no_id().ok_or_else(String::new)?;
        let account = value(&self.account)?;
        let start = (self.bought == NOW).then(|| Time(document.month.0.start()));
        let (term, payment_option) = (self.term(), self.payment());
        if !self.is_reserved() {
            let plan_type = self.plan_type();
            let limited = plan_type == PlanType::Ec2Instance;
            let limit = |text: &str| limited.then(|| value(text)).transpose();
            return Ok(NewCommitment::Plan(SavingsPlan {
                id,
                account,
                plan_type,
                region: limit(&self.region)?,
                family: limit(&self.family)?,
                commitment: read_money::<Rate>(&self.commitment)?,
                term,
                payment_option,
                start,
                end: None,
            }));
        }
        let (service, kind) = parts(&self.what);
        let fees = self.fees(prices)?;
        Ok(NewCommitment::Reserved(ReservedInstances {
            id,
            account,
            service: value(service)?,
            region: value(&self.region)?,
            instance_type: value(kind)?,
            platform: value(&self.platform)?,
            tenancy: value("default")?,
            availability_zone: None,
            count: match self.count.is_empty() {
                true => Count::default(),
                false => read_reserved(&self.count)?,
            },
            offering_class: self.class(),
            term,
            payment_option,
            upfront: Some(fees.upfront),
            hourly: Some(fees.hourly),
            start,
            end: None,
            source: fees.source,
            as_of: fees.as_of,
        }))
    }

    fn fees(&self, prices: &PriceList) -> Result<Fees, Problem> {
        if self.upfront.is_empty() && self.hourly.is_empty() {
            return match self.offer(prices) {
                Offer::Listed {
                    upfront,
                    hourly,
                    source,
                    as_of,
                } => Ok(Fees {
                    upfront,
                    hourly,
                    source: source.parse().ok(),
                    as_of: as_of.parse().ok(),
                }),
                _ => Err(texts::commitments::problem_no_fees().to_owned()),
            };
        }
        let written = |text: &str| (!text.is_empty()).then_some(text.to_owned());
        Ok(Fees {
            upfront: written(&self.upfront)
                .map_or_else(|| Ok(UpfrontFee::default()), |text| read_money(&text))?,
            hourly: written(&self.hourly)
                .map_or_else(|| Ok(Rate::default()), |text| read_money(&text))?,
            source: None,
            as_of: None,
        })
    }
}

/// The fees of one instance.
struct Fees {
    upfront: UpfrontFee,
    hourly: Rate,
    source: Option<Text>,
    as_of: Option<Text>,
}

#[cfg(test)]
mod tests;
