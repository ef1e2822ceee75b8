//! Values that are written as one text.

/// Reading and writing of a kind of value whose `FromStr` and `Display` are its text.
macro_rules! written_as_text {
    ($($kind:ident)*) => {$(
        impl TryFrom<String> for $kind {
            type Error = String;

            fn try_from(text: String) -> Result<Self, String> {
                text.parse()
            }
        }

        impl From<$kind> for String {
            fn from(value: $kind) -> Self {
                value.to_string()
            }
        }
    )*};
}
pub(super) use written_as_text;
