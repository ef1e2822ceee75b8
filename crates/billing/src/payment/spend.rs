//! The charges that a credit pays: those of its owner, then those of the account with the highest
//! charges, there the service and then the line with the highest charge. Which one is highest is
//! looked up again after every payment (rules 8.2, 8.7 and 16.10).
//!
//! Charges of a service and accounts wait in heaps, so that a payment costs a few comparisons
//! however many accounts and credits there are.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use crate::Exact;
use crate::bill::LineIndex;
use crate::index::IndexVec;
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

/// An amount above zero and the position of what it is of. The highest amount stands first in a
/// heap; of equal ones the first position, which has the lower account id or the line that comes
/// first (rule 16.1).
type Ranked = (Exact, Reverse<usize>);

/// What an account still owes of a service.
struct OpenService {
    service: usize,
    left: Exact,
    /// Its open charges by their positions.
    charges: BinaryHeap<Ranked>,
}

/// What accounts still owe.
pub(super) struct Ledger {
    pub(super) charges: Vec<OpenCharge>,
    /// The services of each account, in the order of account ids and of services.
    accounts: Vec<Vec<OpenService>>,
    /// The position of each account among `accounts`; none if it owes nothing.
    position_of: IndexVec<AccountIndex, Option<usize>>,
}

/// Accounts by what they owe of the services that some credits pay for. Amounts can be of before a
/// payment: then they are too high.
pub(super) struct Ranking {
    accounts: BinaryHeap<Ranked>,
}

impl Ledger {
    /// `accounts` is the number of accounts of the organization.
    pub(super) fn new(charges: Vec<OpenCharge>, accounts: usize) -> Self {
        let mut order = sorted_indices(charges.len(), &|a, b| {
            let key = |charge: usize| (charges[charge].rank, charges[charge].service);
            key(a).cmp(&key(b))
        });
        order.retain(|&charge| charges[charge].clean.is_positive());
        let mut ledger = Self {
            accounts: Vec::new(),
            position_of: IndexVec::repeat(None, accounts),
            charges,
        };
        let charges = &ledger.charges;
        for own in order.chunk_by(|&a, &b| charges[a].rank == charges[b].rank) {
            let services = own.chunk_by(|&a, &b| charges[a].service == charges[b].service);
            let services = services.map(|members| {
                let ranked = members.iter();
                let ranked = ranked.map(|&charge| (charges[charge].clean, Reverse(charge)));
                OpenService {
                    service: charges[members[0]].service,
                    left: members.iter().map(|&charge| charges[charge].clean).sum(),
                    charges: ranked.collect(),
                }
            });
            ledger.position_of[charges[own[0]].account] = Some(ledger.accounts.len());
            ledger.accounts.push(services.collect());
        }
        ledger
    }

    /// All accounts that `share`, by what they owe of the services that a credit `pays_for`.
    pub(super) fn ranking(
        &self,
        share: &IndexVec<AccountIndex, bool>,
        pays_for: &[bool],
    ) -> Ranking {
        let sharing = self.position_of.iter().zip(share);
        let sharing = sharing.filter_map(|(position, share)| position.filter(|_| *share));
        let owing = sharing.map(|position| (self.owed(position, pays_for), Reverse(position)));
        Ranking {
            accounts: owing.filter(|(owed, _)| owed.is_positive()).collect(),
        }
    }

    /// Spends an amount on charges of services that it `pays_for`: of the owner, then of the accounts
    /// of a ranking, which is for the same services. The payments name charges by their position.
    pub(super) fn spend(
        &mut self,
        amount: Exact,
        owner: AccountIndex,
        pays_for: &[bool],
        mut others: Option<&mut Ranking>,
    ) -> Vec<(usize, Exact)> {
        let mut left = amount;
        let mut payments = Vec::new();
        let own = self.position_of[owner];
        while left.without_dust().is_positive() {
            let own = own.filter(|&own| self.owed(own, pays_for).is_positive());
            let highest = own.or_else(|| others.as_deref_mut()?.highest(self, pays_for));
            let Some(account) = highest else { break };
            let Some(payment) = self.pay_highest(account, pays_for, left) else {
                break;
            };
            left -= payment.1;
            payments.push(payment);
        }
        payments
    }

    /// What an account owes of some services.
    fn owed(&self, account: usize, pays_for: &[bool]) -> Exact {
        let services = self.accounts[account].iter();
        let services = services.filter(|service| pays_for[service.service]);
        services.map(|service| service.left).sum()
    }

    /// Pays the highest charge of the service that an account owes most of.
    fn pay_highest(
        &mut self,
        account: usize,
        pays_for: &[bool],
        amount: Exact,
    ) -> Option<(usize, Exact)> {
        let services = self.accounts[account].iter_mut().enumerate();
        let services = services.filter(|(_, service)| pays_for[service.service]);
        let service = services.max_by_key(|(place, service)| (service.left, Reverse(*place)));
        let (_, service) = service.filter(|(_, service)| service.left.is_positive())?;
        let (_, Reverse(charge)) = service.charges.pop()?;
        let owed = &mut self.charges[charge];
        let paid = amount.min(owed.left);
        service.left -= owed.clean;
        owed.left -= paid;
        owed.clean = owed.left.without_dust();
        if owed.clean.is_positive() {
            service.left += owed.clean;
            service.charges.push((owed.clean, Reverse(charge)));
        }
        Some((charge, paid))
    }
}

impl Ranking {
    /// The account that owes most.
    fn highest(&mut self, ledger: &Ledger, pays_for: &[bool]) -> Option<usize> {
        while let Some((known, Reverse(account))) = self.accounts.pop() {
            let owed = ledger.owed(account, pays_for);
            if owed.is_positive() {
                self.accounts.push((owed, Reverse(account)));
            }
            if owed == known {
                return Some(account);
            }
        }
        None
    }
}
