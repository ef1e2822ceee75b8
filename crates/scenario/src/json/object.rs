//! Structs as JSON objects.

use super::{Fault, Json, Node};

/// Defines structs that are read from JSON objects and written to them.
///
/// A field's key is its name in camelCase, or what stands after `as`. A field without a default
/// must be there; one that equals its default is not written. A key that no field has is an
/// error.
///
/// ```
/// use billfold_scenario::json::{self, Json};
///
/// json::object! {
///     /// An account.
///     #[derive(Debug, PartialEq)]
///     pub struct Account {
///         /// The account id.
///         pub account_id: String,
///         /// What it is for.
///         pub purpose as "for": Option<String> = None,
///     }
/// }
///
/// let account: Account = json::read(r#"{"accountId": "111111111111"}"#)?;
/// assert_eq!(account.purpose, None);
/// let error = json::read::<Account>(r#"{"account": 1}"#).expect_err("an unknown field");
/// assert_eq!(error.to_string(), "account: unknown field; expected accountId or for");
/// # Ok::<(), billfold_scenario::FileError>(())
/// ```
#[macro_export]
macro_rules! json_object {
    ($(
        $(#[$meta:meta])*
        $vis:vis struct $name:ident {
            $(
                $(#[$field_meta:meta])*
                $field_vis:vis $field:ident $(as $key:literal)?: $type:ty $(= $default:expr)?,
            )*
        }
    )*) => {$(
        $(#[$meta])*
        $vis struct $name {
            $($(#[$field_meta])* $field_vis $field: $type,)*
        }

        impl $crate::json::Json for $name {
            fn from_node(
                node: &$crate::json::Node<'_>,
            ) -> ::std::result::Result<Self, $crate::json::Fault> {
                const KEYS: &[&str] = &[$($crate::json_key!($field $(as $key)?)),*];
                let mut values = [None; KEYS.len()];
                let mut fields = $crate::json::Fields::of(node, KEYS, &mut values)?;
                Ok(Self {
                    $($field: $crate::json_field!(fields, $($default)?),)*
                })
            }

            fn to_node(&self) -> $crate::json::Node<'_> {
                let mut entries = ::std::vec::Vec::new();
                $($crate::json_entry!(
                    entries, $crate::json_key!($field $(as $key)?), &self.$field, $($default)?
                );)*
                $crate::json::Node::Object(entries)
            }
        }
    )*};
}

/// A field's key.
#[doc(hidden)]
#[macro_export]
macro_rules! json_key {
    ($field:ident as $key:literal) => {
        $key
    };
    ($field:ident) => {{
        const NAME: &str = ::std::stringify!($field);
        const CAMEL: [u8; $crate::json::camel_length(NAME)] = $crate::json::camel(NAME);
        $crate::json::key(&CAMEL)
    }};
}

/// A field's value.
#[doc(hidden)]
#[macro_export]
macro_rules! json_field {
    ($fields:ident,) => {
        $fields.required()?
    };
    ($fields:ident, $default:expr) => {
        $fields.or($default)?
    };
}

/// A field's entry, unless it stands at its default.
#[doc(hidden)]
#[macro_export]
macro_rules! json_entry {
    ($entries:ident, $key:expr, $value:expr,) => {
        $entries.push(($key.into(), $crate::json::Json::to_node($value)))
    };
    ($entries:ident, $key:expr, $value:expr, $default:expr) => {
        if $crate::json::differs($value, $default) {
            $entries.push(($key.into(), $crate::json::Json::to_node($value)));
        }
    };
}

pub use crate::json_object as object;

/// The values of an object's fields, taken in the fields' order.
#[doc(hidden)]
pub struct Fields<'f, 'n, 't> {
    keys: &'static [&'static str],
    values: &'f [Option<&'n Node<'t>>],
}

impl<'f, 'n, 't> Fields<'f, 'n, 't> {
    /// Sorts the entries of an object by the fields that they are for.
    ///
    /// # Errors
    /// When it is no object, or has a key twice or one that no field has.
    pub fn of(
        node: &'n Node<'t>,
        keys: &'static [&'static str],
        values: &'f mut [Option<&'n Node<'t>>],
    ) -> Result<Self, Fault> {
        let Node::Object(entries) = node else {
            return Err(Fault::wrong_kind(node, "an object"));
        };
        for (key, value) in entries {
            let Some(place) = keys.iter().position(|known| known == key) else {
                return Err(Fault::unknown_field(key, keys));
            };
            if values[place].replace(value).is_some() {
                return Err(Fault::given_twice(key));
            }
        }
        Ok(Self { keys, values })
    }

    fn next(&mut self) -> (&'static str, Option<&'n Node<'t>>) {
        let (Some((key, keys)), Some((value, values))) =
            (self.keys.split_first(), self.values.split_first())
        else {
            return ("", None);
        };
        self.keys = keys;
        self.values = values;
        (key, *value)
    }

    /// The next field, which must be there.
    ///
    /// # Errors
    /// When it is missing or wrong.
    pub fn required<T: Json>(&mut self) -> Result<T, Fault> {
        match self.next() {
            (key, Some(value)) => T::from_node(value).map_err(|fault| fault.within_key(key)),
            (key, None) => Err(Fault::missing(key)),
        }
    }

    /// The next field, or its default.
    ///
    /// # Errors
    /// When it is wrong.
    pub fn or<T: Json>(&mut self, default: T) -> Result<T, Fault> {
        match self.next() {
            (key, Some(value)) => T::from_node(value).map_err(|fault| fault.within_key(key)),
            (_, None) => Ok(default),
        }
    }
}

/// Whether a field is worth writing.
#[doc(hidden)]
pub fn differs<T: PartialEq>(value: &T, default: T) -> bool {
    *value != default
}

/// The bytes of [`camel`].
#[doc(hidden)]
#[must_use]
pub const fn camel_length(name: &str) -> usize {
    let bytes = name.as_bytes();
    let (mut at, mut length) = (0, 0);
    while at < bytes.len() {
        if bytes[at] != b'_' {
            length += 1;
        }
        at += 1;
    }
    length
}

/// `usage_type` and `UsageType` as `usageType`.
#[doc(hidden)]
#[must_use]
pub const fn camel<const LENGTH: usize>(name: &str) -> [u8; LENGTH] {
    let bytes = name.as_bytes();
    let mut camel = [0; LENGTH];
    let (mut at, mut end, mut capital) = (0, 0, false);
    while at < bytes.len() {
        if bytes[at] == b'_' {
            capital = true;
        } else {
            camel[end] = match (end, capital) {
                (0, _) => bytes[at].to_ascii_lowercase(),
                (_, true) => bytes[at].to_ascii_uppercase(),
                _ => bytes[at],
            };
            end += 1;
            capital = false;
        }
        at += 1;
    }
    camel
}

/// The key in the bytes.
#[doc(hidden)]
#[must_use]
pub const fn key(bytes: &'static [u8]) -> &'static str {
    match std::str::from_utf8(bytes) {
        Ok(key) => key,
        Err(_) => "",
    }
}
