//! The packages of the lock file, as `cargo metadata` tells them.
use crate::failure::{Failure, Outcome};
use crate::process;
use crate::project::Project;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

/// A package of the workspace or of somebody else.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Package {
    /// Its name on crates.io.
    pub name: String,
    /// Its version.
    pub version: String,
    /// The registry that it comes from; none for the workspace's own.
    pub source: Option<String>,
    /// Its licence, as an SPDX expression; empty if it states none.
    pub licence: String,
    /// Its authors, as they call themselves.
    pub authors: Vec<String>,
    /// Where its sources are kept.
    pub repository: String,
    /// The folder with its sources.
    pub folder: PathBuf,
    /// Whether it runs in the compiler and is in nothing that is compiled.
    pub is_macro: bool,
}

/// Packages, and which of them use which when they run.
pub struct Packages {
    by_id: BTreeMap<String, Package>,
    uses: BTreeMap<String, Vec<String>>,
}

impl Packages {
    /// All packages that the workspace uses on any system.
    #[cfg(test)]
    pub fn all(project: &Project) -> Outcome<Self> {
        Self::read(project, &["--all-features"])
    }

    /// Those that matter for the page, as it is built to be deployed.
    pub fn for_page(project: &Project) -> Outcome<Self> {
        let platform = ["--filter-platform", "wasm32-unknown-unknown"];
        Self::read(
            project,
            &[&platform[..], &["--features", "billfold-page/split"]].concat(),
        )
    }

    fn read(project: &Project, options: &[&str]) -> Outcome<Self> {
        let unreadable = || {
            Failure::new("cargo does not tell the packages of the workspace")
                .remedy("run `cargo fetch --locked`")
        };
        let mut cargo = project.command("cargo");
        cargo.args(["metadata", "--format-version=1", "--locked", "--offline"]);
        let answer = process::answer(cargo.args(options)).ok_or_else(unreadable)?;
        let metadata: Value = serde_json::from_str(&answer).map_err(|_| unreadable())?;
        let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let packages = list(&metadata["packages"]).into_iter();
        let by_id = packages.map(|one| (text(&one["id"]), Package::new(&one)));
        let uses = list(&metadata["resolve"]["nodes"]).into_iter().map(|node| {
            let runs = |edge: &Value| {
                list(&edge["dep_kinds"])
                    .iter()
                    .any(|kind| kind["kind"].is_null())
            };
            let edges = list(&node["deps"]).into_iter();
            let used = edges.filter(runs).map(|edge| text(&edge["pkg"]));
            (text(&node["id"]), used.collect())
        });
        Ok(Self {
            by_id: by_id.collect(),
            uses: uses.collect(),
        })
    }

    /// All packages, by name and version.
    #[cfg(test)]
    pub fn iter(&self) -> impl Iterator<Item = &Package> {
        self.by_id.values()
    }

    /// The packages that are compiled into a package of the workspace, its own included: those that
    /// macros and build scripts need are not.
    pub fn compiled_into(&self, name: &str) -> BTreeSet<&Package> {
        let is_it =
            |(_, package): &(&String, &Package)| package.name == name && package.source.is_none();
        let mut open: Vec<&String> = self.by_id.iter().filter(is_it).map(|(id, _)| id).collect();
        let mut found = BTreeSet::new();
        while let Some(id) = open.pop() {
            let Some(package) = self.by_id.get(id).filter(|one| !one.is_macro) else {
                continue;
            };
            if found.insert(package) {
                open.extend(self.uses.get(id).into_iter().flatten());
            }
        }
        found
    }
}

impl Package {
    fn new(value: &Value) -> Self {
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
        let kinds = list(&value["targets"])
            .into_iter()
            .flat_map(|target| list(&target["kind"]));
        Self {
            name: text(&value["name"]),
            version: text(&value["version"]),
            source: value["source"].as_str().map(str::to_owned),
            licence: text(&value["license"]),
            authors: list(&value["authors"]).iter().map(text).collect(),
            repository: text(&value["repository"]),
            folder: PathBuf::from(text(&value["manifest_path"]))
                .parent()
                .map_or_else(PathBuf::new, PathBuf::from),
            is_macro: kinds.into_iter().any(|kind| kind == "proc-macro"),
        }
    }
}
