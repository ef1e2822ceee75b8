//! Payments by credits, as lines of a bill (rules 8.x of docs/rules.md).

mod spend;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::bill::{Bill, Line, LineIndex, Payment, Share, name_of};
use crate::commitments::CommitmentRef;
use crate::credits::{CreditIndex, in_order};
use crate::exact::rounding::apportion;
use crate::index::IndexVec;
use crate::order::sorted_indices;
use crate::organization::AccountIndex;
use crate::rating::{ChargeKind, Item};
use crate::{Exact, Scenario};

use spend::{Ledger, OpenCharge, Ranking};

/// Pays charges of a finished bill with the credits. Adds a line for each credit and line that it
/// pays, in the order of use. On the consolidated bill a credit also pays charges of other accounts
/// if both accounts share credits at the end of the month (rules 8.3 and 8.4).
pub(crate) fn pay(scenario: &Scenario, bill: &mut Bill, consolidated: bool) {
    let accounts = &scenario.organization.accounts;
    let shares: IndexVec<AccountIndex, bool> = accounts
        .iter()
        .map(|account| consolidated && account.sharing.credits.at_month_end(scenario.month))
        .collect();
    let (open, services) = open_charges(scenario, bill);
    let mut ledger = Ledger::new(open, accounts.len());
    // Credits for the same services look at the same charges.
    let mut rankings: BTreeMap<Vec<bool>, Ranking> = BTreeMap::new();
    for index in in_order(&scenario.credits, scenario.month) {
        let credit = &scenario.credits[index];
        let pays_for: Vec<bool> = services.iter().map(|name| credit.pays_for(name)).collect();
        let others = shares[credit.owner].then(|| {
            let ranking = rankings.entry(pays_for.clone());
            ranking.or_insert_with(|| ledger.ranking(&shares, &pays_for))
        });
        let paid = ledger.spend(credit.amount, credit.owner, &pays_for, others);
        let open = &ledger.charges;
        // By line, then by account id: ties of a cent go to the lower one.
        let key = |payment: usize| {
            let charge = &open[paid[payment].0];
            (charge.line, charge.rank)
        };
        let order = sorted_indices(paid.len(), &|a, b| key(a).cmp(&key(b)));
        for own in order.chunk_by(|&a, &b| key(a).0 == key(b).0) {
            let line = key(own[0]).0;
            let shares = own.iter().map(|&payment| Share {
                account: open[paid[payment].0].account,
                quantity: Exact::ZERO,
                exact: -paid[payment].1,
                cents: Decimal::ZERO,
            });
            add(scenario, bill, index, line, shares.collect());
        }
    }
}

/// What every account owes of every line, and the services in the order of names.
fn open_charges<'s>(scenario: &'s Scenario, bill: &Bill) -> (Vec<OpenCharge>, Vec<&'s str>) {
    let ranks = scenario.organization.ranks();
    let mut services: Vec<&str> = Vec::new();
    let mut open: Vec<OpenCharge> = Vec::new();
    // Lines are sorted by service.
    let mut previous: Option<Item> = None;
    for (line, charged) in bill.lines.iter_enumerated() {
        let service = name_of(scenario, charged.item).service;
        if services.last() != Some(&service) {
            services.push(service);
        }
        // The fees of a Savings Plan are two rows and one line (rule 16.8).
        let is_second = previous.replace(charged.item) == Some(charged.item);
        let is_second_fee = is_second && matches!(charged.item, Item::Fee(CommitmentRef::Plan(_)));
        if let (true, Some(fees), [share]) = (is_second_fee, open.last_mut(), &charged.shares[..]) {
            fees.left += share.exact;
            fees.clean = fees.left.without_dust();
            continue;
        }
        open.extend(charged.shares.iter().map(|share| OpenCharge {
            line,
            account: share.account,
            rank: ranks[share.account],
            service: services.len() - 1,
            left: share.exact,
            clean: share.exact.without_dust(),
        }));
    }
    (open, services)
}

/// Adds the line for a payment, rounded once (rule 16.8).
fn add(
    scenario: &Scenario,
    bill: &mut Bill,
    credit: CreditIndex,
    line: LineIndex,
    mut shares: Vec<Share>,
) {
    let parts: Vec<Exact> = shares.iter().map(|share| share.exact).collect();
    let exact: Exact = parts.iter().sum();
    let cents = exact.to_cents(scenario.assumptions.cent_rounding);
    for (share, own) in shares.iter_mut().zip(apportion(cents, &parts)) {
        share.cents = own;
        bill.accounts[share.account] += own;
    }
    bill.total += cents;
    bill.exact += exact;
    let paid = &bill.lines[line];
    bill.lines.push(Line {
        item: paid.item,
        kind: ChargeKind::Credit,
        rate: paid.rate,
        quantity: Exact::ZERO,
        exact,
        cents,
        shares,
        payment: Some(Payment {
            credit,
            line,
            kind: paid.kind,
        }),
    });
}

/// What a credit pays of a bill, not rounded.
#[must_use]
pub fn paid_by_credit(bill: &Bill, credit: CreditIndex) -> Exact {
    let own = |line: &&Line| line.payment.is_some_and(|payment| payment.credit == credit);
    let lines = bill.lines.iter().filter(own);
    -lines.map(|line| line.exact).sum::<Exact>()
}

/// What all credits pay of a bill, or of the charges of one account: not rounded, and in cents.
#[must_use]
pub fn paid_by_credits(bill: &Bill, account: Option<AccountIndex>) -> (Exact, Decimal) {
    let (mut exact, mut cents) = (Exact::ZERO, Decimal::ZERO);
    for line in bill.lines.iter().filter(|line| line.payment.is_some()) {
        for share in &line.shares {
            if account.is_none_or(|only| only == share.account) {
                exact -= share.exact;
                cents -= share.cents;
            }
        }
    }
    (exact, cents)
}
