//! Which charges make one line, and in which order the lines stand (rule 16.8).

use std::ops::Range;

use super::{Line, name_of};
use crate::order::{Groups, sort_places, sorted_places};
use crate::organization::AccountIndex;
use crate::rating::{Charge, Item};
use crate::{Exact, Scenario};

/// The lines of a bill, still empty.
pub(super) struct Layout {
    /// By service, Region, usage type and kind; the tiers of a usage type stay in their order.
    pub(super) lines: Vec<Line>,
    /// The line of each charge.
    pub(super) line_of: Vec<usize>,
}

impl Layout {
    /// Charges for one item at one rate are one line: of the organization if they are
    /// `together`, of each account otherwise.
    pub(super) fn new(scenario: &Scenario, charges: &[Charge], together: bool) -> Self {
        let fees = FeeLines::new(scenario);
        let items = Items::new(scenario);
        let numbers: Vec<usize> = charges
            .iter()
            .map(|charge| items.number(fees.item(charge)))
            .collect();
        let by_item = Groups::new(items.count, &numbers);
        let present: Vec<Item> = (0..items.count)
            .filter(|&number| !by_item.of(number).is_empty())
            .map(|number| items.at(number))
            .collect();
        let names: Vec<_> = present
            .iter()
            .map(|&item| name_of(scenario, item))
            .collect();
        let mut lines = Lines::new(scenario.organization.accounts.len(), together);
        let mut line_of = vec![0; charges.len()];
        for place in sorted_places(present.len(), &|a, b| names[a].cmp(&names[b])) {
            let item = present[place];
            let mut own = by_item.of(items.number(item)).to_vec();
            sort_places(&mut own, &|a, b| charges[a].kind.cmp(&charges[b].kind));
            for of_kind in own.chunk_by(|&a, &b| charges[a].kind == charges[b].kind) {
                lines.begin();
                for &at in of_kind {
                    line_of[at] = lines.place(item, &charges[at]);
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

/// Lines, with those that a charge of the current item and kind can belong to.
struct Lines {
    all: Vec<Line>,
    together: bool,
    /// Where those of the current item and kind begin.
    begin: usize,
    /// The last line of each account; it counts if it stands at `begin` or after.
    last: Vec<Option<usize>>,
    /// For each line the one before it of the same account, likewise.
    before: Vec<Option<usize>>,
}

impl Lines {
    fn new(accounts: usize, together: bool) -> Self {
        Self {
            all: Vec::new(),
            together,
            begin: 0,
            last: vec![None; accounts],
            before: Vec::new(),
        }
    }

    /// From here on another item or kind.
    fn begin(&mut self) {
        self.begin = self.all.len();
    }

    /// The place of the line that a charge belongs to.
    fn place(&mut self, item: Item, charge: &Charge) -> usize {
        let account: AccountIndex = if self.together { 0 } else { charge.account };
        let mut known = self.last[account];
        while let Some(at) = known.filter(|&at| at >= self.begin) {
            if self.all[at].rate == charge.rate {
                return at;
            }
            known = self.before[at];
        }
        self.before.push(self.last[account]);
        self.last[account] = Some(self.all.len());
        self.all.push(Line {
            item,
            kind: charge.kind,
            rate: charge.rate,
            quantity: Exact::ZERO,
            exact: Exact::ZERO,
            cents: Exact::ZERO,
            shares: Vec::new(),
            payment: None,
        });
        self.all.len() - 1
    }

    /// Lines of one account have one share, others one for each charge at most.
    fn make_room(&mut self, line_of: &[usize]) {
        let mut shares = vec![0; self.all.len()];
        for &line in line_of {
            shares[line] += 1;
        }
        for (line, shares) in self.all.iter_mut().zip(shares) {
            let most = if self.together { shares } else { 1 };
            line.shares.reserve_exact(most);
        }
    }
}

/// All items, numbered in their order.
struct Items {
    metered: usize,
    instances: usize,
    reserved: usize,
    count: usize,
}

impl Items {
    fn new(scenario: &Scenario) -> Self {
        let metered = scenario.prices.metered.len();
        let instances = metered + scenario.prices.instances.len();
        let reserved = instances + scenario.commitments.reserved.len();
        Self {
            metered,
            instances,
            reserved,
            count: reserved + scenario.commitments.plans.len(),
        }
    }

    fn number(&self, item: Item) -> usize {
        match item {
            Item::Metered(at) => at,
            Item::Instance(at) => self.metered + at,
            Item::Reserved(at) => self.instances + at,
            Item::Plan(at) => self.reserved + at,
        }
    }

    fn at(&self, number: usize) -> Item {
        if number < self.metered {
            Item::Metered(number)
        } else if number < self.instances {
            Item::Instance(number - self.metered)
        } else if number < self.reserved {
            Item::Reserved(number - self.instances)
        } else {
            Item::Plan(number - self.reserved)
        }
    }
}

/// Reservation fees of one type and rate are one line (rule 16.8).
struct FeeLines<'a> {
    scenario: &'a Scenario,
    /// Reservations by kind, in the scenario's order within one.
    by_kind: Vec<usize>,
    /// Where the reservations of the same kind stand in `by_kind`.
    alike: Vec<Range<usize>>,
}

impl<'a> FeeLines<'a> {
    fn new(scenario: &'a Scenario) -> Self {
        let reserved = &scenario.commitments.reserved;
        let by_kind = sorted_places(reserved.len(), &|a, b| {
            reserved[a].kind.cmp(&reserved[b].kind)
        });
        let mut alike = vec![0..0; reserved.len()];
        let mut begin = 0;
        for members in by_kind.chunk_by(|&a, &b| reserved[a].kind == reserved[b].kind) {
            let end = begin + members.len();
            for &at in members {
                alike[at] = begin..end;
            }
            begin = end;
        }
        Self {
            scenario,
            by_kind,
            alike,
        }
    }

    /// The first reservation of the same kind that has a fee at the charge's rate stands for all.
    fn item(&self, charge: &Charge) -> Item {
        match charge.item {
            Item::Reserved(at) => {
                let reserved = &self.scenario.commitments.reserved;
                let mut alike = self.by_kind[self.alike[at].clone()].iter().copied();
                let has_rate = |&at: &usize| {
                    [reserved[at].hourly, reserved[at].upfront].contains(&charge.rate)
                };
                Item::Reserved(alike.find(has_rate).unwrap_or(at))
            }
            item => item,
        }
    }
}
