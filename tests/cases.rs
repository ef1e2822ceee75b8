//! Every scenario file under `tests/cases/` holds the figures that its `expected` block names.
//!
//! The figures come from AWS's documents, never from this engine; each file's note says from
//! where. Every figure of every case is explained too, and the explanation's arithmetic checked.

use std::fs;
use std::path::{Path, PathBuf};

use billfold_billing::comparison::{Cause, compare};
use billfold_billing::explanation::{Figures, explain};
use billfold_interchange::{Document, UtcOnly, resolve};

fn case_files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/cases");
    let mut files: Vec<PathBuf> = fs::read_dir(&folder)
        .expect("tests/cases")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
        .collect();
    files.sort();
    files
}

/// What is wrong with one case; nothing if all is well.
fn faults(path: &Path) -> Vec<String> {
    let json = fs::read_to_string(path).expect("a readable file");
    let document = match Document::from_json(&json) {
        Ok(document) => document,
        Err(error) => return vec![error.to_string()],
    };
    let resolved = match resolve(&document, &UtcOnly) {
        Ok(resolved) => resolved,
        Err(error) => return vec![error.to_string()],
    };
    let comparison = compare(&resolved.scenario);
    let figures = Figures::new(&resolved.scenario, &comparison);
    let mut faults = Vec::new();
    if document.expected.is_empty() {
        faults.push("expects nothing".to_owned());
    }
    let all = figures.all();
    for (id, expected) in document.expected.iter() {
        match all
            .iter()
            .find(|figure| figures.id(**figure) == id.as_str())
        {
            None => faults.push(format!("{id}: there is no such figure")),
            Some(figure) => {
                let value = figures.value(*figure);
                if !expected.matches(value) {
                    faults.push(format!("{id}: expected {}, is {value}", expected.value()));
                }
            }
        }
    }
    for figure in all {
        let explanation = explain(&figures, figure);
        let (id, value) = (figures.id(figure), figures.value(figure));
        if explanation.value != value {
            faults.push(format!(
                "{id}: is {value}, explained as {}",
                explanation.value
            ));
        }
        if !explanation.holds() {
            faults.push(format!("{id}: the explanation's arithmetic does not hold"));
        }
    }
    let parts: billfold_billing::Decimal = Cause::ALL
        .into_iter()
        .map(|cause| comparison.saving.part(cause))
        .sum();
    if parts != comparison.saving.total {
        faults.push(format!("the parts of the saving add up to {parts}"));
    }
    faults
}

#[test]
fn every_case_holds() {
    let files = case_files();
    assert!(!files.is_empty(), "no case files");
    let faults: Vec<String> = files
        .iter()
        .flat_map(|path| {
            let name = path
                .file_name()
                .map(|name| name.to_string_lossy().into_owned());
            let name = name.unwrap_or_default();
            faults(path)
                .into_iter()
                .map(move |fault| format!("{name}: {fault}"))
        })
        .collect();
    assert!(
        faults.is_empty(),
        "{} faults:\n{}",
        faults.len(),
        faults.join("\n")
    );
}
