//! The files of the repository, for tests.
#![allow(dead_code, reason = "each test uses a part")]

use std::fs;
use std::path::{Path, PathBuf};

use billfold_billing::catalogue::{DEFAULT_TENANCY, InstanceKey};
use billfold_catalogue::Catalogue;

/// The root of the repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The files of `prices/`, by their path below it.
pub fn files() -> Vec<(String, String)> {
    let mut files = Vec::new();
    collect(&root().join("prices"), "", &mut files);
    files
}

fn collect(folder: &Path, under: &str, files: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).expect("prices/ can be read") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().expect("a name").to_string_lossy();
        let name = format!("{under}{name}");
        if path.is_dir() {
            collect(&path, &format!("{name}/"), files);
        } else if name.ends_with(".toml") {
            files.push((name, fs::read_to_string(&path).expect("a file")));
        }
    }
}

/// The text of the shipped catalogue.
pub fn shipped_json() -> String {
    fs::read_to_string(root().join("static/catalogue.json")).expect("static/catalogue.json")
}

/// The shipped catalogue.
pub fn shipped() -> Catalogue {
    Catalogue::from_json(&shipped_json()).expect("the shipped catalogue is sound")
}

/// The key of an instance on shared hardware: service, Region, instance type, platform.
pub fn instance_key([service, region, instance_type, platform]: [&str; 4]) -> InstanceKey<'_> {
    InstanceKey {
        service,
        region,
        instance_type,
        platform,
        tenancy: DEFAULT_TENANCY,
    }
}
