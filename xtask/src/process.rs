//! Running commands.
use crate::console::{Progress, say};
use crate::failure::{Failure, Outcome};
use std::collections::VecDeque;
use std::io::{BufRead, BufReader, Read};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread;
use std::time::{Duration, Instant};

/// How many of a silent command's last lines a failure repeats.
const LINES_KEPT: usize = 25;

/// Runs a command of which the output is the point.
pub fn shown(command: &mut Command) -> Outcome {
    let status = command
        .stdin(Stdio::null())
        .status()
        .map_err(|error| not_started(command, &error))?;
    ended_well(command, status)
}

/// Runs a command of which the output matters only if it fails; shows progress.
pub fn silent(command: &mut Command) -> Outcome {
    let started = Instant::now();
    let (mut child, lines) = piped(command)?;
    let mut progress = Progress::new();
    let mut kept = VecDeque::with_capacity(LINES_KEPT);
    loop {
        match lines.recv_timeout(Duration::from_secs(1)) {
            Ok(line) => {
                if kept.len() == LINES_KEPT {
                    kept.pop_front();
                }
                kept.push_back(line);
            }
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => break,
        }
        let last_line = kept.back().map_or("", String::as_str);
        progress.update(started.elapsed(), last_line);
    }
    progress.clear();

    let status = child.wait().map_err(|error| not_started(command, &error))?;
    ended_well(command, status).map_err(|failure| failure.output(kept.into()))
}

/// A command that runs beside others.
pub struct Background {
    command: Command,
    child: Child,
    lines: Receiver<String>,
}

/// Starts a command without waiting for it.
pub fn background(mut command: Command) -> Outcome<Background> {
    let (child, lines) = piped(&mut command)?;
    Ok(Background {
        command,
        child,
        lines,
    })
}

impl Background {
    /// Shows what the command has printed and what it still prints, until it ends.
    pub fn shown(mut self) -> Outcome {
        self.lines.into_iter().for_each(say);
        let ended = self.child.wait();
        let status = ended.map_err(|error| not_started(&self.command, &error))?;
        ended_well(&self.command, status)
    }
}

/// Starts a command of which both outputs are read line by line.
fn piped(command: &mut Command) -> Outcome<(Child, Receiver<String>)> {
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| not_started(command, &error))?;
    let (sender, lines) = mpsc::channel();
    if let Some(output) = child.stdout.take() {
        forward_lines(output, sender.clone());
    }
    if let Some(output) = child.stderr.take() {
        forward_lines(output, sender);
    }
    Ok((child, lines))
}

/// What a command prints, if it runs and ends well.
pub fn answer(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    output.status.success().then(|| text.trim().to_owned())
}

/// Turns this process into the command, so that a signal to one is a signal to
/// the other and nothing is left running behind. Returns only on failure.
pub fn become_command(command: &mut Command) -> Failure {
    use std::os::unix::process::CommandExt;
    let error = command.stdin(Stdio::null()).exec();
    not_started(command, &error)
}

fn forward_lines(output: impl Read + Send + 'static, sender: Sender<String>) {
    thread::spawn(move || {
        for line in BufReader::new(output).split(b'\n').map_while(Result::ok) {
            let line = String::from_utf8_lossy(&line).trim_end().to_owned();
            if !line.is_empty() && sender.send(line).is_err() {
                break;
            }
        }
    });
}

fn ended_well(command: &Command, status: ExitStatus) -> Outcome {
    if status.success() {
        return Ok(());
    }
    let program = command.get_program().to_string_lossy();
    Err(Failure::new(format!("{program} ended with {status}")).tried(as_typed(command)))
}

fn not_started(command: &Command, error: &std::io::Error) -> Failure {
    let program = command.get_program().to_string_lossy();
    Failure::new(format!("{program} could not be run: {error}")).tried(as_typed(command))
}

/// The command as one would type it.
fn as_typed(command: &Command) -> String {
    std::iter::once(command.get_program())
        .chain(command.get_args())
        .map(|word| {
            let word = word.to_string_lossy();
            if word.is_empty() || word.contains(char::is_whitespace) {
                format!("'{word}'")
            } else {
                word.into_owned()
            }
        })
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shell(script: &str) -> Command {
        let mut command = Command::new("sh");
        command.args(["-c", script]);
        command
    }

    #[test]
    fn a_silent_failure_repeats_its_last_lines() {
        let failure = silent(&mut shell("seq 1 100; exit 3")).expect_err("exits with 3");
        let text = failure.to_string();
        assert!(text.contains("exit status: 3"), "{text}");
        assert!(text.contains("'seq 1 100; exit 3'"), "{text}");
        assert!(text.ends_with("    99\n    100"), "{text}");
        assert!(!text.contains("    75\n"), "{text}");
    }

    #[test]
    fn a_command_in_the_background_tells_in_the_end_whether_it_failed() {
        let well = background(shell("echo done")).expect("a shell");
        let badly = background(shell("exit 3")).expect("a shell");
        well.shown().expect("it ends well");
        let failure = badly.shown().expect_err("exits with 3");
        assert!(failure.to_string().contains("exit status: 3"), "{failure}");
    }

    #[test]
    fn an_answer_is_trimmed_and_only_given_on_success() {
        assert_eq!(answer(&mut shell("echo ' 1.2 '")).as_deref(), Some("1.2"));
        assert_eq!(answer(&mut shell("echo no; exit 1")), None);
        assert_eq!(answer(&mut Command::new("no-such-program-here")), None);
    }
}
