//! Where a credit is spent: the owner's charges, then the account with the highest spend, there the
//! service and then the line with the highest charge, looked at anew after every payment (rules 8.2,
//! 8.7 and 16.10).

use crate::Exact;
use crate::order::sorted_places;
use crate::organization::AccountIndex;

/// What an account still owes of a line.
pub(super) struct Open {
    pub(super) line: usize,
    pub(super) account: AccountIndex,
    /// The account's rank by id (rule 16.1).
    pub(super) rank: usize,
    /// The line's service, by its place among all of the bill in order of name.
    pub(super) service: usize,
    pub(super) left: Exact,
}

/// Charges that lie together, with what is left of them.
struct Pile {
    left: Exact,
    /// The account by its place, or the charge to pay next.
    first: usize,
    /// The pile's services, for an account.
    parts: Vec<Pile>,
}

/// Spends an amount on the open charges that may be paid with it, and says what each is paid.
pub(super) fn spend(
    amount: Exact,
    owner: AccountIndex,
    open: &mut [Open],
    may_pay: &dyn Fn(&Open) -> bool,
) -> Vec<(usize, Exact)> {
    let mut left = amount;
    let mut paid = Vec::new();
    let mut order = sorted_places(open.len(), &|a, b| {
        let (a, b) = (&open[a], &open[b]);
        let place = |one: &Open| (one.rank, one.service);
        place(a).cmp(&place(b)).then(b.left.cmp(&a.left))
    });
    order.retain(|&at| open[at].left.is_positive() && may_pay(&open[at]));
    let mut accounts = piles(open, &order);
    while left.is_positive() {
        let own = accounts
            .iter()
            .position(|pile| pile.first == owner && pile.left.is_positive());
        let Some(account) = own.or_else(|| highest(&accounts)) else {
            break;
        };
        let account = &mut accounts[account];
        let Some(service) = highest(&account.parts) else {
            break;
        };
        let service = &mut account.parts[service];
        let at = order[service.first];
        let part = left.min(open[at].left);
        open[at].left -= part;
        service.left -= part;
        account.left -= part;
        left -= part;
        service.first += 1;
        paid.push((at, part));
    }
    paid
}

/// The charges by account and, within one, by service; the highest of a service come first.
fn piles(open: &[Open], order: &[usize]) -> Vec<Pile> {
    let mut accounts: Vec<Pile> = Vec::new();
    let mut last = None;
    for (place, charge) in order.iter().map(|&at| &open[at]).enumerate() {
        let pile = |first| Pile {
            left: Exact::ZERO,
            first,
            parts: Vec::new(),
        };
        let at = (charge.account, charge.service);
        if last.is_none_or(|(account, _)| account != charge.account) {
            accounts.push(pile(charge.account));
        }
        if let Some(account) = accounts.last_mut() {
            if last != Some(at) {
                account.parts.push(pile(place));
            }
            account.left += charge.left;
            if let Some(service) = account.parts.last_mut() {
                service.left += charge.left;
            }
        }
        last = Some(at);
    }
    accounts
}

/// The pile with the most left; of equals the first, which has the lower account id or the
/// service that comes first by name (rule 16.1).
fn highest(piles: &[Pile]) -> Option<usize> {
    let mut highest = None;
    let mut most = Exact::ZERO;
    for (at, pile) in piles.iter().enumerate() {
        if pile.left > most {
            (highest, most) = (Some(at), pile.left);
        }
    }
    highest
}
