//! Accounts' units of a line: which part of a tier they are, what covered them, or what they are
//! the rest of.

use super::explain::sum;
use super::lines::{pool_of, unit_of};
use super::usage::{self, covered};
use super::{Explanation, Figures, Message, Operation, Side, UsageMeasure};
use crate::Exact;
use crate::assumptions::Allocation;
use crate::bill::{Line, Share};
use crate::catalogue::{FreeAllowance, Scope};
use crate::matching::UsageRef;
use crate::organization::AccountIndex;
use crate::rating::{ChargeKind, Item, RatedPool};

pub(super) fn share_units(
    figures: &Figures,
    side: Side,
    line: &Line,
    share: &Share,
) -> Explanation {
    let unit = unit_of(figures, line);
    let message = Message::AccountTierUnits {
        account: figures.account_name(share.account),
    };
    let node = Explanation::units(message, share.quantity, unit);
    let used = Used {
        figures,
        side,
        item: line.item,
        account: share.account,
        unit,
    };
    match line.kind {
        ChargeKind::ReservedCovered => added_up(node, used.covered(false)).rule("4.15"),
        ChargeKind::PlanCovered => added_up(node, used.covered(true)).rule("5.4"),
        ChargeKind::Free => match allowance(figures, side, line.item, unit) {
            Some(allowance) => node.by(Operation::Found, vec![allowance]).rule("6.1"),
            None => node,
        },
        ChargeKind::Usage if matches!(line.item, Item::Instance(_)) => used.left_to_pay(node),
        ChargeKind::Usage if line.shares.len() > 1 => {
            match pool_of(figures, side, line.item, None) {
                Some(pool) => part_of_tier(figures, node, line, share, pool),
                None => node,
            }
        }
        ChargeKind::Usage
        | ChargeKind::RecurringFee
        | ChargeKind::UpfrontFee
        | ChargeKind::Credit => node,
    }
}

/// The steps added up, where they are all that the value is made of.
fn added_up(node: Explanation, steps: Vec<Explanation>) -> Explanation {
    let all: Exact = steps.iter().map(|step| step.value).sum();
    if (all - node.value).is_dust() && !steps.is_empty() {
        sum(node, steps)
    } else {
        node
    }
}

/// The usage of one item in one account.
struct Used<'f, 's> {
    figures: &'f Figures<'s>,
    side: Side,
    item: Item,
    account: AccountIndex,
    unit: &'f str,
}

impl Used<'_, '_> {
    fn lines(&self) -> Vec<UsageRef> {
        let usage = &self.figures.scenario.usage;
        let metered = usage.metered.iter().enumerate().filter_map(|(at, line)| {
            (Item::Metered(line.price) == self.item && line.account == self.account)
                .then_some(UsageRef::Metered(at))
        });
        let instances = usage.instances.iter().enumerate().filter_map(|(at, line)| {
            (Item::Instance(line.price) == self.item && line.account == self.account)
                .then_some(UsageRef::Instance(at))
        });
        metered.chain(instances).collect()
    }

    /// What covered it: Savings Plans, or Reserved Instances.
    fn covered(&self, plans: bool) -> Vec<Explanation> {
        let lines = self.lines();
        covered(self.figures, self.side, &lines, plans, self.unit)
    }

    /// What is used, less what commitments covered, less what is free.
    fn left_to_pay(&self, node: Explanation) -> Explanation {
        let entered = self
            .lines()
            .into_iter()
            .map(|line| usage::explain(self.figures, self.side, line, UsageMeasure::Total));
        let entered: Vec<Explanation> = entered.collect();
        let statement = self.figures.statement(self.side);
        let free = statement
            .bill
            .lines
            .iter()
            .filter(|line| line.kind == ChargeKind::Free && line.item == self.item);
        let free = free.flat_map(|line| &line.shares);
        let free: Exact = free
            .filter(|share| share.account == self.account)
            .map(|share| share.quantity)
            .sum();
        let taken = [
            (Message::CoveredByReserved, self.covered(false), "4.15"),
            (Message::CoveredByPlans, self.covered(true), "5.2"),
        ];
        let units = |message, value| Explanation::units(message, value, self.unit);
        let total = |steps: &[Explanation]| steps.iter().map(|step| step.value).sum::<Exact>();
        let mut steps = vec![sum(
            units(Message::PooledUnits, total(&entered)),
            entered.clone(),
        )];
        for (message, parts, rule) in taken {
            if !parts.is_empty() {
                steps.push(sum(units(message, total(&parts)), parts).rule(rule));
            }
        }
        if !free.is_zero() {
            steps.push(units(Message::FreeUnits, free).rule("6.1"));
        }
        if steps.len() == 1 {
            return added_up(node, entered);
        }
        let rest = steps[0].value - total(&steps[1..]);
        if (rest - node.value).is_dust() {
            node.by(Operation::Difference, steps)
        } else {
            node
        }
    }
}

/// The allowance that an item draws on.
fn allowance(figures: &Figures, side: Side, item: Item, unit: &str) -> Option<Explanation> {
    let drawn_by = |at: &&FreeAllowance| match item {
        Item::Metered(price) => at.metered.contains(&price),
        Item::Instance(price) => at.instances.contains(&price),
        _ => false,
    };
    let allowance = figures.scenario.prices.free.iter().find(drawn_by)?;
    let message = Message::Allowance {
        name: allowance.name.clone(),
        // Alone, an account has the whole of it.
        scope: match side {
            Side::Separate => Scope::Account,
            Side::Consolidated => allowance.scope,
        },
    };
    Some(Explanation::units(message, allowance.quantity, unit))
}

/// A part of a tier that several accounts share, by the allocation chosen.
fn part_of_tier(
    figures: &Figures,
    node: Explanation,
    line: &Line,
    share: &Share,
    pool: &RatedPool,
) -> Explanation {
    let unit = unit_of(figures, line);
    let account = figures.account_name(share.account);
    let slice: Exact = pool
        .slices
        .iter()
        .filter(|slice| slice.rate == line.rate)
        .map(|slice| slice.quantity)
        .sum();
    let paid = pool.usage - pool.free;
    let own = paid.times_over(share.quantity, slice);
    let by_share = slice.times_over(own, paid) - share.quantity;
    let in_order = figures.scenario.assumptions.allocation == Allocation::FixedOrder;
    if in_order || by_share.abs() > Exact::from_scaled(1, 15) {
        return node.rule("3.12");
    }
    let steps = vec![
        Explanation::units(Message::Units, slice, unit),
        Explanation::units(Message::AccountPaidUnits { account }, own, unit),
        Explanation::units(Message::PaidUnits, paid, unit),
    ];
    node.by(Operation::Share, steps).rule("3.12")
}
