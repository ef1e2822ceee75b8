//! The page in two parts: what the first paint needs, and what is fetched after it.
//!
//! The compiled page has to be split before wasm-bindgen sees it, and Trunk has no hook there. It
//! looks for wasm-bindgen on PATH, though, so while the page is built for deployment this program
//! stands there in its place: it splits, then calls the real one on the first part. Everything else
//! stays Trunk's.
use super::digest::{Digest, digest};
use super::esbuild;
use crate::failure::{Failure, Outcome};
use crate::process;
use crate::project::Project;
use crate::setup::{wasm_bindgen, wasm_split};
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Where the parts are made.
const FOLDER: &str = "target/split";
/// The part as the tool names it, after `#[wasm_split(lazy, fallible)]`.
const LAZY_PART: &str = "split_lazy.wasm";
/// The script that the tool writes beside the parts. The page's own replaces it: that one needs
/// no address of the first part's script, which gets its name afterwards.
const TOOLS_SCRIPT: &str = "./__wasm_split.js";
const OWN_SCRIPT: &str = "./snippets/lazy.js";

/// Calls this program, for which wasm-bindgen is the real one again.
const STAND_IN: &str =
    "#!/bin/sh\nPATH=$BILLFOLD_PATH exec \"$BILLFOLD_XTASK\" split-and-bind \"$@\"\n";

/// The options of index.html for wasm-opt: they must fit both parts.
const OPTIONS: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
    // What is alike lies together, which compresses better.
    "--reorder-functions-by-name",
];

/// Has a command of Trunk's split the page that it builds.
pub fn during<'a>(project: &Project, trunk: &'a mut Command) -> Outcome<&'a mut Command> {
    let folder = project.path(FOLDER);
    let stand_in = folder.join("bin").join(wasm_bindgen::TOOL.program);
    let written = fs::create_dir_all(folder.join("bin"))
        .and_then(|()| fs::write(&stand_in, STAND_IN))
        .and_then(|()| fs::set_permissions(&stand_in, fs::Permissions::from_mode(0o755)));
    written.map_err(|error| cannot_write(&stand_in, &error))?;
    let found_first = [stand_in.parent().unwrap_or(&folder).to_owned()];
    let path = std::env::join_paths(
        found_first
            .into_iter()
            .chain(std::env::split_paths(project.search_path())),
    );
    let path = path.map_err(|error| Failure::new(format!("no PATH can be made: {error}")))?;
    Ok(trunk
        .args(["--features", "split"])
        .env("BILLFOLD_XTASK", project.program())
        .env("BILLFOLD_PATH", project.search_path())
        .env("PATH", path)
        .env("CARGO_ENCODED_RUSTFLAGS", short_places()?))
}

/// Has places of panics name files of crates without the folder in which this machine keeps them.
fn short_places() -> Outcome<String> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(std::env::home_dir()?.join(".cargo")));
    let sources = home
        .map(|home| home.join("registry/src"))
        .unwrap_or_default();
    let registries = fs::read_dir(&sources)
        .map_err(|error| Failure::new(format!("{} cannot be read: {error}", sources.display())))?;
    let flags = registries
        .filter_map(Result::ok)
        .map(|registry| format!("--remap-path-prefix={}=", registry.path().display()));
    // Cargo parts the flags by this character.
    Ok(flags.collect::<Vec<_>>().join("\u{1f}"))
}

/// What Trunk takes for wasm-bindgen.
pub fn split_and_bind(project: &Project, arguments: &[String]) -> Outcome {
    let mut bind = project.command(wasm_bindgen::TOOL.program);
    let Some(input) = arguments.iter().find(|word| word.ends_with(".wasm")) else {
        // It asks for the version.
        return process::shown(bind.args(arguments));
    };
    let value = |name: &str| {
        let prefix = format!("{name}=");
        let found = arguments.iter().find_map(|word| word.strip_prefix(&prefix));
        found.ok_or_else(|| Failure::new(format!("Trunk gives wasm-bindgen no {name}")))
    };
    let (out, name) = (PathBuf::from(value("--out-dir")?), value("--out-name")?);
    let parts = emptied(project.path(FOLDER).join("parts"))?;
    let tool = wasm_split::TOOL.program(project.tools());
    process::shown(
        project
            .command(&tool.to_string_lossy())
            .arg(input)
            .arg(&parts)
            .args(["--out-name", name]),
    )?;
    let first = parts.join(format!("{name}.wasm"));
    expect_two_parts(&parts)?;
    let others = arguments.iter().filter(|word| *word != input);
    // The lazy chunk finds the memory and the table of functions by their names.
    process::shown(bind.args(others).arg("--keep-lld-exports").arg(&first))?;
    let chunk = optimise(project, &parts)?;
    connect(project, &chunk, &out, &out.join(format!("{name}.js")))
}

