//! From the document to the engine's scenario.
//!
//! Checks what takes more than one value to see, and turns ids into places. Each list is gone
//! through once, with hash maps beside it: a million lines take about as long as reading them.

mod accounts;
mod again;
mod commitments;
mod context;
mod cost_categories;
mod credits;
mod discounts;
mod free;
pub mod governance;
mod hours;
mod ids;
mod ladder;
mod open;
mod price_source;
mod pricelist;
mod prices;
mod resolve;
#[cfg(test)]
mod sample;
mod sections;
mod units;
mod unpriced;
mod usage;

#[cfg(test)]
mod tests;

pub use again::resolve_again;
pub use context::{Context, MissingPrices};
pub use hours::{TimeZones, UtcOnly};
pub use open::{Opened, open, open_again};
pub use price_source::{ListedOffer, NoCatalogue, PriceSource};
pub use resolve::{Resolved, resolve, resolve_with};
pub use sections::{AllSections, RequiredSections, Sections};
pub use units::{convert, is_data, scaled};
pub use unpriced::{Shortage, Unpriced, usage_path};
