//! Many random scenarios through the oracle and another implementation, on several threads.

use crate::difference::{Difference, Figures, compare};
use crate::shrink::shrink;
use crate::{compute, exercised, generator};
use serde_json::Value;
use std::collections::BTreeMap;
use std::ops::Range;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::thread;

/// The other implementation: from a scenario file's text to its figures.
pub trait Engine: Fn(&str) -> Result<Figures, String> + Sync {}
impl<F: Fn(&str) -> Result<Figures, String> + Sync> Engine for F {}

/// How many scenarios a fuzzing run takes: `BILLFOLD_FUZZ_CASES`, or 50,000.
pub fn fuzz_cases() -> u64 {
    let given = std::env::var("BILLFOLD_FUZZ_CASES").ok();
    given.and_then(|text| text.parse().ok()).unwrap_or(50_000)
}

/// As many threads as there are cores.
pub fn cores() -> usize {
    thread::available_parallelism().map_or(1, usize::from)
}

enum Outcome {
    Agrees(usize),
    Differs(Vec<Difference>),
    Fails(String),
    Panics,
}

/// What a campaign without a difference compared.
#[derive(Debug, Default)]
pub struct Agreement {
    /// The number of figures.
    pub figures: usize,
    /// For each rule of [`exercised::RULES`], the number of scenarios in which it decided something.
    pub exercised: BTreeMap<&'static str, usize>,
}

/// Compares all seeds of the range.
///
/// # Errors
/// A report on the first seed found that differs, with its scenario made small.
pub fn run(seeds: Range<u64>, threads: usize, engine: &impl Engine) -> Result<Agreement, String> {
    let next = AtomicU64::new(seeds.start);
    let compared = AtomicUsize::new(0);
    let counts: Mutex<BTreeMap<&str, usize>> = Mutex::default();
    let found: Mutex<Option<(u64, Outcome)>> = Mutex::new(None);
    let work = || {
        loop {
            let seed = next.fetch_add(1, Ordering::Relaxed);
            if seed >= seeds.end {
                return;
            }
            exercised::take();
            let outcome = judge(&generator::scenario(seed), engine);
            if let Ok(mut counts) = counts.lock() {
                for rule in exercised::take() {
                    *counts.entry(rule).or_default() += 1;
                }
            }
            match outcome {
                Outcome::Agrees(figures) => {
                    compared.fetch_add(figures, Ordering::Relaxed);
                }
                outcome => {
                    next.store(seeds.end, Ordering::Relaxed);
                    if let Ok(mut found) = found.lock()
                        && found.as_ref().is_none_or(|(first, _)| seed < *first)
                    {
                        *found = Some((seed, outcome));
                    }
                    return;
                }
            }
        }
    };
    thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(work);
        }
    });
    match found.into_inner() {
        Ok(None) => Ok(Agreement {
            figures: compared.into_inner(),
            exercised: counts.into_inner().unwrap_or_default(),
        }),
        Ok(Some((seed, outcome))) => Err(report(seed, &outcome, engine)),
        Err(error) => Err(error.to_string()),
    }
}

/// The report on one scenario, wherever it comes from; nothing if both agree.
pub fn check(document: &Value, engine: &impl Engine) -> Result<usize, String> {
    match judge(document, engine) {
        Outcome::Agrees(compared) => Ok(compared),
        outcome => Err(describe(&outcome)),
    }
}

fn judge(document: &Value, engine: &impl Engine) -> Outcome {
    let oracle = match compute(document) {
        Ok(oracle) => oracle,
        Err(error) => return Outcome::Fails(format!("the oracle: {error}")),
    };
    let text = document.to_string();
    match catch_unwind(AssertUnwindSafe(|| engine(&text))) {
        Err(_) => Outcome::Panics,
        Ok(Err(error)) => Outcome::Fails(format!("the engine: {error}")),
        Ok(Ok(figures)) => match compare(&oracle, &figures) {
            Err(error) => Outcome::Fails(error),
            Ok((compared, differences)) if differences.is_empty() => Outcome::Agrees(compared),
            Ok((_, differences)) => Outcome::Differs(differences),
        },
    }
}

fn describe(outcome: &Outcome) -> String {
    match outcome {
        Outcome::Agrees(compared) => format!("{compared} figures agree"),
        Outcome::Panics => "the engine panics".to_owned(),
        Outcome::Fails(error) => error.clone(),
        Outcome::Differs(differences) => {
            let shown: Vec<String> = differences
                .iter()
                .take(8)
                .map(ToString::to_string)
                .collect();
            format!(
                "{} figures differ:\n  {}",
                differences.len(),
                shown.join("\n  ")
            )
        }
    }
}

/// What differs in the seed's scenario, then in a small one that still differs.
fn report(seed: u64, outcome: &Outcome, engine: &impl Engine) -> String {
    let first = describe(outcome);
    let document = generator::scenario(seed);
    let still = |smaller: &Value| {
        matches!(
            (outcome, judge(smaller, engine)),
            (Outcome::Differs(_), Outcome::Differs(_)) | (Outcome::Panics, Outcome::Panics)
        )
    };
    if matches!(outcome, Outcome::Fails(_)) {
        return format!("seed {seed}: {first}\n{document:#}");
    }
    let small = shrink(&document, &still);
    let now = describe(&judge(&small, engine));
    format!("seed {seed}: {first}\n\nmade small: {now}\n{small:#}")
}
