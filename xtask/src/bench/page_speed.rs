//! How fast the built page is in Chromium, beside a bare field in the same run.
use crate::console::say;
use crate::failure::{Failure, Outcome};
use crate::process;
use crate::project::Project;
use crate::setup::{self, Need};

/// Until a keystroke's result is painted, in milliseconds, for 19 of 20 keystrokes, by the size of
/// the organization as the script names it; and until the catalogue is open.
const BUDGETS: [(&str, f64); 3] = [
    ("100 accounts, 1000 lines", 16.0),
    ("1000 accounts, 100000 lines", 50.0),
    ("catalogue", 10.0),
];

/// Times the page in `dist/` and prints each figure with its budget.
pub fn run(project: &Project) -> Outcome {
    setup::prepare(project, &[Need::Npm, Need::Chromium])?;
    let mut node = project.command("node");
    let printed = process::answer(node.arg("xtask/page-speed.mjs"))
        .ok_or_else(|| Failure::new("the page could not be timed in Chromium"))?;
    for line in printed.lines() {
        say(shown(line).ok_or_else(|| Failure::new(format!("not a measurement: {line}")))?);
    }
    Ok(())
}

/// A measurement in words. The page's own work comes first: painting waits for the next frame,
/// which the floor does too.
fn shown(line: &str) -> Option<String> {
    let what = line.split("\"what\":\"").nth(1)?.split('"').next()?;
    let numbers = numbers(line);
    let budget = BUDGETS.iter().find(|(name, _)| *name == what);
    let budget = budget.map_or_else(String::new, |(_, most)| format!(" (budget {most:.0})"));
    match numbers[..] {
        [median, most] => Some(format!(
            "{what}: opened in {median:.1} ms, at most {most:.1}{budget}"
        )),
        [worked, worked_most, painted, painted_most] => Some(format!(
            "{what}: worked {worked:.1} ms, at most {worked_most:.1}; painted after {painted:.1}, \
             at most {painted_most:.1}{budget}"
        )),
        _ => None,
    }
}

/// The values behind `median` and `most`, in their order.
fn numbers(line: &str) -> Vec<f64> {
    let keys = line.split("\"median\":").skip(1).flat_map(|rest| {
        let most = rest.split("\"most\":").nth(1).unwrap_or_default();
        [rest, most]
    });
    keys.filter_map(|text| text.split([',', '}']).next()?.parse().ok())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::shown;

    #[test]
    fn a_measurement_is_put_beside_its_budget() {
        let key = r#"{"what":"100 accounts, 1000 lines","worked":{"median":3.04,"most":5},"painted":{"median":9,"most":15.5}}"#;
        assert_eq!(
            shown(key).as_deref(),
            Some(
                "100 accounts, 1000 lines: worked 3.0 ms, at most 5.0; painted after 9.0, at most 15.5 (budget 16)"
            )
        );
        let opened = r#"{"what":"catalogue","median":6.2,"most":11}"#;
        assert_eq!(
            shown(opened).as_deref(),
            Some("catalogue: opened in 6.2 ms, at most 11.0 (budget 10)")
        );
        assert_eq!(shown("oops"), None);
    }
}
