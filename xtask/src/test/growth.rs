//! How the time of a command grows with the size of its scenario: linear, or n log n.
//!
//! Both sizes are measured in one run, as processor time of the command alone, so that neither the
//! machine's speed nor what else it does matters. A square has exponent 2; a limit well below tells it
//! from the noise of a few measurements. `cargo xtask bench` measures the engine more finely.
use super::native;
use super::step::Steps;
use crate::console::say;
use crate::failure::{Failure, Outcome};
use crate::process;
use crate::project::Project;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

/// Between the two sizes that are compared lies this factor.
const FACTOR: usize = 4;

/// The greatest exponent between them that passes.
const MOST: f64 = 1.4;

/// Measurements of one size; the least counts, as nothing makes a command faster than it is.
const ATTEMPTS: usize = 3;

/// What a scenario has many of.
#[derive(Clone, Copy, Debug)]
enum Many {
    Lines,
    Accounts,
    Credits,
    Units,
}

impl Many {
    /// The larger of the two sizes: at most as many as a file may have.
    const fn largest(self) -> usize {
        match self {
            Self::Lines | Self::Accounts | Self::Credits => 16_000,
            Self::Units => 10_000,
        }
    }
}

/// What grows, and the command that reads it.
const ROWS: [(Many, &[&str]); 9] = [
    (Many::Lines, &["compare"]),
    (Many::Lines, &["figures"]),
    (Many::Lines, &["share"]),
    (Many::Accounts, &["compare"]),
    (Many::Accounts, &["organization"]),
    (Many::Accounts, &["figures"]),
    (Many::Accounts, &["explain", "saving/total"]),
    (Many::Credits, &["compare"]),
    (Many::Units, &["organization"]),
];

/// One step for all rows.
pub fn run(project: &Project, steps: &mut Steps) {
    steps.run("growth", || measure(project));
}

/// Builds the command line and fails if any row grows too fast.
fn measure(project: &Project) -> Outcome {
    native::build_command_line(project)?;
    let folder = project.path("target/growth");
    fs::create_dir_all(&folder).map_err(|error| cannot_write(&folder, &error))?;
    let mut steep = Vec::new();
    for (many, command) in ROWS {
        let exponent = exponent(project, &folder, many, command)?;
        let row = format!(
            "{} over {many:?}: exponent {exponent:.2}",
            command.join(" ")
        );
        say(format_args!("{row} (at most {MOST})"));
        if exponent > MOST {
            steep.push(row);
        }
    }
    match steep.is_empty() {
        true => Ok(()),
        false => Err(Failure::new(steep.join("; "))
            .remedy("look for work that is repeated for every line, account, credit or unit")),
    }
}

/// The power of the size with which the processor time of a command grows.
fn exponent(project: &Project, folder: &Path, many: Many, command: &[&str]) -> Outcome<f64> {
    // Starting the program and reading the catalogue takes as long at every size.
    let largest = many.largest();
    let [none, small, large] = [1, largest / FACTOR, largest].map(|size| {
        let path = folder.join(format!("{many:?}-{size}.json").to_lowercase());
        fs::write(&path, scenario(many, size).to_string())
            .map_err(|error| cannot_write(&path, &error))?;
        let times = (0..ATTEMPTS).map(|_| processor_time(project, &path, command));
        times
            .collect::<Outcome<Vec<f64>>>()
            .map(|times| times.into_iter().fold(f64::MAX, f64::min))
    });
    let (none, small, large) = (none?, small?, large?);
    let ratio = (large - none).max(f64::MIN_POSITIVE) / (small - none).max(f64::MIN_POSITIVE);
    Ok(ratio.ln() / (FACTOR as f64).ln())
}

/// The seconds of processor time that a command takes, as the shell tells them.
fn processor_time(project: &Project, scenario: &Path, command: &[&str]) -> Outcome<f64> {
    let mut shell = project.command("bash");
    shell
        .arg("-c")
        .arg("TIMEFORMAT='%U %S'; { time \"$@\" > /dev/null; } 2>&1");
    shell.arg("time").arg(project.path("target/debug/billfold"));
    shell.arg(command[0]).arg(scenario).args(&command[1..]);
    let answer = process::answer(&mut shell).unwrap_or_default();
    let times: Option<Vec<f64>> = answer
        .split_whitespace()
        .map(|word| word.parse().ok())
        .collect();
    match times.as_deref() {
        Some([user, system]) => Ok(user + system),
        _ => Err(Failure::new(format!(
            "billfold {} {} did not end well",
            command.join(" "),
            scenario.display()
        ))
        .remedy("run it by itself to see what it refuses")),
    }
}

/// A scenario with many of one kind.
fn scenario(many: Many, size: usize) -> Value {
    let accounts = match many {
        Many::Accounts | Many::Credits => size,
        Many::Lines | Many::Units => 5,
    };
    let lines = match many {
        Many::Units => 5,
        _ => size,
    };
    let account = |index: usize| format!("account-{index}");
    let mut scenario = json!({
        "version": 1, "month": "2026-11",
        "organization": { "managementAccount": account(0) },
        "accounts": (0..accounts).map(|index| json!({ "id": account(index) })).collect::<Vec<_>>(),
        "prices": { "metered": [{ "service": "S", "region": "r", "usageType": "U", "unit": "GB",
            "tiers": [{ "upTo": "100", "rate": "1" }, { "rate": "0.5" }] }] },
        "usage": { "metered": (0..lines).map(|index| json!({
            "id": format!("line-{index}"), "account": account(index % accounts), "service": "S",
            "region": "r", "usageType": "U", "quantity": (10 + index % 977).to_string(),
        })).collect::<Vec<_>>() },
    });
    match many {
        Many::Credits => {
            let credit = |index: usize| {
                json!({ "id": format!("credit-{index}"), "account": account(index),
                        "amount": "3", "expires": "2027-12-31" })
            };
            scenario["credits"] = (0..size).map(credit).collect();
        }
        Many::Units => {
            let unit = |index: usize| json!({ "id": format!("unit-{index}") });
            scenario["organization"]["units"] = (0..size).map(unit).collect();
        }
        Many::Lines | Many::Accounts => {}
    }
    scenario
}

fn cannot_write(path: &Path, error: &std::io::Error) -> Failure {
    Failure::new(format!("{} cannot be written: {error}", path.display()))
}
