//! When something runs, or over which hours an amount is spread.

use super::{Text, Time};
use crate::error::shown;
use crate::json::{self, Fault, Json, Node};

/// Hours of the month.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub enum Hours {
    /// Every second.
    #[default]
    Always,
    /// The same in every week.
    Weekly {
        /// Days and hours, such as `Mon-Fri 9-17`.
        weekly: Text,
        /// The IANA time zone of the hours, such as `Europe/Berlin`; UTC if absent.
        time_zone: Option<Text>,
    },
    /// Stretches of time.
    Intervals(Vec<Interval>),
}

document_object! {
    /// A stretch of time.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub struct Interval {
        /// Its first second.
        pub from: Time,
        /// The first second after it.
        pub to: Time,
    }
}

const ALWAYS: &str = "always";
const EXPECTED: &str = r#""always", or an object with either "weekly" or "intervals""#;

json::object! {
    /// The fields of both kinds of object.
    struct Either {
        weekly: Option<Text> = None,
        time_zone: Option<Text> = None,
        intervals: Option<Vec<Interval>> = None,
    }
}

impl Json for Hours {
    fn from_node(node: &Node<'_>) -> Result<Self, Fault> {
        let problem = match node {
            Node::Text(text) if text == ALWAYS => return Ok(Self::Always),
            Node::Text(text) => format!("{} is unknown", shown(text)),
            Node::Object(_) => {
                let fields = Either::from_node(node)?;
                match (fields.weekly, fields.intervals, fields.time_zone) {
                    (Some(weekly), None, time_zone) => {
                        return Ok(Self::Weekly { weekly, time_zone });
                    }
                    (None, Some(intervals), None) => return Ok(Self::Intervals(intervals)),
                    (Some(_), Some(_), _) => "weekly and intervals are both given",
                    (None, Some(_), Some(_)) => {
                        "timeZone is given with intervals, which are in UTC"
                    }
                    (None, None, _) => "neither weekly nor intervals is given",
                }
                .to_owned()
            }
            _ => return Err(Fault::wrong_kind(node, EXPECTED)),
        };
        Err(Fault::new(format!("{problem}; expected {EXPECTED}")))
    }

    fn to_node(&self) -> Node<'_> {
        let mut entries = Vec::new();
        match self {
            Self::Always => return Node::Text(ALWAYS.into()),
            Self::Weekly { weekly, time_zone } => {
                entries.push(("weekly".into(), weekly.to_node()));
                if let Some(zone) = time_zone {
                    entries.push(("timeZone".into(), zone.to_node()));
                }
            }
            Self::Intervals(intervals) => {
                entries.push(("intervals".into(), intervals.to_node()));
            }
        }
        Node::Object(entries)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Hours {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Hours".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let text = generator.subschema_for::<Text>();
        let intervals = generator.subschema_for::<Vec<Interval>>();
        schemars::json_schema!({
            "description": "When instances run, or over which hours an amount is spread.",
            "oneOf": [
                { "const": "always" },
                {
                    "type": "object",
                    "description": "The same in every week: days and hours such as \
                        \"Mon-Fri 9-17\", in UTC or in an IANA time zone.",
                    "properties": { "weekly": text.clone(), "timeZone": text },
                    "required": ["weekly"],
                    "additionalProperties": false,
                },
                {
                    "type": "object",
                    "description": "Stretches of time in UTC.",
                    "properties": { "intervals": intervals },
                    "required": ["intervals"],
                    "additionalProperties": false,
                },
            ],
        })
    }
}
