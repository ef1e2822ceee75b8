//! Instance sizes: normalization factors and what is size-flexible.

use crate::fraction::{Fraction, ratio, whole};

/// `m5` of `m5.large`.
pub fn family(instance_type: &str) -> &str {
    instance_type
        .split_once('.')
        .map_or(instance_type, |(family, _)| family)
}

/// The normalization factor of an instance type, if AWS lists it (rule 4.10).
pub fn factor(instance_type: &str) -> Option<Fraction> {
    let (family, size) = instance_type.split_once('.')?;
    let units: i64 = match size {
        "nano" => return Some(ratio(1, 4)),
        "micro" => return Some(ratio(1, 2)),
        "small" => 1,
        "medium" => 2,
        "large" => 4,
        "xlarge" => 8,
        "2xlarge" => 16,
        "3xlarge" => 24,
        "4xlarge" => 32,
        "6xlarge" => 48,
        "8xlarge" => 64,
        "9xlarge" => 72,
        "10xlarge" => 80,
        "12xlarge" => 96,
        "16xlarge" => 128,
        "18xlarge" => 144,
        "24xlarge" => 192,
        "32xlarge" => 256,
        "48xlarge" => 384,
        "56xlarge" => 448,
        "112xlarge" => 896,
        // Metal counts as the family's largest virtual sibling.
        "metal" => match family {
            "i3" => 128,
            "m5" => 192,
            "c5n" => 144,
            "a1" => 32,
            "m6i" => 256,
            _ => return None,
        },
        _ => return None,
    };
    Some(whole(units))
}

/// Families without size flexibility (rule 4.9).
const RIGID: [&str; 15] = [
    "g4ad", "g4dn", "g5", "g5g", "g6", "g6e", "g6f", "gr6", "gr6f", "hpc7a", "p5", "inf1", "inf2",
    "u7i-6tb", "u7i-8tb",
];

/// Whether a regional reservation of this kind stretches over sizes (rules 4.8 and 4.9). Only EC2
/// is read here; rules 4.23 and 4.24 for other services are out of scope.
pub fn is_flexible(service: &str, instance_type: &str, platform: &str, tenancy: &str) -> bool {
    service == "AmazonEC2"
        && platform == "Linux/UNIX"
        && tenancy == "default"
        && !RIGID.contains(&family(instance_type).to_ascii_lowercase().as_str())
        && factor(instance_type).is_some()
}

#[cfg(test)]
mod tests {
    use super::{factor, family, is_flexible};
    use crate::fraction::{ratio, whole};

    #[test]
    fn factors_follow_the_table() {
        assert_eq!(factor("t3.nano"), Some(ratio(1, 4)));
        assert_eq!(factor("m5.metal"), factor("m5.24xlarge"));
        assert_eq!(factor("i3.metal"), Some(whole(128)));
        assert_eq!(factor("m5.huge"), None);
        assert_eq!(family("u7i-6tb.112xlarge"), "u7i-6tb");
    }

    #[test]
    fn flexibility_has_exceptions() {
        let ec2 = |kind, platform, tenancy| is_flexible("AmazonEC2", kind, platform, tenancy);
        assert!(ec2("m5.large", "Linux/UNIX", "default"));
        assert!(!ec2("m5.large", "Windows", "default"));
        assert!(!ec2("m5.large", "Linux/UNIX", "dedicated"));
        assert!(!ec2("g5.xlarge", "Linux/UNIX", "default"));
        assert!(!ec2("u7i-6tb.112xlarge", "Linux/UNIX", "default"));
    }
}
