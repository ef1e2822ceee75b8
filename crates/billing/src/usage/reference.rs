//! References to usage lines of either kind.

use super::{InstanceUsageIndex, MeteredUsageIndex, Usage};
use crate::catalogue::PricedItem;
use crate::organization::AccountIndex;

/// One usage line of a scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum UsageRef {
    /// A metered line.
    Metered(MeteredUsageIndex),
    /// An instance line.
    Instance(InstanceUsageIndex),
}

impl Usage {
    /// All usage lines: metered lines, then instance lines, each in the order of the scenario.
    pub fn refs(&self) -> impl Iterator<Item = UsageRef> + Clone + use<> {
        let metered = self.metered.indices().map(UsageRef::Metered);
        metered.chain(self.instances.indices().map(UsageRef::Instance))
    }

    /// The id of a usage line in the scenario.
    #[must_use]
    pub fn id(&self, line: UsageRef) -> &str {
        match line {
            UsageRef::Metered(index) => &self.metered[index].id,
            UsageRef::Instance(index) => &self.instances[index].id,
        }
    }

    /// The account of a usage line.
    #[must_use]
    pub fn account(&self, line: UsageRef) -> AccountIndex {
        match line {
            UsageRef::Metered(index) => self.metered[index].account,
            UsageRef::Instance(index) => self.instances[index].account,
        }
    }

    /// The price of a usage line.
    #[must_use]
    pub fn item(&self, line: UsageRef) -> PricedItem {
        match line {
            UsageRef::Metered(index) => PricedItem::Metered(self.metered[index].price),
            UsageRef::Instance(index) => PricedItem::Instance(self.instances[index].price),
        }
    }
}
