//! Credits as lines of a bill.

use super::in_order;
use super::spend::{Open, spend};
use crate::bill::{Bill, Line, Payment, Share, name_of};
use crate::exact::rounding::apportion;
use crate::order::sort_places;
use crate::organization::AccountIndex;
use crate::rating::{ChargeKind, Item};
use crate::{Exact, Scenario};

/// Pays charges of a finished bill with the credits and adds a line for each credit and line that it
/// pays, in the order in which credits are used. `together`: charges of other accounts too, where
/// both switches are on at the month's end (rules 8.3 and 8.4).
pub(crate) fn pay(scenario: &Scenario, bill: &mut Bill, together: bool) {
    let accounts = &scenario.organization.accounts;
    let shares: Vec<bool> = accounts
        .iter()
        .map(|account| together && account.sharing.credits.at_month_end(scenario.month))
        .collect();
    let (mut open, services) = open_charges(scenario, bill);
    for at in in_order(scenario) {
        let credit = &scenario.credits[at];
        let pays_for: Vec<bool> = services.iter().map(|name| credit.pays_for(name)).collect();
        let may_pay = |charge: &Open| {
            let reached =
                charge.account == credit.owner || (shares[credit.owner] && shares[charge.account]);
            reached && pays_for[charge.service]
        };
        let paid = spend(credit.amount, credit.owner, &mut open, &may_pay);
        // By line, then by account id: ties of a cent go to the lower one.
        let mut places: Vec<usize> = (0..paid.len()).collect();
        let place = |at: usize| (open[paid[at].0].line, open[paid[at].0].rank);
        sort_places(&mut places, &|a, b| place(a).cmp(&place(b)));
        for own in places.chunk_by(|&a, &b| place(a).0 == place(b).0) {
            let line = place(own[0]).0;
            let shares = own.iter().map(|&at| Share {
                account: open[paid[at].0].account,
                quantity: Exact::ZERO,
                exact: -paid[at].1,
                cents: Exact::ZERO,
            });
            add(scenario, bill, at, line, shares.collect());
        }
    }
}

/// What every account owes of every line, and the services in order of name. Dust of divisions is
/// taken away, so that it decides no tie.
fn open_charges<'s>(scenario: &'s Scenario, bill: &Bill) -> (Vec<Open>, Vec<&'s str>) {
    let ranks = scenario.organization.ranks();
    let mut services: Vec<&str> = Vec::new();
    let mut open: Vec<Open> = Vec::new();
    // Lines stand by service.
    for (line, charged) in bill.lines.iter().enumerate() {
        let service = name_of(scenario, charged.item).service;
        if services.last() != Some(&service) {
            services.push(service);
        }
        // The fees of a Savings Plan are two rows and one line (rule 16.8).
        let is_second_fee = matches!(charged.item, Item::Plan(_))
            && line > 0
            && bill.lines[line - 1].item == charged.item;
        if let (true, Some(fees), [share]) = (is_second_fee, open.last_mut(), &charged.shares[..]) {
            fees.left += share.exact.without_dust();
            continue;
        }
        open.extend(charged.shares.iter().map(|share| Open {
            line,
            account: share.account,
            rank: ranks[share.account],
            service: services.len() - 1,
            left: share.exact.without_dust(),
        }));
    }
    (open, services)
}

/// Adds what a credit pays of a line, rounded once (rule 16.8).
fn add(scenario: &Scenario, bill: &mut Bill, credit: usize, line: usize, mut shares: Vec<Share>) {
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

/// What a credit pays of a bill, exactly.
#[must_use]
pub fn paid_by_credit(bill: &Bill, credit: usize) -> Exact {
    let own = |line: &&Line| line.payment.is_some_and(|payment| payment.credit == credit);
    let lines = bill.lines.iter().filter(own);
    -lines.map(|line| line.exact).sum::<Exact>()
}

/// What all credits pay of a bill, or of an account's part of it: exactly, and in cents.
#[must_use]
pub fn paid_by_credits(bill: &Bill, account: Option<AccountIndex>) -> (Exact, Exact) {
    let (mut exact, mut cents) = (Exact::ZERO, Exact::ZERO);
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
