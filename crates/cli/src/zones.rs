//! Time zones, from the database that is built into the program.

use billfold_billing::calendar::{Moment, Month, ZoneOffsets};
use billfold_resolve::TimeZones;
use jiff::Timestamp;
use jiff::tz::TimeZone;

/// All zones of the IANA database.
pub(crate) struct Iana;

impl TimeZones for Iana {
    fn offsets(&self, zone: &str, month: Month) -> Option<ZoneOffsets> {
        let zone = TimeZone::get(zone).ok()?;
        let start = Timestamp::from_second(month.start().0).ok()?;
        let end = Timestamp::from_second(month.end().0).ok()?;
        let changes = zone
            .following(start)
            .take_while(|change| change.timestamp() < end)
            .map(|change| {
                (
                    Moment(change.timestamp().as_second()),
                    change.offset().seconds(),
                )
            })
            .collect();
        Some(ZoneOffsets::new(zone.to_offset(start).seconds(), changes))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clocks_change_within_a_month() {
        let offsets = |zone: &str, month: &str| Iana.offsets(zone, month.parse().expect("a month"));
        let change = "2026-10-25T01:00:00Z".parse().expect("a moment");
        assert_eq!(
            offsets("Europe/Berlin", "2026-10"),
            Some(ZoneOffsets::new(7_200, vec![(change, 3_600)]))
        );
        assert_eq!(
            offsets("Europe/Berlin", "2026-12"),
            Some(ZoneOffsets::new(3_600, Vec::new()))
        );
        assert_eq!(
            offsets("Asia/Kolkata", "9998-12"),
            Some(ZoneOffsets::new(19_800, Vec::new()))
        );
        assert_eq!(offsets("UTC", "2026-10"), Some(ZoneOffsets::utc()));
        assert_eq!(offsets("Mars/Olympus", "2026-10"), None);
    }
}
