//! A source of prices beyond the scenario's own.

use billfold_billing::catalogue::{InstanceKey, MeteredKey};
use billfold_scenario::document::{
    FreeAllowance, InstancePrice, MeteredPrice, Rate, ReservedInstances, Text, UpfrontFee,
};

/// A source of prices and free offers beyond a scenario's own, such as a catalogue of list prices.
///
/// The scenario's own prices take precedence over those of the source.
pub trait PriceSource {
    /// The currency of its prices; `None` for a source that has none.
    fn currency(&self) -> Option<&str>;

    /// The price of a usage type. A last tier with an end means that the rate above it is not
    /// known: what is used beyond it is not charged, and reported as incomplete.
    fn metered(&self, key: &MeteredKey<'_>) -> Option<MeteredPrice>;

    /// The price of an instance.
    fn instance(&self, key: &InstanceKey<'_>) -> Option<InstancePrice>;

    /// The fees of one Reserved Instance, by its kind, offering class, term and payment option.
    fn reserved(&self, reserved: &ReservedInstances) -> Option<ReservedFees> {
        let _ = reserved;
        None
    }

    /// Whether a service is sold with this usage type or instance type, in any Region.
    fn sells(&self, service: &str, usage_or_instance_type: &str) -> bool;

    /// The IAM actions of a service, which policies speak of.
    fn actions(&self, service: &str) -> Vec<String> {
        let _ = service;
        Vec::new()
    }

    /// The free offers, which scenarios name in `freeTierOffers`. One that applies to nothing is
    /// known, but has nothing to deduct.
    fn free_offers(&self) -> Vec<ListedOffer>;
}

/// The fees of one Reserved Instance, as a source lists them.
#[derive(Clone, Debug, PartialEq)]
pub struct ReservedFees {
    /// Paid once.
    pub upfront: UpfrontFee,
    /// Paid per hour.
    pub hourly: Rate,
    /// Where they come from.
    pub source: Option<Text>,
    /// Their date.
    pub as_of: Option<Text>,
}

/// The fees of reservations that state none.
pub trait FeeSource {
    /// The listed fees, unless the scenario has a price of its own for the kind of instance.
    fn listed(&self, reserved: &ReservedInstances) -> Option<ReservedFees>;
}

/// A free offer of a source.
#[derive(Clone, Debug, PartialEq)]
pub struct ListedOffer {
    /// The offer, as a scenario's `freeTier` would hold it.
    pub allowance: FreeAllowance,
    /// The unit of its quantity.
    pub unit: Text,
}

/// No prices but the scenario's own.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoCatalogue;

impl PriceSource for NoCatalogue {
    fn currency(&self) -> Option<&str> {
        None
    }

    fn metered(&self, _: &MeteredKey<'_>) -> Option<MeteredPrice> {
        None
    }

    fn instance(&self, _: &InstanceKey<'_>) -> Option<InstancePrice> {
        None
    }

    fn sells(&self, _: &str, _: &str) -> bool {
        false
    }

    fn free_offers(&self) -> Vec<ListedOffer> {
        Vec::new()
    }
}
