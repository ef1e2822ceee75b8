//! What a first visit downloads, against the budget.
use crate::console::say;
use crate::failure::{Failure, Outcome};
use crate::process;
use crate::project::Project;
use std::fs;
use std::path::{Path, PathBuf};

/// The most that a first visit may download, in bytes after brotli: HTML, JavaScript, CSS
/// and WebAssembly. Prices, tours and other languages come after the first paint.
const BUDGET: u64 = 200_000;

/// One file of the page.
struct PageFile {
    name: String,
    raw: u64,
    brotli: u64,
    first_load: bool,
}

/// Prints the size of every file and fails when the first load is over the budget.
pub fn check(project: &Project, dist: &Path) -> Outcome {
    let mut files = measure(project, dist)?;
    files.sort_by_key(|file| (!file.first_load, kind(&file.name), file.name.clone()));
    let total: u64 = first_load(&files).map(|file| file.brotli).sum();

    say("\nFirst load (KB = 1,000 bytes)        raw    brotli");
    first_load(&files).for_each(print_row);
    say(format_args!(
        "  {:<30} {:>8}  {:>8}   budget {}",
        "together",
        kilobytes(first_load(&files).map(|file| file.raw).sum()),
        kilobytes(total),
        kilobytes(BUDGET),
    ));
    if files.iter().any(|file| !file.first_load) {
        say("Fetched later, when needed");
        files
            .iter()
            .filter(|file| !file.first_load)
            .for_each(print_row);
    }

    if total > BUDGET {
        return Err(Failure::new(format!(
            "the first load is {} KB, more than the {} KB of its budget",
            kilobytes(total),
            kilobytes(BUDGET)
        ))
        .remedy("make the page smaller, or fetch what is not needed for the first paint later"));
    }
    Ok(())
}

fn first_load(files: &[PageFile]) -> impl Iterator<Item = &PageFile> {
    files.iter().filter(|file| file.first_load)
}

fn print_row(file: &PageFile) {
    say(format_args!(
        "  {:<4} {:<25} {:>8}  {:>8}",
        kind(&file.name),
        short(&file.name),
        kilobytes(file.raw),
        kilobytes(file.brotli)
    ));
}

fn measure(project: &Project, dist: &Path) -> Outcome<Vec<PageFile>> {
    let unreadable = |error| Failure::new(format!("dist/ cannot be read: {error}"));
    let paths = files_below(dist).map_err(unreadable)?;
    let index = fs::read_to_string(dist.join("index.html")).map_err(unreadable)?;
    let compressed = brotli_sizes(project, &paths)?;
    paths
        .iter()
        .zip(compressed)
        .map(|(path, brotli)| {
            let name = path
                .strip_prefix(dist)
                .unwrap_or(path)
                .to_string_lossy()
                .into_owned();
            Ok(PageFile {
                first_load: is_first_load(&name, &index),
                raw: fs::metadata(path).map_err(unreadable)?.len(),
                name,
                brotli,
            })
        })
        .collect()
}

/// The page loads what its index names, and what that starts with: the preloaded script and module.
fn is_first_load(name: &str, index: &str) -> bool {
    name == "index.html" || index.contains(name)
}

fn files_below(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            files.append(&mut files_below(&path)?);
        } else {
            files.push(path);
        }
    }
    Ok(files)
}

/// Node compresses as a web server would; no crate has to be compiled for it.
fn brotli_sizes(project: &Project, paths: &[PathBuf]) -> Outcome<Vec<u64>> {
    let mut node = project.command("node");
    node.arg("xtask/brotli-sizes.mjs").args(paths);
    process::answer(&mut node)
        .and_then(|text| text.lines().map(|line| line.parse().ok()).collect())
        .filter(|sizes: &Vec<u64>| sizes.len() == paths.len())
        .ok_or_else(|| Failure::new("the sizes after brotli could not be measured with node"))
}

fn kind(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("html") => "HTML",
        Some("js") => "JS",
        Some("css") => "CSS",
        Some("wasm") => "wasm",
        _ => "",
    }
}

/// The name without the hash that the build puts into it.
fn short(name: &str) -> String {
    name.split('-')
        .map(|part| {
            let rest = part.trim_start_matches(|letter: char| letter.is_ascii_hexdigit());
            // Leading zeros of the hash are not written; words are never this long.
            if part.len() - rest.len() >= 12 {
                format!("…{rest}")
            } else {
                part.to_owned()
            }
        })
        .collect::<Vec<_>>()
        .join("-")
}

fn kilobytes(bytes: u64) -> String {
    format!("{:.1}", bytes as f64 / 1000.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_index_decides_what_loads_first() {
        let index = "<script>import init from './page-1.js'</script>";
        for (name, first) in [
            ("index.html", true),
            ("page-1.js", true),
            ("later/prices.json", false),
        ] {
            assert_eq!(is_first_load(name, index), first, "{name}");
        }
    }

    #[test]
    fn names_lose_their_hash() {
        assert_eq!(short("page-0123456789abcdef_bg.wasm"), "page-…_bg.wasm");
        assert_eq!(short("controls-e847aa41c07dcd7.css"), "controls-….css");
        assert_eq!(short("later/prices.json"), "later/prices.json");
    }
}
