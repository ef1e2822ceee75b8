//! Ids, names, months and moments of the file.

use std::fmt;
use std::ops::Deref;

use billfold_billing::calendar::{Moment, Month};

use super::bounds::is_longer;
use super::value::{ParseValue, string_value};

/// Reading and writing of a kind of value, and its schema.
macro_rules! strings {
    ($($kind:ident: pattern $pattern:literal, $description:literal;)*) => {$(
        string_value!($kind);

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $kind {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($kind).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({
                    "type": "string",
                    "description": $description,
                    "pattern": $pattern,
                })
            }
        }
    )*};
}

strings! {
    Id: pattern "^[A-Za-z0-9._-]{1,64}$", "An id: 1 to 64 of A-Z a-z 0-9 . _ -";
    Text: pattern "^[^\\u0000-\\u001f\\u007f-\\u009f]{1,256}$",
        "1 to 256 characters, none of them a control character.";
    Currency: pattern "^[A-Z]{3}$", "A currency's code, such as USD.";
    WeeklyText: pattern "^[^\\u0000-\\u001f\\u007f-\\u009f]{1,4000}$",
        "Days and hours such as `Mon-Fri 9-17`, `Sat`, `Mon,Tue 9-17`, `Mon 22-6` or \
         `weekdays 9am-5pm`: 1 to 4,000 characters.";
    BilledMonth: pattern "^(19[7-9][0-9]|[2-8][0-9]{3}|9[0-8][0-9]{2}|99[0-8][0-9]|999[0-8])-(0[1-9]|1[0-2])$",
        "A calendar month, from 1970-01 to 9998-12.";
    // Years from 1970 on; the days of long, of short months and of February; leap days.
    Time: pattern "^(?=19[7-9]|[2-9])([0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))|([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)(T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z)?$",
        "A UTC time like 2026-11-01T09:00:00Z, or a date like 2026-11-01, which means its midnight.";
}

/// An id: of an account, a unit, a usage line, a commitment, an allowance.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(String);

impl ParseValue for Id {
    const EXPECTED: &'static str = "1 to 64 characters of A-Z a-z 0-9 . _ -";

    fn check(text: &str) -> Result<Self, String> {
        let fits = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-');
        if (1..=64).contains(&text.len()) && text.bytes().all(fits) {
            Ok(Self(text.to_owned()))
        } else {
            Err("is not an id".to_owned())
        }
    }
}

/// A name of AWS's: a service, a Region, a usage type, a platform.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Text(String);

impl ParseValue for Text {
    const EXPECTED: &'static str = "1 to 256 characters, none of them a control character";

    fn check(text: &str) -> Result<Self, String> {
        // Bytes first: a text of some megabytes is not worth counting.
        let fits = text.len() <= 1_024 && (1..=256).contains(&text.chars().count());
        if fits && !text.chars().any(char::is_control) {
            return Ok(Self(text.to_owned()));
        }
        Err(match text.len() {
            0 => "is empty",
            _ if fits => "has a control character",
            _ => "is too long",
        }
        .to_owned())
    }
}

/// Days and hours of a week, as people write them.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct WeeklyText(String);

impl ParseValue for WeeklyText {
    const EXPECTED: &'static str = "1 to 4000 characters, none of them a control character";

    fn check(text: &str) -> Result<Self, String> {
        match text {
            "" => Err("is empty".to_owned()),
            _ if is_longer(text, 4_000) => Err("is too long".to_owned()),
            _ if text.chars().any(char::is_control) => Err("has a control character".to_owned()),
            _ => Ok(Self(text.to_owned())),
        }
    }
}

impl Text {
    /// A text of ours, of which we know that it is none of the odd ones.
    pub(crate) fn known(text: &'static str) -> Self {
        debug_assert!(Self::check(text).is_ok(), "{text}");
        Self(text.to_owned())
    }
}

macro_rules! is_a_str {
    ($($kind:ident)*) => {$(
        impl Deref for $kind {
            type Target = str;

            fn deref(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $kind {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

is_a_str! { Id Text WeeklyText Currency }

impl AsRef<str> for Id {
    fn as_ref(&self) -> &str {
        self
    }
}

/// A currency's code.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Currency(String);

impl Default for Currency {
    /// AWS's own currency.
    fn default() -> Self {
        Self("USD".to_owned())
    }
}

impl ParseValue for Currency {
    const EXPECTED: &'static str = "three capital letters, like USD";

    fn check(text: &str) -> Result<Self, String> {
        if text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_uppercase()) {
            Ok(Self(text.to_owned()))
        } else {
            Err("is not a currency's code".to_owned())
        }
    }
}

/// The month that is billed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BilledMonth(pub Month);

impl ParseValue for BilledMonth {
    const EXPECTED: &'static str = "a month like 2026-11, from 1970-01 to 9998-12";

    fn check(text: &str) -> Result<Self, String> {
        let month = text.parse().map(Self);
        month.map_err(|_| "is not a month".to_owned())
    }
}

/// A moment in UTC, written as a date where it is midnight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Time(pub Moment);

impl ParseValue for Time {
    const EXPECTED: &'static str = "a UTC time like 2026-11-01T09:00:00Z or a date like 2026-11-01";

    fn check(text: &str) -> Result<Self, String> {
        let moment = text.parse().map(Self);
        moment.map_err(|_| "is not a moment".to_owned())
    }
}

impl fmt::Display for BilledMonth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = self.0.to_string();
        f.write_str(text.strip_suffix("T00:00:00Z").unwrap_or(&text))
    }
}
