//! The engine and the oracle agree on a thousand random organizations, which exercise every rule that
//! has no other test.

mod engine;

use billfold_oracle::campaign;
use billfold_oracle::exercised::RULES;

/// In how many of the organizations a rule must decide something.
const LEAST: usize = 5;

#[test]
fn the_engine_agrees_with_the_oracle() {
    let agreement = campaign::run(0..1_000, 2, &engine::figures);
    let agreement = agreement.unwrap_or_else(|report| panic!("{report}"));
    assert!(
        agreement.figures > 10_000,
        "only {} figures compared",
        agreement.figures
    );
    let count = |rule| agreement.exercised.get(rule).copied().unwrap_or(0);
    let rare: Vec<_> = RULES.map(|rule| (rule, count(rule))).into();
    let rare: Vec<_> = rare.iter().filter(|(_, count)| *count < LEAST).collect();
    assert!(
        rare.is_empty(),
        "rules in fewer than {LEAST} organizations: {rare:?}"
    );
}
