//! Everyday words by which usage is found: people look for a disk or a server before they look for
//! AWS's names of them.

/// For a service and a part of a usage type's name, the words that find it. The first row that fits
/// counts. An empty part fits every name.
const WORDS: [(&str, &str, &str); 33] = [
    (
        "AWSDataTransfer",
        "out to the internet",
        "egress bandwidth traffic outbound",
    ),
    (
        "AWSDataTransfer",
        "in from the internet",
        "ingress bandwidth traffic inbound",
    ),
    ("AWSDataTransfer", "", "bandwidth traffic network"),
    ("AWSDirectConnect", "", "line network bandwidth"),
    ("AWSELB", "", "load balancer proxy"),
    ("AWSLambda", "", "serverless function functions"),
    ("AWSQueueService", "", "queue messages"),
    ("AWSSecretsManager", "", "passwords keys"),
    ("AmazonApiGateway", "", "serverless api rest"),
    ("AmazonAthena", "", "serverless sql query database"),
    (
        "AmazonCloudFront",
        "out to the internet",
        "cdn egress bandwidth traffic",
    ),
    ("AmazonCloudFront", "", "cdn"),
    ("AmazonCloudWatch", "", "monitoring logs metrics"),
    ("AmazonCognito", "", "login users"),
    ("AmazonDynamoDB", "", "database nosql serverless table"),
    ("AmazonEBS", "snapshot", "backup disk"),
    ("AmazonEBS", "storage", "disk hard drive volume ssd"),
    ("AmazonEBS", "", "disk"),
    ("AmazonECS", "", "serverless container docker"),
    ("AmazonEFS", "", "files nfs folder"),
    ("AmazonEKS", "", "kubernetes container"),
    ("AmazonKinesis", "", "stream events"),
    ("AmazonRDS", "storage", "database disk"),
    (
        "AmazonRDS",
        "",
        "database sql mysql postgres postgresql mariadb aurora",
    ),
    ("AmazonRoute53", "", "dns domain"),
    ("AmazonS3", "storage", "files bucket object backup website"),
    ("AmazonS3", "", "bucket object"),
    ("AmazonSES", "", "email mail"),
    ("AmazonSNS", "", "notification messages push"),
    ("AmazonStates", "", "workflow serverless"),
    ("AmazonVPC", "NAT", "network gateway"),
    ("AmazonVPC", "IPv4", "ip address fixed"),
    ("AmazonVPC", "", "network"),
];

/// Everyday words for a usage type, with blanks between them; empty if there are none.
#[must_use]
pub fn usage(service: &str, name: &str) -> &'static str {
    let mut rows = WORDS.iter();
    let found = rows.find(|(of, part, _)| *of == service && name.contains(part));
    found.map_or("", |(_, _, words)| words)
}

/// Everyday words for the instances of a service.
#[must_use]
pub fn instance(service: &str) -> &'static str {
    match service {
        "AmazonEC2" => "server virtual machine vm computer compute web website hosting",
        "AmazonRDS" => "database sql mysql postgres postgresql mariadb oracle",
        "AmazonElastiCache" => "cache redis memcached memory",
        _ => "server",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_row_that_fits_counts() {
        let out = usage("AWSDataTransfer", "Data transfer out to the internet");
        assert!(out.contains("egress"), "{out}");
        let zones = usage(
            "AWSDataTransfer",
            "Data transfer between Availability Zones",
        );
        assert!(!zones.contains("egress"), "{zones}");
        assert_eq!(usage("AmazonUnknown", "Anything"), "");
    }
}
