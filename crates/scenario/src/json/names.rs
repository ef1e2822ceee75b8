//! Choices as JSON strings.

use super::{Fault, Node};
use crate::error::shown;

/// Makes a choice of a fixed list JSON: each variant is its name in camelCase, or what stands
/// after `as`.
#[macro_export]
macro_rules! json_names {
    ($name:ident { $($variant:ident $(as $key:literal)?,)* }) => {
        impl $crate::json::Json for $name {
            fn from_node(
                node: &$crate::json::Node<'_>,
            ) -> ::std::result::Result<Self, $crate::json::Fault> {
                const NAMES: &[&str] = &[$($crate::json_key!($variant $(as $key)?)),*];
                const CHOICES: &[$name] = &[$($name::$variant),*];
                Ok(CHOICES[$crate::json::place_of_name(node, NAMES)?])
            }

            fn to_node(&self) -> $crate::json::Node<'_> {
                $crate::json::Node::Text(self.name().into())
            }
        }

        impl $name {
            /// What files call it.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $crate::json_key!($variant $(as $key)?),)*
                }
            }
        }
    };
}

pub use crate::json_names as names;

/// Which of the names it is.
///
/// # Errors
/// When it is none of them.
#[doc(hidden)]
pub fn place_of_name(node: &Node<'_>, names: &'static [&'static str]) -> Result<usize, Fault> {
    let Node::Text(text) = node else {
        return Err(Fault::wrong_kind(node, &choice(names)));
    };
    let place = names.iter().position(|name| name == text);
    place.ok_or_else(|| {
        Fault::new(format!(
            "{} is unknown; expected {}",
            shown(text),
            choice(names)
        ))
    })
}

/// `"a", "b" or "c"`.
fn choice(names: &[&str]) -> String {
    let mut text = String::new();
    for (at, name) in names.iter().enumerate() {
        text.push_str(match at {
            0 => "",
            _ if at + 1 == names.len() => " or ",
            _ => ", ",
        });
        text.push('"');
        text.push_str(name);
        text.push('"');
    }
    text
}