/// Puts the lazy chunk beside the first one.
pub fn add_lazy_chunk(project: &Project, dist: &Path) -> Outcome {
    let made = project.path(FOLDER).join("made");
    let copied = fs::read_dir(&made).and_then(|files| {
        for file in files {
            let file = file?;
            fs::copy(file.path(), dist.join(file.file_name()))?;
        }
        Ok(())
    });
    copied.map_err(|error| cannot_write(dist, &error))
}

/// The page's script knows one lazy chunk. Code that two chunks share would be a third.
fn expect_two_parts(parts: &Path) -> Outcome {
    let files = fs::read_dir(parts)
        .map_err(|error| Failure::new(format!("{} cannot be read: {error}", parts.display())))?;
    let wasm = |name: &str| name.ends_with(".wasm");
    let count = files
        .filter_map(Result::ok)
        .filter(|file| wasm(&file.file_name().to_string_lossy()))
        .count();
    if count == 2 && parts.join(LAZY_PART).is_file() {
        return Ok(());
    }
    Err(Failure::new(format!(
        "the page fell into {count} parts instead of two"
    )))
}

/// Makes the lazy chunk as small as Trunk makes the first.
fn optimise(project: &Project, parts: &Path) -> Outcome<PathBuf> {
    let chunk = parts.join("lazy.wasm");
    process::silent(&mut wasm_opt(project, &parts.join(LAZY_PART), &chunk))?;
    Ok(chunk)
}

/// The command that makes a module smaller and faster, as Trunk does it by index.html.
pub fn wasm_opt(project: &Project, from: &Path, to: &Path) -> Command {
    let mut command = project.command("wasm-opt");
    command
        .arg(from)
        .args(["-O3", "--strip-debug"])
        .args(OPTIONS)
        .arg("-o")
        .arg(to);
    command
}

/// Names the lazy chunk by its contents, and has the first one's script know it.
fn connect(project: &Project, chunk: &Path, out: &Path, script: &Path) -> Outcome {
    let Digest { hash, integrity } = digest(project, chunk)?;
    let file = format!("lazy-{hash}.wasm");
    let loader = include_str!("lazy.js")
        .replace("LAZY_FILE", &file)
        .replace("LAZY_INTEGRITY", &integrity);

    let made = emptied(project.path(FOLDER).join("made"))?;
    let loader_path = out.join(OWN_SCRIPT);
    let written = fs::create_dir_all(&made)
        .and_then(|()| fs::copy(chunk, made.join(&file)).map(|_| ()))
        .and_then(|()| fs::create_dir_all(loader_path.parent().unwrap_or(out)))
        .and_then(|()| fs::write(&loader_path, loader));
    written.map_err(|error| cannot_write(&loader_path, &error))?;

    let connected = fs::read_to_string(script)
        .ok()
        .and_then(|text| with_own_script(&text))
        .ok_or_else(|| Failure::new("the first part does not import the lazy chunk"))?;
    fs::write(script, connected).map_err(|error| cannot_write(script, &error))?;
    esbuild::join_scripts(project, script)?;
    // Nothing imports them any more.
    emptied(out.join("snippets")).map(|_| ())
}

/// The first part's script with the page's own in place of the tool's.
fn with_own_script(text: &str) -> Option<String> {
    let import = format!("from \"{TOOLS_SCRIPT}\"");
    if !text.contains(&import) {
        return None;
    }
    Some(text.replace(&import, &format!("from \"{OWN_SCRIPT}\"")))
}

/// A folder without what an earlier build left there.
fn emptied(folder: PathBuf) -> Outcome<PathBuf> {
    match fs::remove_dir_all(&folder) {
        Err(error) if folder.exists() => Err(cannot_write(&folder, &error)),
        _ => Ok(folder),
    }
}

fn cannot_write(path: &Path, error: &std::io::Error) -> Failure {
    Failure::new(format!("{} cannot be written: {error}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_parts_have_the_same_options() {
        let index = include_str!("../../../index.html");
        assert!(index.contains(&OPTIONS.join(" ")), "index.html has others");
        assert!(
            index.contains("data-wasm-opt=\"3\""),
            "index.html has another level"
        );
    }

    #[test]
    fn the_pages_own_script_takes_the_place_of_the_tools() {
        let text = "import * as import1 from \"./__wasm_split.js\"\nimport b from './b.js';\n\
                    let imports = { \"./__wasm_split.js\": import1 };\n";
        let expected = "import * as import1 from \"./snippets/lazy.js\"\n\
                        import b from './b.js';\n\
                        let imports = { \"./__wasm_split.js\": import1 };\n";
        assert_eq!(with_own_script(text).as_deref(), Some(expected));
        assert_eq!(with_own_script("import { a } from './a.js';\n"), None);
    }
}
