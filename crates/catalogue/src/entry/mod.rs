//! Types of the catalogue's file.
//!
//! The same types read the files that people edit (`prices/`, TOML) and the file that is compiled
//! from them (`static/catalogue.json`). Each value is checked when it is read.

/// `Serialize` and `Deserialize` for values that files hold as a string: what `Display` writes and
/// `FromStr` reads.
macro_rules! string_value {
    ($kind:ident) => {
        impl serde::Serialize for $kind {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $kind {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                billfold_scenario::read::from_text(from)
            }
        }
    };
}
mod capacity;
mod fee;
mod free;
mod ladder;
mod provenance;
mod region;
mod service;
mod support;
mod table;

pub use capacity::{CapacityPrice, ReservedCapacity};
pub use fee::Fee;
pub use free::{Credits, FreeOffer};
pub use ladder::Ladder;
pub use provenance::{AsOf, Certainty, Provenance, Source};
pub use region::{GLOBAL, Region, Regions};
pub use service::{RegionalPrice, Service, UsageType};
pub use support::{SupportPlan, SupportStatus};
pub use table::{Column, PriceKind, Row, Table};
