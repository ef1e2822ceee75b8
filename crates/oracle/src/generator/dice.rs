//! Chance, and the decimals that it likes.

use crate::fraction::{Fraction, parse, show, whole, zero};

/// A seeded source of chance.
pub struct Dice(fastrand::Rng);

impl Dice {
    /// The same seed rolls the same numbers.
    pub fn new(seed: u64) -> Dice {
        Dice(fastrand::Rng::with_seed(seed))
    }

    /// True so many times in a hundred.
    pub fn chance(&mut self, percent: u32) -> bool {
        self.0.u32(0..100) < percent
    }

    /// From `low` to `high`, both possible.
    pub fn between(&mut self, low: u64, high: u64) -> u64 {
        self.0.u64(low..=high)
    }

    /// One of several.
    pub fn of<'a, T>(&mut self, choices: &'a [T]) -> &'a T {
        &choices[self.0.usize(0..choices.len())]
    }

    /// One of several decimals.
    pub fn number(&mut self, choices: &[&str]) -> Fraction {
        let text: &&str = self.of(choices);
        number(text)
    }

    /// A decimal with digits up to a bound, before the point and after it.
    pub fn digits(&mut self, before: u32, after: u32) -> Fraction {
        let (before, after) = (
            self.between(0, before.into()),
            self.between(0, after.into()),
        );
        let most = |digits: u64| 10_u64.pow(digits.try_into().unwrap_or_default()) - 1;
        let fraction = whole(self.between(0, most(after))) / whole(most(after) + 1);
        whole(self.between(0, most(before))) + fraction
    }

    /// In any order.
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        self.0.shuffle(items);
    }

    /// Some of several, in any order.
    pub fn some<T: Clone>(&mut self, choices: &[T], low: u64, high: u64) -> Vec<T> {
        let mut chosen = choices.to_vec();
        self.shuffle(&mut chosen);
        let count = usize::try_from(self.between(low, high)).unwrap_or_default();
        chosen.truncate(count);
        chosen
    }
}

/// A fraction as the file writes it, cut at `places`.
pub fn decimal(value: &Fraction, places: u32) -> String {
    show(value, places).trim_end_matches('…').to_owned()
}

/// A decimal that the generator itself wrote.
pub fn number(text: &str) -> Fraction {
    parse(text).unwrap_or_else(|_| zero())
}
