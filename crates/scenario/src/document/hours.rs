//! When something runs, or over which hours an amount is spread.

use std::fmt;

use serde::de::value::MapAccessDeserializer;
use serde::de::{Error, MapAccess, Unexpected, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::bounds;
use super::{Text, Time, WeeklyText};

/// Hours of the month.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub enum Hours {
    /// Every second.
    #[default]
    Always,
    /// The same in every week.
    Weekly {
        /// Days and hours, such as `Mon-Fri 9-17` or `Sat`.
        weekly: WeeklyText,
        /// The IANA time zone of the hours, such as `Europe/Berlin`; UTC if absent.
        time_zone: Option<Text>,
    },
    /// Stretches of time.
    Intervals(Vec<Interval>),
}

/// A stretch of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Interval {
    /// Its first second.
    pub from: Time,
    /// The first second after it.
    pub to: Time,
}

/// The most stretches of time.
const INTERVALS_MOST: usize = 10_000;
const ALWAYS: &str = "always";
const EXPECTED: &str = r#""always", or an object with either "weekly" or "intervals""#;

/// The fields of both kinds of object.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Either {
    #[serde(default, deserialize_with = "bounds::present")]
    weekly: Option<WeeklyText>,
    #[serde(default, deserialize_with = "bounds::present")]
    time_zone: Option<Text>,
    #[serde(default, deserialize_with = "intervals")]
    intervals: Option<Vec<Interval>>,
}

fn intervals<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Vec<Interval>>, D::Error> {
    bounds::list::<_, _, INTERVALS_MOST>(from).map(Some)
}

impl Serialize for Hours {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut object = match self {
            Self::Always => return to.serialize_str(ALWAYS),
            _ => to.serialize_map(None)?,
        };
        match self {
            Self::Always => {}
            Self::Weekly { weekly, time_zone } => {
                object.serialize_entry("weekly", weekly)?;
                if let Some(zone) = time_zone {
                    object.serialize_entry("timeZone", zone)?;
                }
            }
            Self::Intervals(intervals) => object.serialize_entry("intervals", intervals)?,
        }
        object.end()
    }
}

impl<'de> Deserialize<'de> for Hours {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(HoursVisitor)
    }
}

struct HoursVisitor;

impl<'de> Visitor<'de> for HoursVisitor {
    type Value = Hours;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(EXPECTED)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Hours, E> {
        match text {
            ALWAYS => Ok(Hours::Always),
            _ => Err(E::invalid_value(Unexpected::Str(text), &self)),
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, object: A) -> Result<Hours, A::Error> {
        let fields = Either::deserialize(MapAccessDeserializer::new(object))?;
        let problem = match (fields.weekly, fields.intervals, fields.time_zone) {
            (Some(weekly), None, time_zone) => return Ok(Hours::Weekly { weekly, time_zone }),
            (None, Some(intervals), None) => return Ok(Hours::Intervals(intervals)),
            (Some(_), Some(_), _) => "weekly and intervals are both given",
            (None, Some(_), Some(_)) => "timeZone is given with intervals, which are in UTC",
            (None, None, _) => "neither weekly nor intervals is given",
        };
        Err(A::Error::custom(format_args!(
            "{problem}; expected {EXPECTED}"
        )))
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Hours {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Hours".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let text = generator.subschema_for::<WeeklyText>();
        let zone = generator.subschema_for::<Text>();
        let interval = generator.subschema_for::<Interval>();
        schemars::json_schema!({
            "description": "When instances run, or over which hours an amount is spread.",
            "oneOf": [
                { "const": "always" },
                {
                    "type": "object",
                    "description": "The same in every week: days and hours such as \
                        \"Mon-Fri 9-17\", in UTC or in an IANA time zone.",
                    "properties": { "weekly": text, "timeZone": zone },
                    "required": ["weekly"],
                    "additionalProperties": false,
                },
                {
                    "type": "object",
                    "description": "Stretches of time in UTC.",
                    "properties": {
                        "intervals": {
                            "type": "array", "items": interval, "maxItems": INTERVALS_MOST,
                        },
                    },
                    "required": ["intervals"],
                    "additionalProperties": false,
                },
            ],
        })
    }
}
