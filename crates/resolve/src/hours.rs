//! Hours of the month, each distinct profile once.

use billfold_billing::calendar::{
    HourProfile, Moment, Month, ProfileIndex, WeeklyPlan, ZoneOffsets,
};
use billfold_billing::index::IndexVec;
use rustc_hash::FxHashMap;

use billfold_scenario::document::{Hours, Interval, Time};
use billfold_scenario::{ErrorKind, ScenarioError};

/// A time zone database: the browser has one, and the command line brings one.
pub trait TimeZones {
    /// The UTC offsets of an IANA zone such as `Europe/Berlin` over a month; `None` if there is
    /// no such zone.
    fn offsets(&self, zone: &str, month: Month) -> Option<ZoneOffsets>;
}

/// Knows UTC and no other zone.
#[derive(Clone, Copy, Debug, Default)]
pub struct UtcOnly;

impl TimeZones for UtcOnly {
    fn offsets(&self, zone: &str, _: Month) -> Option<ZoneOffsets> {
        (zone == "UTC").then(ZoneOffsets::utc)
    }
}

/// Resolves hours other than the whole month.
pub trait ResolveHours {
    /// Resolves the hours that the document has at `path`.
    fn hours(
        &self,
        month: Month,
        zones: &dyn TimeZones,
        hours: &Hours,
        path: &str,
    ) -> Result<HourProfile, ScenarioError>;
}

/// The distinct profiles of a document.
pub struct Profiles<'d> {
    pub(super) month: Month,
    zones: &'d dyn TimeZones,
    resolver: &'d dyn ResolveHours,
    profiles: IndexVec<ProfileIndex, HourProfile>,
    /// The seconds of each profile in the month.
    seconds: IndexVec<ProfileIndex, u64>,
    by_profile: FxHashMap<HourProfile, ProfileIndex>,
    by_hours: FxHashMap<&'d Hours, ProfileIndex>,
    by_ends: FxHashMap<(Option<Moment>, Option<Moment>), ProfileIndex>,
}

impl<'d> Profiles<'d> {
    pub(super) fn new(
        month: Month,
        zones: &'d dyn TimeZones,
        resolver: &'d dyn ResolveHours,
    ) -> Self {
        let mut profiles = Self {
            month,
            zones,
            resolver,
            profiles: IndexVec::new(),
            seconds: IndexVec::new(),
            by_profile: FxHashMap::default(),
            by_hours: FxHashMap::default(),
            by_ends: FxHashMap::default(),
        };
        profiles.add(HourProfile::always(month));
        profiles
    }

    fn add(&mut self, profile: HourProfile) -> ProfileIndex {
        if let Some(known) = self.by_profile.get(&profile) {
            return *known;
        }
        self.seconds.push(profile.total_seconds());
        let index = self.profiles.push(profile.clone());
        self.by_profile.insert(profile, index);
        index
    }

    /// Whether a profile has no second in the month.
    pub(super) fn is_empty(&self, profile: ProfileIndex) -> bool {
        self.seconds[profile] == 0
    }

    /// The profile of hours that the file has at `path`.
    pub(super) fn of_hours(
        &mut self,
        hours: &'d Hours,
        path: impl FnOnce() -> String,
    ) -> Result<ProfileIndex, ScenarioError> {
        if *hours == Hours::Always {
            return Ok(ProfileIndex::ALWAYS);
        }
        if let Some(known) = self.by_hours.get(hours) {
            return Ok(*known);
        }
        let path = path();
        let profile = self.resolver.hours(self.month, self.zones, hours, &path)?;
        let index = self.add(profile);
        self.by_hours.insert(hours, index);
        Ok(index)
    }

    /// The hours from `start` to `end`, as far as they lie in the month; a missing end is open.
    pub(super) fn in_force(
        &mut self,
        start: Option<Time>,
        end: Option<Time>,
        path: impl FnOnce() -> String,
    ) -> Result<ProfileIndex, ScenarioError> {
        if let (Some(start), Some(end)) = (start, end)
            && end <= start
        {
            return Err(not_after(format!("{}.end", path()), end, start));
        }
        let ends = (start.map(|time| time.0), end.map(|time| time.0));
        if let Some(known) = self.by_ends.get(&ends) {
            return Ok(*known);
        }
        let stretch = (
            ends.0.unwrap_or(self.month.start()),
            ends.1.unwrap_or(self.month.end()),
        );
        let index = self.add(HourProfile::intervals(self.month, &[stretch]));
        self.by_ends.insert(ends, index);
        Ok(index)
    }

    pub(super) fn finish(self) -> IndexVec<ProfileIndex, HourProfile> {
        self.profiles
    }
}

/// The profile of hours that the file has at `path`.
pub(super) fn profile(
    month: Month,
    zones: &dyn TimeZones,
    hours: &Hours,
    path: &str,
) -> Result<HourProfile, ScenarioError> {
    match hours {
        Hours::Always => Ok(HourProfile::always(month)),
        Hours::Weekly { weekly, time_zone } => {
            weekly_profile(month, zones, weekly, time_zone.as_deref(), path)
        }
        Hours::Intervals(intervals) => interval_profile(month, intervals, path),
    }
}

/// The profile of a weekly plan.
fn weekly_profile(
    month: Month,
    zones: &dyn TimeZones,
    weekly: &str,
    zone: Option<&str>,
    path: &str,
) -> Result<HourProfile, ScenarioError> {
    let plan = WeeklyPlan::parse_everyday(weekly).map_err(|error| {
        // The file's notation knows which part of the text is at fault.
        let strict = weekly.parse::<WeeklyPlan>();
        let part = strict.err().map_or(error.part, |error| error.part);
        ScenarioError::new(
            format!("{path}.weekly"),
            ErrorKind::InvalidWeeklyPlan { part },
        )
    })?;
    let offsets = match zone {
        None => Some(ZoneOffsets::utc()),
        Some(zone) => zones.offsets(zone, month),
    };
    let offsets = offsets.ok_or_else(|| {
        let zone = zone.unwrap_or_default().to_owned();
        ScenarioError::new(
            format!("{path}.timeZone"),
            ErrorKind::UnknownTimeZone { zone },
        )
    })?;
    Ok(plan.profile(month, &offsets))
}

/// The profile of intervals.
fn interval_profile(
    month: Month,
    intervals: &[Interval],
    path: &str,
) -> Result<HourProfile, ScenarioError> {
    for (place, interval) in intervals.iter().enumerate() {
        if interval.to <= interval.from {
            return Err(not_after(
                format!("{path}.intervals[{place}].to"),
                interval.to,
                interval.from,
            ));
        }
    }
    let stretches: Vec<_> = intervals.iter().map(|i| (i.from.0, i.to.0)).collect();
    Ok(HourProfile::intervals(month, &stretches))
}

fn not_after(path: String, end: Time, start: Time) -> ScenarioError {
    ScenarioError::new(
        path,
        ErrorKind::NotAfter {
            end: end.to_string(),
            start: start.to_string(),
        },
    )
}
