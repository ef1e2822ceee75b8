//! Adds charges up to lines and rounds lines to cents (rules 10.4 and 16.8).

use rust_decimal::Decimal;

use super::layout::Layout;
use super::shares::merge;
use super::{Bill, Line, Share};
use crate::commitments::CommitmentRef;
use crate::exact::rounding::{CentRounding, apportion};
use crate::exact::{from_cents, whole_cents};
use crate::index::IndexVec;
use crate::organization::AccountIndex;
use crate::rating::{Charge, Item};
use crate::{Exact, Scenario};

/// Builds the bill from charges. A consolidated bill has lines of the organization; otherwise the
/// lines of each account stand and round by themselves.
pub(crate) fn assemble(scenario: &Scenario, charges: &[Charge], consolidated: bool) -> Bill {
    let layout = Layout::new(scenario, charges, consolidated);
    let mut lines = layout.lines;
    for (charge, &line) in charges.iter().zip(&layout.line_of) {
        add(&mut lines[line], charge);
    }
    let ranks = scenario.organization.ranks();
    let rounding = scenario.assumptions.cent_rounding;
    for of_item in lines.chunk_by_mut(|a, b| a.item == b.item) {
        round(of_item, rounding);
    }
    // Cents are added up as integers: sums of decimals take several times as long.
    let mut accounts: IndexVec<AccountIndex, i128> = IndexVec::repeat(0, ranks.len());
    let mut total = 0;
    for line in &mut lines {
        merge(&mut line.shares, &ranks);
        apportion_shares(line);
        for share in &line.shares {
            accounts[share.account] += whole_cents(share.cents);
        }
        total += whole_cents(line.cents);
    }
    Bill {
        accounts: accounts.into_iter().map(from_cents).collect(),
        total: from_cents(total),
        exact: lines.iter().map(|line| line.exact).sum(),
        lines,
    }
}

fn add(line: &mut Line, charge: &Charge) {
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

/// Rounds each line of an item once. The recurring and the upfront fee of a Savings Plan count
/// as one line: their cents are those of their sum (rule 16.8).
fn round(lines: &mut [Line], rounding: CentRounding) {
    for line in &mut *lines {
        line.cents = line.exact.to_cents(rounding);
    }
    if let [first, second] = lines
        && let Item::Fee(CommitmentRef::Plan(_)) = first.item
    {
        let parts = [first.exact, second.exact];
        let sum: Exact = parts.iter().sum();
        let cents = apportion(sum.to_cents(rounding), &parts);
        (first.cents, second.cents) = (cents[0], cents[1]);
    }
}

/// Apportions the cents of a line to its shares (rule 10.4).
fn apportion_shares(line: &mut Line) {
    if let [only] = &mut line.shares[..] {
        only.cents = line.cents;
        return;
    }
    let parts: Vec<Exact> = line.shares.iter().map(|share| share.exact).collect();
    for (share, cents) in line.shares.iter_mut().zip(apportion(line.cents, &parts)) {
        share.cents = cents;
    }
}
