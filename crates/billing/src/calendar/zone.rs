//! Local time of a named zone, as far as one month needs it.

use super::Moment;

/// The UTC offsets of a time zone over a month.
///
/// The engine carries no time zone database: a face that has one (the browser, or the command
/// line) hands over the offset in force at the month's start and the changes within the month.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ZoneOffsets {
    first: i32,
    changes: Vec<(Moment, i32)>,
}

impl ZoneOffsets {
    /// UTC itself.
    #[must_use]
    pub fn utc() -> Self {
        Self::new(0, Vec::new())
    }

    /// `first`: seconds east of UTC at the month's start; `changes`: from when on which other
    /// offset holds, in order of time.
    #[must_use]
    pub fn new(first: i32, changes: Vec<(Moment, i32)>) -> Self {
        Self { first, changes }
    }

    /// Seconds east of UTC at a moment.
    #[must_use]
    pub fn at(&self, moment: Moment) -> i32 {
        self.changes
            .iter()
            .take_while(|(from, _)| *from <= moment)
            .last()
            .map_or(self.first, |(_, offset)| *offset)
    }

    /// The first change of the offset after `from` and before `until`, in seconds since 1970.
    pub(super) fn change_between(&self, from: i64, until: i64) -> Option<i64> {
        let mut changes = self.changes.iter().map(|(at, _)| at.0);
        changes.find(|at| from < *at && *at < until)
    }
}
