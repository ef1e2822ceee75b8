//! How the report on an organization and an operation in it grow with its accounts; `cargo xtask bench`
//! prints it.

use std::fmt::Write;
use std::hint::black_box;

use billfold_billing::comparison::compare;
use billfold_organizations::lifecycle::{Action, Operation};
use billfold_resolve::governance::{GovernedOrganization, perform, report};
use billfold_resolve::{UtcOnly, open};
use billfold_scenario::Document;
use criterion::{Criterion, criterion_group, criterion_main};

/// An organization in which every account has a unit for two, a policy of its own, a usage line, an
/// alert and a trail.
fn file(accounts: usize) -> String {
    let list = |one: &dyn Fn(usize, &mut String)| {
        let mut json = String::new();
        for at in 0..accounts {
            if at > 0 {
                json.push(',');
            }
            one(at, &mut json);
        }
        json
    };
    let all = list(&|at, json| {
        let _ = write!(json, r#"{{"id":"a{at}","unit":"u{}"}}"#, at / 2);
    });
    let units = list(&|at, json| {
        let _ = write!(json, r#"{{"id":"u{at}"}}"#);
    });
    let usage = list(&|at, json| {
        let _ = write!(
            json,
            r#"{{"id":"l{at}","account":"a{at}","service":"AmazonS3","region":"us-east-1","usageType":"TimedStorage-ByteHrs","quantity":"100"}}"#
        );
    });
    let attached = list(&|at, json| {
        let _ = write!(
            json,
            r#"{{"account":"a{at}","policies":["p-FullAWSAccess","p-no"]}}"#
        );
    });
    let alerts = list(&|at, json| {
        let _ = write!(
            json,
            r#"{{"name":"alert {at}","account":"a{at}","threshold":"1.50"}}"#
        );
    });
    let ids = list(&|at, json| {
        let _ = write!(json, r#""a{at}""#);
    });
    let regions = list(&|at, json| {
        let _ = write!(json, r#""a{at}":"us-east-1""#);
    });
    format!(
        r#"{{"version":1,"month":"2026-11",
        "organization":{{"managementAccount":"a0","units":[{units}]}},"accounts":[{all}],
        "prices":{{"metered":[{{"service":"AmazonS3","region":"us-east-1","usageType":"TimedStorage-ByteHrs","unit":"GB-Mo","tiers":[{{"rate":"0.023"}}]}}]}},
        "usage":{{"metered":[{usage}]}},
        "governance":{{"serviceControlPolicies":true,
            "policies":[{{"id":"p-no","content":{{"Version":"2012-10-17","Statement":{{"Effect":"Deny","Action":"sqs:*","Resource":"*"}}}}}}],
            "attachments":[{attached}],"alerts":[{alerts}],
            "trail":{{"name":"t","region":"us-east-1","bucket":"b","accounts":[{ids}],"singleRegion":{{{regions}}}}}}}}}"#
    )
}

fn organization(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("growth");
    group.sample_size(10);
    for accounts in [1_000, 3_000, 10_000] {
        let document = Document::from_json(file(accounts)).expect("a document");
        group.bench_function(format!("organization/{accounts}"), |bench| {
            bench.iter(|| {
                let opened = open(black_box(&document), &UtcOnly).expect("a scenario");
                let comparison = compare(&opened.scenario);
                let governed = GovernedOrganization::of(&document).expect("an organization");
                report(&governed, &document, &opened.scenario, &comparison)
            });
        });
    }
    group.finish();
}

fn operation(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("growth");
    group.sample_size(10);
    for accounts in [1_000, 3_000, 10_000] {
        let document = Document::from_json(file(accounts)).expect("a document");
        let governed = GovernedOrganization::of(&document).expect("an organization");
        let rename = Action::new(
            governed.organization.as_of(),
            Operation::RenameAccount {
                account: "a7".to_owned(),
                name: "Shop".to_owned(),
            },
        );
        group.bench_function(format!("operation/{accounts}"), |bench| {
            bench.iter(|| perform(black_box(&document), &rename).expect("a document"));
        });
    }
    group.finish();
}

criterion_group!(benches, organization, operation);
criterion_main!(benches);
