//! Regions.

use std::fmt;
use std::str::FromStr;

use billfold_scenario::document::Text;
use serde::{Deserialize, Serialize};

/// The code of prices that are the same everywhere and belong to no Region.
pub const GLOBAL: &str = "global";
/// The word for all Regions of the catalogue without [`GLOBAL`].
const ALL: &str = "all";

/// One of AWS's Regions.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Region {
    /// The code, such as `us-east-1`.
    pub code: Text,
    /// AWS's name, such as `US East (N. Virginia)`.
    pub name: Text,
    /// The prefix of usage types on bills of this Region, such as `USE2`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub prefix: Option<Text>,
}

/// The Regions that a price is for: codes with a space between them, or `all`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Regions(Option<Vec<Text>>);

impl Regions {
    /// The codes; `None` for all Regions.
    #[must_use]
    pub fn codes(&self) -> Option<&[Text]> {
        self.0.as_deref()
    }
}

impl FromStr for Regions {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        if text == ALL {
            return Ok(Self(None));
        }
        let codes: Result<Vec<Text>, _> = text.split_whitespace().map(str::parse).collect();
        match codes {
            Ok(codes) if !codes.is_empty() => Ok(Self(Some(codes))),
            _ => Err(format!(
                "{text:?} names no Region; expected codes with a space between them, or \"{ALL}\""
            )),
        }
    }
}

impl fmt::Display for Regions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            None => f.write_str(ALL),
            Some(codes) => {
                let codes: Vec<&str> = codes.iter().map(|code| &**code).collect();
                f.write_str(&codes.join(" "))
            }
        }
    }
}

string_value!(Regions);
