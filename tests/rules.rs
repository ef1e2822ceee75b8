//! `docs/rules.md` names code and tests that exist, and every rule that the code cites.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{Delimiter, TokenStream, TokenTree};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The cells of each row of the table.
fn rows(text: &str) -> Vec<Vec<&str>> {
    text.lines()
        .filter(|line| line.starts_with("| ") && !line.starts_with("| rule "))
        .map(|line| line.trim_matches('|').split('|').map(str::trim).collect())
        .collect()
}

/// What a cell names between backticks: a path, and perhaps something in it.
fn named(cell: &str) -> Vec<&str> {
    cell.split('`').skip(1).step_by(2).collect()
}

#[test]
fn every_row_names_code_and_a_test_that_exist() {
    let table = fs::read_to_string(root().join("docs/rules.md")).expect("docs/rules.md");
    let mut faults = Vec::new();
    for row in rows(&table) {
        let [rule, _, _, _, code, holds] = row[..] else {
            faults.push(format!("{row:?}: expected six cells"));
            continue;
        };
        for cell in [code, holds] {
            match named(cell)[..] {
                [path, ref inside @ ..] => match fs::read_to_string(root().join(path)) {
                    Err(_) => faults.push(format!("{rule}: there is no {path}")),
                    Ok(text) => {
                        let defined = defined_names(path, &text);
                        let missing = inside.iter().filter(|name| !defined.contains(**name));
                        faults.extend(missing.map(|name| format!("{rule}: no {name} in {path}")));
                    }
                },
                [] => faults.push(format!("{rule}: names no file")),
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// The rules whose only test is that engine and oracle agree on random organizations, and the rules of
/// which that test demands that the organizations exercise them.
#[test]
fn rules_held_by_agreement_are_exercised() {
    let table = fs::read_to_string(root().join("docs/rules.md")).expect("docs/rules.md");
    let agreement = "`crates/oracle/tests/agreement.rs`";
    let held: BTreeSet<&str> = rows(&table)
        .iter()
        .filter(|row| row[5].starts_with(agreement))
        .map(|row| row[0])
        .collect();
    let path = root().join("crates/oracle/src/exercised.rs");
    let source = fs::read_to_string(path).expect("the oracle's list");
    let (_, list) = source.split_once("pub const RULES").expect("the list");
    let (_, list) = list.split_once("= [").expect("its start");
    let (list, _) = list.split_once("];").expect("its end");
    let exercised: BTreeSet<&str> = list.split('"').skip(1).step_by(2).collect();
    assert_eq!(held, exercised);
}

/// The names that a Rust file defines: functions, types, variants, fields, constants and modules.
fn defined_names(path: &str, text: &str) -> BTreeSet<String> {
    let tokens: TokenStream = match text.parse() {
        Ok(tokens) if path.ends_with(".rs") => tokens,
        // The only other files are cases, in which nothing is named.
        _ => return BTreeSet::new(),
    };
    let mut names = BTreeSet::new();
    collect_names(tokens, &mut names);
    names
}

/// Collects names after a keyword that defines one, and the names of fields and variants: those at the
/// start of a braced list or after a comma, an attribute or a visibility in one.
fn collect_names(tokens: TokenStream, names: &mut BTreeSet<String>) {
    const KEYWORDS: [&str; 9] = [
        "fn", "struct", "enum", "trait", "const", "static", "type", "mod", "pub",
    ];
    let mut may_define = true;
    let mut previous = String::new();
    for token in tokens {
        if let TokenTree::Ident(ident) = &token {
            let name = ident.to_string();
            let is_definition = KEYWORDS.contains(&&*previous);
            if (is_definition || may_define) && !KEYWORDS.contains(&&*name) {
                names.insert(name);
            }
        }
        if let TokenTree::Group(group) = &token {
            collect_names(group.stream(), names);
        }
        let ends_attribute =
            matches!(&token, TokenTree::Group(group) if group.delimiter() == Delimiter::Bracket);
        may_define = (ends_attribute && previous == "#")
            || matches!(&token, TokenTree::Punct(punct) if punct.as_char() == ',');
        previous = token.to_string();
    }
}

/// Sources that are no page of which an address could be given.
const WITHOUT_ADDRESS: [&str; 9] = [
    "price lists",
    "AWS data transfer guides",
    "reproduces every AWS scenario",
    "from the two above",
    "a printed bill of May 2025",
    "Security Hub's price text",
    "Organizations, closing accounts",
    "CloudWatch guide, estimated charges",
    "CloudTrail guide, bucket policies",
];

#[test]
fn every_source_can_be_opened_or_is_known_to_have_no_page() {
    let text = fs::read_to_string(root().join("docs/rules.md")).expect("docs/rules.md");
    let addresses: Vec<(&str, &str)> = text
        .lines()
        .filter_map(|line| line.strip_prefix("- ")?.split_once(": https://"))
        .collect();
    let missing: Vec<&str> = rows(&text)
        .iter()
        .flat_map(|row| row[3].split(';').map(str::trim))
        .filter(|source| !source.is_empty() && !WITHOUT_ADDRESS.contains(source))
        .filter(|source| addresses.iter().all(|(name, _)| name != source))
        .collect();
    assert!(missing.is_empty(), "no address of {missing:?}");
    for (name, address) in addresses {
        let is_known = |of: &str| {
            rows(&text)
                .iter()
                .any(|row| row[3].split(';').any(|source| source.trim() == of))
        };
        assert!(is_known(name), "no rule names {name}");
        let is_aws = ["docs.aws.amazon.com/", "aws.amazon.com/"];
        assert!(is_aws.iter().any(|at| address.starts_with(at)), "{address}");
    }
}

#[test]
fn every_rule_that_the_engine_cites_is_in_the_table() {
    let table = fs::read_to_string(root().join("docs/rules.md")).expect("docs/rules.md");
    let known: BTreeSet<&str> = rows(&table).into_iter().map(|row| row[0]).collect();
    let mut cited = BTreeSet::new();
    for source in ["crates/billing/src", "crates/organizations/src"] {
        collect(&root().join(source), &mut cited);
    }
    assert!(
        cited.len() > 30,
        "only {} rules found in the code",
        cited.len()
    );
    let missing: Vec<&String> = cited
        .iter()
        .filter(|rule| !known.contains(rule.as_str()))
        .collect();
    assert!(
        missing.is_empty(),
        "cited, but not in docs/rules.md: {missing:?}"
    );
}

/// Rules cited as `rule 3.2`, `rules 3.2 and 3.8`, `(3.2)` or `.rule("3.2")`.
fn collect(folder: &Path, cited: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            collect(&path, cited);
        } else {
            let text = fs::read_to_string(&path).expect("a source file");
            for line in text.lines() {
                let comment = line.split_once("//").map_or("", |(_, comment)| comment);
                let code = line.split_once(".rule(\"").map_or("", |(_, code)| code);
                for after in comment.split("rule").skip(1).chain([code]) {
                    let end = after.find(['`', ';', ':']).unwrap_or(after.len());
                    cited.extend(numbers(&after[..end]));
                }
            }
        }
    }
}

/// Words of the form `3.12` with a section between 1 and 16.
fn numbers(text: &str) -> Vec<String> {
    text.split(|c: char| !(c.is_ascii_digit() || c == '.'))
        .map(|word| word.trim_matches('.'))
        .filter(|word| {
            word.split_once('.').is_some_and(|(section, rule)| {
                let section: Option<u8> = section.parse().ok();
                let rule: Option<u8> = rule.parse().ok();
                section.is_some_and(|section| (1..=16).contains(&section))
                    && rule.is_some_and(|rule| (1..=30).contains(&rule))
            })
        })
        .map(str::to_owned)
        .collect()
}
