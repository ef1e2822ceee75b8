//! Units that cost something else before a step of consolidation and after it (rule 2.4).

use super::{Explanation, Figures, Message, Operation};
use crate::Exact;
use crate::bill::{name_of, provenance_of};
use crate::order::sorted_indices;
use crate::rating::{Item, RatedPool};

/// The units at each rate. Free and covered units have rate zero.
#[derive(Default)]
struct Units(Vec<(Exact, Exact)>);

impl Units {
    fn add(&mut self, rate: Exact, units: Exact) {
        match self.0.iter_mut().find(|(known, _)| *known == rate) {
            Some((_, all)) => *all += units,
            None => self.0.push((rate, units)),
        }
    }

    /// Adds the units of a pool with the sign that `signed` gives.
    fn add_pool(&mut self, pool: &RatedPool, signed: fn(Exact) -> Exact) {
        for slice in &pool.slices {
            self.add(slice.rate, signed(slice.quantity));
        }
        self.add(Exact::ZERO, signed(pool.free));
    }

    /// The units that the step moves, with the rates from which and to which. Units that the pools
    /// lose or gain are covered by commitments on the other side and cost nothing there.
    fn moves(mut self) -> Vec<(Exact, Exact, Exact)> {
        let gained: Exact = self.0.iter().map(|(_, units)| *units).sum();
        self.add(Exact::ZERO, -gained);
        let by_rate = sorted_indices(self.0.len(), &|a, b| self.0[b].0.cmp(&self.0[a].0));
        let mut moves = Vec::new();
        let (mut gives, mut takes) = (by_rate.iter().peekable(), by_rate.iter().peekable());
        while let (Some(&&from), Some(&&to)) = (gives.peek(), takes.peek()) {
            if !self.0[from].1.is_negative() {
                gives.next();
            } else if !self.0[to].1.is_positive() {
                takes.next();
            } else {
                let units = self.0[to].1.min(-self.0[from].1);
                self.0[from].1 += units;
                self.0[to].1 -= units;
                moves.push((units, self.0[from].0, self.0[to].0));
            }
        }
        moves
    }
}

/// What a step makes cheaper in some pools: units that have another rate after it.
pub(super) fn explain_moves(
    figures: &Figures,
    item: Item,
    before: &[&RatedPool],
    after: &[&RatedPool],
) -> Vec<Explanation> {
    let mut units = Units::default();
    for pool in before {
        units.add_pool(pool, |taken| -taken);
    }
    for pool in after {
        units.add_pool(pool, |given| given);
    }
    let unit = name_of(figures.scenario, item).unit;
    let source = provenance_of(figures.scenario, item);
    let rate = |message, rate: Exact| {
        // A rate of zero has no price source.
        let source = source.filter(|_| !rate.is_zero());
        Explanation::rate(message, rate, unit).source(source)
    };
    let explain = |(units, from, to): (Exact, Exact, Exact)| {
        let rates = vec![
            rate(Message::RateBefore, from),
            rate(Message::RateAfter, to),
        ];
        let steps = vec![
            Explanation::units(Message::Units, units, unit),
            Explanation::rate(Message::RateChange, from - to, unit)
                .by(Operation::Difference, rates),
        ];
        Explanation::money(Message::MovedUnits { from, to }, units * (from - to))
            .by(Operation::Product, steps)
    };
    units.moves().into_iter().map(explain).collect()
}
