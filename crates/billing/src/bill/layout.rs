//! The charges that make one line, and the order of lines (rule 16.8).

use std::ops::Range;

use rust_decimal::Decimal;

use super::{Line, LineIndex, name_of};
use crate::catalogue::ItemIndex;
use crate::commitments::{CommitmentRef, PlanIndex, ReservedIndex};
use crate::index::IndexVec;
use crate::order::{Groups, sort_indices, sorted_indices};
use crate::organization::AccountIndex;
use crate::rating::{Charge, Item};
use crate::{Exact, Scenario};

/// The lines of a bill, still empty.
pub(super) struct Layout {
    /// Sorted by service, Region, usage type and kind; the tiers of a usage type stay in order.
    pub(super) lines: IndexVec<LineIndex, Line>,
    /// The line of each charge.
    pub(super) line_of: Vec<LineIndex>,
}

impl Layout {
    /// Charges for one item at one rate are one line: of the organization if the bill is
    /// consolidated, of each account otherwise.
    pub(super) fn new(scenario: &Scenario, charges: &[Charge], consolidated: bool) -> Self {
        let fees = FeeLines::new(scenario);
        let items = ItemNumbers { scenario };
        let numbers: Vec<usize> = charges
            .iter()
            .map(|charge| items.number(fees.item(charge)))
            .collect();
        let by_item = Groups::new(items.count(), &numbers);
        let present: Vec<Item> = (0..items.count())
            .filter(|&number| !by_item.of(number).is_empty())
            .map(|number| items.item(number))
            .collect();
        let names: Vec<_> = present
            .iter()
            .map(|&item| name_of(scenario, item))
            .collect();
        let mut lines = Lines::new(scenario.organization.accounts.len(), consolidated);
        let mut line_of = vec![LineIndex::new(0); charges.len()];
        for position in sorted_indices(present.len(), &|a, b| names[a].cmp(&names[b])) {
            let item = present[position];
            let mut own = by_item.of(items.number(item)).to_vec();
            sort_indices(&mut own, &|a, b| charges[a].kind.cmp(&charges[b].kind));
            for of_kind in own.chunk_by(|&a, &b| charges[a].kind == charges[b].kind) {
                lines.begin();
                for &charge in of_kind {
                    line_of[charge] = lines.line_for(item, &charges[charge]);
                }
            }
        }
        lines.make_room(&line_of);
        Self {
            lines: lines.all,
            line_of,
        }
    }
}

/// Lines, and the search for the line of a charge among those of the same item and kind.
struct Lines {
    all: IndexVec<LineIndex, Line>,
    consolidated: bool,
    /// The position of the first line of the current item and kind.
    begin: usize,
    /// The last line of each account; it counts if it is not before `begin`.
    last: IndexVec<AccountIndex, Option<LineIndex>>,
    /// For each line the previous one of the same account, with the same condition.
    previous: IndexVec<LineIndex, Option<LineIndex>>,
}

impl Lines {
    fn new(accounts: usize, consolidated: bool) -> Self {
        Self {
            all: IndexVec::new(),
            consolidated,
            begin: 0,
            last: IndexVec::repeat(None, accounts),
            previous: IndexVec::new(),
        }
    }

    /// Begins another item or kind.
    fn begin(&mut self) {
        self.begin = self.all.len();
    }

    /// The line that a charge belongs to.
    fn line_for(&mut self, item: Item, charge: &Charge) -> LineIndex {
        // The lines of the organization are kept as those of its first account.
        let account = match self.consolidated {
            true => AccountIndex::new(0),
            false => charge.account,
        };
        let mut known = self.last[account];
        while let Some(line) = known.filter(|line| line.index() >= self.begin) {
            if self.all[line].rate == charge.rate {
                return line;
            }
            known = self.previous[line];
        }
        self.previous.push(self.last[account]);
        let line = self.all.push(Line {
            item,
            kind: charge.kind,
            rate: charge.rate,
            quantity: Exact::ZERO,
            exact: Exact::ZERO,
            cents: Decimal::ZERO,
            shares: Vec::new(),
            payment: None,
        });
        self.last[account] = Some(line);
        line
    }

