//! The engine's budgets, measured natively: `cargo xtask bench` prints them.

use std::hint::black_box;

use billfold_billing::comparison::compare;
use billfold_billing::explanation::{FigureId, Figures, explain};
use criterion::{BatchSize, Criterion, criterion_group, criterion_main};

fn engine(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("engine");
    group.sample_size(10);
    for lines in [1_000, 10_000, 100_000, 1_000_000] {
        let scenario = billfold_bench::metered(1_000, lines);
        group.bench_function(format!("metered/{lines}"), |bench| {
            bench.iter_batched(
                || (),
                |()| black_box(compare(&scenario)),
                BatchSize::PerIteration,
            );
        });
    }
    let scenario = billfold_bench::commitments(1_000, 20, 12, 500);
    group.bench_function("commitments/1000x20x12x500", |bench| {
        bench.iter_batched(
            || (),
            |()| black_box(compare(&scenario)),
            BatchSize::PerIteration,
        );
    });
    // The floor: what adding a million decimals costs in this run.
    let scenario = billfold_bench::metered(1_000, 1_000_000);
    group.bench_function("floor/1000000", |bench| {
        bench.iter(|| {
            let quantities = scenario.usage.metered.iter().map(|line| line.quantity);
            black_box(quantities.sum::<billfold_billing::Exact>())
        });
    });
    group.finish();
}

/// Measures how the time grows with the accounts, each of which has usage or credits of its own.
fn growth(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("growth");
    group.sample_size(10);
    for accounts in [1_000, 10_000, 100_000] {
        let credits = billfold_bench::credits(accounts);
        group.bench_function(format!("credits/{accounts}"), |bench| {
            bench.iter(|| black_box(compare(&credits)));
        });
        let groups = billfold_bench::sharing_groups(accounts);
        group.bench_function(format!("groups/{accounts}"), |bench| {
            bench.iter(|| black_box(compare(&groups)));
        });
        let comparison = compare(&credits);
        group.bench_function(format!("explain/{accounts}"), |bench| {
            bench.iter(|| {
                let figures = Figures::new(&credits, &comparison);
                black_box(explain(&figures, FigureId::Saving))
            });
        });
    }
    group.finish();
}

criterion_group!(benches, engine, growth);
criterion_main!(benches);
