//! An index of a result, for derivations: it is built once, and then each look-up takes one step.

use rustc_hash::FxHashMap;

use super::{Figures, Side};
use crate::bill::{LineIndex, Share};
use crate::catalogue::PricedItem;
use crate::commitments::CommitmentRef;
use crate::comparison::Statement;
use crate::credits::CreditIndex;
use crate::index::IndexVec;
use crate::matching::Coverage;
use crate::organization::AccountIndex;
use crate::usage::{Usage, UsageRef};
use crate::{Exact, Scenario};

/// The index of one side.
pub(super) struct StatementIndex {
    /// The lines in which an account has a share, with the position of the share.
    pub(super) lines_of: IndexVec<AccountIndex, Vec<(LineIndex, usize)>>,
    /// The lines that each credit pays.
    pub(super) paid_by: IndexVec<CreditIndex, Vec<LineIndex>>,
    /// The pool of an item: of one account, or of the organization.
    pub(super) pools: FxHashMap<(PricedItem, Option<AccountIndex>), usize>,
    /// The coverage of each usage line, as positions in the list of all coverage.
    coverage_of: FxHashMap<UsageRef, Vec<usize>>,
}

impl StatementIndex {
    pub(super) fn new(scenario: &Scenario, statement: &Statement) -> Self {
        let mut index = Self {
            lines_of: IndexVec::repeat(Vec::new(), scenario.organization.accounts.len()),
            paid_by: IndexVec::repeat(Vec::new(), scenario.credits.len()),
            pools: FxHashMap::default(),
            coverage_of: FxHashMap::default(),
        };
        for (number, line) in statement.bill.lines.iter_enumerated() {
            for (position, share) in line.shares.iter().enumerate() {
                index.lines_of[share.account].push((number, position));
            }
            if let Some(payment) = line.payment {
                index.paid_by[payment.credit].push(number);
            }
        }
        for (position, pool) in statement.rating.pools.iter().enumerate() {
            for &item in &pool.items {
                index.pools.entry((item, pool.account)).or_insert(position);
            }
        }
        for (position, coverage) in statement.matching.coverage.iter().enumerate() {
            let of_line = index.coverage_of.entry(coverage.usage);
            of_line.or_default().push(position);
        }
        index
    }
}

/// Usage lines by what they are charged as, each in the order of the scenario.
#[derive(Default)]
pub(super) struct UsageIndex {
    /// Of an item in one account.
    pub(super) of_account: FxHashMap<(PricedItem, AccountIndex), Vec<UsageRef>>,
    /// Of an item in all accounts.
    pub(super) of_item: FxHashMap<PricedItem, Vec<UsageRef>>,
}

impl UsageIndex {
    pub(super) fn new(usage: &Usage) -> Self {
        let mut index = Self::default();
        for line in usage.refs() {
            let item = usage.item(line);
            let own = index.of_account.entry((item, usage.account(line)));
            own.or_default().push(line);
            index.of_item.entry(item).or_default().push(line);
        }
        index
    }
}

impl<'a> Figures<'a> {
    /// The shares of an account in the lines of a bill.
    pub(super) fn shares_of(
        &self,
        side: Side,
        account: AccountIndex,
    ) -> impl Iterator<Item = (LineIndex, &'a Share)> {
        let lines = &self.statement(side).bill.lines;
        let own = self.index(side).lines_of[account].iter();
        own.map(|&(line, position)| (line, &lines[line].shares[position]))
    }

    /// The amount that a credit pays on a side, not rounded.
    pub(super) fn paid_by(&self, side: Side, credit: CreditIndex) -> Exact {
        let lines = &self.statement(side).bill.lines;
        let paid = self.index(side).paid_by[credit].iter();
        -paid.map(|&line| lines[line].exact).sum::<Exact>()
    }

    /// The coverage of a usage line.
    pub(super) fn coverage_of(
        &self,
        side: Side,
        line: UsageRef,
    ) -> impl Iterator<Item = &'a Coverage> {
        let all = &self.statement(side).matching.coverage;
        let own = self.index(side).coverage_of.get(&line);
        let own = own.map_or(&[][..], Vec::as_slice).iter();
        own.map(|&position| &all[position])
    }

    /// The coverage by a commitment. All coverage is sorted by commitment.
    pub(super) fn coverage_by(&self, side: Side, commitment: CommitmentRef) -> &'a [Coverage] {
        let all = &self.statement(side).matching.coverage;
        let begin = all.partition_point(|one| one.commitment < commitment);
        let end = all.partition_point(|one| one.commitment <= commitment);
        &all[begin..end]
    }

    /// The usage lines of an item: of one account, or of all.
    pub(super) fn usage_lines(
        &self,
        item: PricedItem,
        account: Option<AccountIndex>,
    ) -> &[UsageRef] {
        let index = self.usage_index();
        let lines = match account {
            Some(account) => index.of_account.get(&(item, account)),
            None => index.of_item.get(&item),
        };
        lines.map_or(&[], Vec::as_slice)
    }
}
