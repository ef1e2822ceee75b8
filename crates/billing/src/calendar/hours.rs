//! Hours of the month, and those of them that look alike.

use super::{HOUR, Moment, Month};
use crate::order::{alike, sorted_places};

/// How many seconds of each hour of the month something runs.
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

    /// The given stretches of time, as far as they lie in the month. Where stretches overlap an
    /// hour is full only once.
    #[must_use]
    pub fn intervals(month: Month, stretches: &[(Moment, Moment)]) -> Self {
        let mut seconds = vec![0_u16; month.hours() as usize];
        let by_start = sorted_places(stretches.len(), &|a, b| stretches[a].cmp(&stretches[b]));
        let mut covered_until = month.start();
        for (from, until) in by_start.into_iter().map(|at| stretches[at]) {
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

    /// Seconds in one hour of the month, counted from 0.
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

/// The hours of a month, grouped by what all profiles do in them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HourGroups {
    groups: Vec<HourGroup>,
}

/// Hours of the month in which every profile runs for the same seconds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HourGroup {
    /// The hours of the month, counted from 0, in order.
    pub hours: Vec<u16>,
    /// Seconds of such an hour, for each profile in the order given.
    pub seconds: Vec<u16>,
}

impl HourGroup {
    /// How many hours look like this.
    #[must_use]
    pub fn count(&self) -> u64 {
        self.hours.len() as u64
    }
}

impl HourGroups {
    /// Groups the hours of `month` by what `profiles` do in them, in order of first appearance.
    #[must_use]
    pub fn new(month: Month, profiles: &[HourProfile]) -> Self {
        let seconds_of =
            |hour: usize| -> Vec<u16> { profiles.iter().map(|p| p.seconds(hour)).collect() };
        let seconds: Vec<Vec<u16>> = (0..month.hours() as usize).map(seconds_of).collect();
        let alike = alike(seconds.len(), &|a, b| seconds[a].cmp(&seconds[b]));
        let by_first = sorted_places(alike.len(), &|a, b| alike[a][0].cmp(&alike[b][0]));
        let group = |at: usize| HourGroup {
            hours: alike[at].iter().map(|&hour| hour as u16).collect(),
            seconds: seconds[alike[at][0]].clone(),
        };
        Self {
            groups: by_first.into_iter().map(group).collect(),
        }
    }

    /// The groups, in order of first appearance.
    pub fn iter(&self) -> std::slice::Iter<'_, HourGroup> {
        self.groups.iter()
    }

    /// How many distinct hours the month has.
    #[must_use]
    pub fn len(&self) -> usize {
        self.groups.len()
    }

    /// Never: a month has hours.
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
    fn overlapping_stretches_count_once_and_the_month_clips_them() {
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
    fn a_month_of_office_hours_has_two_kinds_of_hours() {
        let office = "Mon-Fri 9-17"
            .parse::<crate::calendar::WeeklyPlan>()
            .expect("a plan");
        let profiles = [
            HourProfile::always(month()),
            office.profile(month(), &crate::calendar::ZoneOffsets::utc()),
        ];
        let groups = HourGroups::new(month(), &profiles);
        let counts: Vec<_> = groups.iter().map(HourGroup::count).collect();
        assert_eq!(counts, [720 - 168, 168]);
    }
}
