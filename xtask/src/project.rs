//! Where things are: the checkout, and the cache of tools that clones share.
use crate::failure::{Failure, Outcome};
use crate::setup::{trunk, wasm_bindgen};
use std::env;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The checkout that the commands work on.
pub struct Project {
    root: PathBuf,
    tools: PathBuf,
    path: OsString,
    program: PathBuf,
}

impl Project {
    /// Finds the checkout that holds this crate, and the user's cache of tools.
    pub fn find() -> Outcome<Self> {
        // Cargo sets the variable at run time too, so a moved checkout is found.
        let manifest = env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = manifest
            .parent()
            .ok_or_else(|| Failure::new("xtask/ has no parent folder"))?
            .to_owned();
        let tools = std::path::absolute(tools_folder()?)
            .map_err(|error| Failure::new(format!("there is no place for tools: {error}")))?;
        let path = search_path(&[
            trunk::TOOL.folder(&tools).join("bin"),
            wasm_bindgen::TOOL.folder(&tools).join("bin"),
            root.join("node_modules/.bin"),
        ])?;
        // Found once, at the start: cargo replaces this program's file when the native tests build
        // it again, and the system then names the old file as deleted.
        let program = env::current_exe()
            .map_err(|error| Failure::new(format!("this program does not find itself: {error}")))?;
        Ok(Self {
            root,
            tools,
            path,
            program,
        })
    }

    /// This program's own file, for the commands that call it back.
    pub fn program(&self) -> &Path {
        &self.program
    }

    /// A path inside the checkout.
    pub fn path(&self, relative: impl AsRef<Path>) -> PathBuf {
        self.root.join(relative)
    }

    /// The folder of tools that this project's clones share.
    pub fn tools(&self) -> &Path {
        &self.tools
    }

    /// Where its commands find programs.
    pub fn search_path(&self) -> &OsStr {
        &self.path
    }

    /// A command that runs at the top of the checkout and finds the project's tools first.
    pub fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.root).env("PATH", &self.path);
        command
    }
}

fn tools_folder() -> Outcome<PathBuf> {
    let set = |name| env::var_os(name).filter(|value| !value.is_empty());
    set("BILLFOLD_TOOLS")
        .map(PathBuf::from)
        .or_else(|| set("XDG_CACHE_HOME").map(|cache| Path::new(&cache).join("billfold")))
        .or_else(|| set("HOME").map(|home| Path::new(&home).join(".cache/billfold")))
        .ok_or_else(|| {
            Failure::new("there is no place for tools: HOME is not set")
                .remedy("set BILLFOLD_TOOLS to a folder that may be written")
        })
}

fn search_path(first: &[PathBuf]) -> Outcome<OsString> {
    let inherited = env::var_os("PATH").unwrap_or_default();
    env::join_paths(first.iter().cloned().chain(env::split_paths(&inherited)))
        .map_err(|error| Failure::new(format!("no PATH can be made of these folders: {error}")))
}