    /// Reserves memory for shares. Lines of one account have one share, others at most one for
    /// each charge.
    fn make_room(&mut self, line_of: &[LineIndex]) {
        let mut shares: IndexVec<LineIndex, usize> = IndexVec::repeat(0, self.all.len());
        for &line in line_of {
            shares[line] += 1;
        }
        for (line, shares) in self.all.iter_mut().zip(shares) {
            let most = if self.consolidated { shares } else { 1 };
            line.shares.reserve_exact(most);
        }
    }
}

/// A numbering of all items of a bill in their order: those of prices, then the fees of
/// reservations and of plans.
struct ItemNumbers<'a> {
    scenario: &'a Scenario,
}

impl ItemNumbers<'_> {
    fn count(&self) -> usize {
        let commitments = &self.scenario.commitments;
        self.first_plan() + commitments.plans.len()
    }

    fn first_reserved(&self) -> usize {
        self.scenario.prices.item_count()
    }

    fn first_plan(&self) -> usize {
        self.first_reserved() + self.scenario.commitments.reserved.len()
    }

    fn number(&self, item: Item) -> usize {
        match item {
            Item::Usage(item) => self.scenario.prices.item_index(item).index(),
            Item::Fee(CommitmentRef::Reserved(index)) => self.first_reserved() + index.index(),
            Item::Fee(CommitmentRef::Plan(index)) => self.first_plan() + index.index(),
        }
    }

    fn item(&self, number: usize) -> Item {
        if let Some(plan) = number.checked_sub(self.first_plan()) {
            Item::Fee(CommitmentRef::Plan(PlanIndex::new(plan)))
        } else if let Some(reserved) = number.checked_sub(self.first_reserved()) {
            Item::Fee(CommitmentRef::Reserved(ReservedIndex::new(reserved)))
        } else {
            Item::Usage(self.scenario.prices.item(ItemIndex::new(number)))
        }
    }
}

/// Reservation fees of one kind of instance and one rate are one line (rule 16.8).
struct FeeLines<'a> {
    scenario: &'a Scenario,
    /// Reservations sorted by kind; those of one kind stay in the order of the scenario.
    by_kind: Vec<ReservedIndex>,
    /// For each reservation the range of its kind in `by_kind`.
    same_kind: IndexVec<ReservedIndex, Range<usize>>,
}

impl<'a> FeeLines<'a> {
    fn new(scenario: &'a Scenario) -> Self {
        let reserved = &scenario.commitments.reserved;
        let by_kind = reserved.sorted_indices(&|a, b| reserved[a].kind.cmp(&reserved[b].kind));
        let mut same_kind = IndexVec::repeat(0..0, reserved.len());
        let mut begin = 0;
        for members in by_kind.chunk_by(|&a, &b| reserved[a].kind == reserved[b].kind) {
            let end = begin + members.len();
            for &index in members {
                same_kind[index] = begin..end;
            }
            begin = end;
        }
        Self {
            scenario,
            by_kind,
            same_kind,
        }
    }

    /// The item of the line that a charge belongs to. The first reservation of a kind that has a
    /// fee at the charge's rate stands for all of these.
    fn item(&self, charge: &Charge) -> Item {
        let Item::Fee(CommitmentRef::Reserved(own)) = charge.item else {
            return charge.item;
        };
        let reserved = &self.scenario.commitments.reserved;
        let mut same_kind = self.by_kind[self.same_kind[own].clone()].iter().copied();
        let has_rate = |&index: &ReservedIndex| {
            [reserved[index].hourly, reserved[index].upfront].contains(&charge.rate)
        };
        Item::Fee(CommitmentRef::Reserved(
            same_kind.find(has_rate).unwrap_or(own),
        ))
    }
}
