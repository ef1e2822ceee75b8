//! The hashes of a file of the page.
use crate::failure::{Failure, Outcome};
use crate::process;
use crate::project::Project;
use std::path::Path;

pub struct Digest {
    /// For the file's name.
    pub hash: String,
    /// What browsers check.
    pub integrity: String,
}

/// Node hashes as it compresses; no crate has to be compiled for it.
pub fn digest(project: &Project, file: &Path) -> Outcome<Digest> {
    let digest = process::answer(project.command("node").arg("xtask/digest.mjs").arg(file));
    digest
        .as_deref()
        .and_then(|text| text.trim_end().split_once(' '))
        .map(|(hash, integrity)| Digest {
            hash: hash.to_owned(),
            integrity: integrity.to_owned(),
        })
        .ok_or_else(|| Failure::new(format!("node could not hash {}", file.display())))
}
