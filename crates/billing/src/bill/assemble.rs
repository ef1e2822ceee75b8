//! Charges into lines, lines into cents (rules 10.4 and 16.8).

use super::layout::Layout;
use super::shares::merge;
use super::{Bill, Line, Share};
use crate::exact::rounding::{CentRounding, apportion};
use crate::rating::{Charge, Item};
use crate::{Exact, Scenario};

/// Builds the bill. `together`: one bill for the organization; otherwise each account's lines
/// stand and round for themselves.
pub(crate) fn assemble(scenario: &Scenario, charges: &[Charge], together: bool) -> Bill {
    let layout = Layout::new(scenario, charges, together);
    let mut lines = layout.lines;
    for (charge, &at) in charges.iter().zip(&layout.line_of) {
        add(&mut lines[at], charge);
    }
    let ranks = scenario.organization.ranks();
    let rounding = scenario.assumptions.cent_rounding;
    let mut bill = Bill {
        accounts: vec![Exact::ZERO; ranks.len()],
        ..Bill::default()
    };
    for of_item in lines.chunk_by_mut(|a, b| a.item == b.item) {
        round(of_item, rounding);
    }
    for line in &mut lines {
        merge(&mut line.shares, &ranks);
        apportion_shares(line);
        for share in &line.shares {
            bill.accounts[share.account] += share.cents;
        }
        bill.total += line.cents;
        bill.exact += line.exact;
    }
    bill.lines = lines;
    bill
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
            cents: Exact::ZERO,
        }),
    }
}

/// Rounds each line of an item once. The recurring and the upfront fee of a Savings Plan count
/// as one line (rule 16.8): their cents are those of their sum.
fn round(lines: &mut [Line], rounding: CentRounding) {
    for line in &mut *lines {
        line.cents = line.exact.to_cents(rounding);
    }
    if let [first, second] = lines
        && let Item::Plan(_) = first.item
    {
        let parts = [first.exact, second.exact];
        let sum: Exact = parts.iter().sum();
        let cents = apportion(sum.to_cents(rounding), &parts);
        (first.cents, second.cents) = (cents[0], cents[1]);
    }
}

/// Hands a line's cents to its shares (rule 10.4).
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
