//! The charges that a credit pays: those of its owner, then those of the account with the highest
//! charges, there the service and then the line with the highest charge. Which one is highest is
//! looked up again after every payment (rules 8.2, 8.7 and 16.10).

use crate::Exact;
use crate::bill::LineIndex;
use crate::order::sorted_indices;
use crate::organization::AccountIndex;

/// What an account still owes of a line.
pub(super) struct OpenCharge {
    pub(super) line: LineIndex,
    pub(super) account: AccountIndex,
    /// The account's rank by id (rule 16.1).
    pub(super) rank: usize,
    /// The number of the line's service, in the order of names.
    pub(super) service: usize,
    /// Not rounded: what pays all shares of a line pays the line, to the last place.
    pub(super) left: Exact,
    /// `left` without the dust of divisions, which decides no tie.
    pub(super) clean: Exact,
}

/// What an account still owes.
struct OpenAccount {
    account: AccountIndex,
    left: Exact,
    services: Vec<OpenService>,
}

/// What an account still owes of a service.
struct OpenService {
    service: usize,
    left: Exact,
    /// The position of the highest open charge in the order of charges.
    next: usize,
}

/// Spends an amount on the open charges that it may pay. The payments name charges by their
/// position in `open`.
pub(super) fn spend(
    amount: Exact,
    owner: AccountIndex,
    open: &mut [OpenCharge],
    may_pay: &dyn Fn(&OpenCharge) -> bool,
) -> Vec<(usize, Exact)> {
    let mut left = amount;
    let mut payments = Vec::new();
    let mut order = sorted_indices(open.len(), &|a, b| {
        let (a, b) = (&open[a], &open[b]);
        let service = |charge: &OpenCharge| (charge.rank, charge.service);
        service(a)
            .cmp(&service(b))
            .then_with(|| b.clean.cmp(&a.clean))
    });
    order.retain(|&charge| open[charge].clean.is_positive() && may_pay(&open[charge]));
    let mut accounts = open_accounts(open, &order);
    while left.without_dust().is_positive() {
        let own = accounts
            .iter()
            .position(|account| account.account == owner && account.left.is_positive());
        let highest_account = || highest(accounts.iter().map(|account| account.left));
        let Some(account) = own.or_else(highest_account) else {
            break;
        };
        let account = &mut accounts[account];
        let Some(service) = highest(account.services.iter().map(|service| service.left)) else {
            break;
        };
        let service = &mut account.services[service];
        let charge = order[service.next];
        let owed = &mut open[charge];
        let paid = left.min(owed.left);
        // Only the last payment leaves something of a charge.
        service.left -= owed.clean;
        account.left -= owed.clean;
        owed.left -= paid;
        owed.clean = owed.left.without_dust();
        left -= paid;
        service.next += 1;
        payments.push((charge, paid));
    }
    payments
}

/// The open accounts with their services. `order` has the charges sorted by account, service and
/// descending amount.
fn open_accounts(open: &[OpenCharge], order: &[usize]) -> Vec<OpenAccount> {
    let mut accounts: Vec<OpenAccount> = Vec::new();
    for (position, charge) in order.iter().map(|&charge| &open[charge]).enumerate() {
        if accounts.last().map(|last| last.account) != Some(charge.account) {
            accounts.push(OpenAccount {
                account: charge.account,
                left: Exact::ZERO,
                services: Vec::new(),
            });
        }
        let Some(account) = accounts.last_mut() else {
            continue;
        };
        account.left += charge.clean;
        match account.services.last_mut() {
            Some(last) if last.service == charge.service => last.left += charge.clean,
            _ => account.services.push(OpenService {
                service: charge.service,
                left: charge.clean,
                next: position,
            }),
        }
    }
    accounts
}

/// The position of the highest amount above zero. Of equal ones it is the first, which has the
/// lower account id or the service that comes first by name (rule 16.1).
fn highest(amounts: impl Iterator<Item = Exact>) -> Option<usize> {
    let mut highest = None;
    let mut most = Exact::ZERO;
    for (position, amount) in amounts.enumerate() {
        if amount > most {
            (highest, most) = (Some(position), amount);
        }
    }
    highest
}
