//! `docs/architecture.md` draws the allowed arrows between crates and between the modules of a crate.
//! These tests read every manifest and every source file, and fail on an arrow that is not drawn.

mod arrows;
mod diagram;
mod modules;
mod references;
mod workspace;

use std::collections::{BTreeMap, BTreeSet};

use arrows::{Arrow, arrows_between_crates, arrows_within};
use diagram::Diagram;
use workspace::Workspace;

/// The crate of the project's own commands. Its modules may use each other as they like.
const TOOLING: &str = "xtask";

/// The names that a node may have an arrow to.
fn targets(allowed: &BTreeSet<String>) -> String {
    match allowed.is_empty() {
        true => "none".to_owned(),
        false => allowed.iter().cloned().collect::<Vec<_>>().join(", "),
    }
}

/// Compares the arrows of the code with those of a section of the diagram, both ways.
fn compare(section: &str, nodes: &[String], arrows: &[Arrow], diagram: &Diagram) -> Vec<String> {
    let Some(drawn) = diagram.section(section) else {
        return vec![format!(
            "docs/architecture.md: \"Allowed arrows\" has no section {section}"
        )];
    };
    let mut faults: Vec<String> = nodes
        .iter()
        .filter(|node| !drawn.contains_key(*node))
        .map(|node| format!("docs/architecture.md: section {section} has no line for {node}"))
        .collect();
    let unknown = drawn.keys().filter(|node| !nodes.contains(node));
    faults.extend(
        unknown.map(|node| format!("docs/architecture.md: section {section}: there is no {node}")),
    );
    let mut found: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for arrow in arrows {
        found.entry(&arrow.from).or_default().insert(&arrow.to);
        let Some(allowed) = drawn.get(&arrow.from) else {
            continue;
        };
        if !allowed.contains(&arrow.to) {
            faults.push(format!("{arrow}; allowed: {}", targets(allowed)));
        }
    }
    for (from, allowed) in drawn {
        let used = found.get(from.as_str());
        let unused = allowed
            .iter()
            .filter(|to| used.is_none_or(|used| !used.contains(to.as_str())));
        faults.extend(unused.map(|to| {
            format!("docs/architecture.md: section {section}: nothing in {from} uses {to}")
        }));
    }
    faults
}

fn assert_none(faults: &[String]) {
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn crates_depend_on_each_other_as_drawn() {
    let workspace = Workspace::read();
    let diagram = Diagram::read();
    let nodes: Vec<String> = workspace.crates.iter().map(|it| it.name.clone()).collect();
    let arrows = arrows_between_crates(&workspace);
    assert!(arrows.len() > 20, "only {} dependencies", arrows.len());
    assert_none(&compare("crates", &nodes, &arrows, &diagram));
}

#[test]
fn modules_of_each_crate_use_each_other_as_drawn() {
    let workspace = Workspace::read();
    let diagram = Diagram::read();
    let mut faults = Vec::new();
    for one in workspace.crates.iter().filter(|one| one.name != TOOLING) {
        let modules = modules::read(one);
        let arrows = arrows_within(&modules);
        faults.extend(match diagram.section(&one.name) {
            Some(_) => compare(&one.name, &modules.top_level(), &arrows, &diagram),
            None => arrows::circles(&one.name, &arrows),
        });
    }
    assert_none(&faults);
}

#[test]
fn the_diagram_points_one_way() {
    assert_none(&Diagram::read().circles());
}

/// The scanner finds references in every form, so that none passes unseen.
#[test]
fn the_scanner_finds_every_form_of_reference() {
    let source = r#"
        use crate::one::{self, Two as Deux, inner::{Three, *}};
        pub use super::four::Four;
        fn f(value: &crate::five::Five) -> Vec<super::six::Six> {
            use crate::seven::{Seven};
            html! { <p>{ crate::eight::call(&value) }</p> };
            <crate::nine::Nine as Default>::default();
            "crate::not::a::reference"; // crate::not::either
        }
        #[cfg(test)]
        mod tests { use crate::ten::Ten; }
    "#;
    let file = syn::parse_file(source).expect("Rust");
    let found = references::of_items(&file.items);
    let paths: Vec<String> = found
        .references
        .iter()
        .map(|it| it.path.join("::"))
        .collect();
    assert_eq!(
        paths,
        [
            "crate::one",
            "crate::one::Two",
            "crate::one::inner::Three",
            "crate::one::inner",
            "super::four::Four",
            "crate::five::Five",
            "super::six::Six",
            "crate::seven::Seven",
            "crate::eight::call",
            "crate::nine::Nine",
            "Default::default",
        ]
    );
    assert_eq!(found.references[8].line, 6);
}
