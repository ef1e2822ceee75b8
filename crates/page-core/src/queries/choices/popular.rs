//! What most people use, which stands first in the list of usage.

use super::EC2;

/// Services with names of usage types, or with instance types.
pub(super) const POPULAR: [(&str, &str); 15] = [
    (EC2, "m5.large"),
    (EC2, "t3.medium"),
    (EC2, "c5.large"),
    (EC2, "r5.large"),
    ("AWSDataTransfer", "Data transfer out to the internet"),
    ("AmazonRDS", "db.m5.large"),
    ("AmazonRDS", "db.t3.medium"),
    ("AmazonEBS", "gp3 storage"),
    ("AmazonS3", "S3 Standard storage"),
    ("AWSLambda", "Requests"),
    ("AWSLambda", "Duration, x86"),
    (
        "AmazonCloudFront",
        "Data transfer out to the internet, United States",
    ),
    ("AmazonDynamoDB", "On-demand read request units"),
    ("AmazonVPC", "Public IPv4 address in use"),
    ("AmazonVPC", "NAT gateway hours"),
];
