//! The engine and the oracle agree on a thousand random organizations.

mod engine;

use billfold_oracle::campaign;

#[test]
fn the_engine_agrees_with_the_oracle() {
    match campaign::run(0..1_000, 2, &engine::figures) {
        Ok(compared) => assert!(compared > 10_000, "only {compared} figures compared"),
        Err(report) => panic!("{report}"),
    }
}
