//! Running the command.

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

pub fn case(name: &str) -> String {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/cases");
    folder.join(name).display().to_string()
}

pub fn billfold(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_billfold"));
    command.args(arguments).stdin(Stdio::null());
    command
}

pub fn run(arguments: &[&str]) -> Output {
    billfold(arguments).output().expect("billfold runs")
}

/// Runs with a scenario on standard input.
pub fn run_on(arguments: &[&str], json: &str) -> Output {
    let mut command = billfold(arguments);
    let pipes = command.stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = pipes.stderr(Stdio::piped()).spawn().expect("billfold runs");
    let mut input = child.stdin.take().expect("standard input");
    // A command that does not read leaves the pipe closed.
    let _ = input.write_all(json.as_bytes());
    drop(input);
    child.wait_with_output().expect("billfold ends")
}

/// The answer of a command that is done.
pub fn answer(output: &Output) -> String {
    let errors = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(0), "{errors}");
    assert_eq!(errors, "");
    String::from_utf8(output.stdout.clone()).expect("UTF-8")
}

/// The one line of a command that cannot be done.
pub fn failure(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(String::from_utf8_lossy(&output.stdout), "");
    let errors = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(errors.matches('\n').count(), 1, "{errors}");
    errors.trim_end().to_owned()
}
