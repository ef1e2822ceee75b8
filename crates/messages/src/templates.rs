//! Texts as functions: one list per language, from which [`texts!`](crate::texts!) makes a function
//! for each text.

/// Declares texts. Each becomes a public function, which the linker takes along only where it is
/// called.
///
/// ```
/// billfold_messages::texts! {
///     saved = "Saved";
///     saved_by(cause) = "Saved by {cause}";
///     accounts(n) = { one: "{n} account", other: "{n} accounts" };
/// }
/// assert_eq!(saved(), "Saved");
/// assert_eq!(saved_by("volume tiers"), "Saved by volume tiers");
/// assert_eq!(accounts(1), "1 account");
/// assert_eq!(accounts(1500), "1,500 accounts");
/// ```
///
/// A count is written in digits; with `, in words` after its forms, small ones are written in words.
///
/// A text does not compile if it names an argument that its function does not have:
///
/// ```compile_fail
/// billfold_messages::texts! { saved_by(cause) = "Saved by {case}"; }
/// ```
///
/// Nor does one that leaves an argument out:
///
/// ```compile_fail
/// billfold_messages::texts! { saved_by(cause) = "Saved"; }
/// ```
///
/// A translation begins with the module that it translates. It compiles if it has the same texts
/// with the same arguments in the same order:
///
/// ```
/// # fn main() {}
/// mod english {
///     billfold_messages::texts! { saved = "Saved"; saved_by(cause) = "Saved by {cause}"; }
/// }
/// mod german {
///     billfold_messages::texts! {
///         translates super::english;
///         saved = "Gespart";
///         saved_by(cause) = "Durch {cause} gespart";
///     }
/// }
/// ```
///
/// ```compile_fail
/// # fn main() {}
/// mod english {
///     billfold_messages::texts! { saved = "Saved"; saved_by(cause) = "Saved by {cause}"; }
/// }
/// mod german { billfold_messages::texts! { translates super::english; saved = "Gespart"; } }
/// ```
#[macro_export]
macro_rules! texts {
    (translates $($original:ident)::+; $($list:tt)*) => {
        $crate::texts! { $($list)* }

        const _: () = assert!(
            $crate::templates::same_signatures(SIGNATURES, $($original)::+::SIGNATURES),
            "a translation must have the texts and arguments of its original, in its order"
        );
    };
    (@text $name:ident () $text:literal) => {
        #[doc = $text]
        #[must_use]
        pub const fn $name() -> &'static str {
            $text
        }
    };
    (@text $name:ident ($($argument:ident)+) $text:literal) => {
        #[doc = $text]
        #[must_use]
        pub fn $name($($argument: &str),+) -> String {
            // The closure is never called: the compiler finds in it what the text names.
            let _ = |$($argument: &str),+| { let _ = format_args!($text); };
            const _: () = { $($crate::templates::assert_named($text, stringify!($argument));)+ };
            $crate::templates::fill($text, &[$((stringify!($argument), $argument)),+])
        }
    };
    (@text $name:ident ($number:ident) { one: $one:literal, other: $other:literal }) => {
        $crate::texts! { @plural $name $number $one $other [$crate::count] }
    };
    (@text $name:ident ($number:ident) { one: $one:literal, other: $other:literal, in words }) => {
        $crate::texts! { @plural $name $number $one $other [super::count_in_words] }
    };
    (@plural $name:ident $number:ident $one:literal $other:literal [$count:path]) => {
        #[doc = $other]
        #[must_use]
        pub fn $name($number: usize) -> String {
            let _ = |$number: usize| { let _ = (format_args!($one), format_args!($other)); };
            let form = if $number == 1 { $one } else { $other };
            $crate::templates::fill(form, &[(stringify!($number), &$count($number))])
        }
    };
    ($($name:ident $(($($argument:ident),+))? = $text:tt;)*) => {
        /// The names of these texts and of their arguments, by which translations are compared.
        pub const SIGNATURES: &[&str] =
            &[$(concat!(stringify!($name) $(, $(" ", stringify!($argument)),+)?)),*];

        $($crate::texts! { @text $name ($($($argument)+)?) $text })*
    };
}

/// Puts arguments in the place of their `{name}`s.
#[must_use]
pub fn fill(template: &str, arguments: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(template.len() + 32);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let Some((name, after)) = after.split_once('}') else {
            break;
        };
        let argument = arguments.iter().find(|(known, _)| *known == name);
        debug_assert!(
            argument.is_some(),
            "the macro has compared text and arguments"
        );
        filled.push_str(argument.map_or("", |(_, argument)| argument));
        rest = after;
    }
    filled.push_str(rest);
    filled
}

/// Refuses a text that leaves an argument out.
pub const fn assert_named(template: &str, argument: &str) {
    let (text, name) = (template.as_bytes(), argument.as_bytes());
    let mut start = 0;
    while start + name.len() + 2 <= text.len() {
        let mut matching = 0;
        while matching < name.len() && text[start + 1 + matching] == name[matching] {
            matching += 1;
        }
        let end = start + 1 + name.len();
        if text[start] == b'{' && matching == name.len() && text[end] == b'}' {
            return;
        }
        start += 1;
    }
    panic!("a text leaves an argument of its function out");
}

/// Whether two lists have the same texts with the same arguments.
#[must_use]
pub const fn same_signatures(one: &[&str], other: &[&str]) -> bool {
    if one.len() != other.len() {
        return false;
    }
    let mut index = 0;
    while index < one.len() {
        let (left, right) = (one[index].as_bytes(), other[index].as_bytes());
        if left.len() != right.len() {
            return false;
        }
        let mut byte = 0;
        while byte < left.len() {
            if left[byte] != right[byte] {
                return false;
            }
            byte += 1;
        }
        index += 1;
    }
    true
}
