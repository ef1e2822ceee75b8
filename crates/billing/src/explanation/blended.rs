//! The blended view: average rates, and what accounts owe at them.

use super::{Explanation, FigureId, Figures, Message, Operation};
use crate::Exact;
use crate::bill::name_of;
use crate::catalogue::PricedItem;
use crate::organization::AccountIndex;
use crate::rating::Item;

/// The average rate of an item.
pub(super) fn rate(figures: &Figures, item: Item) -> Explanation {
    let name = name_of(figures.scenario, item);
    let label = figures.item_label(item);
    let (cost, quantity, rate) = figures
        .blended_item(item)
        .map(|one| (one.pool_cost, one.pool_quantity, one.rate))
        .unwrap_or_default();
    let steps = vec![
        Explanation::money(
            Message::ExactCost {
                item: label.clone(),
            },
            cost,
        ),
        Explanation::units(Message::Units, quantity, name.unit),
    ];
    Explanation::rate(Message::BlendedRate { item: label }, rate, name.unit)
        .by(Operation::Quotient, steps)
        .rule(if matches!(item, Item::Usage(PricedItem::Instance(_))) {
            "4.4"
        } else {
            "3.10"
        })
        .figure(FigureId::BlendedRate(item))
}

/// The cost of an item to an account at the average rate.
pub(super) fn cost(figures: &Figures, item: Item, account: AccountIndex) -> Explanation {
    let name = name_of(figures.scenario, item);
    let figure = FigureId::BlendedCost(item, account);
    let one = figures.blended_item(item);
    let (cost, units) = one
        .map(|one| (one.pool_cost, one.pool_quantity))
        .unwrap_or_default();
    let (quantity, exact) = one
        .and_then(|one| one.share_of(account))
        .map(|share| (share.quantity, share.exact))
        .unwrap_or_default();
    let label = figures.item_label(item);
    let owner = figures.account_name(account);
    let message = || Message::ExactCost {
        item: label.clone(),
    };
    let averaged = cost.times_over(quantity, units);
    let exact = if (averaged - exact).is_dust() {
        let of_account = Message::AccountTierUnits {
            account: owner.clone(),
        };
        let steps = vec![
            Explanation::money(message(), cost),
            Explanation::units(of_account, quantity, name.unit),
            Explanation::units(Message::Units, units, name.unit),
        ];
        Explanation::money(message(), exact)
            .by(Operation::Share, steps)
            .rule("3.10")
    } else {
        // Tiers of its own: what it pays is its average.
        Explanation::money(message(), exact).rule("3.5")
    };
    Explanation::money(
        Message::BlendedCost {
            item: label.clone(),
            account: owner,
        },
        figures.value(figure),
    )
    .rounded_from(Operation::Apportioned, exact, "10.4")
    .figure(figure)
}

/// The total of an account at average rates.
pub(super) fn total(figures: &Figures, account: AccountIndex) -> Explanation {
    let blended = figures.blended();
    let total = Exact::from(blended.accounts[account]);
    let mut steps: Vec<Explanation> = blended
        .items
        .iter()
        .filter(|one| one.share_of(account).is_some())
        .map(|one| cost(figures, one.item, account))
        .collect();
    let usage: Exact = steps.iter().map(|step| step.value).sum();
    let owner = figures.account_name(account);
    if usage != total {
        let fees = Message::Fees {
            account: owner.clone(),
        };
        steps.push(Explanation::money(fees, total - usage).rule("4.4"));
    }
    Explanation::money(Message::BlendedTotal { account: owner }, total)
        .sum_of(steps)
        .rule("3.10")
}
