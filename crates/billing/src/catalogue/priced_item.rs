//! Items that usage is priced as: metered prices and instance prices, in one numbering.

use super::{InstancePriceIndex, MeteredPriceIndex, PlanRate, Prices};
use crate::Exact;
use crate::index::index_type;

index_type!(
    /// An index over all items of [`Prices`]: metered prices, then instance prices.
    pub ItemIndex
);

/// A price that usage is charged at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PricedItem {
    /// A metered price.
    Metered(MeteredPriceIndex),
    /// An instance price; its unit is the instance-hour.
    Instance(InstancePriceIndex),
}

impl Prices {
    /// The number of items.
    #[must_use]
    pub fn item_count(&self) -> usize {
        self.metered.len() + self.instances.len()
    }

    /// All items in the order of their indices.
    pub fn items(&self) -> impl Iterator<Item = PricedItem> + use<> {
        let metered = self.metered.indices().map(PricedItem::Metered);
        metered.chain(self.instances.indices().map(PricedItem::Instance))
    }

    /// The index of an item.
    #[must_use]
    pub fn item_index(&self, item: PricedItem) -> ItemIndex {
        ItemIndex::new(match item {
            PricedItem::Metered(price) => price.index(),
            PricedItem::Instance(price) => self.metered.len() + price.index(),
        })
    }

    /// The item with an index.
    #[must_use]
    pub fn item(&self, index: ItemIndex) -> PricedItem {
        match index.index().checked_sub(self.metered.len()) {
            Some(price) => PricedItem::Instance(InstancePriceIndex::new(price)),
            None => PricedItem::Metered(MeteredPriceIndex::new(index.index())),
        }
    }

    /// The On-Demand rate of an item, currency per unit. Of a tiered price it is the rate of the
    /// first tier: which tier a unit falls in is known only at the end of the month.
    #[must_use]
    pub fn on_demand_rate(&self, item: PricedItem) -> Exact {
        match item {
            PricedItem::Metered(price) => self.metered[price].ladder.first_rate(),
            PricedItem::Instance(price) => self.instances[price].on_demand,
        }
    }

    /// The rates of Savings Plans for an item.
    #[must_use]
    pub fn plan_rates(&self, item: PricedItem) -> &[PlanRate] {
        match item {
            PricedItem::Metered(price) => &self.metered[price].plan_rates,
            PricedItem::Instance(price) => &self.instances[price].plan_rates,
        }
    }
}
