//! Scenarios that tests begin with, and ways to work on them.

use std::fmt::Debug;
use std::str::FromStr;

use billfold_billing::organization::AccountIndex;
use billfold_billing::usage::{InstanceUsageIndex, MeteredUsageIndex, UsageRef};
use billfold_catalogue::Catalogue;
use billfold_resolve::UtcOnly;
use billfold_scenario::Document;

use crate::edits::Edit;
use crate::workspace::{Calculator, FullCalculator, PriceList, Workspace};

/// Computes everything; without time zones but UTC.
pub const CALCULATOR: FullCalculator<UtcOnly> = FullCalculator { zones: UtcOnly };

/// Bob uses 8 TB and Susan 4 TB of data transfer: 10 TB at $0.17 per GB, the rest at $0.13.
const BOB_AND_SUSAN: &str = include_str!("../../../tests/cases/c01-bob-and-susan.json");

/// Three accounts with metered usage, instances, commitments, a credit and a free allowance.
const SHOP: &str = r#"{
    "version": 1,
    "name": "Shop",
    "month": "2026-11",
    "organization": { "managementAccount": "111111111111" },
    "accounts": [
        { "id": "111111111111", "name": "Bob" },
        { "id": "222222222222", "name": "Susan" },
        { "id": "333333333333", "name": "Eve" }
    ],
    "prices": {
        "metered": [
            {
                "service": "AmazonS3", "region": "us-east-1", "usageType": "TimedStorage-ByteHrs",
                "name": "S3 Standard storage", "unit": "GB-Mo", "tierUnit": "TB-Mo",
                "tiers": [
                    { "upTo": "50", "rate": "0.023" },
                    { "upTo": "500", "rate": "0.022" },
                    { "rate": "0.021" }
                ],
                "source": "AWS price list"
            },
            {
                "service": "AmazonS3", "region": "us-east-1", "usageType": "Requests-Tier1",
                "name": "PUT requests", "unit": "Requests", "tiers": [{ "rate": "0.000005" }]
            }
        ],
        "instances": [
            {
                "region": "us-east-1", "instanceType": "m5.large", "onDemand": "0.096",
                "savingsPlanRates": [{ "type": "compute", "rate": "0.07" }]
            }
        ]
    },
    "freeTier": [
        {
            "id": "own-puts", "name": "Free PUT requests", "quantity": "2000",
            "appliesTo": [{ "service": "AmazonS3", "usageType": "Requests-Tier1" }]
        }
    ],
    "usage": {
        "metered": [
            {
                "id": "bob-storage", "account": "111111111111", "service": "AmazonS3",
                "region": "us-east-1", "usageType": "TimedStorage-ByteHrs",
                "quantity": "30", "unit": "TB-Mo", "tags": { "env": "prod" }
            },
            {
                "id": "susan-storage", "account": "222222222222", "service": "AmazonS3",
                "region": "us-east-1", "usageType": "TimedStorage-ByteHrs",
                "quantity": "40", "unit": "TB-Mo"
            },
            {
                "id": "eve-puts", "account": "333333333333", "service": "AmazonS3",
                "region": "us-east-1", "usageType": "Requests-Tier1", "quantity": "1000000"
            }
        ],
        "instances": [
            {
                "id": "eve-web", "account": "333333333333", "region": "us-east-1",
                "instanceType": "m5.large", "count": 4
            }
        ]
    },
    "commitments": {
        "reservedInstances": [
            {
                "id": "susan-reserved", "account": "222222222222", "region": "us-east-1",
                "instanceType": "m5.large", "count": 2, "offeringClass": "standard",
                "term": "1yr", "paymentOption": "noUpfront", "upfront": "0", "hourly": "0.06"
            }
        ],
        "savingsPlans": [
            {
                "id": "bob-plan", "account": "111111111111", "type": "compute",
                "commitment": "0.07", "term": "1yr", "paymentOption": "noUpfront"
            }
        ]
    },
    "credits": [
        { "id": "welcome", "name": "Welcome", "account": "111111111111", "amount": "100", "expires": "2026-12-31" }
    ]
}"#;

