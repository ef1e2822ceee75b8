//! The rules that the crates of other people keep: where they come from, their licences, one version of
//! each in the page, and none that speaks to servers or brings a library in C.
//!
//! `cargo-deny` would hold the same rules, but takes minutes to compile. Known vulnerabilities are not
//! looked up: the list of them is not at hand where the project is built.
use super::expression::is_satisfied;
use super::packages::{Package, Packages};
use crate::project::Project;
use std::collections::BTreeMap;

/// Licences that ask for a notice at most.
const LICENCES: [&str; 9] = [
    "0BSD",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "MIT",
    "MIT-0",
    "Unicode-3.0",
    "Zlib",
];

/// Crates that are in the page twice, and why they may be.
const TWICE: [(&str, &str); 1] = [("thiserror", "Yew's gloo 0.11 has the first version")];

/// Crates that nothing here may use: they speak to servers, or bring a library in C.
const BANNED: [&str; 10] = [
    "aws-lc-sys",
    "curl",
    "hyper",
    "libsqlite3-sys",
    "libz-sys",
    "native-tls",
    "openssl-sys",
    "reqwest",
    "ring",
    "ureq",
];

const CRATES_IO: &str = "registry+https://github.com/rust-lang/crates.io-index";

fn all() -> Packages {
    let project = Project::find().expect("the checkout");
    Packages::all(&project).expect("packages")
}

fn named(package: &Package) -> String {
    format!("{} {}", package.name, package.version)
}

#[test]
fn every_crate_comes_from_crates_io() {
    let packages = all();
    let own = |package: &Package| {
        package.source.is_none()
            && (package.name == "xtask" || package.name.starts_with("billfold"))
    };
    for package in packages.iter().filter(|package| !own(package)) {
        assert_eq!(
            package.source.as_deref(),
            Some(CRATES_IO),
            "{}",
            named(package)
        );
    }
}

#[test]
fn every_licence_asks_for_a_notice_at_most() {
    let packages = all();
    let accepted = |name: &str| LICENCES.contains(&name);
    let refused: Vec<String> = packages
        .iter()
        .filter(|package| !is_satisfied(&package.licence, &accepted))
        .map(|package| format!("{}: {:?}", named(package), package.licence))
        .collect();
    assert_eq!(refused, [""; 0]);
    // A licence that no crate needs is not asked for in advance.
    for licence in LICENCES {
        let others = |name: &str| name != licence && accepted(name);
        let needs = |package: &Package| {
            package.licence.contains(licence) || !is_satisfied(&package.licence, &others)
        };
        assert!(packages.iter().any(needs), "{licence}");
    }
}

#[test]
fn the_page_has_one_version_of_each_crate() {
    let project = Project::find().expect("the checkout");
    let packages = Packages::for_page(&project).expect("packages");
    let mut versions: BTreeMap<&str, usize> = BTreeMap::new();
    for package in packages.compiled_into("billfold-page") {
        *versions.entry(&package.name).or_default() += 1;
    }
    versions.retain(|_, count| *count > 1);
    let twice: Vec<&str> = versions.into_keys().collect();
    assert_eq!(twice, TWICE.map(|(name, _)| name));
}

#[test]
fn nothing_speaks_to_servers_or_brings_a_library_in_c() {
    let packages = all();
    let banned: Vec<String> = packages
        .iter()
        .filter(|package| BANNED.contains(&&*package.name))
        .map(named)
        .collect();
    assert_eq!(banned, [""; 0]);
}
