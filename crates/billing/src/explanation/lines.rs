//! Lines of a bill, accounts' shares of them, and the blended view.

use super::explain::sum;
use super::shares::share_units;
use super::{Explanation, FigureId, Figures, LineMeasure, Message, Operation, Side, credit};
use crate::Exact;
use crate::bill::{Line, Share, name_of, provenance_of};
use crate::catalogue::TierLadder;
use crate::organization::AccountIndex;
use crate::rating::{ChargeKind, Item, RatedPool};

pub(super) fn line(figures: &Figures, side: Side, at: usize, measure: LineMeasure) -> Explanation {
    let line = &figures.statement(side).bill.lines[at];
    let item = figures.item_words(line.item);
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
        node.figure(FigureId::Line(at, measure))
    } else {
        node
    }
}

fn exact_line(figures: &Figures, side: Side, line: &Line) -> Explanation {
    let item = figures.item_words(line.item);
    Explanation::money(Message::ExactCost { item }, line.exact)
        .by(
            Operation::Product,
            vec![units(figures, side, line), rate(figures, line)],
        )
        .rule(cost_rule(line.kind))
}

pub(super) fn share(
    figures: &Figures,
    side: Side,
    at: usize,
    account: AccountIndex,
    measure: LineMeasure,
) -> Explanation {
    let line = &figures.statement(side).bill.lines[at];
    let empty = Share {
        account,
        quantity: Exact::ZERO,
        exact: Exact::ZERO,
        cents: Exact::ZERO,
    };
    let share = line
        .shares
        .iter()
        .find(|share| share.account == account)
        .unwrap_or(&empty);
    let item = figures.item_words(line.item);
    let quantity = || share_units(figures, side, line, share);
    let exact = || {
        Explanation::money(Message::ExactCost { item: item.clone() }, share.exact)
            .by(Operation::Product, vec![quantity(), rate(figures, line)])
            .rule(cost_rule(line.kind))
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
    node.figure(FigureId::Share(side, at, account, measure))
}

fn cost_rule(kind: ChargeKind) -> &'static str {
    match kind {
        ChargeKind::Usage => "3.2",
        ChargeKind::Free => "6.5",
        ChargeKind::ReservedCovered => "4.4",
        ChargeKind::PlanCovered => "5.9",
        ChargeKind::RecurringFee => "4.2",
        ChargeKind::UpfrontFee => "4.3",
        ChargeKind::Credit => "8.2",
    }
}

/// What a line counts; an upfront fee is counted in purchases, not in hours.
pub(super) fn unit_of<'f>(figures: &Figures<'f>, line: &Line) -> &'f str {
    match line.kind {
        ChargeKind::UpfrontFee => "Quantity",
        _ => name_of(figures.scenario, line.item).unit,
    }
}

fn rate(figures: &Figures, line: &Line) -> Explanation {
    let unit = unit_of(figures, line);
    let message = match (line.kind, line.item) {
        (ChargeKind::Usage, Item::Instance(_)) => Message::OnDemandRate,
        (ChargeKind::Usage, _) => Message::TierRate,
        (ChargeKind::RecurringFee, _) => Message::HourlyFee,
        (ChargeKind::UpfrontFee, _) => Message::UpfrontFee,
        _ => Message::ZeroRate(line.kind),
    };
    let source = provenance_of(figures.scenario, line.item);
    Explanation::rate(message, line.rate, unit).source(source)
}

/// The units of a line: of a tier, with the whole quantity that went through the ladder.
fn units(figures: &Figures, side: Side, line: &Line) -> Explanation {
    let unit = unit_of(figures, line);
    let owner = (side == Side::Separate).then(|| line.shares[0].account);
    let pool = pool_of(figures, side, line.item, owner);
    let tiered = ladder_of(figures, line.item).filter(|ladder| ladder.tiers().len() > 1);
    match (line.kind, pool, tiered) {
        (ChargeKind::Usage, Some(pool), Some(ladder)) => {
            let tier = ladder
                .tiers()
                .iter()
                .position(|tier| tier.rate == line.rate)
                .unwrap_or(0);
            let from = match tier {
                0 => Exact::ZERO,
                _ => ladder.tiers()[tier - 1].up_to.unwrap_or_default(),
            };
            let up_to = ladder.tiers()[tier].up_to;
            Explanation::units(Message::TierUnits { from, up_to }, line.quantity, unit)
                .by(Operation::Found, vec![pooled_units(figures, pool, unit)])
                .rule(if pool.account.is_none() { "3.1" } else { "3.5" })
        }
        // One rate for all: what is paid is all of the pool.
        (ChargeKind::Usage, Some(pool), None)
            if pool.items.len() == 1 && ladder_of(figures, line.item).is_some() =>
        {
            pooled_units(figures, pool, unit)
        }
        (ChargeKind::RecurringFee | ChargeKind::UpfrontFee, ..) => {
            Explanation::units(Message::Units, line.quantity, unit)
        }
        _ => {
            let steps = line
                .shares
                .iter()
                .map(|share| share_units(figures, side, line, share));
            sum(
                Explanation::units(Message::Units, line.quantity, unit),
                steps.collect(),
            )
        }
    }
}

