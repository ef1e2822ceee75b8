//! The catalogue as a whole: its parts, and how it is opened and checked.

mod check;

use serde::{Deserialize, Serialize};

use billfold_scenario::document::{Currency, Text};
use billfold_scenario::read;

use crate::entry::{
    AsOf, Certainty, Credits, FreeOffer, Provenance, Region, ReservedCapacity, Service, Source,
    SupportPlan, Table,
};
use crate::error::CatalogueError;

/// A catalogue of list prices.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Catalogue {
    /// The date on which it was compiled.
    pub compiled: AsOf,
    /// The currency of all its figures.
    pub currency: Currency,
    /// The Regions with prices.
    pub regions: Vec<Region>,
    /// The units of quantities.
    pub units: Vec<Text>,
    /// The sources of its prices.
    pub sources: Vec<Source>,
    /// The services with their usage types.
    pub services: Vec<Service>,
    /// Prices of instances.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tables: Vec<Table>,
    /// Capacity that is reserved by the unit.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reserved_capacity: Vec<ReservedCapacity>,
    /// Support plans.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub support: Vec<SupportPlan>,
    /// The offers of the free tier.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub free_offers: Vec<FreeOffer>,
    /// The credits of new accounts, in place of twelve-month offers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credits: Option<Credits>,
}

impl Catalogue {
    /// Opens a catalogue. A file with an error is refused as a whole.
    ///
    /// # Errors
    /// The first error, in one line: its path, the value, and what was expected.
    ///
    /// ```
    /// use billfold_catalogue::Catalogue;
    /// let error = Catalogue::from_json(r#"{"compiled": "2026-11-22", "#).expect_err("cut off");
    /// assert!(error.to_string().starts_with("the file ends at line 1"));
    /// ```
    pub fn from_json(json: &str) -> Result<Self, CatalogueError> {
        read::from_json::<Self>(json)?.checked()
    }

    /// The catalogue, if its parts fit together.
    pub(crate) fn checked(self) -> Result<Self, CatalogueError> {
        check::check(&self)?;
        Ok(self)
    }

    /// Refuses a catalogue in another currency than a scenario's.
    ///
    /// # Errors
    /// When the currencies are not the same.
    pub fn require_currency(&self, currency: &str) -> Result<(), CatalogueError> {
        if *self.currency == *currency {
            return Ok(());
        }
        Err(CatalogueError::new(
            "currency",
            format!(
                "\"{}\" is not the scenario's; expected \"{currency}\"",
                self.currency
            ),
        ))
    }

    /// A usage type without the prefix that bills of a Region have: `USE2-Requests-Tier1` of us-east-2
    /// becomes `Requests-Tier1`.
    #[must_use]
    pub fn plain_usage_type<'t>(&self, region: &str, usage_type: &'t str) -> &'t str {
        let region = self.regions.iter().find(|known| *known.code == *region);
        let plain = region.and_then(|region| {
            let prefix = region.prefix.as_deref();
            let without = |prefix: &str| usage_type.strip_prefix(prefix)?.strip_prefix('-');
            prefix.and_then(without).or_else(|| without(&region.code))
        });
        plain.unwrap_or(usage_type)
    }

    /// The source of a price for people, with its certainty and age.
    #[must_use]
    pub fn described(&self, from: &Provenance) -> String {
        let source = self.sources.iter().find(|source| source.key == from.source);
        let name = source.map_or(&*from.source, |source| &*source.name);
        let mut words = vec![match from.certainty {
            Certainty::A => "equal in a second source",
            Certainty::B => "one source",
            Certainty::C => "less certain",
        }];
        if from.derived {
            words.push("worked out from other figures");
        }
        if self.is_old(from) {
            words.push("more than two years old");
        }
        format!("{name} ({})", words.join(", "))
    }

    /// Whether a price was more than two years old when the catalogue was compiled.
    #[must_use]
    pub fn is_old(&self, from: &Provenance) -> bool {
        from.as_of.is_old(&self.compiled)
    }
}
