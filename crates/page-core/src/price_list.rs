//! The price catalogue, as far as it is loaded.

use std::rc::Rc;

use billfold_catalogue::Catalogue;
use billfold_resolve::{MissingPrices, NoCatalogue, PriceSource};

use crate::ptr_eq_rc::PtrEqRc;

/// Where prices come from that a document does not hold itself.
#[derive(Clone, PartialEq)]
pub enum PriceList {
    /// The catalogue is being fetched: documents that need it wait.
    Loading,
    /// The catalogue, and the same catalogue as the source of prices. Who makes the list chooses
    /// the source, so that the code which searches a catalogue is linked there alone.
    Loaded {
        /// The catalogue.
        catalogue: PtrEqRc<Catalogue>,
        /// The same as the source of prices.
        source: PtrEqRc<dyn PriceSource>,
    },
    /// The catalogue could not be fetched or read: lines that need it are marked.
    Unavailable,
}

impl PriceList {
    /// The list of a catalogue.
    pub fn of(catalogue: Catalogue) -> Self {
        let catalogue = Rc::new(catalogue);
        let source: Rc<dyn PriceSource> = catalogue.clone();
        Self::Loaded {
            catalogue: catalogue.into(),
            source: source.into(),
        }
    }

    /// The catalogue, if it is loaded.
    pub fn catalogue(&self) -> Option<&Catalogue> {
        match self {
            Self::Loaded { catalogue, .. } => Some(catalogue),
            Self::Loading | Self::Unavailable => None,
        }
    }

    /// The source of prices, and what becomes of a line without a price.
    pub(crate) fn source(&self) -> (&dyn PriceSource, MissingPrices) {
        match self {
            Self::Loading => (&NoCatalogue, MissingPrices::Refused),
            Self::Loaded { source, .. } => (&**source, MissingPrices::Kept),
            Self::Unavailable => (&NoCatalogue, MissingPrices::Kept),
        }
    }
}
