//! The blended view: every account pays the organization's average rate (rules 3.10, 4.4, 16.4).

use std::collections::BTreeMap;

use super::{Bill, Share};
use crate::number::rounding::apportion;
use crate::rating::{ChargeKind, Item};
use crate::{Decimal, Scenario};

/// A bill with average rates.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Blended {
    /// Usage, one entry per usage type.
    pub items: Vec<BlendedItem>,
    /// What each account's charges come to in cents, fees included, in the scenario's order.
    pub accounts: Vec<Decimal>,
}

/// One usage type at its average rate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BlendedItem {
    /// What was used.
    pub item: Item,
    /// All units, covered and free ones too.
    pub quantity: Decimal,
    /// Exact cost of the units that are paid On-Demand.
    pub cost: Decimal,
    /// `cost / quantity`; rounded only at the 24th place.
    pub rate: Decimal,
    /// The cost in cents, as the bill's lines have it.
    pub cents: Decimal,
    /// What each account has of it.
    pub shares: Vec<Share>,
}

/// Blends a bill. The total stays; fees stay with their owners and out of the average (4.4).
#[must_use]
pub fn blend(scenario: &Scenario, bill: &Bill) -> Blended {
    let mut blended = Blended {
        items: Vec::new(),
        accounts: vec![Decimal::ZERO; bill.accounts.len()],
    };
    let ranks = scenario.organization.ranks();
    for lines in bill.lines.chunk_by(|a, b| a.item == b.item) {
        let item = lines[0].item;
        let mut used: BTreeMap<u32, Share> = BTreeMap::new();
        let (mut cost, mut cents) = (Decimal::ZERO, Decimal::ZERO);
        for line in lines {
            if matches!(line.kind, ChargeKind::RecurringFee | ChargeKind::UpfrontFee) {
                for share in &line.shares {
                    blended.accounts[share.account] += share.cents;
                }
                continue;
            }
            cost += line.exact;
            cents += line.cents;
            for share in &line.shares {
                let empty = Share {
                    account: share.account,
                    quantity: Decimal::ZERO,
                    exact: Decimal::ZERO,
                    cents: Decimal::ZERO,
                };
                used.entry(ranks[share.account]).or_insert(empty).quantity += share.quantity;
            }
        }
        let mut shares: Vec<Share> = used.into_values().collect();
        let quantity: Decimal = shares.iter().map(|share| share.quantity).sum();
        if quantity.is_zero() {
            continue;
        }
        for share in &mut shares {
            share.exact = cost.times_over(share.quantity, quantity);
        }
        let parts: Vec<Decimal> = shares.iter().map(|share| share.exact).collect();
        for (share, part) in shares.iter_mut().zip(apportion(cents, &parts)) {
            share.cents = part;
            blended.accounts[share.account] += part;
        }
        let rate = cost.over(quantity);
        blended.items.push(BlendedItem {
            item,
            quantity,
            cost,
            rate,
            cents,
            shares,
        });
    }
    blended
}
