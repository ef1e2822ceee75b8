//! One comparison of the organization that the budget for commitments names. As WebAssembly its
//! `main` is called again and again, and whoever calls it looks at the clock: WebAssembly has
//! none. The first call also makes up the organization.

use std::hint::black_box;
use std::sync::OnceLock;

use billfold_billing::Scenario;
use billfold_billing::comparison::compare;

fn main() {
    static SCENARIO: OnceLock<Scenario> = OnceLock::new();
    let scenario = SCENARIO.get_or_init(|| billfold_bench::commitments(1_000, 20, 12, 500));
    black_box(compare(black_box(scenario)));
}
