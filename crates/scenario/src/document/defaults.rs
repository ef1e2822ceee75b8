//! Values of fields that a file leaves out, and whether a value is worth writing.

use super::Text;

pub(super) use crate::write::is_default;

/// The default of switches that are on.
pub(super) fn yes() -> bool {
    true
}

pub(super) fn is_yes(value: &bool) -> bool {
    *value
}

/// Texts that describe most instances, in prices, usage and reservations.
macro_rules! texts {
    ($($name:ident $is_name:ident: $text:literal;)*) => {$(
        pub(super) fn $name() -> Text {
            Text::known($text)
        }

        pub(super) fn $is_name(text: &Text) -> bool {
            **text == *$text
        }
    )*};
}

texts! {
    ec2 is_ec2: "AmazonEC2";
    linux is_linux: "Linux/UNIX";
    shared_tenancy is_shared_tenancy: "default";
}
