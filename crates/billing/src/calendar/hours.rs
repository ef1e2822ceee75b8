//! Hourly profiles, and the hours of a month grouped by equal profiles.

use super::{HOUR, Moment, Month};
use crate::index::{IndexVec, index_type};
use crate::order::{group_equal, sorted_indices};

index_type!(
    /// An index into [`crate::Scenario::profiles`].
    pub ProfileIndex
);

impl ProfileIndex {
    /// The first profile of every scenario: every second of the month.
    pub const ALWAYS: Self = Self::new(0);
}

/// The seconds of each hour of the month in which something runs.
///
/// For usage that is only known as a monthly quantity the seconds are weights: the quantity is
/// spread over the hours in their proportion.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct HourProfile {
    seconds: Vec<u16>,
    total: u64,
}

impl HourProfile {
    /// Seconds (0 to 3,600) of each hour of the month, in order.
    #[must_use]
    pub fn new(seconds: Vec<u16>) -> Self {
        let total = seconds.iter().map(|seconds| u64::from(*seconds)).sum();
        Self { seconds, total }
    }

    /// Every second of the month.
    #[must_use]
    pub fn always(month: Month) -> Self {
        Self::new(vec![HOUR as u16; month.hours() as usize])
    }

    /// The parts of intervals that lie in the month. Time in several intervals counts once.
    #[must_use]
    pub fn intervals(month: Month, intervals: &[(Moment, Moment)]) -> Self {
        let mut seconds = vec![0_u16; month.hours() as usize];
        let by_start = sorted_indices(intervals.len(), &|a, b| intervals[a].cmp(&intervals[b]));
        let mut covered_until = month.start();
        for (from, until) in by_start.into_iter().map(|at| intervals[at]) {
            let mut at = from.max(covered_until).0;
            let end = until.min(month.end()).0;
            while at < end {
                let hour = (at - month.start().0) / HOUR as i64;
                let hour_end = month.start().0 + (hour + 1) * HOUR as i64;
                seconds[hour as usize] += (end.min(hour_end) - at) as u16;
                at = hour_end;
            }
            covered_until = covered_until.max(Moment(end));
        }
        Self::new(seconds)
    }

    /// Seconds in one hour of the month. Hours count from 0.
    #[must_use]
    pub fn seconds(&self, hour: usize) -> u16 {
        self.seconds.get(hour).copied().unwrap_or(0)
    }

    /// Seconds in the whole month.
    #[must_use]
    pub fn total_seconds(&self) -> u64 {
        self.total
    }
}

/// The hours of a month in groups of equal hours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HourGroups {
    groups: Vec<HourGroup>,
}

/// Equal hours: every profile runs for the same number of seconds in each of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HourGroup {
    /// The hours of the month, counted from 0, in order.
    pub hours: Vec<u16>,
    /// The seconds of such an hour in which each profile runs.
    pub seconds: IndexVec<ProfileIndex, u16>,
}

impl HourGroup {
    /// The number of hours in the group.
    #[must_use]
    pub fn count(&self) -> u64 {
        self.hours.len() as u64
    }
}

impl HourGroups {
    /// Groups the hours of a month. Groups are in the order of their first hours.
    #[must_use]
    pub fn new(month: Month, profiles: &IndexVec<ProfileIndex, HourProfile>) -> Self {
        let seconds_of =
            |hour: usize| -> Vec<u16> { profiles.iter().map(|p| p.seconds(hour)).collect() };
        let seconds: Vec<Vec<u16>> = (0..month.hours() as usize).map(seconds_of).collect();
        let equal = group_equal(seconds.len(), &|a, b| seconds[a].cmp(&seconds[b]));
        let by_first = sorted_indices(equal.len(), &|a, b| equal[a][0].cmp(&equal[b][0]));
        let group = |group: usize| HourGroup {
            hours: equal[group].iter().map(|&hour| hour as u16).collect(),
            seconds: seconds[equal[group][0]].clone().into(),
        };
        Self {
            groups: by_first.into_iter().map(group).collect(),
        }
    }

    /// The groups, in the order of their first hours.
    pub fn iter(&self) -> std::slice::Iter<'_, HourGroup> {
        self.groups.iter()
    }

    /// The number of groups.
    #[must_use]
    pub fn len(&self) -> usize {
        self.groups.len()
    }

    /// Always false: a month has hours.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.groups.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn month() -> Month {
        "2026-11".parse().expect("a month")
    }

    #[test]
    fn overlapping_intervals_count_once_and_the_month_clips_them() {
        let at = |text: &str| text.parse::<Moment>().expect(text);
        let profile = HourProfile::intervals(
            month(),
            &[
                (at("2026-11-01T00:30:00Z"), at("2026-11-01T02:00:00Z")),
                (at("2026-10-31T00:00:00Z"), at("2026-11-01T00:45:00Z")),
                (at("2026-11-30T23:59:59Z"), at("2026-12-05")),
            ],
        );
        assert_eq!((profile.seconds(0), profile.seconds(1)), (3_600, 3_600));
        assert_eq!((profile.seconds(2), profile.seconds(719)), (0, 1));
        assert_eq!(profile.total_seconds(), 7_201);
    }

    #[test]
    fn office_hours_make_two_groups_of_hours() {
        let office = "Mon-Fri 9-17"
            .parse::<crate::calendar::WeeklyPlan>()
            .expect("a plan");
        let profiles = [
            HourProfile::always(month()),
            office.profile(month(), &crate::calendar::ZoneOffsets::utc()),
        ];
        let groups = HourGroups::new(month(), &profiles.into_iter().collect());
        let counts: Vec<_> = groups.iter().map(HourGroup::count).collect();
        assert_eq!(counts, [720 - 168, 168]);
    }
}
