//! Licence expressions of SPDX: `MIT OR Apache-2.0`, `(MIT OR Apache-2.0) AND Unicode-3.0`.

/// Whether an expression allows a use under licences of which each is accepted. A slash is the old way
/// to write `OR`; an exception (`WITH`) is part of its licence's name.
pub fn is_satisfied(expression: &str, accepted: &dyn Fn(&str) -> bool) -> bool {
    let spaced = expression
        .replace('/', " OR ")
        .replace('(', " ( ")
        .replace(')', " ) ")
        .replace(" WITH ", "+WITH+");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut rest = &words[..];
    let satisfied = any_of(&mut rest, accepted);
    rest.is_empty() && satisfied == Some(true)
}

fn any_of(words: &mut &[&str], accepted: &dyn Fn(&str) -> bool) -> Option<bool> {
    let mut satisfied = all_of(words, accepted)?;
    while take(words, "OR") {
        satisfied |= all_of(words, accepted)?;
    }
    Some(satisfied)
}

fn all_of(words: &mut &[&str], accepted: &dyn Fn(&str) -> bool) -> Option<bool> {
    let mut satisfied = one(words, accepted)?;
    while take(words, "AND") {
        satisfied &= one(words, accepted)?;
    }
    Some(satisfied)
}

fn one(words: &mut &[&str], accepted: &dyn Fn(&str) -> bool) -> Option<bool> {
    if take(words, "(") {
        let satisfied = any_of(words, accepted)?;
        return take(words, ")").then_some(satisfied);
    }
    let (first, rest) = words.split_first()?;
    *words = rest;
    let is_name = !["OR", "AND", "(", ")"].contains(first);
    is_name.then(|| accepted(&first.replace("+WITH+", " WITH ")))
}

fn take(words: &mut &[&str], word: &str) -> bool {
    match words.split_first() {
        Some((first, rest)) if *first == word => {
            *words = rest;
            true
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::is_satisfied;

    #[test]
    fn alternatives_and_conditions() {
        let accepted =
            |name: &str| ["MIT", "Zlib", "Apache-2.0 WITH LLVM-exception"].contains(&name);
        for expression in [
            "MIT",
            "GPL-3.0-only OR MIT",
            "Unlicense/MIT",
            "(MIT OR GPL-2.0-only) AND Zlib",
            "Apache-2.0 WITH LLVM-exception OR GPL-2.0-only",
            "GPL-2.0-only OR MIT AND Zlib",
        ] {
            assert!(is_satisfied(expression, &accepted), "{expression}");
        }
        for expression in [
            "",
            "GPL-3.0-only",
            "MIT AND GPL-2.0-only",
            "(MIT",
            "MIT)",
            "MIT Zlib",
            "OR MIT",
            "(MIT OR Zlib) AND GPL-2.0-only",
            "Apache-2.0",
        ] {
            assert!(!is_satisfied(expression, &accepted), "{expression}");
        }
    }
}
