//! The arrows that the code has.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use crate::modules::Modules;
use crate::workspace::Workspace;

/// A crate or a top-level module uses another one.
pub struct Arrow {
    /// The user.
    pub from: String,
    /// What it uses.
    pub to: String,
    /// The first place: a file relative to the repository.
    pub file: String,
    /// The line in the file, from 1.
    pub line: usize,
}

impl fmt::Display for Arrow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            from,
            to,
            file,
            line,
        } = self;
        write!(f, "{file}:{line}: {from} uses {to}")
    }
}

/// The dependencies between the crates of the workspace.
pub fn arrows_between_crates(workspace: &Workspace) -> Vec<Arrow> {
    let crates = workspace.crates.iter();
    let arrows = crates.flat_map(|one| {
        one.dependencies.iter().map(|(to, line)| Arrow {
            from: one.name.clone(),
            to: to.clone(),
            file: one.folder.join("Cargo.toml").display().to_string(),
            line: *line,
        })
    });
    arrows.collect()
}

/// The references between the top-level modules of a crate. What the crate's root refers to is no
/// arrow: it puts the modules together.
pub fn arrows_within(modules: &Modules) -> Vec<Arrow> {
    let mut found: BTreeMap<(String, String), Arrow> = BTreeMap::new();
    for (path, module) in modules.iter() {
        let Some(from) = path.first() else { continue };
        for reference in &module.references {
            let Some(definition) = modules.definition(path, &reference.path) else {
                continue;
            };
            let Some(to) = definition.first() else {
                continue;
            };
            if from != to {
                let key = (from.clone(), to.clone());
                found.entry(key).or_insert_with(|| Arrow {
                    from: from.clone(),
                    to: to.clone(),
                    file: module.file.display().to_string(),
                    line: reference.line,
                });
            }
        }
    }
    found.into_values().collect()
}

/// Circles between the nodes of arrows, one line for each arrow in a circle.
pub fn circles(name: &str, arrows: &[Arrow]) -> Vec<String> {
    let mut uses: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for arrow in arrows {
        uses.entry(&arrow.from).or_default().insert(&arrow.to);
    }
    let reaches = |from: &str, to: &str| {
        let mut seen = BTreeSet::new();
        let mut open = vec![from];
        while let Some(node) = open.pop() {
            if node == to {
                return true;
            }
            if seen.insert(node) {
                open.extend(uses.get(node).into_iter().flatten().copied());
            }
        }
        false
    };
    let in_circle = arrows
        .iter()
        .filter(|arrow| reaches(&arrow.to, &arrow.from));
    in_circle
        .map(|arrow| format!("{arrow}, which uses it in turn (crate {name})"))
        .collect()
}
