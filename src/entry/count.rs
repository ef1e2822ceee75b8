//! Instances: `4`, `4x`, `4 x m5.large`.

use billfold_interchange::document::Count;

use super::Problem;
use super::number::{multiplier, shortened, split};
use crate::messages::{fill, texts};

/// A number of instances, and their type if it was written.
#[derive(Clone, Debug, PartialEq)]
pub struct Instances {
    pub count: Count,
    pub instance_type: Option<String>,
}

/// Reads a number of instances.
pub fn read_instances(text: &str) -> Result<Instances, Problem> {
    if text.trim().is_empty() {
        return Err(texts().problem_empty_count.to_owned());
    }
    let not_a_count = || fill(texts().problem_count, &[("text", &shortened(text))]);
    let (number, rest) = split(text)?;
    let (word, after) = rest.split_once(' ').unwrap_or((rest, ""));
    let (factor, rest) = match multiplier(word) {
        Some(factor) => (factor, after),
        None => (1, rest),
    };
    let count = number
        .times(factor)
        .to_string()
        .parse()
        .ok()
        .and_then(Count::new)
        .ok_or_else(not_a_count)?;
    let kind = rest.trim_start_matches(['x', 'X', '×']).trim();
    if kind.is_empty() || kind.eq_ignore_ascii_case("instances") {
        return Ok(Instances {
            count,
            instance_type: None,
        });
    }
    if !kind.contains('.') || kind.contains(' ') {
        return Err(not_a_count());
    }
    Ok(Instances {
        count,
        instance_type: Some(kind.to_ascii_lowercase()),
    })
}
