//! Money and percentages as people write them: `$0.096`, `1,200`, `0.096 USD`, `12.5 %`.

use std::str::FromStr;

use billfold_interchange::document::Percent;

use super::Problem;
use super::number::{shortened, split};
use crate::messages::{fill, later_texts};

/// Reads an amount of money, as the file's kind of value that is asked for.
pub fn read_money<T: FromStr>(text: &str) -> Result<T, Problem> {
    read(text, later_texts().problem_money)
}

/// Reads a percentage: `12`, `12.5 %`.
pub fn read_percent(text: &str) -> Result<Percent, Problem> {
    read(text, later_texts().problem_percent)
}

fn read<T: FromStr>(text: &str, problem: &str) -> Result<T, Problem> {
    let problem = || fill(problem, &[("text", &shortened(text))]);
    if text.trim_start().starts_with(['-', '−']) {
        return Err(problem());
    }
    let number = text
        .trim()
        .trim_start_matches(|c: char| !c.is_ascii_digit() && c != '.');
    let (number, rest) = split(number).map_err(|_| problem())?;
    // A currency may follow, or `an hour`; another number may not.
    if rest.bytes().any(|byte| byte.is_ascii_digit()) {
        return Err(problem());
    }
    number.to_string().parse().map_err(|_| problem())
}
