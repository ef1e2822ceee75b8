//! What esbuild does for the deployable page: one file of all styles, and one small script.
use super::digest::{Digest, digest};
use crate::failure::{Failure, Outcome};
use crate::process;
use crate::project::Project;
use std::fs;
use std::path::Path;
use std::process::Command;

/// The folder of styles in `dist/`, as the page is served while it is worked on.
const STYLES: &str = "styles";
/// Its file that imports all others, as the index names it.
const ENTRY: &str = "styles/page.css";

/// Puts one file in place of all styles, named by its contents.
pub fn join_styles(project: &Project, dist: &Path) -> Outcome {
    let joined = dist.join("page.css");
    let mut command = esbuild(project, &dist.join(ENTRY), &joined);
    process::silent(command.arg("--bundle"))?;
    let Digest { hash, integrity } = digest(project, &joined)?;
    let name = format!("page-{hash}.css");

    let index = dist.join("index.html");
    let page = fs::read_to_string(&index)
        .ok()
        .and_then(|text| with_joined_styles(&text, &name, &integrity))
        .ok_or_else(|| Failure::new(format!("{} does not name {ENTRY}", index.display())))?;
    fs::rename(&joined, dist.join(&name))
        .and_then(|()| fs::remove_dir_all(dist.join(STYLES)))
        .and_then(|()| fs::write(&index, page))
        .map_err(|error| Failure::new(format!("{} cannot be written: {error}", dist.display())))
}

/// Takes what a script imports into it and makes it small, in its place.
pub fn join_scripts(project: &Project, script: &Path) -> Outcome {
    process::silent(esbuild(project, script, script).args([
        "--bundle",
        "--format=esm",
        "--allow-overwrite",
    ]))
}

/// Makes a script small, in its place.
pub fn minify(project: &Project, script: &Path) -> Outcome {
    process::silent(esbuild(project, script, script).args(["--format=esm", "--allow-overwrite"]))
}

fn esbuild(project: &Project, from: &Path, to: &Path) -> Command {
    let mut command = project.command("esbuild");
    command
        .arg(from)
        .args(["--minify", "--log-level=warning"])
        .arg(format!("--outfile={}", to.display()));
    command
}

/// The index with the joined styles in place of their folder; Trunk leaves out the quotes.
fn with_joined_styles(index: &str, name: &str, integrity: &str) -> Option<String> {
    let link = [format!("href={ENTRY}"), format!("href=\"{ENTRY}\"")];
    let link = link.iter().find(|link| index.contains(&***link))?;
    Some(index.replace(link, &format!("href=./{name} integrity={integrity}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_index_names_the_joined_styles() {
        let index = "<link href=styles/page.css rel=stylesheet><title>x</title>";
        let joined = "<link href=./page-1.css integrity=sha384-A rel=stylesheet><title>x</title>";
        let made = with_joined_styles(index, "page-1.css", "sha384-A");
        assert_eq!(made.as_deref(), Some(joined));
        assert_eq!(with_joined_styles("<title>x</title>", "a", "b"), None);
    }
}
