//! The steps of a test run: each named, timed, and summed up at the end.
use crate::console::{duration, heading, say, warn};
use crate::failure::Outcome;
use std::time::{Duration, Instant};

/// What has been run so far.
pub struct Steps {
    started: Instant,
    done: Vec<Step>,
}

struct Step {
    name: &'static str,
    passed: bool,
    took: Duration,
}

impl Steps {
    /// Nothing run yet.
    pub fn new() -> Self {
        Self {
            started: Instant::now(),
            done: Vec::new(),
        }
    }

    /// Runs one step and tells at once how it went; whether it passed.
    pub fn run(&mut self, name: &'static str, step: impl FnOnce() -> Outcome) -> bool {
        heading(name);
        let started = Instant::now();
        let outcome = step();
        let took = started.elapsed();
        let passed = outcome.is_ok();
        match outcome {
            Ok(()) => say(format_args!("== {name}: passed in {}", duration(took))),
            Err(failure) => {
                warn(failure);
                say(format_args!("== {name}: FAILED after {}", duration(took)));
            }
        }
        self.done.push(Step { name, passed, took });
        passed
    }

    /// Prints all steps with their times; returns how many failed.
    pub fn summarise(&self) -> usize {
        heading("summary");
        for step in &self.done {
            say(format_args!(
                "  {:<28} {:<7} {:>12}",
                step.name,
                if step.passed { "passed" } else { "FAILED" },
                duration(step.took)
            ));
        }
        say(format_args!(
            "  {:<28} {:<7} {:>12}",
            "together",
            "",
            duration(self.started.elapsed())
        ));
        self.done.iter().filter(|step| !step.passed).count()
    }
}
