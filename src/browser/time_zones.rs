//! The browser's time zone database.

use billfold_billing::calendar::{Moment, Month, ZoneOffsets};
use billfold_resolve::TimeZones;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(module = "/src/js/time_zone.js")]
extern "C" {
    /// The offset of a zone from UTC as text; `None` if the zone is unknown.
    #[wasm_bindgen(js_name = offsetText)]
    fn offset_text(zone: &str, seconds: f64) -> Option<String>;
}

/// Every IANA zone that the browser knows.
pub struct BrowserZones;

const QUARTER_HOUR: i64 = 900;
const DAY: i64 = 86_400;

impl TimeZones for BrowserZones {
    fn offsets(&self, zone: &str, month: Month) -> Option<ZoneOffsets> {
        let (start, end) = (month.start().0, month.end().0);
        let first = offset(zone, start)?;
        let mut changes = Vec::new();
        let mut known = first;
        let mut from = start;
        while from < end {
            let until = (from + DAY).min(end);
            if offset(zone, until)? != known {
                // Zones change at most once a day, and on a quarter of an hour.
                let (mut before, mut after) = (from, until);
                while after - before > QUARTER_HOUR {
                    let steps = (after - before) / QUARTER_HOUR;
                    let middle = before + steps / 2 * QUARTER_HOUR;
                    match offset(zone, middle)? == known {
                        true => before = middle,
                        false => after = middle,
                    }
                }
                known = offset(zone, after)?;
                changes.push((Moment(after), known));
            }
            from = until;
        }
        Some(ZoneOffsets::new(first, changes))
    }
}

/// Seconds east of UTC, from `GMT`, `GMT+05:30` or `GMT-03:00`.
fn offset(zone: &str, seconds: i64) -> Option<i32> {
    let text = offset_text(zone, seconds as f64)?;
    let (_, offset) = text.rsplit_once("GMT")?;
    let Some(sign) = offset.chars().next() else {
        return Some(0);
    };
    let (hours, minutes) = offset[sign.len_utf8()..].split_once(':')?;
    let seconds = hours.parse::<i32>().ok()? * 3_600 + minutes.get(..2)?.parse::<i32>().ok()? * 60;
    Some(if sign == '+' { seconds } else { -seconds })
}
