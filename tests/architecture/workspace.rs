//! The crates of the workspace and what their manifests depend on.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The folder of the repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// A crate of the workspace.
pub struct Crate {
    /// The name in the diagram: the package's name without `billfold-`.
    pub name: String,
    /// The folder, relative to the repository.
    pub folder: PathBuf,
    /// The crates of this workspace that it depends on, with the manifest's lines.
    pub dependencies: BTreeMap<String, usize>,
}

/// All crates of the workspace.
pub struct Workspace {
    /// The crates in the order of their names.
    pub crates: Vec<Crate>,
}

impl Workspace {
    /// Reads the manifests.
    pub fn read() -> Self {
        let mut folders = vec![PathBuf::from("."), PathBuf::from("xtask")];
        let crates = fs::read_dir(root().join("crates")).expect("crates");
        folders.extend(crates.filter_map(|entry| {
            let folder = Path::new("crates").join(entry.ok()?.file_name());
            root()
                .join(&folder)
                .join("Cargo.toml")
                .exists()
                .then_some(folder)
        }));
        let mut crates: Vec<Crate> = folders.into_iter().map(manifest).collect();
        crates.sort_by(|a, b| a.name.cmp(&b.name));
        Self { crates }
    }
}

fn manifest(folder: PathBuf) -> Crate {
    let path = root().join(&folder).join("Cargo.toml");
    let text = fs::read_to_string(path).expect("a manifest");
    let manifest: toml::Table = text.parse().expect("TOML");
    let name = manifest["package"]["name"].as_str().expect("a name");
    let dependencies = manifest.get("dependencies").and_then(|it| it.as_table());
    let dependencies = dependencies.into_iter().flatten();
    let own = dependencies.filter_map(|(name, _)| {
        let start = format!("{name}.");
        let spaced = format!("{name} ");
        let mut lines = text.lines().skip_while(|line| *line != "[dependencies]");
        let before = text.lines().count() - lines.clone().count();
        let line = lines.position(|line| line.starts_with(&start) || line.starts_with(&spaced))?;
        Some((
            name.strip_prefix("billfold-")?.to_owned(),
            before + line + 1,
        ))
    });
    Crate {
        name: name.trim_start_matches("billfold-").to_owned(),
        folder,
        dependencies: own.collect(),
    }
}
