//! What the person at the terminal sees.
use std::fmt::Display;
use std::io::{IsTerminal, Write};
use std::time::Duration;

/// Prints a line. A reader that went away (`| head`) is no reason to stop.
pub fn say(line: impl Display) {
    let _ = writeln!(std::io::stdout(), "{line}");
}

/// Prints a line on standard error.
pub fn warn(line: impl Display) {
    let _ = writeln!(std::io::stderr(), "{line}");
}

/// Opens a step of which the output follows.
pub fn heading(title: &str) {
    say(format_args!("\n== {title}"));
}

/// The progress of one long, silent command: a line that renews itself on a
/// terminal, and now and then a line of its own in a log.
pub struct Progress {
    live: bool,
    next: Duration,
}

impl Progress {
    const IN_A_LOG: Duration = Duration::from_secs(20);

    /// Starts to report.
    pub fn new() -> Self {
        let live = std::io::stdout().is_terminal();
        Self {
            live,
            next: if live { Duration::ZERO } else { Self::IN_A_LOG },
        }
    }

    /// Shows how long the command has run and what it last said.
    pub fn update(&mut self, elapsed: Duration, last_line: &str) {
        if elapsed < self.next {
            return;
        }
        let line: String = last_line.trim().chars().take(60).collect();
        let elapsed_text = duration(elapsed);
        if self.live {
            let mut out = std::io::stdout();
            let _ = write!(out, "\r\x1b[K    {elapsed_text}: {line}");
            let _ = out.flush();
        } else {
            say(format_args!("    {elapsed_text}: {line}"));
            self.next = elapsed + Self::IN_A_LOG;
        }
    }

    /// Takes the live line away again.
    pub fn clear(&self) {
        if self.live {
            let mut out = std::io::stdout();
            let _ = write!(out, "\r\x1b[K");
            let _ = out.flush();
        }
    }
}

/// A duration as a person says it: `0.8 s`, `12 s`, `2 min 50 s`.
pub fn duration(duration: Duration) -> String {
    let seconds = duration.as_secs_f64();
    if seconds < 9.95 {
        return format!("{seconds:.1} s");
    }
    let seconds = seconds.round() as u64;
    match (seconds / 60, seconds % 60) {
        (0, seconds) => format!("{seconds} s"),
        (minutes, 0) => format!("{minutes} min"),
        (minutes, seconds) => format!("{minutes} min {seconds} s"),
    }
}

#[cfg(test)]
mod tests {
    use super::duration;
    use std::time::Duration;

    #[test]
    fn durations_read_well() {
        for (milliseconds, text) in [
            (0, "0.0 s"),
            (840, "0.8 s"),
            (9_960, "10 s"),
            (59_600, "1 min"),
            (170_000, "2 min 50 s"),
        ] {
            assert_eq!(duration(Duration::from_millis(milliseconds)), text);
        }
    }
}
