//! The browser's time zone database, asked through `Intl`.

use billfold_billing::calendar::{Moment, Month, ZoneOffsets};
use billfold_resolve::TimeZones;
use js_sys::{Array, Date, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// Every IANA zone that the browser knows.
pub struct BrowserZones;

const QUARTER_HOUR: i64 = 900;
const DAY: i64 = 86_400;

impl TimeZones for BrowserZones {
    fn offsets(&self, zone: &str, month: Month) -> Option<ZoneOffsets> {
        let clock = Clock::of(zone)?;
        let (start, end) = (month.start().0, month.end().0);
        let first = clock.offset(start)?;
        let mut changes = Vec::new();
        let mut known = first;
        let mut from = start;
        while from < end {
            let until = (from + DAY).min(end);
            if clock.offset(until)? != known {
                // Zones change at most once a day, and on a quarter of an hour.
                let (mut before, mut after) = (from, until);
                while after - before > QUARTER_HOUR {
                    let steps = (after - before) / QUARTER_HOUR;
                    let middle = before + steps / 2 * QUARTER_HOUR;
                    match clock.offset(middle)? == known {
                        true => before = middle,
                        false => after = middle,
                    }
                }
                known = clock.offset(after)?;
                changes.push((Moment(after), known));
            }
            from = until;
        }
        Some(ZoneOffsets::new(first, changes))
    }
}

/// `Intl.DateTimeFormat` of one zone. It throws for a zone that it does not know, hence the
/// detour over `Reflect`.
struct Clock {
    format: Function,
}

impl Clock {
    fn of(zone: &str) -> Option<Self> {
        let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
        let class = Reflect::get(&intl, &"DateTimeFormat".into()).ok()?;
        let options = Object::new();
        Reflect::set(&options, &"timeZone".into(), &zone.into()).ok()?;
        Reflect::set(&options, &"timeZoneName".into(), &"longOffset".into()).ok()?;
        let arguments = Array::of2(&"en-US".into(), &options);
        let made = Reflect::construct::<fn() -> JsValue>(class.unchecked_ref(), &arguments).ok()?;
        let format = Reflect::get(&made, &"format".into()).ok()?;
        Some(Self {
            format: format.unchecked_into(),
        })
    }

    /// Seconds east of UTC: the text ends in `GMT`, `GMT+5:30` or `GMT-03:00`.
    fn offset(&self, seconds: i64) -> Option<i32> {
        let date = Date::new(&JsValue::from_f64(seconds as f64 * 1_000.0));
        let text = self.format.call1(&JsValue::NULL, &date).ok()?.as_string()?;
        let (_, offset) = text.rsplit_once("GMT")?;
        let Some(sign) = offset.chars().next() else {
            return Some(0);
        };
        let (hours, minutes) = offset[sign.len_utf8()..].split_once(':')?;
        let seconds =
            hours.parse::<i32>().ok()? * 3_600 + minutes.get(..2)?.parse::<i32>().ok()? * 60;
        Some(if sign == '+' { seconds } else { -seconds })
    }
}
