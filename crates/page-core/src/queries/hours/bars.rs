//! Bars of equal hours, in thousandths of the picture.

use std::ops::Range;

use billfold_billing::Exact;
use billfold_billing::explanation::Side;
use billfold_messages::texts::hours as texts;

use super::{CommitmentMonth, Who, total};
use crate::charts::permille;

/// Equal hours that follow one another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// The hours of the month.
    pub hours: Range<u16>,
    /// The blocks, from the bottom.
    pub blocks: Vec<Block>,
}

/// A part of a bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// The part that it shows.
    pub part: Part,
    /// Where it begins and ends, in thousandths of the scale.
    pub low: i32,
    /// Where it ends.
    pub high: i32,
}

/// The part of an hour that a block shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Somebody's use of the commitment.
    Used(Who),
    /// The idle part of the commitment.
    Idle,
    /// Usage that other commitments cover.
    Elsewhere,
    /// Somebody's usage that is paid On-Demand.
    OnDemand(Who),
    /// Usage that is paid On-Demand alone, and no longer on one bill.
    Saved,
}

/// Hours of one day that one account uses most.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// The day, counted from 0.
    pub day: u16,
    /// The hours of the day.
    pub hours: Range<u16>,
    /// Who uses most of the commitment; none if nobody does.
    pub user: Option<Who>,
}

impl CommitmentMonth {
    /// The bars of some hours of one of the bills.
    pub fn bars(&self, side: Side, hours: Range<u16>) -> Vec<Bar> {
        let hours: Vec<u16> = hours.collect();
        let group = |hour: u16| self.groups(side, hour);
        let runs = hours.chunk_by(|&hour, &next| group(hour) == group(next));
        let bar = |run: &[u16]| {
            let (&first, &last) = (run.first()?, run.last()?);
            Some(Bar {
                hours: first..last + 1,
                blocks: self.blocks(side, first),
            })
        };
        runs.filter_map(bar).collect()
    }

    /// The groups of an hour, which tell its bar from others. On one bill the hour alone counts too,
    /// because its difference is drawn.
    fn groups(&self, side: Side, hour: u16) -> [Option<usize>; 2] {
        let at = usize::from(hour);
        let alone = self.alone.group_of.get(at).copied();
        match side {
            Side::Separate => [alone, None],
            Side::Consolidated => [alone, self.together.group_of.get(at).copied()],
        }
    }

    fn blocks(&self, side: Side, hour: u16) -> Vec<Block> {
        let Some(group) = self.side(side).at(hour) else {
            return Vec::new();
        };
        let mut parts: Vec<(Part, Exact)> = Vec::new();
        let used = self.folded(&group.used);
        parts.extend(
            used.iter()
                .map(|(who, amount, _)| (Part::Used(*who), *amount)),
        );
        parts.push((Part::Idle, group.idle));
        parts.push((Part::Elsewhere, total(&group.elsewhere)));
        let on_demand = self.folded(&group.on_demand);
        parts.extend(
            on_demand
                .iter()
                .map(|(who, amount, _)| (Part::OnDemand(*who), *amount)),
        );
        if let (Side::Consolidated, Some(alone)) = (side, self.alone.at(hour)) {
            parts.push((
                Part::Saved,
                total(&alone.on_demand) - total(&group.on_demand),
            ));
        }
        let mut low = Exact::ZERO;
        let mut blocks = Vec::new();
        for (part, amount) in parts {
            if amount.is_dust() || amount.is_negative() {
                continue;
            }
            let high = low + amount;
            let (from, to) = (permille(low, self.top), permille(high, self.top));
            blocks.push(Block {
                part,
                low: from,
                high: to,
            });
            low = high;
        }
        blocks
    }

    /// Where the most that the commitment offers in an hour stands, and the end of the scale, each
    /// with its text.
    pub fn marks(&self) -> [(i32, String); 2] {
        let groups = self.together.groups.iter();
        let offered = groups.map(|group| group.offered).max().unwrap_or_default();
        [offered, self.top].map(|value| (permille(value, self.top), self.amount(value)))
    }

    /// An hour in words: `B 40 units; idle 0 units; On-Demand A 48 units`.
    pub fn in_words(&self, side: Side, hour: u16) -> String {
        let Some(group) = self.side(side).at(hour) else {
            return String::new();
        };
        let list = |shares| {
            let shares = self.folded(shares).into_iter();
            let named =
                shares.map(|(who, amount, _)| texts::share(&self.name(who), &self.amount(amount)));
            named.collect::<Vec<_>>().join(", ")
        };
        let (used, on_demand) = (list(&group.used), list(&group.on_demand));
        let mut words = Vec::new();
        if !used.is_empty() {
            words.push(texts::used_by(&used));
        }
        if !group.idle.is_dust() {
            words.push(texts::idle_of(&self.amount(group.idle)));
        }
        if !on_demand.is_empty() {
            words.push(texts::on_demand_of(&on_demand));
        }
        match words.is_empty() {
            true => texts::nothing().to_owned(),
            false => words.join("; "),
        }
    }

    /// The month as stretches of hours, day by day: who uses most of the commitment on one bill.
    pub fn stretches(&self) -> Vec<Stretch> {
        let hours: Vec<u16> = (0..self.hours()).collect();
        let user = |hour: u16| {
            let group = self.together.at(hour)?;
            let used = self.folded(&group.used).into_iter();
            // Of equal parts the first of the legend counts.
            used.rev()
                .max_by_key(|(_, amount, _)| *amount)
                .map(|(who, ..)| who)
        };
        let in_force = |hour: u16| {
            self.together
                .at(hour)
                .is_some_and(|one| !one.offered.is_zero())
        };
        let days = hours.chunk_by(|hour, next| hour / 24 == next / 24);
        let mut stretches = Vec::new();
        for day in days {
            let what = |hour: u16| (in_force(hour), user(hour));
            for run in day.chunk_by(|&hour, &next| what(hour) == what(next)) {
                let (Some(&first), Some(&last)) = (run.first(), run.last()) else {
                    continue;
                };
                if in_force(first) {
                    stretches.push(Stretch {
                        day: first / 24,
                        hours: first % 24..last % 24 + 1,
                        user: user(first),
                    });
                }
            }
        }
        stretches
    }
}
