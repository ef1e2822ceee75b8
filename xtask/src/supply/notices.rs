//! The notices of what is compiled into the page. Licences ask for them wherever the code goes.
use super::expression::is_satisfied;
use super::packages::{Package, Packages};
use crate::failure::{Failure, Outcome};
use crate::project::Project;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The file in `dist/`.
/// Trunk copies it from there into the page (`index.html`).
const FILE: &str = "target/third-party-notices.txt";

/// The package that the page is built of.
const PAGE: &str = "billfold-page";

const BEGINNING: &str = "\
Notices of third parties

Billfold's page has compiled code of these projects in it. Their licences follow. The typeface has its
own, fonts/LICENSE-OFL.
";

/// The text that a crate means by `MIT` if it brings none along.
const MIT: &str = include_str!("mit.txt");

/// The standard library is compiled in too; it is no package.
const STANDARD_LIBRARY: (&str, &str) = (
    "the Rust standard library",
    "Copyright (c) The Rust Project Contributors",
);

/// Writes the notices to where Trunk takes them from.
pub fn write(project: &Project) -> Outcome {
    let packages = Packages::for_page(project)?;
    let path = project.path(FILE);
    let notices = notices(&packages)?;
    fs::create_dir_all(project.path("target"))
        .and_then(|()| fs::write(&path, notices))
        .map_err(|error| Failure::new(format!("{} cannot be written: {error}", path.display())))
}

/// A list of the packages, then each text once with the packages that it is of.
fn notices(packages: &Packages) -> Outcome<String> {
    let mut written = format!("{BEGINNING}\n");
    let (name, holder) = STANDARD_LIBRARY;
    let mut texts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    written.push_str(&format!("- {name}: MIT OR Apache-2.0\n"));
    texts.insert(mit(holder), vec![name.to_owned()]);
    let compiled = packages.compiled_into(PAGE);
    for package in compiled
        .into_iter()
        .filter(|package| package.source.is_some())
    {
        let Package {
            name,
            version,
            licence,
            repository,
            ..
        } = package;
        written.push_str(&format!("- {name} {version}: {licence}, {repository}\n"));
        for text in texts_of(package)? {
            texts
                .entry(text)
                .or_default()
                .push(format!("{name} {version}"));
        }
    }
    for (text, of) in texts {
        written.push_str(&format!(
            "\n{}\n{}\n\n{text}\n",
            "-".repeat(80),
            of.join(", ")
        ));
    }
    Ok(written)
}

/// The licence that a package is used under, in its own words: MIT where it may be chosen, as it is the
/// shortest; and its further notices.
fn texts_of(package: &Package) -> Outcome<Vec<String>> {
    let may_be_mit = is_satisfied(&package.licence, &|name| name == "MIT");
    let files = files(&package.folder);
    let named = |words: &[&str]| {
        let is_one = |(name, _): &&(String, String)| words.iter().any(|word| name.contains(word));
        let found = files.iter().filter(is_one);
        found.map(|(_, text)| text.clone()).collect::<Vec<_>>()
    };
    let mut texts = match may_be_mit {
        true => named(&["MIT"]),
        false => named(&["LICEN", "COPYING"]),
    };
    if texts.is_empty() {
        // One file for all of its licences.
        texts = named(&["LICEN", "COPYING"]);
    }
    if texts.is_empty() && may_be_mit {
        let authors = match package.authors.is_empty() {
            true => format!("the authors of {}", package.name),
            false => package.authors.join(", "),
        };
        texts = vec![mit(&format!("Copyright (c) {authors}"))];
    }
    if texts.is_empty() {
        let (name, licence) = (&package.name, &package.licence);
        return Err(Failure::new(format!(
            "{name} has no text of its licence, {licence}"
        )));
    }
    texts.extend(named(&["NOTICE"]));
    Ok(texts)
}

/// The files at the top of a package whose names begin as those of licences do, by name.
fn files(folder: &Path) -> Vec<(String, String)> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut files: Vec<(String, String)> = entries
        .filter_map(|entry| {
            let name = entry.file_name().to_string_lossy().to_uppercase();
            let begins = ["LICEN", "COPYING", "NOTICE", "UNLICENSE"];
            let is_one = begins.iter().any(|begin| name.starts_with(begin));
            let text = is_one
                .then(|| fs::read_to_string(entry.path()).ok())
                .flatten()?;
            let lines: Vec<&str> = text.trim().lines().map(str::trim_end).collect();
            Some((name, lines.join("\n")))
        })
        .collect();
    files.sort();
    files
}

fn mit(copyright: &str) -> String {
    format!("{copyright}\n\n{}", MIT.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_crate_of_the_page_has_its_notice() {
        let project = Project::find().expect("the checkout");
        let packages = Packages::for_page(&project).expect("packages");
        let notices = notices(&packages).expect("notices");
        let (list, texts) = notices.split_once("\n-----").expect("texts");
        let mut others = 0;
        for package in packages.compiled_into(PAGE) {
            let name = format!("{} {}", package.name, package.version);
            let is_other = package.source.is_some();
            others += usize::from(is_other);
            assert_eq!(list.contains(&format!("- {name}: ")), is_other, "{name}");
            assert_eq!(texts.contains(&name), is_other, "{name}");
        }
        // Yew alone brings dozens.
        assert!(others > 50, "{others}");
        for known in [
            "yew 0.23.0",
            "rust_decimal 1.43.0",
            "the Rust standard library",
        ] {
            assert!(texts.contains(known), "{known}");
        }
        assert!(texts.contains("Permission is hereby granted, free of charge"));
    }
}
