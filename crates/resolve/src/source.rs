//! Where prices come from that a scenario does not hold itself.

use super::{AllSections, Sections, TimeZones};
use billfold_scenario::document::{FreeAllowance, InstancePrice, MeteredPrice, Text};

/// Prices and free offers beyond a scenario's own, such as a catalogue of list prices.
///
/// What a scenario has in `prices` always stands before what a source has.
pub trait PriceSource {
    /// The currency of its prices; `None` for a source that has none.
    fn currency(&self) -> Option<&str>;

    /// The price of a usage type. A last tier with an end means that the rate above it is not
    /// known: what is used beyond it is not charged, and reported as incomplete.
    fn metered(&self, service: &str, region: &str, usage_type: &str) -> Option<MeteredPrice>;

    /// The price of an instance.
    fn instance(
        &self,
        service: &str,
        region: &str,
        instance_type: &str,
        platform: &str,
        tenancy: &str,
    ) -> Option<InstancePrice>;

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

    fn metered(&self, _: &str, _: &str, _: &str) -> Option<MeteredPrice> {
        None
    }

    fn instance(&self, _: &str, _: &str, _: &str, _: &str, _: &str) -> Option<InstancePrice> {
        None
    }

    fn sells(&self, _: &str, _: &str) -> bool {
        false
    }

    fn free_offers(&self) -> Vec<ListedOffer> {
        Vec::new()
    }
}

/// What becomes of usage that has no price anywhere.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MissingPrices {
    /// The line is kept, not charged and listed in [`super::Resolved::unpriced`].
    #[default]
    Kept,
    /// The file is refused.
    Refused,
}

/// What resolving a document needs beside the document.
#[derive(Clone, Copy)]
pub struct Context<'c> {
    /// The time zones that weekly hours name.
    pub zones: &'c dyn TimeZones,
    /// Where prices come from that the document does not hold itself.
    pub prices: &'c dyn PriceSource,
    /// What becomes of usage that has no price anywhere.
    pub missing: MissingPrices,
    /// What resolves the document's optional sections.
    pub sections: &'c dyn Sections,
}

impl<'c> Context<'c> {
    /// All sections, prices from a source, and lines without one kept.
    #[must_use]
    pub fn new(zones: &'c dyn TimeZones, prices: &'c dyn PriceSource) -> Self {
        Self {
            zones,
            prices,
            missing: MissingPrices::Kept,
            sections: &AllSections,
        }
    }
}
