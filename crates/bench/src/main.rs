//! One comparison of the organization that the budget for commitments names. The benchmark for
//! WebAssembly calls `main` again and again and measures the time from outside. The first call also
//! makes the organization.

use std::hint::black_box;
use std::sync::OnceLock;

use billfold_billing::Scenario;
use billfold_billing::comparison::compare;

fn main() {
    static SCENARIO: OnceLock<Scenario> = OnceLock::new();
    let scenario = SCENARIO.get_or_init(|| billfold_bench::commitments(1_000, 20, 12, 500));
    black_box(compare(black_box(scenario)));
}
