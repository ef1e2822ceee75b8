//! The rules of billing in a sentence each, with the pages that say so: what `docs/rules.md` has.

const MAP: &str = include_str!("../../../docs/rules.md");

/// Open rules that a setting of the scenario decides.
const SETTINGS: [&str; 5] = ["3.6", "3.7", "3.12", "4.2", "8.4"];

/// A rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// What it says.
    pub says: &'static str,
    /// How certain the rule is; `None` if AWS states it.
    pub sure: Option<&'static str>,
    /// Where it can be read: a page's name and its address.
    pub pages: Vec<(&'static str, &'static str)>,
}

/// The rule of a number, such as `3.2`.
#[must_use]
pub fn rule(number: &str) -> Option<Rule> {
    let mut rows = MAP.lines().filter_map(|line| line.strip_prefix("| "));
    let row = rows.find(|row| row.split(" |").next() == Some(number))?;
    let mut cells = row.split('|').map(str::trim).skip(1);
    let (says, sure, sources) = (cells.next()?, cells.next()?, cells.next()?);
    Some(Rule {
        says,
        sure: match sure {
            "aged" => Some("AWS said so once"),
            "3p" => Some("AWS does not say so, others do"),
            "infer" => Some("AWS does not say; our reading"),
            "open" if SETTINGS.contains(&number) => Some("sources disagree; a setting decides"),
            "open" => Some("sources disagree; this is our reading"),
            _ => None,
        },
        pages: sources
            .split(';')
            .filter_map(|name| page(name.trim()))
            .collect(),
    })
}

fn page(name: &'static str) -> Option<(&'static str, &'static str)> {
    let mut pages = MAP.lines().filter_map(|line| line.strip_prefix("- "));
    let address = pages.find_map(|page| page.strip_prefix(name)?.strip_prefix(": "))?;
    Some((name, address))
}
