//! How fast scenario files are read, resolved and written; `cargo xtask bench` prints it.

use std::fmt::Write;
use std::hint::black_box;

use billfold_resolve::{UtcOnly, open};
use billfold_scenario::Document;
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use serde::de::IgnoredAny;

const ACCOUNTS: usize = 1_000;

/// A file of so many usage lines, of a dozen weekly plans and a hundred prices.
fn file(lines: usize) -> String {
    let mut json = String::from(
        r#"{"version":1,"month":"2026-11","organization":{"managementAccount":"a0"},"accounts":["#,
    );
    for at in 0..ACCOUNTS {
        let comma = if at > 0 { "," } else { "" };
        let _ = write!(json, r#"{comma}{{"id":"a{at}"}}"#);
    }
    json.push_str(r#"],"prices":{"metered":["#);
    for at in 0..100 {
        let comma = if at > 0 { "," } else { "" };
        let _ = write!(
            json,
            r#"{comma}{{"service":"AmazonS3","region":"region-{at}","usageType":"TimedStorage-ByteHrs","unit":"GB-Mo","tiers":[{{"rate":"0.023"}}]}}"#
        );
    }
    json.push_str(r#"]},"usage":{"metered":["#);
    for at in 0..lines {
        let comma = if at > 0 { "," } else { "" };
        let (account, region, hour) = (at % ACCOUNTS, at % 100, at % 12);
        let _ = write!(
            json,
            r#"{comma}{{"id":"line-{at}","account":"a{account}","service":"AmazonS3","region":"region-{region}","usageType":"TimedStorage-ByteHrs","quantity":"{at}.25","unit":"TB-Mo","hours":{{"weekly":"Mon-Fri {hour}-17"}}}}"#
        );
    }
    json.push_str("]}}");
    json
}

fn files(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("files");
    group.sample_size(10);
    for lines in [1_000, 10_000, 100_000] {
        let json = file(lines);
        let read = || Document::from_json(&json).expect("a document");
        let document = read();
        group.throughput(Throughput::Bytes(json.len() as u64));
        // The floor: what it takes to see that a file is JSON.
        group.bench_function(format!("floor/{lines}"), |bench| {
            bench.iter(|| serde_json::from_str::<IgnoredAny>(black_box(&json)).is_ok());
        });
        group.bench_function(format!("read/{lines}"), |bench| bench.iter(read));
        group.throughput(Throughput::Elements(lines as u64));
        group.bench_function(format!("resolve/{lines}"), |bench| {
            bench.iter(|| open(black_box(&document), &UtcOnly).is_ok());
        });
        group.bench_function(format!("write/{lines}"), |bench| {
            bench.iter(|| black_box(&document).to_json().len());
        });
    }
    group.finish();
}

criterion_group!(benches, files);
criterion_main!(benches);
