//! Shares of accounts in a line or in a usage type.

use super::Share;
use crate::index::IndexVec;
use crate::order::sorted_indices;
use crate::organization::AccountIndex;

/// Merges shares into one per account, sorted by account id: ties of a cent go to the lower id.
pub(super) fn merge(shares: &mut Vec<Share>, ranks: &IndexVec<AccountIndex, usize>) {
    let rank = |share: &Share| ranks[share.account];
    if shares.is_sorted_by(|a, b| rank(a) < rank(b)) {
        return;
    }
    let order = sorted_indices(shares.len(), &|a, b| {
        rank(&shares[a]).cmp(&rank(&shares[b]))
    });
    let mut merged: Vec<Share> = Vec::with_capacity(shares.len());
    for share in order.into_iter().map(|position| shares[position]) {
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
