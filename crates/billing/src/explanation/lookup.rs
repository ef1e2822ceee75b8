//! Names, units, pools and ladders that derivations refer to.

use super::{Figures, Side};
use crate::assumptions::Allocation;
use crate::bill::{Line, name_of};
use crate::catalogue::{PricedItem, TierLadder};
use crate::organization::AccountIndex;
use crate::rating::{ChargeKind, Item, RatedPool};

impl<'a> Figures<'a> {
    /// The name of an account.
    pub(super) fn account_name(&self, account: AccountIndex) -> String {
        self.scenario.organization.accounts[account].name.clone()
    }

    /// The label of an item; AWS's own name if it has none.
    pub(super) fn item_label(&self, item: Item) -> String {
        let name = name_of(self.scenario, item);
        match name.label {
            Some(label) => label.to_owned(),
            None => format!("{} ({})", name.usage_type, name.region),
        }
    }

    /// The unit of a line. An upfront fee is counted in purchases, not in hours.
    pub(super) fn unit_of(&self, line: &Line) -> &'a str {
        match line.kind {
            ChargeKind::UpfrontFee => "Quantity",
            _ => name_of(self.scenario, line.item).unit,
        }
    }

    /// The pool that an item is rated in: of one account, or of the organization.
    pub(super) fn pool_of(
        &self,
        side: Side,
        item: Item,
        account: Option<AccountIndex>,
    ) -> Option<&'a RatedPool> {
        let key = (item.priced()?, account);
        let position = *self.index(side).pools.get(&key)?;
        self.statement(side).rating.pools.get(position)
    }

    /// The pool whose average rate a line is charged at, if it is (rule 3.12 i).
    pub(super) fn averaged_pool(&self, side: Side, line: &Line) -> Option<&'a RatedPool> {
        // The page asks this of every line before the index of derivations is loaded.
        if self.scenario.assumptions.allocation != Allocation::Blended
            || line.kind != ChargeKind::Usage
            || line.payment.is_some()
        {
            return None;
        }
        let item = line.item.priced()?;
        let mut pools = self.statement(side).rating.pools.iter();
        pools.find(|pool| {
            pool.account.is_none() && pool.average.is_some() && pool.items.contains(&item)
        })
    }

    /// The tier ladder of an item.
    pub(super) fn ladder_of(&self, item: Item) -> Option<&'a TierLadder> {
        match item {
            Item::Usage(PricedItem::Metered(price)) => {
                Some(&self.scenario.prices.metered[price].ladder)
            }
            _ => None,
        }
    }
}
