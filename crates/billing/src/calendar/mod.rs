//! The billed month in UTC, and how usage lies over its hours.
//!
//! Reserved Instances and Savings Plans are matched hour by hour (rules 4.7 and 5.1), so usage
//! has a [`HourProfile`]: how many seconds of each hour of the month it runs. Hours in which
//! every profile looks the same are handled once, by [`HourGroups`].

mod hours;
mod moment;
mod month;
mod weekly;
mod zone;

pub use hours::{HourGroup, HourGroups, HourProfile, ProfileIndex};
pub use moment::{Moment, ParseMomentError};
pub use month::{Month, ParseMonthError};
pub use weekly::{ParseWeeklyPlanError, WeeklyPlan};
pub use zone::ZoneOffsets;

/// Seconds in an hour.
pub const HOUR: u64 = 3_600;
