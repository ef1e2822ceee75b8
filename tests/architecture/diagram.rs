//! The section "Allowed arrows" of `docs/architecture.md`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use crate::arrows::{self, Arrow};
use crate::workspace::root;

/// The nodes of a section, each with the nodes that it may use.
pub type Section = BTreeMap<String, BTreeSet<String>>;

/// The allowed arrows: the crates' in the section `crates`, those between a crate's modules in the
/// section of its name.
pub struct Diagram {
    sections: BTreeMap<String, Section>,
}

impl Diagram {
    /// Reads the fenced block `arrows`: `[section]`, then lines of the form `node: used, used`.
    pub fn read() -> Self {
        let path = root().join("docs/architecture.md");
        let text = fs::read_to_string(path).expect("docs/architecture.md");
        let (_, block) = text.split_once("```arrows\n").expect("a block of arrows");
        let (block, _) = block.split_once("```").expect("the block's end");
        let mut sections: BTreeMap<String, Section> = BTreeMap::new();
        let mut section = String::new();
        for line in block.lines().map(str::trim).filter(|line| !line.is_empty()) {
            if let Some(name) = line.strip_prefix('[').and_then(|it| it.strip_suffix(']')) {
                section = name.to_owned();
                continue;
            }
            let (node, uses) = line.split_once(':').expect("`node: used, used`");
            let uses = uses.split(',').map(str::trim).filter(|it| !it.is_empty());
            let lines = sections.entry(section.clone()).or_default();
            let before = lines.insert(node.to_owned(), uses.map(str::to_owned).collect());
            assert!(before.is_none(), "{section}: {node} has two lines");
        }
        Self { sections }
    }

    /// The nodes of a section.
    pub fn section(&self, name: &str) -> Option<&Section> {
        self.sections.get(name)
    }

    /// Circles in the diagram itself.
    pub fn circles(&self) -> Vec<String> {
        let of_section = |(name, section): (&String, &Section)| {
            let arrows = section.iter().flat_map(|(from, uses)| {
                uses.iter().map(|to| Arrow {
                    from: from.clone(),
                    to: to.clone(),
                    file: "docs/architecture.md".to_owned(),
                    line: 0,
                })
            });
            arrows::circles(name, &arrows.collect::<Vec<_>>())
        };
        self.sections.iter().flat_map(of_section).collect()
    }
}
