//! Items of a bill: usage at a price, and fees of commitments.

use crate::catalogue::PricedItem;
use crate::commitments::CommitmentRef;

/// Something that a bill charges for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Item {
    /// Usage at a price.
    Usage(PricedItem),
    /// The fees of a commitment.
    Fee(CommitmentRef),
}

impl Item {
    /// The price that usage is charged at; none for a fee.
    #[must_use]
    pub fn priced(self) -> Option<PricedItem> {
        match self {
            Self::Usage(item) => Some(item),
            Self::Fee(_) => None,
        }
    }
}