/// Everything that went through a pool's ladder: usage lines, less what commitments covered,
/// less free units.
fn pooled_units(figures: &Figures, pool: &RatedPool, unit: &str) -> Explanation {
    let usage = &figures.scenario.usage;
    let member = |item: Item, account: AccountIndex| {
        pool.items.contains(&item) && pool.account.is_none_or(|own| own == account)
    };
    let lines: Vec<Explanation> = usage
        .metered
        .iter()
        .filter(|line| member(Item::Metered(line.price), line.account))
        .map(|line| {
            let account = figures.account_name(line.account);
            let message = Message::Usage {
                account,
                line: line.id.to_string(),
            };
            Explanation::units(message, line.quantity, unit)
        })
        .collect();
    let all: Exact = lines.iter().map(|line| line.value).sum();
    let rule = if pool.account.is_none() { "3.1" } else { "2.2" };
    let entered = sum(Explanation::units(Message::PooledUnits, all, unit), lines).rule(rule);
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
    Explanation::units(Message::PaidUnits, pool.usage - pool.free, unit)
        .by(Operation::Difference, steps)
}

pub(super) fn pool_of<'f>(
    figures: &'f Figures,
    side: Side,
    item: Item,
    account: Option<AccountIndex>,
) -> Option<&'f RatedPool> {
    let pools = &figures.statement(side).rating.pools;
    pools
        .iter()
        .find(|pool| pool.account == account && pool.items.contains(&item))
}

fn ladder_of<'f>(figures: &'f Figures, item: Item) -> Option<&'f TierLadder> {
    match item {
        Item::Metered(at) => Some(&figures.scenario.prices.metered[at].ladder),
        _ => None,
    }
}

pub(super) fn blended_rate(figures: &Figures, item: Item) -> Explanation {
    let name = name_of(figures.scenario, item);
    let words = figures.item_words(item);
    let (cost, quantity, rate) = figures
        .blended_item(item)
        .map(|one| (one.pool_cost, one.pool_quantity, one.rate))
        .unwrap_or_default();
    let steps = vec![
        Explanation::money(
            Message::ExactCost {
                item: words.clone(),
            },
            cost,
        ),
        Explanation::units(Message::Units, quantity, name.unit),
    ];
    Explanation::rate(Message::BlendedRate { item: words }, rate, name.unit)
        .by(Operation::Quotient, steps)
        .rule(if matches!(item, Item::Instance(_)) {
            "4.4"
        } else {
            "3.10"
        })
        .figure(FigureId::BlendedRate(item))
}

pub(super) fn blended_cost(figures: &Figures, item: Item, account: AccountIndex) -> Explanation {
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
    let words = figures.item_words(item);
    let owner = figures.account_name(account);
    let message = || Message::ExactCost {
        item: words.clone(),
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
            item: words.clone(),
            account: owner,
        },
        figures.value(figure),
    )
    .rounded_from(Operation::Apportioned, exact, "10.4")
    .figure(figure)
}

pub(super) fn blended_total(figures: &Figures, account: AccountIndex) -> Explanation {
    let blended = figures.blended();
    let total = blended.accounts[account];
    let mut steps: Vec<Explanation> = blended
        .items
        .iter()
        .filter(|one| one.share_of(account).is_some())
        .map(|one| blended_cost(figures, one.item, account))
        .collect();
    let usage: Exact = steps.iter().map(|step| step.value).sum();
    let owner = figures.account_name(account);
    if usage != total {
        let fees = Message::Fees {
            account: owner.clone(),
        };
        steps.push(Explanation::money(fees, total - usage).rule("4.4"));
    }
    sum(
        Explanation::money(Message::BlendedTotal { account: owner }, total),
        steps,
    )
    .rule("3.10")
}

impl Figures<'_> {
    /// What an item is called: its words, or AWS's own name.
    pub(super) fn item_words(&self, item: Item) -> String {
        let name = name_of(self.scenario, item);
        match name.words {
            Some(words) => words.to_owned(),
            None => format!("{} ({})", name.usage_type, name.region),
        }
    }
}
