//! Lines of a bill, and the shares of accounts in them.

use rust_decimal::Decimal;

use super::shares::share_units;
use super::{Explanation, FigureId, Figures, LineMeasure, Message, Operation, Side, credit};
use crate::Exact;
use crate::bill::{Line, LineIndex, Share, provenance_of};
use crate::catalogue::PricedItem;
use crate::organization::AccountIndex;
use crate::rating::{ChargeKind, Item, RatedPool};
use crate::usage::UsageRef;

/// A line of a bill.
pub(super) fn line(
    figures: &Figures,
    side: Side,
    index: LineIndex,
    measure: LineMeasure,
) -> Explanation {
    let line = &figures.statement(side).bill.lines[index];
    let item = figures.item_label(line.item);
    let node = match measure {
        _ if line.kind == ChargeKind::Credit => credit::line(figures, side, line, None, measure),
        LineMeasure::Quantity => units(figures, side, line),
        LineMeasure::Exact => exact_line(figures, side, line),
        LineMeasure::Cost => {
            let exact = exact_line(figures, side, line);
            Explanation::money(Message::LineCost { item }, line.cents).rounded_from(
                Operation::Rounded,
                exact,
                "10.4",
            )
        }
    };
    if side == Side::Consolidated {
        node.figure(FigureId::Line(index, measure))
    } else {
        node
    }
}

fn exact_line(figures: &Figures, side: Side, line: &Line) -> Explanation {
    let item = figures.item_label(line.item);
    Explanation::money(Message::ExactCost { item }, line.exact)
        .by(
            Operation::Product,
            vec![units(figures, side, line), rate(figures, side, line)],
        )
        .rule(cost_rule(figures, side, line))
}

/// The share of an account in a line.
pub(super) fn share(
    figures: &Figures,
    side: Side,
    index: LineIndex,
    account: AccountIndex,
    measure: LineMeasure,
) -> Explanation {
    let line = &figures.statement(side).bill.lines[index];
    let empty = Share {
        account,
        quantity: Exact::ZERO,
        exact: Exact::ZERO,
        cents: Decimal::ZERO,
    };
    let share = line
        .shares
        .iter()
        .find(|share| share.account == account)
        .unwrap_or(&empty);
    let item = figures.item_label(line.item);
    let quantity = || share_units(figures, side, line, share);
    let exact = || {
        Explanation::money(Message::ExactCost { item: item.clone() }, share.exact)
            .by(
                Operation::Product,
                vec![quantity(), rate(figures, side, line)],
            )
            .rule(cost_rule(figures, side, line))
    };
    let node = match measure {
        _ if line.kind == ChargeKind::Credit => {
            credit::line(figures, side, line, Some(share), measure)
        }
        LineMeasure::Quantity => quantity(),
        LineMeasure::Exact => exact(),
        LineMeasure::Cost => {
            let account = figures.account_name(account);
            Explanation::money(
                Message::ShareCost {
                    item: item.clone(),
                    account,
                },
                share.cents,
            )
            .rounded_from(Operation::Rounded, exact(), "10.4")
        }
    };
    node.figure(FigureId::Share(side, index, account, measure))
}

fn cost_rule(figures: &Figures, side: Side, line: &Line) -> &'static str {
    match line.kind {
        ChargeKind::Usage if figures.averaged_pool(side, line).is_some() => "3.12",
        ChargeKind::Usage => "3.2",
        ChargeKind::Free => "6.5",
        ChargeKind::ReservedCovered => "4.4",
        ChargeKind::PlanCovered => "5.9",
        ChargeKind::RecurringFee => "4.2",
        ChargeKind::UpfrontFee => "4.3",
        ChargeKind::Credit => "8.2",
    }
}

fn rate(figures: &Figures, side: Side, line: &Line) -> Explanation {
    let unit = figures.unit_of(line);
    if let Some(pool) = figures.averaged_pool(side, line) {
        return average_rate(figures, line, pool, unit);
    }
    let message = match (line.kind, line.item) {
        (ChargeKind::Usage, Item::Usage(PricedItem::Instance(_))) => Message::OnDemandRate,
        (ChargeKind::Usage, _) => Message::TierRate,
        (ChargeKind::RecurringFee, _) => Message::HourlyFee,
        (ChargeKind::UpfrontFee, _) => Message::UpfrontFee,
        _ => Message::ZeroRate(line.kind),
    };
    let source = provenance_of(figures.scenario, line.item);
    Explanation::rate(message, line.rate, unit).source(source)
}

