//! The environment in which a document is resolved.

use crate::hours::TimeZones;
use crate::price_source::{NoCatalogue, PriceSource};
use crate::sections::{AllSections, Sections};

/// How usage without a price is treated.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MissingPrices {
    /// The line is kept, not charged and listed in [`Opened::unpriced`](crate::Opened).
    #[default]
    Kept,
    /// The file is refused.
    Refused,
}

/// What resolving a document needs besides the document.
#[derive(Clone, Copy)]
pub struct Context<'c> {
    /// The time zones that weekly hours name.
    pub zones: &'c dyn TimeZones,
    /// The source of prices that the document does not have.
    pub prices: &'c dyn PriceSource,
    /// How usage without a price is treated.
    pub missing: MissingPrices,
    /// The resolvers of the document's optional sections.
    pub sections: &'c dyn Sections,
}

impl<'c> Context<'c> {
    /// A context that resolves all sections, takes prices from a source and keeps lines without a
    /// price.
    #[must_use]
    pub fn new(zones: &'c dyn TimeZones, prices: &'c dyn PriceSource) -> Self {
        Self {
            zones,
            prices,
            missing: MissingPrices::Kept,
            sections: &AllSections,
        }
    }

    /// A context that resolves all sections with the document's own prices, and refuses lines without a
    /// price.
    #[must_use]
    pub fn without_catalogue(zones: &'c dyn TimeZones) -> Self {
        Self {
            missing: MissingPrices::Refused,
            ..Self::new(zones, &NoCatalogue)
        }
    }
}
