//! How long random scenarios take: `cargo run --release --example timing -- 1000`.

use billfold_oracle::{compute, generator};
use std::time::{Duration, Instant};

fn main() {
    let count = std::env::args().nth(1).and_then(|word| word.parse().ok());
    let count: u64 = count.unwrap_or(200);
    let mut worst = (Duration::ZERO, 0);
    let start = Instant::now();
    for seed in 0..count {
        let document = generator::scenario(seed);
        let start = Instant::now();
        if let Err(error) = compute(&document) {
            println!("seed {seed}: {error}");
        }
        worst = worst.max((start.elapsed(), seed));
    }
    println!("{count} in {:?}, worst {worst:?}", start.elapsed());
}
