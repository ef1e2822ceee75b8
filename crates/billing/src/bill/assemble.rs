//! Charges into lines, lines into cents (rules 10.4 and 16.8).

use rustc_hash::FxHashMap as HashMap;

use super::{Bill, Line, Share, name_of};
use crate::catalogue::InstanceKind;
use crate::number::rounding::{CentRounding, apportion};
use crate::organization::AccountIndex;
use crate::rating::{Charge, ChargeKind, Item};
use crate::{Decimal, Scenario};

/// Charges with one key make one line.
type LineKey = (Option<AccountIndex>, Item, ChargeKind, Decimal);

/// Builds the bill. `together`: one bill for the organization; otherwise each account's lines
/// stand and round for themselves.
pub(crate) fn assemble(scenario: &Scenario, charges: &[Charge], together: bool) -> Bill {
    let ranks = scenario.organization.ranks();
    let fees = FeeLines::new(scenario);
    let mut lines: Vec<Line> = Vec::new();
    let mut places: HashMap<LineKey, usize> = HashMap::default();
    for charge in charges {
        let item = fees.line_item(charge);
        let own = (!together).then_some(charge.account);
        let place = *places
            .entry((own, item, charge.kind, charge.rate))
            .or_insert_with(|| {
                lines.push(Line {
                    item,
                    kind: charge.kind,
                    rate: charge.rate,
                    quantity: Decimal::ZERO,
                    exact: Decimal::ZERO,
                    cents: Decimal::ZERO,
                    shares: Vec::new(),
                });
                lines.len() - 1
            });
        let line = &mut lines[place];
        line.quantity += charge.quantity;
        line.exact += charge.cost;
        match line.shares.last_mut() {
            Some(last) if last.account == charge.account => {
                last.quantity += charge.quantity;
                last.exact += charge.cost;
            }
            _ => line.shares.push(Share {
                account: charge.account,
                quantity: charge.quantity,
                exact: charge.cost,
                cents: Decimal::ZERO,
            }),
        }
    }
    let mut bill = Bill {
        accounts: vec![Decimal::ZERO; ranks.len()],
        ..Bill::default()
    };
    round(&mut lines, scenario.assumptions.cent_rounding);
    for line in &mut lines {
        merge_shares(&mut line.shares, &ranks);
        let parts: Vec<Decimal> = line.shares.iter().map(|share| share.exact).collect();
        for (share, cents) in line.shares.iter_mut().zip(apportion(line.cents, &parts)) {
            share.cents = cents;
            bill.accounts[share.account] += cents;
        }
        bill.total += line.cents;
        bill.exact += line.exact;
    }
    sort(scenario, &mut lines);
    bill.lines = lines;
    bill
}

/// Rounds each line once. The recurring and the upfront fee of a Savings Plan count as one line
/// (rule 16.8): their cents are those of their sum.
fn round(lines: &mut [Line], rounding: CentRounding) {
    let mut plans: HashMap<Item, usize> = HashMap::default();
    for at in 0..lines.len() {
        let (item, exact) = (lines[at].item, lines[at].exact);
        lines[at].cents = exact.to_cents(rounding);
        if let Item::Plan(_) = item
            && let Some(first) = plans.insert(item, at)
        {
            let parts = [lines[first].exact, exact];
            let sum: Decimal = parts.iter().sum();
            let cents = apportion(sum.to_cents(rounding), &parts);
            (lines[first].cents, lines[at].cents) = (cents[0], cents[1]);
        }
    }
}

/// One share per account, by account id: ties of a cent go to the lower one.
fn merge_shares(shares: &mut Vec<Share>, ranks: &[usize]) {
    shares.sort_by_key(|share| ranks[share.account]);
    shares.dedup_by(|next, kept| {
        let same = next.account == kept.account;
        if same {
            kept.quantity += next.quantity;
            kept.exact += next.exact;
        }
        same
    });
}

/// By service, Region, usage type and kind; the tiers of a usage type stay in their order.
fn sort(scenario: &Scenario, lines: &mut [Line]) {
    let mut items: Vec<Item> = lines.iter().map(|line| line.item).collect();
    items.sort_unstable();
    items.dedup();
    items.sort_by_cached_key(|item| name_of(scenario, *item));
    let places: HashMap<Item, usize> = items.into_iter().zip(0..).collect();
    lines.sort_by_key(|line| (places[&line.item], line.kind));
}

/// Reservation fees of one type and rate are one line (rule 16.8).
struct FeeLines<'a> {
    first: HashMap<(&'a InstanceKind, Decimal), usize>,
    scenario: &'a Scenario,
}

impl<'a> FeeLines<'a> {
    fn new(scenario: &'a Scenario) -> Self {
        let mut first = HashMap::default();
        for (at, reserved) in scenario.commitments.reserved.iter().enumerate() {
            first.entry((&reserved.kind, reserved.hourly)).or_insert(at);
            first
                .entry((&reserved.kind, reserved.upfront))
                .or_insert(at);
        }
        Self { first, scenario }
    }

    fn line_item(&self, charge: &Charge) -> Item {
        match charge.item {
            Item::Reserved(at) => {
                let kind = &self.scenario.commitments.reserved[at].kind;
                Item::Reserved(self.first.get(&(kind, charge.rate)).copied().unwrap_or(at))
            }
            item => item,
        }
    }
}
