//! The billed month in UTC, and hourly profiles of usage.
//!
//! Reserved Instances and Savings Plans are matched hour by hour (rules 4.7 and 5.1). So usage has
//! an [`HourProfile`]: the seconds of each hour of the month in which it runs. [`HourGroups`] groups
//! the hours in which no profile differs, so that each group is matched once.

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
