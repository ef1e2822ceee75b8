//! The units of an account in a line: its part of a tier, its covered units, or the units that
//! commitments and the free tier leave.

use super::usage::{self, covered};
use super::{Explanation, Figures, Message, Operation, Side, UsageMeasure};
use crate::Exact;
use crate::assumptions::Allocation;
use crate::bill::{Line, Share};
use crate::catalogue::{FreeAllowance, PricedItem, Scope};
use crate::commitments::CommitmentKind;
use crate::organization::AccountIndex;
use crate::rating::{ChargeKind, Item, RatedPool};
use crate::usage::UsageRef;

pub(super) fn share_units(
    figures: &Figures,
    side: Side,
    line: &Line,
    share: &Share,
) -> Explanation {
    let unit = figures.unit_of(line);
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
        ChargeKind::ReservedCovered => {
            added_up(node, used.covered(CommitmentKind::Reserved)).rule("4.15")
        }
        ChargeKind::PlanCovered => added_up(node, used.covered(CommitmentKind::Plan)).rule("5.4"),
        ChargeKind::Free => match allowance(figures, side, line.item, unit) {
            Some(allowance) => node.by(Operation::Found, vec![allowance]).rule("6.1"),
            None => node,
        },
        ChargeKind::Usage
            if matches!(line.item, Item::Usage(PricedItem::Instance(_)))
                || figures.averaged_pool(side, line).is_some() =>
        {
            used.left_to_pay(node)
        }
        ChargeKind::Usage if line.shares.len() > 1 => {
            match figures.pool_of(side, line.item, None) {
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

/// The sum of the steps, if they add up to the value; otherwise the value alone.
fn added_up(node: Explanation, steps: Vec<Explanation>) -> Explanation {
    let all: Exact = steps.iter().map(|step| step.value).sum();
    if (all - node.value).is_dust() && !steps.is_empty() {
        node.sum_of(steps)
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
    fn lines(&self) -> &[UsageRef] {
        let item = self.item.priced();
        item.map_or(&[], |item| {
            self.figures.usage_lines(item, Some(self.account))
        })
    }

    /// What commitments of one kind covered of it.
    fn covered(&self, kind: CommitmentKind) -> Vec<Explanation> {
        covered(self.figures, self.side, self.lines(), kind, self.unit)
    }

    /// Usage minus what commitments covered, minus free units.
    fn left_to_pay(&self, node: Explanation) -> Explanation {
        let entered = self
            .lines()
            .iter()
            .map(|line| usage::explain(self.figures, self.side, *line, UsageMeasure::Total));
        let entered: Vec<Explanation> = entered.collect();
        let lines = &self.figures.statement(self.side).bill.lines;
        let is_free = |line: &Line| line.kind == ChargeKind::Free && line.item == self.item;
        let own = self.figures.shares_of(self.side, self.account);
        let free = own.filter(|(line, _)| is_free(&lines[*line]));
        let free: Exact = free.map(|(_, share)| share.quantity).sum();
        let taken = [
            (
                Message::CoveredByReserved,
                self.covered(CommitmentKind::Reserved),
                "4.15",
            ),
            (
                Message::CoveredByPlans,
                self.covered(CommitmentKind::Plan),
                "5.2",
            ),
        ];
        let units = |message, value| Explanation::units(message, value, self.unit);
        let total = |steps: &[Explanation]| steps.iter().map(|step| step.value).sum::<Exact>();
        let pooled = units(Message::PooledUnits, total(&entered));
        let mut steps = vec![pooled.sum_of(entered.clone())];
        for (message, parts, rule) in taken {
            if !parts.is_empty() {
                let value = total(&parts);
                steps.push(units(message, value).sum_of(parts).rule(rule));
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
    let item = item.priced()?;
    let drawn_by = |allowance: &&FreeAllowance| match item {
        PricedItem::Metered(price) => allowance.metered.contains(&price),
        PricedItem::Instance(price) => allowance.instances.contains(&price),
    };
    let allowance = figures.scenario.prices.free.iter().find(drawn_by)?;
    let message = Message::Allowance {
        name: allowance.name.clone(),
        // On the separate bills every account has all of it.
        scope: match side {
            Side::Separate => Scope::Account,
            Side::Consolidated => allowance.scope,
        },
    };
    Some(Explanation::units(message, allowance.quantity, unit))
}

/// An account's part of a tier that several accounts share, by the chosen allocation.
fn part_of_tier(
    figures: &Figures,
    node: Explanation,
    line: &Line,
    share: &Share,
    pool: &RatedPool,
) -> Explanation {
    let unit = figures.unit_of(line);
    let account = figures.account_name(share.account);
    let slice: Exact = pool
        .slices
        .iter()
        .filter(|slice| slice.rate == line.rate)
        .map(|slice| slice.quantity)
        .sum();
    let paid = pool.paid();
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