/// A small price list: storage and requests of S3, queues, and instances.
const CATALOGUE: &str = r#"{
    "compiled": "2026-11-22", "currency": "USD",
    "regions": [
        { "code": "us-east-1", "name": "US East (N. Virginia)" },
        { "code": "eu-central-1", "name": "EU (Frankfurt)" }
    ],
    "units": ["GB-Mo", "request"],
    "sources": [{ "key": "feed", "name": "AWS price list" }],
    "services": [
        {
            "code": "AmazonS3", "name": "Amazon S3", "actions": ["s3:*"],
            "from": { "source": "feed", "asOf": "2025-10-22", "certainty": "A" },
            "usageTypes": [
                {
                    "id": "s3.storage", "type": "TimedStorage-ByteHrs", "name": "S3 Standard storage",
                    "unit": "GB-Mo",
                    "prices": [
                        { "regions": "us-east-1", "tiers": "0.023 to 51200, 0.022 to 512000, 0.021" },
                        { "regions": "eu-central-1", "tiers": "0.0245 to 51200, 0.0235 to 512000, 0.0225" }
                    ]
                },
                {
                    "id": "s3.glacier", "type": "TimedStorage-GlacierByteHrs", "name": "S3 Glacier storage",
                    "unit": "GB-Mo", "prices": [{ "regions": "us-east-1", "tiers": "0.0036" }]
                }
            ]
        },
        {
            "code": "AWSQueueService", "name": "Amazon SQS", "actions": ["sqs:*"],
            "from": { "source": "feed", "asOf": "2025-10-22", "certainty": "A" },
            "usageTypes": [{
                "id": "sqs.requests", "type": "Requests-Tier1", "name": "Standard queue requests",
                "unit": "request",
                "prices": [{ "regions": "us-east-1 eu-central-1", "tiers": "0.0000004" }]
            }]
        },
        {
            "code": "AmazonEC2", "name": "Amazon EC2", "actions": ["ec2:*"],
            "from": { "source": "feed", "asOf": "2025-10-22", "certainty": "A" },
            "usageTypes": []
        }
    ],
    "tables": [{
        "service": "AmazonEC2", "platforms": ["Linux/UNIX"],
        "columns": [
            {
                "region": "us-east-1", "price": "onDemand",
                "from": { "source": "feed", "asOf": "2025-10-22", "certainty": "A" }
            },
            {
                "region": "eu-central-1", "price": "onDemand",
                "from": { "source": "feed", "asOf": "2025-10-22", "certainty": "A" }
            },
            {
                "region": "us-east-1", "price": "reserved", "term": "1yr", "payment": "noUpfront",
                "class": "standard",
                "from": { "source": "feed", "asOf": "2025-10-22", "certainty": "A" }
            }
        ],
        "rows": ["m5.large 0.096 0.115 0.06", "m5.xlarge 0.192 0.23 0.12", "c5.large 0.085 0.097 -"]
    }],
    "freeOffers": [{
        "id": "sqs.requests", "name": "SQS requests, 1 million", "quantity": "1000000",
        "unit": "request", "appliesTo": ["sqs.requests"],
        "from": { "source": "feed", "asOf": "2025-10-22", "certainty": "A" }
    }]
}"#;

/// A value of the scenario file.
pub fn value<T: FromStr<Err: Debug>>(text: &str) -> T {
    text.parse().expect("a value")
}

/// A document of its text.
pub fn document(json: &str) -> Document {
    Document::from_json(json).expect("a scenario")
}

/// AWS's example of two accounts whose transfer reaches a cheaper tier together.
pub fn bob_and_susan() -> Workspace {
    open(document(BOB_AND_SUSAN), PriceList::Unavailable)
}

/// Three accounts with a little of everything, without a price list.
pub fn shop() -> Workspace {
    open(document(SHOP), PriceList::Unavailable)
}

/// The same with the small price list.
pub fn shop_with_prices() -> Workspace {
    open(document(SHOP), prices())
}

/// The small price list.
pub fn prices() -> PriceList {
    PriceList::of(Catalogue::from_json(CATALOGUE).expect("a catalogue"))
}

/// The workspace of a document.
pub fn open(document: Document, prices: PriceList) -> Workspace {
    let outcome = CALCULATOR.compute(&document, &prices).expect("bills");
    Workspace {
        document: crate::ptr_eq_rc::PtrEqRc::new(document),
        outcome: crate::ptr_eq_rc::PtrEqRc::new(outcome),
        prices,
        history: Default::default(),
    }
}

/// The workspace after an edit that changes something and still makes sense.
pub fn edited(workspace: &Workspace, edit: Edit) -> Workspace {
    let edited = workspace.edited(edit, &CALCULATOR).expect("bills");
    edited.expect("a change")
}

/// Why an edit is refused.
pub fn refused(workspace: &Workspace, edit: Edit) -> String {
    match workspace.edited(edit, &CALCULATOR) {
        Ok(_) => panic!("the edit makes sense"),
        Err(problem) => problem.to_string(),
    }
}

/// Whether an edit leaves everything as it is.
pub fn changes_nothing(workspace: &Workspace, edit: Edit) -> bool {
    let edited = workspace.edited(edit, &CALCULATOR).expect("bills");
    edited.is_none()
}

/// The total of the consolidated bill, without zeros at its end.
pub fn total(workspace: &Workspace) -> String {
    let bill = &workspace.outcome.comparison.consolidated.bill;
    bill.total.normalize().to_string()
}

/// A metered line, by its position.
pub const fn metered(position: usize) -> UsageRef {
    UsageRef::Metered(MeteredUsageIndex::new(position))
}

/// A line of instances, by its position.
pub const fn instances(position: usize) -> UsageRef {
    UsageRef::Instance(InstanceUsageIndex::new(position))
}

/// An account, by its position.
pub const fn account(position: usize) -> AccountIndex {
    AccountIndex::new(position)
}
