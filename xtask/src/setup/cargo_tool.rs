//! Tools that are compiled from crates.io, each version in a folder of its own.
use crate::console::say;
use crate::failure::{Failure, Outcome};
use crate::process;
use crate::project::Project;
use std::fmt;
use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};

/// One tool at the one version that the project works with.
pub struct CargoTool {
    /// The crate it comes from.
    pub package: &'static str,
    /// The program that the crate installs.
    pub program: &'static str,
    /// The exact version.
    pub version: &'static str,
    /// What the crate needs switched on to have the program.
    pub features: &'static str,
    /// Whether the program answers `--version`. One that does not is taken from its own folder
    /// only, which is named by the version.
    pub tells_version: bool,
}

impl CargoTool {
    /// Where this version is kept.
    pub fn folder(&self, tools: &Path) -> PathBuf {
        tools.join(format!("{}-{}", self.package, self.version))
    }

    /// The program itself.
    pub fn program(&self, tools: &Path) -> PathBuf {
        self.folder(tools).join("bin").join(self.program)
    }

    /// Whether the program found first is of exactly this version.
    pub fn is_ready(&self, project: &Project) -> bool {
        if !self.tells_version {
            return self.program(project.tools()).is_file();
        }
        process::answer(project.command(self.program).arg("--version"))
            .is_some_and(|text| text.split_whitespace().nth(1) == Some(self.version))
    }

    /// Compiles the tool beside its place and moves it there when it is whole.
    pub fn install(&self, project: &Project) -> Outcome {
        let tools = project.tools();
        fs::create_dir_all(tools).map_err(|error| cannot_write(tools, &error))?;
        let _lock = lock(tools)?;
        if self.is_ready(project) {
            return Ok(());
        }

        let unfinished = tools.join("unfinished");
        let place = self.folder(tools);
        remove(&unfinished)?;
        remove(&place)?;
        process::silent(
            project
                .command("cargo")
                .args(["install", "--locked", "--version", self.version])
                .arg(self.package)
                .args(["--features", self.features])
                .arg("--root")
                .arg(&unfinished)
                // Both tools share most of their crates; an interrupted set-up goes on from here.
                .env("CARGO_TARGET_DIR", build_folder(tools))
                // They run for seconds, so compiling them fast is worth more than fast code.
                .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0")
                .env("CARGO_PROFILE_RELEASE_LTO", "off")
                .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "64"),
        )
        .map_err(|failure| {
            let (package, version) = (self.package, self.version);
            let by_hand = format!("run `cargo install --locked --version {version} {package}");
            failure.remedy(if self.tells_version {
                format!(
                    "{by_hand}`; a {} of that version anywhere on PATH is used",
                    self.program
                )
            } else {
                let (features, root) = (self.features, place.display());
                format!("{by_hand} --features {features} --root '{root}'`")
            })
        })?;
        fs::rename(&unfinished, &place).map_err(|error| cannot_write(&place, &error))
    }
}

impl fmt::Display for CargoTool {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.package, self.version)
    }
}

/// Removes what compiling the tools left behind.
pub fn remove_leftovers(project: &Project) {
    // Nothing depends on it: what cannot be removed only takes room.
    let _ = fs::remove_dir_all(build_folder(project.tools()));
}

fn build_folder(tools: &Path) -> PathBuf {
    tools.join("build")
}

/// Only one clone at a time installs; the lock ends with the process that holds it.
fn lock(tools: &Path) -> Outcome<File> {
    let path = tools.join("lock");
    let file = File::create(&path).map_err(|error| cannot_write(&path, &error))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => {
            say("    waiting for another clone that installs tools");
            file.lock()
                .map(|()| file)
                .map_err(|error| cannot_write(&path, &error))
        }
        Err(TryLockError::Error(error)) => Err(cannot_write(&path, &error)),
    }
}

fn remove(folder: &Path) -> Outcome {
    match fs::remove_dir_all(folder) {
        Err(error) if folder.exists() => Err(cannot_write(folder, &error)),
        _ => Ok(()),
    }
}

fn cannot_write(path: &Path, error: &std::io::Error) -> Failure {
    Failure::new(format!("{} cannot be written: {error}", path.display()))
        .remedy("set BILLFOLD_TOOLS to a folder that may be written")
}
