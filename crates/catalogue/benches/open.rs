//! How long the shipped catalogue takes to open; the page's budget is 10 ms.

use std::hint::black_box;
use std::time::{Duration, Instant};

use billfold_catalogue::Catalogue;

const CATALOGUE: &str = include_str!("../../../static/catalogue.json");
const ROUNDS: usize = 50;

fn main() {
    let mut times: Vec<Duration> = (0..ROUNDS)
        .map(|_| {
            let start = Instant::now();
            black_box(Catalogue::from_json(black_box(CATALOGUE)).is_ok());
            start.elapsed()
        })
        .collect();
    times.sort();
    println!(
        "catalogue, {} bytes: opened and checked in {:?} (median of {ROUNDS}), at most {:?}",
        CATALOGUE.len(),
        times[ROUNDS / 2],
        times[ROUNDS - 1]
    );
}
