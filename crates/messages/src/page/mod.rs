//! The page's own texts: one typed table a language. What the engine finds is put into words by
//! the `billfold-messages` crate.

mod credits;
mod english;
mod kept;
mod later;
mod lines;
mod organization;
mod own;
mod paste;
mod rules;
mod table;
mod week;

pub use credits::credit_texts;
pub use kept::kept_texts;
pub use later::later_texts;
pub use lines::line_texts;
pub use organization::organization_texts;
pub use own::own_texts;
pub use paste::paste_texts;
pub use rules::{Rule, rule};
pub use table::{Plural, Texts};
pub use week::week_texts;

/// The texts of the page's language.
pub fn texts() -> &'static Texts {
    &english::ENGLISH
}

/// Puts values in place of `{name}`s.
pub fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(template.len() + 32);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let Some((name, after)) = after.split_once('}') else {
            break;
        };
        let value = values.iter().find(|(known, _)| *known == name);
        filled.push_str(value.map_or("", |(_, value)| value));
        rest = after;
    }
    filled.push_str(rest);
    filled
}

/// `2 accounts`: the form for a number, with the number as `{n}`.
pub fn count(plural: &Plural, number: usize) -> String {
    let form = if number == 1 {
        plural.one
    } else {
        plural.other
    };
    let digits = crate::grouped(billfold_billing::Exact::from(number as u64));
    fill(form, &[("n", &digits)])
}

/// `Bob`, `Bob and Susan`, `Bob, Susan and Eve`.
pub fn list(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [most @ .., last] => fill(
            texts().and,
            &[("first", &most.join(texts().comma)), ("last", last)],
        ),
    }
}
