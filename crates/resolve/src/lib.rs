//! From a document to the engine's scenario.
//!
//! [`open`] resolves a document and evaluates the policies of its organization. Resolution makes the
//! checks that need more than one value, and turns ids into indices. It reads each list once, with hash
//! maps beside it: a million lines take about as long as reading the file.

mod accounts;
mod commitments;
mod context;
mod cost_categories;
mod credits;
mod discounts;
mod free;
pub mod governance;
mod hours;
mod ids;
mod incremental;
mod ladder;
mod open;
mod plan_rates;
mod price_source;
mod pricelist;
mod prices;
mod reservable;
mod resolve;
#[cfg(test)]
mod sample;
mod sections;
mod units;
mod unpriced;
mod usage;

#[cfg(test)]
mod tests;

pub use context::{Context, MissingPrices};
pub use hours::{TimeZones, UtcOnly};
pub use open::{Opened, open, open_incremental, open_with};
pub use price_source::{FeeSource, ListedOffer, NoCatalogue, PriceSource, ReservedFees};
pub use sections::{AllSections, RequiredSections, Sections};
pub use units::{convert, is_data, scaled};
pub use unpriced::{Shortage, Unpriced, usage_path};
