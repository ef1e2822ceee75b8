//! `billfold check`

use std::collections::HashMap;

use billfold_exports::FigureExport;
use billfold_exports::safe_text::one_line;
use billfold_messages::report::{Style, incomplete};
use serde::Serialize;

use super::Answered;
use crate::arguments::{Check, Input};
use crate::failure::Failure;
use crate::input::Answer;

/// Checks every expected figure of every file. The status is 0 if all hold, 1 if some differ, 2 if
/// a file cannot be read or billed.
pub(super) fn run(options: Check) -> Result<Answered, Failure> {
    let inputs = options.files.into_iter().map(|file| Input { file });
    let files: Vec<Checked> = inputs.map(|input| Checked::new(&input)).collect();
    let result = CheckResult::new(files);
    let text = if options.json {
        super::json(&result)?
    } else {
        result.text()
    };
    let status = match (result.unreadable, result.differ) {
        (0, 0) => 0,
        (0, _) => 1,
        _ => 2,
    };
    Ok(Answered { text, status })
}

/// What `billfold check --json` prints.
#[derive(Serialize)]
struct CheckResult {
    files: Vec<Checked>,
    /// The number of expected figures in all files that can be read.
    expected: usize,
    /// The number of those that differ.
    differ: usize,
    /// The number of files that cannot be read or billed.
    unreadable: usize,
}

/// One file.
#[derive(Serialize)]
struct Checked {
    file: String,
    #[serde(flatten)]
    result: FileResult,
}

#[derive(Serialize)]
#[serde(untagged)]
enum FileResult {
    Read {
        /// The number of expected figures.
        expected: usize,
        /// Those that differ.
        differ: Vec<Difference>,
        /// The size of the scenario, in words.
        #[serde(skip)]
        size: String,
    },
    Unreadable {
        error: String,
    },
}

/// An expected figure that differs.
#[derive(Serialize)]
struct Difference {
    id: String,
    /// The expected value, as it is written.
    want: String,
    /// The exact value; none if there is no such figure.
    is: Option<String>,
}

impl Checked {
    /// Computes a file. What is wrong with one that cannot be read goes to standard error at once.
    fn new(input: &Input) -> Self {
        let result = match input.compute() {
            Ok(answer) => FileResult::Read {
                expected: answer.document.expected.iter().len(),
                differ: differences(&answer),
                size: size(&answer),
            },
            Err(failure) => {
                failure.report();
                FileResult::Unreadable {
                    error: failure.message().to_owned(),
                }
            }
        };
        Self {
            file: input.name(),
            result,
        }
    }
}

/// Every expected figure that differs, in the order of the file.
fn differences(answer: &Answer) -> Vec<Difference> {
    if answer.document.expected.is_empty() {
        return Vec::new();
    }
    let figures = FigureExport::all(&answer.scenario, &answer.comparison).into_iter();
    let values: HashMap<String, _> = figures.map(|one| (one.id, one.value)).collect();
    let differs = |(id, want): &(String, billfold_scenario::document::ExpectedFigure)| {
        let is = values.get(id);
        let holds = is.is_some_and(|is| want.matches(*is));
        (!holds).then(|| Difference {
            id: id.clone(),
            want: want.to_string(),
            is: is.map(ToString::to_string),
        })
    };
    answer
        .document
        .expected
        .iter()
        .filter_map(differs)
        .collect()
}

impl CheckResult {
    fn new(files: Vec<Checked>) -> Self {
        let mut result = Self {
            files: Vec::new(),
            expected: 0,
            differ: 0,
            unreadable: 0,
        };
        for file in &files {
            match &file.result {
                FileResult::Read {
                    expected, differ, ..
                } => {
                    result.expected += expected;
                    result.differ += differ.len();
                }
                FileResult::Unreadable { .. } => result.unreadable += 1,
            }
        }
        result.files = files;
        result
    }

    /// A line for each figure that differs, and a count at the end; nothing if no file can be read.
    fn text(&self) -> String {
        let mut text = String::new();
        let read = self.files.len() - self.unreadable;
        for Checked { file, result } in &self.files {
            let FileResult::Read { differ, size, .. } = result else {
                continue;
            };
            for Difference { id, want, is } in differ {
                let is = match is {
                    Some(is) => format!("is {is}"),
                    None => "there is no such figure".to_owned(),
                };
                let line = format!("{file}: {id}: want {want}, {is}");
                text.push_str(&format!("{}\n", one_line(&line)));
            }
            text.push_str(&format!("{}: {size}", one_line(file)));
        }
        if read == 0 {
            return text;
        }
        let (files, expected) = (
            counted(read, "file"),
            counted(self.expected, "expected figure"),
        );
        text.push_str(&match self.differ {
            0 => format!("{files}, {expected}: all hold\n"),
            1 => format!("{files}, {expected}: 1 differs\n"),
            differ => format!("{files}, {expected}: {differ} differ\n"),
        });
        text
    }
}

/// What is in a scenario, and what is missing.
fn size(answer: &Answer) -> String {
    let usage = &answer.scenario.usage;
    let commitments = &answer.scenario.commitments;
    let parts = [
        counted(answer.scenario.organization.accounts.len(), "account"),
        counted(usage.metered.len() + usage.instances.len(), "usage line"),
        counted(
            commitments.reserved.len() + commitments.plans.len(),
            "commitment",
        ),
        counted(answer.document.expected.iter().len(), "expected figure"),
    ];
    format!(
        "{}\n{}",
        parts.join(", "),
        incomplete(&answer.unpriced, Style::Text)
    )
}

fn counted(count: usize, what: &str) -> String {
    match count {
        1 => format!("1 {what}"),
        _ => format!("{count} {what}s"),
    }
}
