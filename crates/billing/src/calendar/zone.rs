//! The local time of a time zone in one month.

use super::Moment;

/// The UTC offsets of a time zone over a month.
///
/// The engine has no time zone database. A front end (the page or the command line) has one. It
/// gives the offset at the start of the month and the changes within it.
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

    /// `first` is the offset at the start of the month, in seconds east of UTC. `changes` are the
    /// later offsets with the times from which they hold, in order of time.
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
