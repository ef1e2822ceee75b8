//! The same on many more organizations: `cargo xtask fuzz`.

mod engine;

use billfold_oracle::campaign;

/// How many scenarios; without it this is the short run of every test.
const CASES: &str = "BILLFOLD_FUZZ_CASES";

#[test]
fn the_engine_agrees_with_the_oracle_on_many() {
    let cases = std::env::var(CASES)
        .ok()
        .and_then(|cases| cases.parse().ok())
        .unwrap_or(50);
    // Seeds that the agreement test does not use.
    match campaign::run(1_000_000..1_000_000 + cases, 2, &engine::figures) {
        Ok(found) => println!("{cases} scenarios, {} figures agree", found.figures),
        Err(report) => panic!("{report}"),
    }
}
