//! Accounts' shares of a line or of a usage type.

use super::Share;
use crate::order::sorted_places;

/// One share per account, by account id: ties of a cent go to the lower one.
pub(super) fn merge(shares: &mut Vec<Share>, ranks: &[usize]) {
    let rank = |share: &Share| ranks[share.account];
    if shares.is_sorted_by(|a, b| rank(a) < rank(b)) {
        return;
    }
    let order = sorted_places(shares.len(), &|a, b| {
        rank(&shares[a]).cmp(&rank(&shares[b]))
    });
    let mut merged: Vec<Share> = Vec::with_capacity(shares.len());
    for &at in &order {
        let share = shares[at];
        match merged.last_mut() {
            Some(last) if last.account == share.account => {
                last.quantity += share.quantity;
                last.exact += share.exact;
            }
            _ => merged.push(share),
        }
    }
    *shares = merged;
}