/// The average rate of a pool: the cost of all its tiers, divided by the units in them.
fn average_rate(figures: &Figures, line: &Line, pool: &RatedPool, unit: &str) -> Explanation {
    let item = figures.item_label(line.item);
    let source = provenance_of(figures.scenario, line.item);
    let ladder = figures.ladder_of(line.item);
    let tiers = pool.slices.iter().map(|slice| {
        let (from, up_to) = ladder.map_or((Exact::ZERO, None), |ladder| ladder.bounds(slice.tier));
        let steps = vec![
            Explanation::units(Message::TierUnits { from, up_to }, slice.quantity, unit),
            Explanation::rate(Message::TierRate, slice.rate, unit).source(source),
        ];
        let message = Message::ExactCost { item: item.clone() };
        Explanation::money(message, slice.quantity * slice.rate)
            .by(Operation::Product, steps)
            .rule("3.2")
    });
    let cost = Explanation::money(Message::TiersCost, pool.cost()).sum_of(tiers.collect());
    let paid = Explanation::units(Message::PaidUnits, pool.paid(), unit);
    Explanation::rate(Message::AverageRate, line.rate, unit)
        .by(Operation::Quotient, vec![cost, paid])
        .rule("3.10")
}

/// The units of a line; for a line of a tier with all units that went through the ladder.
fn units(figures: &Figures, side: Side, line: &Line) -> Explanation {
    let unit = figures.unit_of(line);
    let owner = (side == Side::Separate).then(|| line.shares[0].account);
    let pool = figures.pool_of(side, line.item, owner);
    let tiered = figures
        .ladder_of(line.item)
        .filter(|ladder| ladder.tiers().len() > 1);
    let is_averaged = figures.averaged_pool(side, line).is_some();
    match (line.kind, pool, tiered) {
        (ChargeKind::Usage, Some(pool), Some(_)) if is_averaged && pool.items.len() == 1 => {
            pooled_units(figures, side, pool, unit)
        }
        (ChargeKind::Usage, Some(pool), Some(ladder)) if !is_averaged => {
            let tiers = ladder.tiers().iter();
            let tier = tiers.clone().position(|tier| tier.rate == line.rate);
            let (from, up_to) = ladder.bounds(tier.unwrap_or(0));
            Explanation::units(Message::TierUnits { from, up_to }, line.quantity, unit)
                .by(
                    Operation::Found,
                    vec![pooled_units(figures, side, pool, unit)],
                )
                .rule(if pool.account.is_none() { "3.1" } else { "3.5" })
        }
        // One rate for all: what is paid is all of the pool.
        (ChargeKind::Usage, Some(pool), None)
            if pool.items.len() == 1 && figures.ladder_of(line.item).is_some() =>
        {
            pooled_units(figures, side, pool, unit)
        }
        (ChargeKind::RecurringFee | ChargeKind::UpfrontFee, ..) => {
            Explanation::units(Message::Units, line.quantity, unit)
        }
        _ => Explanation::units(Message::Units, line.quantity, unit).sum_over(
            line.shares.iter().collect(),
            |share| share.quantity,
            |share| share_units(figures, side, line, share),
        ),
    }
}

/// The units that went through the ladder of a pool: usage lines, minus covered units, minus free
/// units.
fn pooled_units(figures: &Figures, side: Side, pool: &RatedPool, unit: &str) -> Explanation {
    let scenario = figures.scenario_of(side);
    let items = pool.items.iter();
    let of_items = items.flat_map(|item| figures.usage_lines(*item, pool.account));
    let mut members: Vec<UsageRef> = of_items.copied().collect();
    members.sort_unstable();
    let all: Exact = members.iter().map(|line| scenario.quantity(*line)).sum();
    let step = |line: UsageRef| {
        let message = Message::Usage {
            account: figures.account_name(scenario.usage.account(line)),
            line: scenario.usage.id(line).to_owned(),
        };
        Explanation::units(message, scenario.quantity(line), unit)
    };
    let rule = if pool.account.is_none() { "3.1" } else { "2.2" };
    let entered = Explanation::units(Message::PooledUnits, all, unit)
        .sum_over(members, |line| scenario.quantity(*line), step)
        .rule(rule);
    let covered = all - pool.usage;
    if covered.is_zero() && pool.free.is_zero() {
        return entered;
    }
    let mut steps = vec![entered];
    if !covered.is_zero() {
        steps.push(Explanation::units(Message::CoveredUnits, covered, unit).rule("5.2"));
    }
    if !pool.free.is_zero() {
        steps.push(Explanation::units(Message::FreeUnits, pool.free, unit).rule("6.1"));
    }
    Explanation::units(Message::PaidUnits, pool.paid(), unit).by(Operation::Difference, steps)
}
