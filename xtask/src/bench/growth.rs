//! How the engine's time grows with lines and accounts, and the budgets of a month, as ratios in one
//! run.
use crate::console::say;
use crate::failure::{Failure, Outcome};
use crate::project::Project;
use std::fs;
use std::path::Path;

/// Numbers of metered lines that the engine's benchmark goes through.
const LINES: [u32; 4] = [1_000, 10_000, 100_000, 1_000_000];

/// Numbers of accounts that the benchmarks of growth go through.
const ACCOUNTS: [u32; 3] = [1_000, 10_000, 100_000];

/// The same for the report on an organization, whose units and attachments a file bounds.
const GOVERNED: [u32; 3] = [1_000, 3_000, 10_000];

/// What grows with the accounts: the name of the benchmark, and what it measures.
const BY_ACCOUNTS: [(&str, [u32; 3], &str); 5] = [
    ("credits", ACCOUNTS, "a credit in every account"),
    ("groups", ACCOUNTS, "a sharing group of every two accounts"),
    ("explain", ACCOUNTS, "the derivation of the saving"),
    ("organization", GOVERNED, "the report on an organization"),
    ("operation", GOVERNED, "an operation in an organization"),
];

/// Time may grow at most with this power of the lines, or of the accounts.
const MOST: f64 = 1.1;

/// Prints what the engine's benchmarks have just measured, in the words of the budgets.
pub fn run(project: &Project) -> Outcome {
    let folder = project.path("target/criterion/engine");
    let mut points = Vec::new();
    for lines in LINES {
        points.push((
            f64::from(lines),
            median(&folder, &format!("metered_{lines}"))?,
        ));
    }
    let floor = median(&folder, "floor_1000000")?;
    let month = month(project)?;
    let million = points[points.len() - 1].1;
    let exponent = slope(&points);
    // From 1,000 lines to 10,000 the fixed work of a thousand accounts hides the slope.
    let steep = slope(&points[1..]);
    say(format_args!(
        "a million metered lines: {:.0} ms (budget 150), {:.1} times adding them up",
        milliseconds(million),
        million / floor
    ));
    say(format_args!(
        "1,000 accounts, 20 types, 12 plans, 500 commitments: {:.0} ms (budget 50), {:.1} times adding up a million lines",
        milliseconds(month),
        month / floor
    ));
    say(format_args!(
        "growth from 1,000 to 1,000,000 lines: exponent {exponent:.2}, from 10,000 on {steep:.2} (at most {MOST})"
    ));
    hold("lines", exponent.max(steep))?;
    let folder = project.path("target/criterion/growth");
    for (name, sizes, what) in BY_ACCOUNTS {
        let mut points = Vec::new();
        for accounts in sizes {
            let time = median(&folder, &format!("{name}_{accounts}"))?;
            points.push((f64::from(accounts), time));
        }
        let exponent = slope(&points);
        say(format_args!(
            "{what}, from {} to {} accounts: {:.0} ms at most, exponent {exponent:.2} (at most {MOST})",
            sizes[0],
            sizes[2],
            milliseconds(points[points.len() - 1].1)
        ));
        hold("accounts", exponent)?;
    }
    Ok(())
}

/// Fails if an exponent is too large.
fn hold(grows_with: &str, exponent: f64) -> Outcome {
    if exponent <= MOST {
        return Ok(());
    }
    Err(Failure::new(format!(
        "time grows with the power {exponent:.2} of the {grows_with}"
    ))
    .remedy("look for work that is repeated for every one of them"))
}

/// How long the month with 500 commitments took natively, in nanoseconds.
pub fn month(project: &Project) -> Outcome<f64> {
    let folder = project.path("target/criterion/engine");
    median(&folder, "commitments_1000x20x12x500")
}

/// The median time of one benchmark in nanoseconds, from criterion's report.
fn median(folder: &Path, name: &str) -> Outcome<f64> {
    let path = folder.join(name).join("new/estimates.json");
    let unreadable = |why: String| Failure::new(format!("{}: {why}", path.display()));
    let report = fs::read_to_string(&path).map_err(|error| unreadable(error.to_string()))?;
    report
        .split_once("\"median\"")
        .and_then(|(_, rest)| rest.split_once("\"point_estimate\":"))
        .and_then(|(_, rest)| rest.split([',', '}']).next())
        .and_then(|number| number.trim().parse().ok())
        .ok_or_else(|| unreadable("has no median".to_owned()))
}

fn milliseconds(nanoseconds: f64) -> f64 {
    nanoseconds / 1e6
}

/// The slope of the straight line through the points' logarithms, by least squares.
fn slope(points: &[(f64, f64)]) -> f64 {
    let logs: Vec<(f64, f64)> = points.iter().map(|(x, y)| (x.ln(), y.ln())).collect();
    let count = logs.len() as f64;
    let mean_x = logs.iter().map(|(x, _)| x).sum::<f64>() / count;
    let mean_y = logs.iter().map(|(_, y)| y).sum::<f64>() / count;
    let rise: f64 = logs.iter().map(|(x, y)| (x - mean_x) * (y - mean_y)).sum();
    let run: f64 = logs.iter().map(|(x, _)| (x - mean_x).powi(2)).sum();
    rise / run
}

#[cfg(test)]
mod tests {
    use super::slope;

    #[test]
    fn a_square_grows_with_the_power_two() {
        let points = [(1.0, 3.0), (10.0, 300.0), (100.0, 30_000.0)];
        assert!((slope(&points) - 2.0).abs() < 1e-9);
    }
}
