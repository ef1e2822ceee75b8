//! Prices over all services, each with its publication by AWS and the date.
//!
//! Read in the sources that `prices/SOURCES.md` describes, not in the catalogue's own files.

mod common;

use billfold_billing::catalogue::InstanceKey;
use billfold_catalogue::entry::Certainty;
use billfold_scenario::document::{PaymentOption, Term};

/// Service, Region, usage type, unit, tiers, source, date.
type Figure = [&'static str; 7];

#[rustfmt::skip]
const METERED: [Figure; 38] = [
    ["AmazonS3", "us-east-1", "TimedStorage-ByteHrs", "GB-Mo", "0.023 to 51200, 0.022 to 512000, 0.021", "awsfeed-2025", "2025-10-22"],
    ["AmazonS3", "ap-northeast-1", "Requests-Tier2", "request", "0.00000037", "awsfeed-2025", "2025-10-22"],
    ["AWSDataTransfer", "us-east-1", "DataTransfer-Out-Bytes", "GB", "0.09 to 10240, 0.085 to 51200, 0.07 to 153600, 0.05", "infracost-golden", "2024-09-25"],
    ["AWSDataTransfer", "ap-southeast-2", "AWS-Out-Bytes", "GB", "0.098", "infracost-golden", "2024-09-25"],
    ["AmazonCloudFront", "global", "SA-DataTransfer-Out-Bytes", "GB", "0.11 to 10240, 0.105 to 51200, 0.09 to 153600, 0.08 to 512000, 0.06 to 1048576, 0.05 to 5242880, 0.04", "infracost-golden", "2024-07-01"],
    ["AmazonCloudFront", "global", "AU-Requests-Tier2-HTTPS", "request", "0.00000125", "awsfeed-2025", "2025-07-01"],
    ["AWSLambda", "eu-central-1", "Lambda-GB-Second", "GB-second", "0.0000166667 to 6000000000, 0.000015 to 15000000000, 0.0000133334", "awsfeed-2025", "2025-10-30"],
    ["AWSLambda", "us-west-2", "Request", "request", "0.0000002", "awsfeed-2025", "2025-10-30"],
    ["AWSQueueService", "us-east-1", "Requests-Tier1", "request", "0.0000004 to 100000000000, 0.0000003 to 200000000000, 0.00000024", "sqs-notes", "undated"],
    ["AWSQueueService", "us-east-1", "Requests-FIFO-Tier1", "request", "0.0000005 to 100000000000, 0.0000004 to 200000000000, 0.00000035", "sqs-notes", "undated"],
    ["AmazonSNS", "eu-west-1", "DeliveryAttempts-HTTP", "notification", "0 to 100000, 0.0000006", "awsfeed-2025", "2025-08-28"],
    ["AmazonApiGateway", "eu-west-1", "ApiGatewayRequest", "request", "0.0000035 to 333000000, 0.00000319 to 1000000000, 0.00000271 to 20000000000, 0.00000172", "awsfeed-2025", "2025-10-20"],
    ["AmazonCloudWatch", "ap-southeast-1", "CW:MetricMonitorUsage", "metric-month", "0.3 to 10000, 0.1 to 250000, 0.05 to 1000000, 0.02", "awsfeed-2025", "2025-09-23"],
    ["AmazonCloudWatch", "us-east-2", "DataProcessing-Bytes", "GB", "0.5", "awsfeed-2025", "2025-09-23"],
    ["AmazonDynamoDB", "us-east-1", "WriteRequestUnits", "request-unit", "0.000000625", "awsfeed-2025", "2025-08-28"],
    ["AmazonDynamoDB", "eu-west-1", "TimedStorage-ByteHrs", "GB-Mo", "0 to 25, 0.283", "awsfeed-2025", "2025-08-28"],
    ["AmazonKinesis", "ap-northeast-1", "Storage-ShardHour", "shard-hour", "0.0195", "awsfeed-2025", "2025-11-03"],
    ["awskms", "us-east-1", "KMS-Requests", "request", "0.000003", "awsfeed-2025", "2025-08-28"],
    ["AmazonAthena", "us-east-1", "DataScannedInTB", "TB", "5", "awsfeed-2025", "2025-06-27"],
    ["AmazonVPC", "us-east-1", "NatGateway-Hours", "hour", "0.045", "awsfeed-2025", "2025-10-28"],
    ["AmazonVPC", "eu-central-1", "VpcEndpoint-Bytes", "GB", "0.01 to 1048576, 0.006 to 5242880, 0.004", "awsfeed-2025", "2025-11-04"],
    ["AmazonGuardDuty", "us-east-1", "PaidEventsAnalyzed-Bytes", "GB", "1 to 500, 0.5 to 2500, 0.25 to 10000, 0.15", "awsfeed-2025", "2025-10-17"],
    ["AWSCloudTrail", "us-east-1", "Ingestion-Bytes", "GB", "2.5 to 5120, 1 to 25600, 0.5", "awsfeed-2025", "2025-08-28"],
    ["AWSConfig", "us-west-2", "ConfigRuleEvaluations", "evaluation", "0.001 to 100000, 0.0008 to 500000, 0.0005", "awsfeed-2025", "2025-09-11"],
    ["AmazonSES", "us-east-1", "Recipients", "message", "0.0001", "awsfeed-2025", "2025-11-03"],
    ["AmazonEFS", "eu-west-1", "TimedStorage-ByteHrs", "GB-Mo", "0.33", "awsfeed-2025", "2025-09-25"],
    ["AmazonCognito", "us-east-1", "CognitoUserPoolsMAU", "MAU", "0.0055 to 50000, 0.0046 to 950000, 0.00325 to 9950000, 0.0025", "awsfeed-2025", "2025-11-03"],
    ["AmazonRoute53", "global", "HostedZone", "zone-month", "0.5 to 25, 0.1", "vantage-handbook", "undated"],
    ["AWSDataTransfer", "eu-central-1", "DataTransfer-In-Bytes", "GB", "0", "cur-2023", "2023-11"],
    ["AmazonRoute53", "global", "DNS-Queries", "query", "0.0000004 to 1000000000, 0.0000002", "infracost-golden", "2024-07-01"],
    ["AmazonStates", "us-east-1", "StateTransition", "transition", "0.000025", "infracost-golden", "2024-07-01"],
    ["AWSSecretsManager", "us-east-1", "AWSSecretsManager-Secrets", "secret-month", "0.4", "infracost-golden", "2024-07-01"],
    ["AWSELB", "us-east-1", "LoadBalancerUsage:Application", "hour", "0.0225", "infracost-golden", "2024-07-01"],
    ["AmazonEBS", "eu-west-1", "EBS:VolumeUsage.gp3", "GB-Mo", "0.088", "terracost-2023", "2023-02-23"],
    ["AWSDirectConnect", "global", "PortUsage:10G", "hour", "2.25", "pricesim-2026", "2026-09-24"],
    ["AmazonECS", "us-east-1", "Fargate-vCPU-Hours:perCPU", "vCPU-hour", "0.04048", "awsfeed-2025", "2025-10-27"],
    ["AmazonEKS", "us-east-1", "AmazonEKS-Hours:perCluster", "hour", "0.1", "awsfeed-2025", "2025-10-28"],
    ["AmazonRDS", "us-east-1", "RDS:GP3-Storage", "GB-Mo", "0.115", "infracost-golden", "2026-05-03"],
];

/// Service, Region, instance type, platform, On-Demand rate; the sources are in comments.
const ON_DEMAND: [[&str; 5]; 10] = [
    // pricesim-2026, 2026-09-24; karpenter and AWS's feed agree.
    ["AmazonEC2", "us-east-1", "m5.large", "Linux/UNIX", "0.096"],
    ["AmazonEC2", "us-east-1", "c5.large", "Linux/UNIX", "0.085"],
    [
        "AmazonEC2",
        "us-east-1",
        "m7i.48xlarge",
        "Linux/UNIX",
        "9.6768",
    ],
    // terracost-2023, 2023-02-23.
    ["AmazonRDS", "eu-west-1", "db.m5.large", "MySQL", "0.189"],
    [
        "AmazonRDS",
        "eu-west-1",
        "db.r6g.4xlarge",
        "PostgreSQL Multi-AZ",
        "4.028",
    ],
    // infracost-golden, 2026-05-03.
    ["AmazonRDS", "us-east-1", "db.t3.large", "MariaDB", "0.136"],
    // pricesim-2026, from the AmazonRDS offer file, 2026-09-24.
    [
        "AmazonRDS",
        "us-east-1",
        "db.r6g.large",
        "Aurora PostgreSQL",
        "0.26",
    ],
    [
        "AmazonRDS",
        "us-east-1",
        "db.r6g.large",
        "Aurora MySQL I/O-Optimized",
        "0.338",
    ],
    // leanercloud-2025, 2025-04-24.
    [
        "AmazonElastiCache",
        "us-east-1",
        "cache.r6g.large",
        "Redis",
        "0.206",
    ],
    [
        "AmazonElastiCache",
        "us-east-1",
        "cache.r6g.large",
        "Valkey",
        "0.1648",
    ],
];

#[test]
fn prices_of_usage() {
    let catalogue = common::shipped();
    for [service, region, usage_type, unit, tiers, source, as_of] in METERED {
        let mut listings = catalogue.metered_listings();
        let listing = listings.find(|listing| {
            *listing.service.code == *service
                && listing.region == region
                && *listing.usage_type.usage_type == *usage_type
        });
        let listing = listing.unwrap_or_else(|| panic!("{service} {region} {usage_type}"));
        assert_eq!(&*listing.usage_type.unit, unit, "{usage_type}");
        assert_eq!(listing.tiers.to_string(), tiers, "{usage_type}");
        assert_eq!(&*listing.from.source, source, "{usage_type}");
        assert_eq!(listing.from.as_of.to_string(), as_of, "{usage_type}");
    }
}

#[test]
fn prices_of_instances() {
    let catalogue = common::shipped();
    for [service, region, instance_type, platform, rate] in ON_DEMAND {
        let key = common::instance_key([service, region, instance_type, platform]);
        let price = catalogue.instance_price(&key);
        let found = price.map(|price| price.on_demand.to_string());
        assert_eq!(
            found.as_deref(),
            Some(rate),
            "{service} {instance_type} {platform}"
        );
    }
    let none = |platform, tenancy| {
        let key = common::instance_key(["AmazonEC2", "us-east-1", "m5.large", platform]);
        catalogue.instance_price(&InstanceKey { tenancy, ..key })
    };
    assert_eq!(none("Windows", "default"), None);
    assert_eq!(none("Linux/UNIX", "dedicated"), None);
}

#[test]
fn reservations() {
    // AWS's Price List API, answer for m5.large of 2020-07-09; pricesim-2026 agrees.
    let expected = ["0.06", "252+0.029", "494+0", "0.041", "505+0.019", "949+0"];
    let catalogue = common::shipped();
    let m5_large = common::instance_key(["AmazonEC2", "us-east-1", "m5.large", "Linux/UNIX"]);
    let offers = catalogue.reserved_offers(&m5_large);
    let standard: Vec<String> = offers
        .iter()
        .take(6)
        .map(|offer| offer.fee.to_string())
        .collect();
    assert_eq!(standard, expected);
    assert_eq!(offers.len(), 12, "and six of the convertible class");

    // pricesim-2026: one pair that fits, but out of scale; and one that could not be split.
    let partial = |instance_type| {
        let offers = catalogue.reserved_offers(&InstanceKey {
            instance_type,
            ..m5_large
        });
        let three_years = (Term::ThreeYears, PaymentOption::PartialUpfront);
        offers
            .into_iter()
            .find(|offer| (offer.term, offer.payment) == three_years)
    };
    let nano = partial("t2.nano").expect("an offer");
    assert_eq!(
        (nano.from.certainty, nano.from.derived),
        (Certainty::C, true)
    );
    let large = partial("m5.large").expect("an offer");
    assert_eq!(
        (large.from.certainty, large.from.derived),
        (Certainty::B, true)
    );
    let unsplit = partial("m7i.16xlarge").expect("an offer").fee;
    assert_eq!((unsplit.upfront(), unsplit.hourly()), (None, None));
    assert_eq!(
        unsplit.effective().map(|rate| rate.to_string()).as_deref(),
        Some("1.35474")
    );
}

#[test]
fn pickers_offer_the_platforms_of_a_service() {
    let catalogue = common::shipped();
    let caches = catalogue.platforms("AmazonElastiCache");
    assert_eq!(caches, ["Redis", "Memcached", "Valkey"]);
    assert!(catalogue.platforms("AmazonS3").is_empty());
}

#[test]
fn pickers_find_everything_by_words() {
    use billfold_catalogue::Found;
    let catalogue = common::shipped();
    let first = |text: &str| catalogue.search(text).next();
    assert!(
        matches!(first("tokyo"), Some(Found::Region(found)) if *found.code == *"ap-northeast-1")
    );
    assert!(
        matches!(first("sqs"), Some(Found::Service(found)) if *found.code == *"AWSQueueService")
    );
    let both = first("S3 glacier FLEXIBLE");
    assert!(matches!(both, Some(Found::UsageType(_, found)) if *found.id == *"s3.glacier.storage"));
    assert_eq!(
        first("c7g.16x"),
        Some(Found::InstanceType("AmazonEC2", "c7g.16xlarge"))
    );
    assert_eq!(first("no such thing"), None);
    let types = catalogue
        .instance_types()
        .filter(|(service, _)| *service == "AmazonEC2");
    assert_eq!(
        types.count(),
        155,
        "154 with all prices, and x2iedn.32xlarge"
    );
    assert_eq!(
        catalogue.plain_usage_type("us-east-2", "USE2-Requests-Tier1"),
        "Requests-Tier1"
    );
    assert_eq!(
        catalogue.plain_usage_type("eu-west-1", "eu-west-1-KMS-Keys"),
        "KMS-Keys"
    );
    assert_eq!(
        catalogue.plain_usage_type("us-east-1", "EBS:VolumeUsage"),
        "EBS:VolumeUsage"
    );
}

/// A name says what is measured; how much of it has which rate is for the tiers to say. The steps of
/// an EBS volume are AWS's own usage types: they belong to each volume and add up over none.
#[test]
fn a_limit_stands_in_no_name_but_that_of_a_step_of_each_volume() {
    const LIMITS: [&str; 9] = [
        "first",
        "next",
        "over",
        "above",
        "beyond",
        "below",
        "up to",
        "more than",
        "less than",
    ];
    let catalogue = common::shipped();
    let with_limits: Vec<_> = catalogue
        .metered_listings()
        .map(|listing| listing.usage_type)
        .filter(|usage| {
            let name = usage.name.to_lowercase();
            let has_digit = |word: &str| word.contains(|c: char| c.is_ascii_digit());
            let words: Vec<&str> = name.split(' ').collect();
            let mut triples = words.windows(3);
            let is_range =
                |triple: &[&str]| triple[1] == "to" && has_digit(triple[0]) && has_digit(triple[2]);
            let has_limit = |limit| format!(" {name} ").contains(&format!(" {limit} "));
            triples.any(is_range) || LIMITS.iter().any(has_limit)
        })
        .collect();
    for usage in &with_limits {
        assert!(usage.name.ends_with(" of each volume"), "{}", usage.name);
    }
    // Two of gp3 and io2's first in two Regions, io2's others in one.
    assert_eq!(with_limits.len(), 8);
}

/// A source is said in words that hold for every price that names it.
#[test]
fn sources_are_named_without_files_and_service_codes() {
    let catalogue = common::shipped();
    let codes: Vec<&str> = catalogue
        .services
        .iter()
        .map(|service| &*service.code)
        .collect();
    for source in &catalogue.sources {
        let name = &*source.name;
        assert!(!name.contains("file") && !name.contains("dump"), "{name}");
        assert!(!codes.iter().any(|code| name.contains(code)), "{name}");
    }
}
